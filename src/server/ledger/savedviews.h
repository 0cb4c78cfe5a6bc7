// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

/// Refused when the actor may not keep this view (a personal one is its owner's, what others share is a
/// lead's, of a team the team's own lead), or when it says something that no list can show: a condition that
/// is no rule, asks for what orders do not have, or the name is missing. `before` null: it is new; `after`
/// null: it is deleted.
[[nodiscard]] std::optional<Refused> checkView(const Work &work, const Row *before,
                                               const Row *after);

}  // namespace touchline::ledger
