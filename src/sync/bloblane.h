// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/failure.h"
#include "sync/lane.h"

#include <QtCore/QList>
#include <QtCore/QUuid>

#include <variant>
#include <vector>

/// The way of attached bytes to the server, as a pure machine: no clock, no socket, no file. One file at a
/// time, in pieces; what the server has of it is asked before anything is sent, so that a try goes on where
/// the one before ended.
namespace touchline::sync::blob {

using lane::Close;
using lane::Closed;  ///< offline, or before the hello
using lane::Open;    ///< the server knows this client
using lane::Resting;
using lane::StartTimer;
using lane::StopAll;
using lane::TimeUp;

/// The journal is asked for the next file.
struct Looking {
    int attempt = 0;
    bool operator==(const Looking &) const = default;
};
/// The server is asked what it has.
struct Asking {
    QUuid file;
    int attempt = 0;
    bool operator==(const Asking &) const = default;
};
struct Sending {
    QUuid file;
    QList<int> pieces;  ///< the first is on its way
    int attempt = 0;
    bool operator==(const Sending &) const = default;
};
/// `held`: the server named a time, nothing shortens it.
struct Waiting {
    int attempt = 1;
    bool held = false;
    bool operator==(const Waiting &) const = default;
};
using State = std::variant<Closed, Resting, Looking, Asking, Sending, Waiting>;

struct Attached {
    bool operator==(const Attached &) const = default;
};  ///< there may be something to send, or a try is wished
/// A null file: nothing is to be sent, or nothing for so long.
struct Next {
    QUuid file;
    qint64 laterMs = 0;
    bool operator==(const Next &) const = default;
};
/// What the server said of the file, asked or after a piece.
struct Told {
    bool complete = false;
    QList<int> missing;
    bool operator==(const Told &) const = default;
};
/// The bytes cannot be read here.
struct Unreadable {
    bool operator==(const Unreadable &) const = default;
};
using Event = std::variant<Open, Close, Attached, Next, Told, Unreadable, TimeUp, Failure>;

struct FindNext {
    bool operator==(const FindNext &) const = default;
};
struct Ask {
    QUuid file;
    bool operator==(const Ask &) const = default;
};
struct SendPiece {
    QUuid file;
    int piece;
    bool operator==(const SendPiece &) const = default;
};
struct MarkDone {
    QUuid file;
    bool operator==(const MarkDone &) const = default;
};
/// Not sent, for good; `reason` is a code.
struct MarkFailed {
    QUuid file;
    QString reason;
    bool operator==(const MarkFailed &) const = default;
};
/// The server does not know the record: others go first.
struct Postpone {
    QUuid file;
    bool operator==(const Postpone &) const = default;
};
using Effect =
    std::variant<FindNext, Ask, SendPiece, MarkDone, MarkFailed, Postpone, StartTimer, StopAll>;

struct Step {
    State next;
    std::vector<Effect> effects;
    bool operator==(const Step &) const = default;
};

[[nodiscard]] Step step(const State &state, const Event &event);

}  // namespace touchline::sync::blob
