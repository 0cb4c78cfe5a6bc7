// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/presenceline.h"

#include "gui/fieldbinder.h"
#include "gui/orderactions.h"
#include "gui/plain.h"
#include "gui/times.h"

#include "desk/presence.h"

#include <QtCore/QEvent>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

PresenceLine::PresenceLine(const Context &context, OrderActions &actions, FieldBinder &fields,
                           QWidget &editor, QWidget *parent)
    : QLabel(parent), m_context(context), m_actions(actions), m_fields(fields), m_editor(editor)
{
    setObjectName(u"presenceLine"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(false);
    editor.installEventFilter(this);
    connect(&actions, &OrderActions::opened, this, &PresenceLine::tell);
    connect(&actions, &OrderActions::updated, this, &PresenceLine::tell);
    connect(&fields, &FieldBinder::changed, this, &PresenceLine::tell);
    connect(&context.desk.presence(), &desk::Presence::changed, this, &PresenceLine::showOthers);
}

PresenceLine::~PresenceLine() { m_context.desk.presence().leave(m_told); }

bool PresenceLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_editor && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        // The event comes before the page knows of it.
        QMetaObject::invokeMethod(this, &PresenceLine::tell, Qt::QueuedConnection);
    }
    return QLabel::eventFilter(watched, event);
}

void PresenceLine::tell()
{
    desk::Presence &presence = m_context.desk.presence();
    // Nobody gets in anybody's way on an order that is over.
    const WorkOrder &shown = m_actions.view().order;
    const QUuid order = m_actions.isNew() || !m_editor.isVisible() || isFinal(shown.state)
                            ? QUuid()
                            : shown.id.value;
    if (order.isNull())
        presence.leave(m_told);
    else
        presence.be(order, !m_fields.changes().isEmpty());
    m_told = order;
    showOthers();
}

QString PresenceLine::words(const desk::Presence &presence, const QUuid &order)
{
    QStringList parts;
    const QList<desk::Colleague> there = presence.at(order);
    for (const desk::Colleague &one : there) {
        const QString name = one.name.isEmpty() ? tr("A colleague") : one.name;
        const QString what =
            one.editing ? tr("%1 is changing it").arg(name) : tr("%1 is looking at it").arg(name);
        parts +=
            presence.isLive() ? what : tr("%1 (last seen %2)").arg(what, clockWords(one.seenMs));
    }
    return parts.join(u" · "_s);
}

void PresenceLine::showOthers()
{
    const desk::Presence &presence = m_context.desk.presence();
    const QString look = !presence.isLive()           ? u"pill"_s
                         : presence.isChanged(m_told) ? u"warnPill"_s
                                                      : u"accentPill"_s;
    restyle(*this, "role", look);
    showText(*this, m_told.isNull() ? QString() : words(presence, m_told));
    setAccessibleName(text());
}

}  // namespace touchline::gui
