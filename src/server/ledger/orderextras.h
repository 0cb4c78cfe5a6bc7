// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

// What belongs to an order beside its own fields. Each of these checks one write before it is stored and
// writes what it did into the order's history; nothing has been written when it is refused.

/// When something was agreed with the customer: what came late from a desk without the server was agreed there.
[[nodiscard]] qint64 agreedMs(const Origin &origin);

/// Parts and costs. `before` null: a new one; `after` null: it is taken out.
[[nodiscard]] std::optional<Refused> settlePart(Work &work, const Row *before, const Row *after);

/// A time agreed with the customer. `before` null: a new one.
[[nodiscard]] std::optional<Refused> settleAppointment(Work &work, const Row *before,
                                                       const Row &after);

/// A note may name a nudge of its own order, which it answers.
[[nodiscard]] std::optional<Refused> checkNudgeAnswer(Work &work, const Row &note);

}  // namespace touchline::ledger
