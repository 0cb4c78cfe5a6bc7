// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"
#include "history.h"

#include "protocol/messages.h"

namespace touchline::sim {

/// (8): the desk holds exactly what the server has for it, and something at all.
[[nodiscard]] Differences compareDesk(Server &server, Desk &desk);
/// (9): the desk knows of all that it was answered; not so one that is an `older` copy of itself.
[[nodiscard]] Differences compareNumbers(Server &server, Desk &desk, bool older);
/// (9): what two desks may both see they hold alike.
[[nodiscard]] Differences compareDesks(Server &server, Desk &one, Desk &other);
/// (10)(12): pages that the desk has had already change nothing, in whatever order they come; what
/// was deleted does not come back.
[[nodiscard]] Differences applyAgain(Server &server, Desk &desk,
                                     const QList<protocol::PullReply> &pages, Dice &dice);
/// (13): no words of what the desk may not see are left in any byte of its cache.
[[nodiscard]] Differences findTraces(Server &server, Desk &desk);

}  // namespace touchline::sim
