// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/endpoints/route.h"

namespace touchline::endpoints {

/// The handler of the edge: finds the route, asks who it is, applies the policy, opens the door.
/// Unknown path 404, known path with another method 405, no or bad token 401, not admitted 403.
/// `timersInPlace`: long polls wait on the event loop of this thread, for simulations.
/// Destroy it, and the edge that has it, before the ledger.
[[nodiscard]] http::Handler makeRouter(ledger::Ledger &ledger, bool timersInPlace = false);

}  // namespace touchline::endpoints
