// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"
#include "domain/forms/formshelf.h"
#include "replica/orderreader.h"

namespace touchline::desk {

/// What rules may ask about several orders.
struct MacroFacts {
    QList<replica::OrderRow> orders;
    QHash<QUuid, Row> customers;
    QHash<QUuid, Row> services;
    QString staffNumber;
    FormShelf forms;  ///< of the types of orders

    [[nodiscard]] Result<bool> suits(const Automation &macro, const Row &order, const Actor &actor,
                                     qint64 nowMs) const;
};

/// All that it takes to plan a macro's run, so that thousands of orders can be planned beside the window.
struct MacroAsk {
    Automation macro;
    RuleActions actions;
    QList<QUuid> orders;
    QList<QUuid> contacts;  ///< ids for answers, one an order
    Actor actor;
    qint64 nowMs = 0;     ///< by which conditions and moves are judged
    qint64 deskMs = 0;    ///< that texts name
    qint64 editedMs = 0;  ///< that answers carry
};

struct MacroPlan {
    QList<replica::EditRequest> requests;
    QList<QUuid> of;  ///< their orders
    MacroRun report;
};

/// What the macro comes to, order by order. Asks nobody, so it may run anywhere.
[[nodiscard]] MacroPlan planMacro(const MacroAsk &ask, const MacroFacts &facts);

}  // namespace touchline::desk
