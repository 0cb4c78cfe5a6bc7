// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DeskPage that goes from one order of its lists to the next: call-backs, macros.

#include "gui/deskpage.h"
#include "gui/namedkey.h"
#include "gui/nextinlist.h"
#include "gui/orderpanel.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_deskpage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void DeskPage::connectCallbackKeys()
{
    // Wherever the keyboard is on this page: the agent is listening to a customer.
    for (int i = 0; i < int(CallbackResult::Unknown); ++i) {
        const auto result = CallbackResult(i);
        namedKey(
            this, ("callbackKey" + QByteArray::number(i + 1)).constData(),
            tr("Call-back: %1").arg(words(result)), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)),
            [this, result] { m_panel->giveCallback(result); }, Qt::WidgetWithChildrenShortcut);
        // Beside a customer these keys are not there.
        if (auto *button = m_panel->findChild<QWidget *>(u"callback_"_s + codeOf(result)))
            setPlainToolTip(*button, tr("The result of the call (Alt+%1)").arg(i + 1));
        if (auto *key = m_panel->findChild<QLabel *>(u"callbackKey_"_s + codeOf(result)))
            key->show();
    }
}

/// When a call-back has its result the keyboard is back in the list, on the next who may be called.
void DeskPage::goToNextCall()
{
    if (m_stack->currentWidget() != m_panel)
        m_dialled = {};
    if (m_dialled.isNull())
        return;
    const qint64 now = m_context.desk.nowMs();
    int next = -1;
    for (int row = 0; row < m_work.rowCount(); ++row) {
        const desk::WorkItem *item = m_work.itemAt(row);
        if (!item || item->group != desk::WorkGroup::CallBack || item->call.fromMs > now)
            continue;
        if (item->id == m_dialled)
            return;
        if (next < 0)
            next = row;
    }
    m_dialled = {};
    if (isVisible())
        focusList();
    if (next < 0)
        return;
    m_ui->workView->setCurrentIndex(m_spoken.index(next, 0));
    if (const desk::WorkItem *item = m_work.itemAt(next))
        followChosen(*item);
}

QList<QUuid> DeskPage::listed() const
{
    QList<QUuid> listed;
    if (m_ui->workChip->isChecked()) {
        for (int row = 0; row < m_work.rowCount(); ++row) {
            const desk::WorkItem *item = m_work.itemAt(row);
            if (item && item->type == "work_order"_L1)
                listed += item->id;
        }
    } else {
        for (int row = 0; row < m_list.rowCount(); ++row)
            listed += m_list.lineAt(row).order.id.value;
    }
    return listed;
}

bool DeskPage::openAfter(const QUuid &order)
{
    const QUuid next = nextInList(order, listed(), m_listed);
    if (next.isNull())
        return false;
    openOrder(next);
    return true;
}

}  // namespace touchline::gui
