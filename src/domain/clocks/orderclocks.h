// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockbook.h"
#include "domain/records/orderevent.h"

namespace touchline {

/// Reason of the event Merged or Unmerged at the order that goes; the other one's says MergedIn.
constexpr QLatin1StringView MergedAway{"away"};
constexpr QLatin1StringView MergedIn{"in"};
/// Why its clocks are closed then.
constexpr QLatin1StringView MergedWhy{"merged"};

/// What rules may ask of an order; its service's kind is not in the order itself.
[[nodiscard]] ClockFacts clockFacts(const WorkOrder &order, ServiceKind service);

/// What a move means for the clocks; "" = nothing of its own (facts may have changed all the same).
/// Arrival, restoration, first contact and payment are milestones, not moves.
[[nodiscard]] QString clockMoment(OrderState from, OrderState to);

/// Milestones that a write has brought, in order of time.
[[nodiscard]] std::vector<OrderMoment> milestonesReached(const WorkOrder &before,
                                                         const WorkOrder &after);

/// What happened to an order that had no clocks until now, by its record and its events, in order of time.
[[nodiscard]] std::vector<OrderMoment> momentsOf(const WorkOrder &order,
                                                 const std::vector<OrderEvent> &events);

}  // namespace touchline
