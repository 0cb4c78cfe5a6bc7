// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/formdraft.h"

#include "gui/times.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

FormDraft::FormDraft(desk::Desk &desk, const QString &name, std::function<QJsonObject()> typed,
                     std::function<void(const QJsonObject &)> type, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_name(name),
      m_typed(std::move(typed)),
      m_type(std::move(type))
{
    m_pause.setObjectName(u"draft of a form"_s);
    m_pause.setInterval(draftPauseMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FormDraft::keep);
}

QString FormDraft::keyOf(const QUuid &order) const
{
    return m_name + u'/' + order.toString(QUuid::WithoutBraces);
}

void FormDraft::showOrder(const QUuid &order)
{
    if (order == m_order)
        return;
    keep();
    m_order = order;
    m_stored = {};
    m_known = false;
    if (order.isNull())
        return;
    m_desk.remembered(keyOf(order)).then(this, [this, order](const Result<QByteArray> &kept) {
        if (order != m_order)
            return;
        m_known = true;
        m_stored = kept ? QJsonDocument::fromJson(*kept).object() : QJsonObject();
        // Who was faster than the journal goes on with what she types.
        if (!m_stored.isEmpty() && m_typed().isEmpty())
            m_type(m_stored);
        else
            touch();
    });
}

void FormDraft::touch() { m_pause.start(); }

void FormDraft::keep()
{
    m_pause.stop();
    const QJsonObject typed = m_typed();
    // Before it is known what was kept, an empty form wipes nothing out.
    if (m_order.isNull() || typed == m_stored || (!m_known && typed.isEmpty()))
        return;
    m_stored = typed;
    m_desk.remember(keyOf(m_order), typed.isEmpty()
                                        ? QByteArray()
                                        : QJsonDocument(typed).toJson(QJsonDocument::Compact));
}

void FormDraft::forget(const QUuid &order)
{
    if (order == m_order)
        m_stored = {};
    m_desk.remember(keyOf(order), {});
}

}  // namespace touchline::gui
