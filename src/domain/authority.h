// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/user.h"

namespace touchline {

/// What can be asked of the ledger. Every door names one of these.
enum class Action : quint8 {
    Sync,
    Search,
    Open,
    Reveal,
    CreateCustomer,
    EditCustomer,
    DeleteCustomer,
    AddInteraction,
    EditInteraction,
    AddMessage,
    AddNote,
    EditNote,
    Attach,
    CreateOrder,
    EditOrder,
    MoveOrder,
    AddReporter,
    EditOutage,
    EditNotice,
    ReadNotice,
    ResolveConflict,
    CloseRefusal,
    Approve,
    Administer,
};
constexpr int ActionCount = int(Action::Administer) + 1;

/// How near the actor stands to what is touched, nearest first.
enum class Nearness : quint8 {
    Own,      ///< handler, author or owner
    Team,     ///< the root is in a scope that the actor holds
    Region,   ///< same region
    Foreign,  ///< another region
};

/// Who asks.
struct Actor {
    QUuid user;
    Role role = Role::Unknown;
    QUuid team;
    QString region;
    QString name;
    bool operator==(const Actor &) const = default;
};

/// The one authorization function: true only where the table grants it; anything unlisted is denied.
[[nodiscard]] bool authorized(Role role, Action action, Nearness nearness);

}  // namespace touchline
