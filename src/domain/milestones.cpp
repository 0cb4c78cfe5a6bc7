// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/milestones.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

bool isTaken(OrderState state)
{
    switch (state) {
    case OrderState::Accepted:
    case OrderState::ResolvedAtFirst:
    case OrderState::Triage:
    case OrderState::Graded:
    case OrderState::Dispatched:
    case OrderState::Withdrawn:
    case OrderState::Rejected:
    case OrderState::Unknown: return false;
    case OrderState::Taken:
    case OrderState::Processing:
    case OrderState::Suspended:
    case OrderState::Escalated:
    case OrderState::Replied:
    case OrderState::Audit:
    case OrderState::Dispute:
    // Also what waited for an outage and goes to the call from where it stood: its crew was the outage's.
    case OrderState::Callback:
    case OrderState::Rated:
    case OrderState::Archived: return true;
    }
    Q_UNREACHABLE();
}

std::optional<MilestoneProblem> whyNotMilestones(const WorkOrder &was, const WorkOrder &is,
                                                 OrderState to)
{
    if (isTaken(was.state) || isTaken(to))
        return std::nullopt;
    const auto recorded = [](Instant before, Instant now) { return now.ms != 0 && now != before; };
    if (recorded(was.arrivedAt, is.arrivedAt))
        return MilestoneProblem{"needs_taken"_L1, u"arrivedAt"_s};
    if (recorded(was.restoredAt, is.restoredAt))
        return MilestoneProblem{"needs_taken"_L1, u"restoredAt"_s};
    // Whoever says what was found says that somebody was there.
    if (is.fieldResult != FieldResult::Unknown && is.fieldResult != was.fieldResult)
        return MilestoneProblem{"needs_taken"_L1, u"fieldResult"_s};
    return std::nullopt;
}

}  // namespace touchline
