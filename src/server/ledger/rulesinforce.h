// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/automation.h"
#include "domain/rules/orderfacts.h"
#include "server/ledger/apply.h"

#include <memory>

namespace touchline::ledger {

/// A trigger or time rule as it is used: read once for each version.
struct RuleInForce {
    Automation automation;
    Rule condition;
    RuleActions actions;
    QSet<QString> asked;      ///< fields of the order that the condition names
    bool asksOthers = false;  ///< customer or service
};
using RulesInForce = std::shared_ptr<const std::vector<RuleInForce>>;

/// Those that are active, by rank, then by id, as this transaction sees them. What cannot be read is left
/// out, and the log says so once.
[[nodiscard]] RulesInForce rulesInForce(storage::Database &db, AutomationKind kind);

/// Before an automation is stored: a macro of one's own is everybody's to write, everything else a lead's;
/// the owner is who made it; condition and actions are checked. `after` null: it is to be deleted.
[[nodiscard]] std::optional<Refused> settleAutomation(const Work &work, const Row &before,
                                                      Row *after);

/// The event that names a rule in the order's history: `reason` is how it is remembered that it acted.
[[nodiscard]] QString ruleReason(const Automation &automation);

/// What a desk did by a macro: the first of its mutations says "macro:<id>" as its reason. Anything else is
/// no reason of an edit and is left alone.
void addMacroEvent(Work &work, const Row &order, const QString &reason);

}  // namespace touchline::ledger
