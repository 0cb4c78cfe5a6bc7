// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/forms/formshelf.h"
#include "domain/forms/formstate.h"

namespace touchline::desk {

/// The types of orders with their forms as this desk holds them, with or without a server. Must not outlive
/// the desk.
class OrderForms final : public QObject {
    Q_OBJECT
public:
    explicit OrderForms(Desk &desk, QObject *parent = nullptr);

    /// As they were read last; never null.
    [[nodiscard]] const FormShelfPtr &shelf() const { return m_shelf; }
    /// nullptr: such orders are asked for nothing. Valid while the shelf is.
    [[nodiscard]] const TypeForm *of(const WorkOrder &order) const
    {
        return m_shelf->of(order.orderType);
    }
    /// Looks whether another one has come.
    void refresh();

signals:
    void changed();

private:
    void take(const QList<Row> &rows);

    Desk &m_desk;
    FormShelfPtr m_shelf = std::make_shared<const FormShelf>();
    std::vector<OrderType> m_types;
    quint64 m_asked = 0;
};

}  // namespace touchline::desk
