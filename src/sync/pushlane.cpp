// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushlane.h"

namespace touchline::sync::push {

namespace {

Step waitAfter(const Sending &sending, const Failure &failure, int most)
{
    const int attempt = sending.attempt + 1;
    return {Waiting{attempt, most, failure.retryAfterMs > 0},
            {StartTimer{attempt, failure.retryAfterMs}}};
}

Step failed(const Sending &sending, const Failure &failure)
{
    using K = Failure::Kind;
    switch (failure.kind) {
    case K::Unauthorized: return {Closed{}, {AskSignIn{}}};
    case K::Gap: return {Repairing{sending.attempt + 1}, {OfferAgain{failure.expected}}};
    case K::Forked: return {Repairing{sending.attempt + 1}, {Fork{}}};
    case K::UnknownInstance:
    case K::NewEpoch: return {Closed{}, {SayHello{}}};
    case K::BadRequest:
        // Something in the batch is too much: halve until it is found. Alone it can only be tried again.
        if (sending.most > 1)
            return {Sending{sending.most / 2, sending.attempt}, {Send{sending.most / 2}}};
        return waitAfter(sending, failure, 1);
    case K::Offline:
    case K::Busy:
    case K::Forbidden:
    case K::NotFound:
    case K::NewGrants:
    case K::Rebootstrap:
    case K::TooOld:
    case K::BadReply:
    case K::Storage: return waitAfter(sending, failure, sending.most);
    }
    Q_UNREACHABLE();
}

const Step sendAll{Sending{}, {Send{MostPerBatch}}};

}  // namespace

Step step(const State &state, const Event &event)
{
    return std::visit(
        lane::Overloaded{
            [](const auto &, const Close &) {
                return Step{Closed{}, {StopAll{}}};
            },

            // What was saved before the hello is in the outbox.
            [](const Closed &, const Open &) { return sendAll; },
            [](const Resting &, const Open &) { return sendAll; },
            [](const Resting &, const Edited &) { return sendAll; },

            [](const Sending &, const OutboxEmpty &) {
                return Step{Resting{}, {}};
            },
            // There may be more; an empty outbox says so itself.
            [](const Sending &, const Answered &) { return sendAll; },
            [](const Sending &s, const Stopped &) {
                return waitAfter(s, {Failure::Kind::Busy, {}, 0, 0}, s.most);
            },
            [](const Sending &s, const Failure &failure) { return failed(s, failure); },

            [](const Repairing &r, const Repaired &done) {
                if (done.forked)
                    return Step{Closed{}, {SayHello{}}};
                // A ledger that reports the same gap again must not make this spin.
                return Step{Waiting{r.attempt, MostPerBatch, false}, {StartTimer{r.attempt, 0}}};
            },
            [](const Repairing &r, const Failure &failure) {
                return waitAfter(Sending{MostPerBatch, r.attempt}, failure, MostPerBatch);
            },

            [](const Waiting &w, const TimeUp &) {
                return Step{Sending{w.most, w.attempt}, {Send{w.most}}};
            },
            // A person wishes it, or the network is back: at once, unless the server has named a time.
            [](const Waiting &w, const Edited &) {
                return w.held ? Step{w, {}}
                              : Step{Sending{w.most, w.attempt}, {StopAll{}, Send{w.most}}};
            },

            [](const auto &same, const auto &) {
                return Step{same, {}};
            },  // a late event changes nothing
        },
        state, event);
}

}  // namespace touchline::sync::push
