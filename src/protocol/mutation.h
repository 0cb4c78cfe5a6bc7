// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"
#include "protocol/tree.h"

#include <QtCore/QList>

namespace touchline::protocol {

enum class Verb : quint8 { Create, Edit, Delete, Move, Resolve, Close, Void };

/// A field as a mutation names it. `base` is undefined for a create.
struct NamedChange {
    QString field;
    QCborValue base;
    QCborValue mine;
    bool operator==(const NamedChange &) const = default;
};

/// One intent, before it is numbered. Values stay in wire form until the ledger has found the type,
/// so that an unknown field is refused by name instead of being unreadable.
struct Mutation {
    Verb verb = Verb::Void;
    QString type;     ///< record type of the target
    QUuid target;     ///< id of the target, made by the desk for creates
    QUuid root;       ///< aggregate of the target
    QString feed;     ///< "common" or region
    qint64 base = 0;  ///< version of the record on which the values are based
    QList<NamedChange> changes;
    QString to;        ///< Move: the state; Resolve: "useMine" or "keep"
    QString reason;    ///< Move
    qint64 until = 0;  ///< Move: end of a suspension
    qint64 deviceMs = 0;
    bool operator==(const Mutation &) const = default;
};

/// The bytes of a mutation's body: made once, kept and sent as they are, also after an upgrade.
[[nodiscard]] QByteArray encodeMutation(const Mutation &mutation);
/// Errors: Invalid or TooLarge; the field is named.
[[nodiscard]] Result<Mutation> decodeMutation(const QByteArray &body);

/// What identifies a body: SHA-256.
[[nodiscard]] QByteArray mutationHash(const QByteArray &body);

/// A numbered mutation: instance and n name it for ever.
struct Envelope {
    qint64 n = 0;
    QByteArray hash;
    QByteArray body;
    bool operator==(const Envelope &) const = default;
};

enum class OutcomeStatus : quint8 { Applied, Merged, Refused, Void };

struct VersionOf {
    QString type;
    QUuid id;
    qint64 version = 0;
    bool operator==(const VersionOf &) const = default;
};

/// What became of a mutation; the same answer every time it is asked.
struct Outcome {
    qint64 n = 0;
    OutcomeStatus status = OutcomeStatus::Applied;
    qint64 epoch = 0;
    QString feed;
    qint64 seq = 0;  ///< the overlay ends when the cursor passes it
    QList<VersionOf> versions;
    QString number;     ///< human number, where one was given
    QString reason;     ///< Refused
    QString field;      ///< Refused
    QString detail;     ///< Refused: e.g. who was first
    int conflicts = 0;  ///< Merged: fields that were not taken
    bool operator==(const Outcome &) const = default;
};

[[nodiscard]] QCborMap outcomeTree(const Outcome &outcome);
[[nodiscard]] Result<Outcome> outcomeFrom(const QCborMap &tree);

}  // namespace touchline::protocol
