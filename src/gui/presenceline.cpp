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
    const QUuid order =
        m_actions.isNew() || !m_editor.isVisible() ? QUuid() : m_actions.view().order.id.value;
    if (order.isNull())
        presence.leave(m_told);
    else
        presence.be(order, !m_fields.changes().isEmpty());
    m_told = order;
    showOthers();
}

void PresenceLine::showOthers()
{
    const desk::Presence &presence = m_context.desk.presence();
    const QList<desk::Colleague> there =
        m_told.isNull() ? QList<desk::Colleague>() : presence.at(m_told);
    QStringList parts;
    bool editing = false;
    for (const desk::Colleague &one : there) {
        const QString name = one.name.isEmpty() ? tr("A colleague") : one.name;
        const QString what =
            one.editing ? tr("%1 is changing it").arg(name) : tr("%1 is looking at it").arg(name);
        editing |= one.editing;
        parts +=
            presence.isLive() ? what : tr("%1 (last seen %2)").arg(what, clockWords(one.seenMs));
    }
    restyle(*this, "role",
            presence.isLive() && editing ? u"warnPill"_s
            : presence.isLive()          ? u"accentPill"_s
                                         : u"pill"_s);
    showText(*this, parts.join(u" · "_s));
    setAccessibleName(text());
}

}  // namespace touchline::gui
