// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace touchline::intake {

/// How far a source has been taken in. Stored with each batch, in the same transaction.
struct Progress {
    QString source;         ///< the name under which the source was imported
    qint64 line = 0;        ///< the last physical line that is done with; 0 = nothing yet
    qint64 byteOffset = 0;  ///< where the next row begins
    bool operator==(const Progress &) const = default;
};

/// One record on its way in. `scopes` of the root; only for self-rooted rows of a region's feed.
struct IncomingRow {
    Row row;
    QStringList scopes;
};

/// A member of staff: a user_account row with what lives apart from it.
struct IncomingUser {
    Row user;
    QString password;    ///< in the clear; the sink hashes it and keeps no copy
    QStringList grants;  ///< scopes
};

/// Where imported records go. The ledger implements it; this room knows no SQL.
class Sink {
public:
    virtual ~Sink() = default;

    /// One batch in one transaction, in the order given; `progress` is stored with it. Rows whose id
    /// exists already are left alone and not counted, so that a resumed import doubles nothing.
    /// Returns how many rows were written.
    /// On an error nothing of the batch is stored.
    virtual Result<int> put(const QList<IncomingRow> &rows, const Progress &progress) = 0;

    /// A user whose id exists already is left alone.
    virtual Done putUser(const IncomingUser &user) = 0;

    /// All zero for a source that was never imported.
    virtual Result<Progress> progressOf(const QString &source) = 0;

    /// Nothing has been written yet: a bulk load is possible.
    virtual bool isEmpty() = 0;

    /// The end of the import: what a bulk load left for later (indexes, digests) is made up for.
    virtual Done finish() = 0;

    /// The key of protocol::lookupHash().
    virtual QByteArray lookupKey() = 0;
};

}  // namespace touchline::intake
