// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/failure.h"
#include "sync/lane.h"

#include <variant>
#include <vector>

/// The outbox's way to the server, as a pure machine: no clock, no socket, no file.
namespace touchline::sync::push {

using lane::Close;
using lane::Closed;  ///< offline, or before the hello
using lane::Open;    ///< the server knows this client
using lane::Resting;
using lane::StartTimer;
using lane::StopAll;
using lane::TimeUp;

constexpr int MostPerBatch = 100;

/// A batch is on its way;
struct Sending {
    int most = MostPerBatch;
    int attempt = 0;
    bool operator==(const Sending &) const = default;
};
/// `held`: the server named a time, nothing shortens it.
struct Waiting {
    int attempt = 1;
    int most = MostPerBatch;
    bool held = false;
    bool operator==(const Waiting &) const = default;
};
/// The journal is put in step with what the ledger expects.
struct Repairing {
    int attempt = 0;
    bool operator==(const Repairing &) const = default;
};
using State = std::variant<Closed, Resting, Sending, Waiting, Repairing>;

struct Edited {
    bool operator==(const Edited &) const = default;
};  ///< something is in the outbox, or a try is wished
struct OutboxEmpty {
    bool operator==(const OutboxEmpty &) const = default;
};
struct Answered {
    bool operator==(const Answered &) const = default;
};  ///< outcomes were stored
struct Stopped {
    bool operator==(const Stopped &) const = default;
};  ///< fewer outcomes than sent, none of them new
struct Repaired {
    bool forked = false;
    bool operator==(const Repaired &) const = default;
};
using Event =
    std::variant<Open, Close, Edited, OutboxEmpty, Answered, Stopped, Repaired, TimeUp, Failure>;

struct Send {
    int most;
    bool operator==(const Send &) const = default;
};
struct OfferAgain {
    qint64 expected;
    bool operator==(const OfferAgain &) const = default;
};
struct Fork {
    bool operator==(const Fork &) const = default;
};
struct SayHello {
    bool operator==(const SayHello &) const = default;
};
struct AskSignIn {
    bool operator==(const AskSignIn &) const = default;
};
using Effect = std::variant<Send, StartTimer, StopAll, OfferAgain, Fork, SayHello, AskSignIn>;

struct Step {
    State next;
    std::vector<Effect> effects;
    bool operator==(const Step &) const = default;
};

[[nodiscard]] Step step(const State &state, const Event &event);

}  // namespace touchline::sync::push
