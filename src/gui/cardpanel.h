// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

class QGridLayout;

namespace Ui {
class CardPanel;
}

namespace touchline::gui {

/// Who the customer is: alerts, masked numbers, services, account, open orders.
class CardPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CardPanel(const Context &context, QWidget *parent = nullptr);
    ~CardPanel() override;

    void show(const desk::CustomerCard &card);

signals:
    void orderWanted(const QUuid &order);

private:
    void showServices(const QList<Service> &services);
    void showAccount(const QList<AccountFact> &facts);
    void showOrders(const QList<WorkOrder> &orders);

    Context m_context;
    std::unique_ptr<Ui::CardPanel> m_ui;
};

}  // namespace touchline::gui
