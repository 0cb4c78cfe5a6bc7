// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"

namespace touchline {

/// Why a milestone cannot be recorded: a code and the field that it is about.
struct MilestoneProblem {
    QLatin1StringView reason;
    QString field;
    bool operator==(const MilestoneProblem &) const = default;
};

/// Somebody has taken the order: only then is anybody there, or anything found or restored.
[[nodiscard]] bool isTaken(OrderState state);

/// Whoever has not taken an order does not arrive for it. Desks ask before they save, the ledger before it
/// writes. `to`: the state in which the order is after the write.
[[nodiscard]] std::optional<MilestoneProblem> whyNotMilestones(const WorkOrder &was,
                                                               const WorkOrder &is, OrderState to);

}  // namespace touchline
