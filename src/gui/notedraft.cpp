// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notedraft.h"

#include "gui/times.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString noteKey(const QUuid &order)
{
    return u"order-note:"_s + order.toString(QUuid::WithoutBraces);
}

}  // namespace

NoteDraft::NoteDraft(desk::Desk &desk, QLineEdit &edit, QObject *parent)
    : QObject(parent), m_desk(desk), m_edit(edit)
{
    m_pause.setObjectName(u"draft of an order's note"_s);
    m_pause.setInterval(draftPauseMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NoteDraft::keep);
    connect(&edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

NoteDraft::~NoteDraft()
{
    if (m_pause.isActive())
        keep();
}

void NoteDraft::showOrder(const QUuid &order)
{
    if (order == m_order)
        return;
    keep();
    m_order = order;
    m_stored.clear();
    m_known = false;
    {
        const QSignalBlocker quiet(&m_edit);
        m_edit.clear();
    }
    m_pause.stop();
    if (order.isNull())
        return;
    m_desk.draft(noteKey(order)).then(this, [this, order](const Result<QString> &text) {
        if (text && order == m_order)
            restore(*text);
    });
}

void NoteDraft::restore(const QString &text)
{
    m_known = true;
    m_stored = text;
    const QString typed = m_edit.text();
    // Who typed before the journal had answered keeps both.
    if (!text.isEmpty())
        m_edit.setText(typed.isEmpty() ? text : text + u' ' + typed);
}

void NoteDraft::keep()
{
    m_pause.stop();
    const QString text = m_edit.text();
    if (m_order.isNull() || text == m_stored)
        return;
    // Before the journal's text is known it is not wiped out.
    if (!m_known) {
        m_desk.addToDraft(noteKey(m_order), text);
        return;
    }
    m_stored = text;
    m_desk.saveDraft(noteKey(m_order), text);
}

}  // namespace touchline::gui
