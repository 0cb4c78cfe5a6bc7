// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/changes.h"

#include "domain/codes.h"

namespace touchline::ledger {

/// What a new approval, handover or check of identity may not claim about itself is put right; refused
/// when it does not fit to its root.
[[nodiscard]] std::optional<Refused> settleNew(Work &work, Row &row);

/// Before an edit is stored: a claim names nobody but the actor; an approval is decided once, by yes or by
/// a no with its reason. A yes does what was asked for, as the one who decides, in the same transaction.
/// A nudge becomes an event of the order. Nothing has been written when it is refused.
[[nodiscard]] std::optional<Refused> settleEdit(Work &work, const Row &before, Row &after);

/// A step is left out with a lead's approval; only what was resolved at the first contact needs none.
[[nodiscard]] std::optional<Refused> checkWaivers(const Work &work, const Row &before,
                                                  const Row &after, OrderState to);

}  // namespace touchline::ledger
