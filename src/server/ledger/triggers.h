// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/rulesinforce.h"

namespace touchline::ledger {

/// After a mutation was applied, in its transaction: every trigger that asks for something that it changed
/// in an order (or that always acts), by rank. One acts at most once for each order and mutation, so that
/// none runs after itself; what it changes is asked for by the others again, MostTriggerRounds deep and at
/// most MostTriggerActs times in all. What cannot be done is left out whole, and archived orders are left
/// alone. Never refuses the mutation.
void runTriggers(Work &work);
inline constexpr int MostTriggerRounds = 4;
inline constexpr int MostTriggerActs = 50;

/// What the rule would do with the order as it is, `as` somebody; nothing when it is not for it, has acted
/// already, or has nothing to do. `changed`: fields of the change at hand.
[[nodiscard]] std::vector<PlannedStep> planRule(Work &work, const RuleInForce &rule,
                                                const Row &order, const QStringList &changed,
                                                const Actor &as);
/// Does it; the order's history names the rule.
void carryOutRule(Work &work, const RuleInForce &rule, const QUuid &order,
                  const std::vector<PlannedStep> &plan, const Actor &as);

}  // namespace touchline::ledger
