// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/mutation.h"
#include "server/ledger/apply.h"

namespace touchline::ledger {

/// The action that a verb on a type stands for; nullopt: desks cannot do that at all.
[[nodiscard]] std::optional<Action> actionOf(const RecordType &type,
                                             const protocol::Mutation &mutation);

/// Refused unless the actor may do this to something of that root.
[[nodiscard]] std::optional<Refused> checkRight(Work &work, const RecordType &type,
                                                const protocol::Mutation &mutation,
                                                const QUuid &root, const QString &feed);

}  // namespace touchline::ledger
