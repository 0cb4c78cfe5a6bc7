// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/types.h"
#include "sync/failure.h"
#include "sync/lane.h"

#include <variant>
#include <vector>

/// The way of the server's state to this desk, as a pure machine: hello, then whatever the replica
/// wants next (a scope, an aggregate, the feed), page after page.
namespace touchline::sync::pull {

using lane::Close;
using lane::Closed;
using lane::Open;  ///< there is a token, and the desk may speak
using lane::StartTimer;
using lane::StopAll;
using lane::TimeUp;

using replica::PullStep;

constexpr int LongPollSeconds = 25;

struct Greeting {
    int attempt = 0;
    bool operator==(const Greeting &) const = default;
};
/// The replica says what is next. `hurry`, here and below: the next pull must not wait for news.
struct Asking {
    int attempt = 0;
    bool hurry = false;
    bool operator==(const Asking &) const = default;
};
struct Fetching {
    PullStep what;
    int attempt = 0;
    bool hurry = false;
    bool operator==(const Fetching &) const = default;
};
struct Applying {
    int attempt = 0;
    bool hurry = false;
    bool operator==(const Applying &) const = default;
};
/// `greet`: begin with a hello. `held`: the server named a time.
struct Waiting {
    int attempt = 1;
    bool greet = false;
    bool held = false;
    bool operator==(const Waiting &) const = default;
};
using State = std::variant<Closed, Greeting, Asking, Fetching, Applying, Waiting>;

struct Greeted {
    bool again = false;
    bool operator==(const Greeted &) const = default;
};  ///< again: as another client
struct HelloWanted {
    bool operator==(const HelloWanted &) const = default;
};  ///< by the push lane
struct Next {
    PullStep what;
    bool operator==(const Next &) const = default;
};
struct Fetched {
    bool operator==(const Fetched &) const = default;
};  ///< a page has arrived and is being stored
struct Stored {
    bool operator==(const Stored &) const = default;
};
struct Nudged {
    bool operator==(const Nudged &) const = default;
};  ///< do not wait for news
using Event =
    std::variant<Open, Close, Greeted, HelloWanted, Next, Fetched, Stored, Nudged, TimeUp, Failure>;

struct SayHello {
    bool operator==(const SayHello &) const = default;
};
struct AskNext {
    bool operator==(const AskNext &) const = default;
};
struct Fetch {
    PullStep what;
    int waitSeconds;
    bool operator==(const Fetch &) const = default;
};
struct OpenPush {
    bool operator==(const OpenPush &) const = default;
};
struct StartOver {
    bool operator==(const StartOver &) const = default;
};
struct RootGone {
    QUuid root;
    bool operator==(const RootGone &) const = default;
};
struct AskSignIn {
    bool operator==(const AskSignIn &) const = default;
};
struct GiveUp {
    bool operator==(const GiveUp &) const = default;
};  ///< this program is too old
struct Fork {
    bool operator==(const Fork &) const = default;
};  ///< then Greeted{again}
using Effect = std::variant<SayHello, AskNext, Fetch, StartTimer, StopAll, OpenPush, StartOver,
                            RootGone, AskSignIn, GiveUp, Fork>;

struct Step {
    State next;
    std::vector<Effect> effects;
    bool operator==(const Step &) const = default;
};

[[nodiscard]] Step step(const State &state, const Event &event);

}  // namespace touchline::sync::pull
