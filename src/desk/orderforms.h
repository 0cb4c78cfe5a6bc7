// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/typewatch.h"
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
    /// Reads them anew, which happens by itself whenever one is different or has come; over when they are
    /// known.
    Future<std::monostate> refresh();

signals:
    void changed();

private:
    void follow();
    void take(const QList<Row> &rows);

    Desk &m_desk;
    FormShelfPtr m_shelf = std::make_shared<const FormShelf>();
    std::vector<OrderType> m_types;
    TypeWatch m_watch;
    quint64 m_followed = 0;
};

}  // namespace touchline::desk
