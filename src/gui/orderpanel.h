// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QStringListModel>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class OrderPanel;
}

namespace touchline::gui {

class OrderEditor;

/// Beside a timeline: the customer's open orders, or one of them. Beside a list of orders: the one
/// that is chosen there.
class OrderPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OrderPanel(const Context &context, QWidget *parent = nullptr);
    ~OrderPanel() override;

    /// Made when it is first asked for: most customers are looked at without opening an order.
    [[nodiscard]] OrderEditor &editor();
    void setServices(const QList<Service> &services);
    /// The customer whose orders these are; null beside a list of orders.
    void setCustomer(const QUuid &customer);
    void setOrders(const QList<WorkOrder> &orders);
    void openOrder(const QUuid &order, const desk::FieldValues &prefill = {});
    void startNew(const desk::FieldValues &prefill = {});
    /// What a new order begins with unless it is said otherwise.
    void setDefaults(const desk::FieldValues &values) { m_defaults = values; }
    void showList();
    /// As showList(), but the keyboard stays where it is.
    void clear();
    /// The order that is shown or comes; null: none, or the form of a new one.
    [[nodiscard]] QUuid shownOrder() const;
    /// Nothing is shown and nothing comes.
    [[nodiscard]] bool isEmpty() const { return !m_isUsed; }
    /// At the right end of the first line, for a button that lies over it.
    void leaveRoom(int right);
    /// Opens an order that is to be called back with its number in full.
    void dial(const QUuid &order);
    /// What the customer said when called back about the order that is shown, if it is one to call back.
    void giveCallback(CallbackResult result);

signals:
    /// An order, or the form of a new one, comes.
    void coming();
    /// By Escape.
    void left();
    void customerWanted(const QUuid &customer);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// A macro is done with this order and wants the next one of the list.
    void nextWanted(const QUuid &order);

private:
    void showHint();

    Context m_context;
    std::unique_ptr<Ui::OrderPanel> m_ui;
    OrderEditor *m_editor = nullptr;
    int m_room = 0;
    bool m_isUsed = false;
    QList<Service> m_services;
    QStringListModel m_lines;
    QList<QUuid> m_ids;
    QUuid m_customer;
    desk::FieldValues m_defaults;
};

}  // namespace touchline::gui
