// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of work orders in the window.

#include "gui/bulkmacros.h"
#include "gui/customerspage.h"
#include "gui/mainwindow.h"
#include "gui/orderspage.h"
#include "ui_mainwindow.h"

namespace touchline::gui {

void MainWindow::addOrders()
{
    m_orders = new OrdersPage(m_context, m_ui->pages);
    m_ui->pages->addWidget(m_orders);
    new BulkMacros(m_context, *m_orders);
    connect(m_ui->ordersButton, &QToolButton::clicked, this, &MainWindow::showOrders);
    connect(m_orders, &OrdersPage::said, this, &MainWindow::say);
    connect(m_orders, &OrdersPage::openWanted, this, &MainWindow::openOrder);
    // Whatever tab it is in: the list from which it came knows what lies behind it.
    connect(m_customers, &CustomersPage::nextWanted, this, [this](const QUuid &order) {
        if (!m_orders->openAfter(order))
            say(tr("That was the last order of the list."));
    });
}

void MainWindow::showOrders()
{
    m_ui->ordersButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_orders);
    m_orders->focusList();
}

}  // namespace touchline::gui
