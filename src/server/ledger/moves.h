// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"
#include "server/ledger/work.h"

namespace touchline::ledger {

/// When it is made: what came late from a desk without the server was tried there, so that the pause between two
/// calls is the customer's. All else goes by the server's clock.
[[nodiscard]] Instant movedAt(const Origin &origin, const WorkOrder &was, const MoveRequest &move);

/// What an allowed move does to the order's row, and to its clocks: before the order is put. `was`: the
/// order with the move's field changes, `before`: as it is stored. Answers the new end of the clocks' log.
[[nodiscard]] std::vector<QByteArray> makeMove(Work &work, const Row &before, Row &after,
                                               const WorkOrder &was, const MoveRequest &move,
                                               const Actor &as);

/// The move in the order's history: after it was put.
void addMoveEvent(Work &work, const Row &after, const WorkOrder &was, const MoveRequest &move,
                  std::vector<QByteArray> clocks);

}  // namespace touchline::ledger
