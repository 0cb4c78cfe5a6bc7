// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/workorder.h"
#include "server/ledger/apply.h"

#include <vector>

namespace touchline::ledger {

/// What an order says of other orders and of the outage that it waits for must be there, known to the actor and
/// without circles; into what it is merged follows the rules of ordermerge.h.
[[nodiscard]] std::optional<Refused> checkTies(Work &work, const Row &before, const Row &after);

/// Whether what the order waits for is over; nullopt: it waits for nothing.
[[nodiscard]] std::optional<bool> outageOver(Work &work, const WorkOrder &order);

/// The clocks of an edited order, to be called before it is put. When it goes into another order, that one takes over
/// its promises; when it is taken back, its own clocks go on and the other's are as before.
[[nodiscard]] std::vector<QByteArray> runEditClocks(Work &work, const Row &before, Row &after);
/// The events of the edit, at both orders of a merge: to be called when it is put.
void addEditEvents(Work &work, const Row &before, const Row &after, std::vector<QByteArray> pieces);

}  // namespace touchline::ledger
