// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bloblane.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync::blob {

namespace {

const Step lookAround{Looking{}, {FindNext{}}};

Step waitUntil(int attempt, const Failure &failure)
{
    return {Waiting{attempt, failure.retryAfterMs > 0},
            {StartTimer{attempt, failure.retryAfterMs}}};
}

/// While a file is under way.
Step blobFailed(const QUuid &file, int attempt, const Failure &failure)
{
    using K = Failure::Kind;
    switch (failure.kind) {
    case K::Unauthorized:
    case K::UnknownInstance:
    case K::NewEpoch: return {Closed{}, {}};  // the other lanes see to it
    case K::NotFound: return {Looking{}, {Postpone{file}, FindNext{}}};
    case K::Forbidden: return {Looking{}, {MarkFailed{file, u"not_allowed"_s}, FindNext{}}};
    case K::BadRequest: return {Looking{}, {MarkFailed{file, u"bad_value"_s}, FindNext{}}};
    case K::Offline:
    case K::Busy:
    case K::Gap:
    case K::Forked:
    case K::NewGrants:
    case K::Rebootstrap:
    case K::TooOld:
    case K::BadReply:
    case K::Storage: return waitUntil(attempt + 1, failure);
    }
    Q_UNREACHABLE();
}

Step told(const QUuid &file, int attempt, const Told &answer)
{
    if (answer.complete)
        return {Looking{}, {MarkDone{file}, FindNext{}}};
    // All was sent, and the server has neither the whole nor a piece to ask for.
    if (answer.missing.isEmpty())
        return waitUntil(attempt + 1, {Failure::Kind::BadReply, {}, 0, 0});
    return {Sending{file, answer.missing, attempt}, {SendPiece{file, answer.missing.first()}}};
}

}  // namespace

Step step(const State &state, const Event &event)
{
    return std::visit(
        lane::Overloaded{
            [](const auto &, const Close &) {
                return Step{Closed{}, {StopAll{}}};
            },

            // What was attached before the hello is in the journal.
            [](const Closed &, const Open &) { return lookAround; },
            [](const Resting &, const Open &) { return lookAround; },
            [](const Resting &, const Attached &) { return lookAround; },

            [](const Looking &l, const Next &next) {
                if (!next.file.isNull())
                    return Step{Asking{next.file, l.attempt}, {Ask{next.file}}};
                if (next.laterMs > 0)
                    return Step{Waiting{1, false}, {StartTimer{1, next.laterMs}}};
                return Step{Resting{}, {}};
            },
            [](const Looking &l, const Failure &failure) {
                return waitUntil(l.attempt + 1, failure);
            },

            [](const Asking &a, const Told &answer) { return told(a.file, a.attempt, answer); },
            [](const Asking &a, const Failure &failure) {
                return blobFailed(a.file, a.attempt, failure);
            },

            [](const Sending &s, const Told &answer) {
                // A piece that the server has just taken and still misses would be sent for ever.
                if (!answer.complete && answer.missing.contains(s.pieces.first()))
                    return waitUntil(s.attempt + 1, {Failure::Kind::BadReply, {}, 0, 0});
                return told(s.file, 0, answer);
            },
            [](const Sending &s, const Unreadable &) {
                return Step{Looking{}, {MarkFailed{s.file, u"damaged"_s}, FindNext{}}};
            },
            [](const Sending &s, const Failure &failure) {
                return blobFailed(s.file, s.attempt, failure);
            },

            [](const Waiting &w, const TimeUp &) {
                return Step{Looking{w.attempt}, {FindNext{}}};
            },
            // A person wishes it, or the network is back: at once, unless the server has named a time.
            [](const Waiting &w, const Attached &) {
                return w.held ? Step{w, {}} : Step{Looking{w.attempt}, {StopAll{}, FindNext{}}};
            },

            [](const auto &same, const auto &) {
                return Step{same, {}};
            },  // a late event changes nothing
        },
        state, event);
}

}  // namespace touchline::sync::blob
