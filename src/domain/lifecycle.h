// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "domain/records/workorder.h"

#include <optional>

namespace touchline {

/// What a guard says. `Unknown`: this side does not know enough; the desk offers such a move as
/// "checked by the server", the ledger never answers it.
enum class Answer : quint8 { Yes, No, Unknown };

struct Verdict {
    Answer answer = Answer::Yes;
    QLatin1StringView reason = {};  ///< code for No and Unknown; words are made at the edge
    bool operator==(const Verdict &) const = default;
};

/// What a move says beside the fields that it may change.
struct MoveRequest {
    OrderState to = OrderState::Unknown;
    QString reason;
    Instant until;  ///< for a suspension
};

/// What guards need and the order does not say.
struct Facts {
    Instant now;
    std::optional<bool> conflictOpen;  ///< an open conflict on a field that must be decided
    qint64 reopenDays = 30;
    std::optional<bool> ownContact =
        {};  ///< a contact of the customer in person is linked with the order
    std::optional<bool> outageOver = {};  ///< the outage that the order waits for
};

/// May the actor make this move? `order` is the order with the move's field changes already applied.
[[nodiscard]] Verdict mayMove(const WorkOrder &order, const MoveRequest &move, const Actor &actor,
                              const Facts &facts);

/// The states that the table knows as next, in the order in which they are offered.
[[nodiscard]] std::vector<OrderState> nextStates(OrderState from);

/// What a move does to the order beside the state: counters, instants, reasons.
[[nodiscard]] WorkOrder afterMove(WorkOrder order, const MoveRequest &move, const Actor &actor,
                                  Instant now);

[[nodiscard]] bool isFinal(OrderState state);

/// Step 1 to 9 of the way from accepted to archived, for the lifecycle bar.
[[nodiscard]] int stageOf(OrderState state);

}  // namespace touchline
