// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "replica/counterreader.h"
#include "replica/outagereader.h"
#include "replica/searcher.h"
#include "replica/tiereader.h"
#include "replica/timelinereader.h"
#include "replica/workreader.h"

#include <QtCore/QSet>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

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
    explicit Reader(storage::DbThread &db)
        : m_db(db),
          m_timelines(db),
          m_work(db),
          m_searcher(db),
          m_counter(db),
          m_ties(db),
          m_outages(db)
    {}

    /// What is on the timelines of customers.
    [[nodiscard]] TimelineReader &timelines() { return m_timelines; }
    /// What cards and the list of one's work need.
    [[nodiscard]] WorkReader &works() { return m_work; }
    /// What somebody types into a search box.
    [[nodiscard]] Searcher &searcher() { return m_searcher; }
    /// What waits in a hall.
    [[nodiscard]] CounterReader &counter() { return m_counter; }

    /// What ties orders together.
    [[nodiscard]] TieReader &ties() { return m_ties; }
    /// Where the power is out, and who called about it.
    [[nodiscard]] OutageReader &outages() { return m_outages; }

    Reply<RecordState> record(const QString &type, const QUuid &id);
    /// All of a type (common ones are few).
    Reply<QList<Row>> all(const QString &type);
    /// Rows of these types whose root is this.
    Reply<QList<ShownRow>> children(const QStringList &types, const QUuid &root);
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
    TimelineReader m_timelines;
    WorkReader m_work;
    Searcher m_searcher;
    CounterReader m_counter;
    TieReader m_ties;
    OutageReader m_outages;
};

}  // namespace touchline::replica
