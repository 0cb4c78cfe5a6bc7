// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "replica/types.h"

#include <QtCore/QSet>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

struct TimelinePlace {
    qint64 atMs = 0;
    QUuid id;
};

struct TimelineRow {
    Row row;
    qint64 atMs = 0;
    bool pending = false;
    bool inConflict = false;
};

struct TimelineRows {
    QList<TimelineRow> rows;  ///< newest first
    bool more = false;
    qint64 total = 0;
};

struct ShownRow {
    Row row;
    bool pending = false;
};

struct OrderQuery {
    bool openOnly = true;
    QUuid ownerTeam;
    QUuid handler;
    QUuid customer;
    int limit = 500;
    QUuid team = {};  ///< owns it, or accepted it and so calls back
};

/// Looks at the replica on a thread and a connection of its own, so that no screen waits for a bulk load.
/// Each call sees one snapshot. Deleted rows are not there.
class Reader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit Reader(storage::DbThread &db) : m_db(db) {}

    Reply<RecordState> record(const QString &type, const QUuid &id);
    /// All of a type (common ones are few).
    Reply<QList<Row>> all(const QString &type);
    /// Rows of these types whose root is this.
    Reply<QList<ShownRow>> children(const QStringList &types, const QUuid &root);
    /// Customers, services and orders whose name, number, alias, telephone or title fits; the best first.
    Reply<QList<Row>> find(const QString &text, int limit);
    /// `before` {0, null}: from the newest on.
    Reply<TimelineRows> timeline(const QUuid &owner, TimelinePlace before, int limit);
    /// Newest facts of a customer, at most `perKind` of each kind.
    Reply<QList<Row>> latestFacts(const QUuid &customer, int perKind);
    Reply<QList<ShownRow>> orders(const OrderQuery &query);
    /// Open conflicts or refusals; of one root unless that is null.
    Reply<QList<Row>> open(const QString &type, const QUuid &root);
    /// What a record is called, by id; those that are not held are missing.
    Reply<QMap<QUuid, QString>> titles(const QList<std::pair<QString, QUuid>> &records);
    /// Names of customers by id.
    Reply<QMap<QUuid, QString>> customerNames(const QSet<QUuid> &ids);
    /// Everything as the server last said it, without tombstones and overlays, by type and id.
    Reply<QList<Row>> dump();

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
