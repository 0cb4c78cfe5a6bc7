// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pulllane.h"

namespace touchline::sync::pull {

namespace {

Step waitAfter(int attempt, const Failure &failure, bool greet)
{
    return {Waiting{attempt + 1, greet, failure.retryAfterMs > 0},
            {StartTimer{attempt + 1, failure.retryAfterMs}}};
}

/// `fetching`: null while greeting.
Step failed(const PullStep *fetching, int attempt, const Failure &failure)
{
    using K = Failure::Kind;
    switch (failure.kind) {
    case K::Unauthorized: return {Closed{}, {AskSignIn{}}};
    case K::TooOld: return {Closed{}, {GiveUp{}}};
    case K::NotFound:
        if (fetching && fetching->what == PullStep::What::Root)
            return {Applying{}, {RootGone{fetching->root}}};
        return waitAfter(attempt, failure, true);
    case K::BadRequest:
        // A place in the feeds or in a scope that this server does not understand.
        if (!fetching)
            return waitAfter(attempt, failure, true);
        [[fallthrough]];
    case K::NewEpoch:
    case K::NewGrants:
    case K::Rebootstrap: {
        // The pause keeps a server that says so every time from being asked without end.
        Step next = waitAfter(attempt, failure, true);
        next.effects.insert(next.effects.begin(), StartOver{});
        return next;
    }
    case K::UnknownInstance:
    case K::Forked:
    case K::Gap:
    case K::Forbidden: return waitAfter(attempt, failure, true);
    case K::Offline:
    case K::Busy:
    case K::BadReply:
    case K::Storage: return waitAfter(attempt, failure, fetching == nullptr);
    }
    Q_UNREACHABLE();
}

int secondsFor(const PullStep &what)
{
    return what.what == PullStep::What::Pull && !what.hurry ? LongPollSeconds : 0;
}

Step goOn(const Waiting &waiting, std::vector<Effect> effects)
{
    if (waiting.greet) {
        effects.push_back(SayHello{});
        return {Greeting{waiting.attempt}, effects};
    }
    effects.push_back(AskNext{});
    // In a hurry: only an answer shows that the server is back, and news may not come for long.
    return {Asking{waiting.attempt, true}, effects};
}

const Step hello{Greeting{}, {StopAll{}, SayHello{}}};

}  // namespace

Step step(const State &state, const Event &event)
{
    return std::visit(
        lane::Overloaded{
            [](const auto &, const Close &) {
                return Step{Closed{}, {StopAll{}}};
            },
            [](const Closed &, const Open &) {
                return Step{Greeting{}, {SayHello{}}};
            },
            [](const Closed &, const HelloWanted &) {
                return Step{Closed{}, {}};
            },

            [](const Greeting &g, const Greeted &greeted) {
                return greeted.again ? waitAfter(g.attempt, {}, true)
                                     : Step{Asking{}, {OpenPush{}, AskNext{}}};
            },
            [](const Greeting &g, const Failure &failure) {
                // The instance is another user's, or its numbers were used by a copy of this profile.
                return failure.kind == Failure::Kind::Forked
                           ? Step{Greeting{g.attempt + 1}, {Fork{}}}
                           : failed(nullptr, g.attempt, failure);
            },

            [](const Asking &a, const Next &next) {
                if (next.what.what == PullStep::What::Hello)
                    return waitAfter(a.attempt, {}, true);
                PullStep what = next.what;
                const bool isPull = what.what == PullStep::What::Pull;
                what.hurry = isPull && (what.hurry || a.hurry);
                // Scopes and aggregates come before the pull; the wish outlasts them.
                return Step{Fetching{what, a.attempt, !isPull && a.hurry},
                            {Fetch{what, secondsFor(what)}}};
            },
            [](const Asking &a, const Failure &failure) {
                return waitAfter(a.attempt, failure, false);
            },

            [](const Fetching &f, const Fetched &) {
                return Step{Applying{f.attempt, f.hurry}, {}};
            },
            [](const Fetching &f, const Failure &failure) {
                return failed(&f.what, f.attempt, failure);
            },
            // Only a poll that waits for news is cut short; a page that is loading is worth its way.
            [](const Fetching &f, const Nudged &) {
                return secondsFor(f.what) > 0 ? Step{Asking{0, true}, {StopAll{}, AskNext{}}}
                                              : Step{Fetching{f.what, f.attempt, true}, {}};
            },
            [](const Asking &a, const Nudged &) {
                return Step{Asking{a.attempt, true}, {}};
            },
            [](const Applying &a, const Nudged &) {
                return Step{Applying{a.attempt, true}, {}};
            },

            [](const Applying &a, const Stored &) {
                return Step{Asking{0, a.hurry}, {AskNext{}}};
            },
            [](const Applying &a, const Failure &failure) {
                return waitAfter(a.attempt, failure, false);
            },

            [](const Waiting &w, const TimeUp &) { return goOn(w, {}); },
            [](const Waiting &w, const Nudged &) {
                return w.held ? Step{w, {}} : goOn(w, {StopAll{}});
            },
            [](const Waiting &w, const HelloWanted &) {
                return Step{Waiting{w.attempt, true, w.held}, {}};
            },
            [](const Greeting &g, const HelloWanted &) {
                return Step{g, {}};
            },
            [](const auto &, const HelloWanted &) { return hello; },

            [](const auto &same, const auto &) {
                return Step{same, {}};
            },  // a late event changes nothing
        },
        state, event);
}

}  // namespace touchline::sync::pull
