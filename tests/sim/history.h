// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "protocol/mutation.h"

#include <QtCore/QHash>

namespace touchline::sim {

class Desk;
class Server;
class Trace;

/// Every body that was ever on the wire, by its hash.
using Bodies = QHash<QByteArray, QByteArray>;
/// Records with which every simulation begins.
using InitialRecords = QList<Row>;

/// From which accepted mutation on an account held these scopes.
struct Right {
    qint64 after = 0;  ///< number of the last one that was judged otherwise
    QUuid account;
    QStringList scopes;
};
using Rights = QList<Right>;

/// An edit of which somebody was told that it is saved.
struct Saved {
    int desk = 0;
    QString what;
};

/// What was told to people and desks, and must stay true.
struct Promises {
    struct Answer {
        QByteArray hash;     ///< of the body
        QByteArray outcome;  ///< empty: any, the ledger was put back since
    };
    QHash<QByteArray, Saved> saved;                       ///< by the hash of the body
    QMap<std::pair<QUuid, qint64>, Answer> acknowledged;  ///< by instance and number
    QSet<QByteArray> ledgerAlone;  ///< the desk that made them does not have them any more
    bool restored = false;         ///< the ledger was put back to an earlier state

    /// The desk's disk is that of earlier: what was saved since is only certain when it was answered.
    void forgetUnsent(int desk, const QHash<QByteArray, Saved> &before);
    void ledgerWasRestored();
};

/// A difference, and the number of the invariant that it breaks.
using Differences = QList<std::pair<int, QString>>;

[[nodiscard]] InitialRecords recordsOf(Server &server);
/// (4)(14): the ledger's fields, conflicts and refusals are those that the model predicts; (18): numbers of
/// each client in order; counts conflicts and refusals.
[[nodiscard]] Differences compareWithModel(Server &server, const InitialRecords &initial,
                                           const Rights &rights, const Bodies &bodies,
                                           Trace &trace);
/// (1)(3): what was acknowledged or saved is there, once.
[[nodiscard]] Differences checkPromises(Server &server, const Promises &promises);
/// (2)(5)(15): feeds contiguous, one audit row per change, chains whole, nothing that nobody asked for.
[[nodiscard]] Differences checkFeeds(Server &server);

}  // namespace touchline::sim
