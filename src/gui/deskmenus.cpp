// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DeskPage that lists what can be done with a line.

#include "gui/deskpage.h"
#include "gui/rowmenu.h"
#include "ui_deskpage.h"

#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void DeskPage::addMenus()
{
    new RowMenu(*m_ui->workView, [this](const QModelIndex &index, QMenu &menu) {
        const desk::WorkItem *chosen = itemAt(index);
        if (!chosen)
            return;
        // Of its own: lines move while the menu is open.
        const desk::WorkItem item = *chosen;
        menu.addAction(tr("Open"), this, [this, item] { openItem(item); })
            ->setShortcut(Qt::Key_Return);
        if (item.group == desk::WorkGroup::Approve && item.approval.state == ApprovalState::Open) {
            menu.addAction(tr("Approve"), this, [this, item] { approve(item); })
                ->setShortcut(Qt::Key_Y);
            menu.addAction(tr("Do not approve…"), this, [this, item] { askReject(item); })
                ->setShortcut(Qt::Key_N);
        }
        addCustomer(menu, item.line.order.customer.value);
    });
    new RowMenu(*m_ui->table, [this](const QModelIndex &index, QMenu &menu) {
        const WorkOrder order = m_list.lineAt(index.row()).order;
        menu.addAction(tr("Open"), this, [this, id = order.id.value] { openOrder(id); })
            ->setShortcut(Qt::Key_Return);
        addCustomer(menu, order.customer.value);
    });
}

void DeskPage::addCustomer(QMenu &menu, const QUuid &customer)
{
    if (!customer.isNull())
        menu.addAction(tr("Open the customer"), this,
                       [this, customer] { emit customerWanted(customer); });
}

}  // namespace touchline::gui
