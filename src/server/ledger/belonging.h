// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

/// Refused when the customer names somebody to belong to who is not there, not of her region, herself, or
/// belongs to her already, however far down.
[[nodiscard]] std::optional<Refused> checkParent(Work &work, const Row &before, const Row &after);

/// Counts the customer where she belongs to now, and no longer where she did. `before` without a parent:
/// she is new. What is deleted belongs nowhere.
void followParent(Work &work, const Row &before, const Row &after);

}  // namespace touchline::ledger
