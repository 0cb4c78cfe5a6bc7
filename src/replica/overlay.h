// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "protocol/mutation.h"

#include <optional>

namespace touchline::replica {

/// One mutation of the outbox as it is laid over the server's state.
struct Intent {
    qint64 n = 0;
    protocol::Mutation mutation;
    QString number;  ///< human number, once the ledger has given one
};

/// What the agent sees: `shadow` (the server's row; nothing for a record that only exists here) with
/// the intents on top, in their order. nullopt: there is nothing to lay them on. What cannot be applied
/// is left out; only the ledger refuses.
[[nodiscard]] std::optional<Row> effectiveRow(const std::optional<Row> &shadow,
                                              const QList<Intent> &intents, const Actor &actor);

/// What the ledger will fill in by itself in a new record, as far as a desk can tell.
void fillAsLedger(Row &row, const Actor &actor, qint64 deviceMs);

}  // namespace touchline::replica
