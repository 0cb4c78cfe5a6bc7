// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockpolicy.h"
#include "domain/records/workorder.h"

namespace touchline {

/// What rules may ask of an order; its service's kind is not in the order itself.
[[nodiscard]] ClockFacts clockFacts(const WorkOrder &order, ServiceKind service);

/// What a move means for the clocks; "" = nothing of its own (facts may have changed all the same).
/// Arrival, restoration, first contact and payment are milestones, not moves.
[[nodiscard]] QString clockMoment(OrderState from, OrderState to);

}  // namespace touchline
