// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/mutation.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>

namespace touchline::replica {

/// Whether what is saved goes out at once. Begin: it stays, and what joins it, until the next other edit, until
/// sendHeld() or the next start of the program. It is in the journal all the same.
enum class Hold : quint8 { None, Begin, Join };

/// An edit as it is asked for; the store adds what it is based on.
struct EditRequest {
    protocol::Verb verb = protocol::Verb::Edit;
    QString type = {};
    QUuid id = {};                     ///< of the target; null for a create: one is made
    QUuid root = {};                   ///< create: the aggregate; null = the record itself
    QString feed = {};                 ///< create: empty = that of the root, or the agent's region
    QMap<QString, Value> values = {};  ///< new values by field
    QString to = {};                   ///< move, resolve
    QString reason = {};
    qint64 until = 0;
    Hold hold = Hold::None;
};

struct SavedEdit {
    qint64 n = 0;  ///< 0: nothing differed, nothing was saved
    QUuid id;
};

/// What becomes of many when one of them is wrong. AllOrNothing: none is in the journal then, nor is it laid
/// over anything.
enum class Together : quint8 { EachForItself, AllOrNothing };

/// Of many that were saved together, in their order.
struct SavedEdits {
    QList<SavedEdit> saved;              ///< n = 0 also for those that could not be
    QList<std::pair<int, Error>> wrong;  ///< by their place
};

struct Counts {
    int waiting = 0;
    int discarded = 0;  ///< of those that wait: only their numbers are still sent
    int acknowledged = 0;
    int conflicts = 0;
    int refusals = 0;
    bool operator==(const Counts &) const = default;
};

/// What the pull lane should fetch next.
struct PullStep {
    enum class What : quint8 { Hello, Scope, Root, Pull };
    What what = What::Hello;
    QString scope;
    QUuid root;
    QByteArray after;
    QByteArray cursor;
    bool hurry = false;  ///< an acknowledged edit waits to be seen: do not wait for news
    qint64 serial = 0;   ///< acknowledgements up to here lie before this request
    int percent = 100;   ///< of the loading
    bool operator==(const PullStep &) const = default;
};

/// What a hello led to.
struct Greeting {
    enum class Kind : quint8 { Welcome, Forked, Wipe };
    Kind kind = Kind::Welcome;
};

struct PullApplied {
    bool caughtUp = false;  ///< at the head, with nothing left to fetch
    QStringList healed;     ///< scopes whose digest differed: they are loaded again
};

/// The parts of a record that a screen shows.
struct RecordState {
    std::optional<Row> row;
    bool pending = false;
    std::optional<Row> shadow;  ///< what the server last said
};

struct ShownRow {
    Row row;
    bool pending = false;
};

/// Keys under which a window remembers the files of its drafts begin so; the value is a CBOR list of maps,
/// and "id" in each names bytes that must be kept.
constexpr QLatin1StringView draftFilesPrefix{"files:"};

/// Entries of timelines that differ, by the owner of the timeline; a null id: any of it may.
using TouchedEntries = QHash<QUuid, QSet<QUuid>>;

}  // namespace touchline::replica
