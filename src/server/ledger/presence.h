// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/presence.h"
#include "server/ledger/reader.h"
#include "server/ledger/work.h"

namespace touchline::ledger {

/// How long somebody counts as there who says nothing more.
constexpr qint64 PresenceMs = 75'000;

/// Keeps where this desk is, forgets who has been silent for long, and answers who else is at orders of the
/// reader's regions. Nobody's journal, feed or history knows of it. Errors: NotFound for an order that she
/// may not open.
[[nodiscard]] Result<protocol::PresenceReply> tellPresence(
    Work &work, const Reader &reader, const protocol::PresenceRequest &request);

}  // namespace touchline::ledger
