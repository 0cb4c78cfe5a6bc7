// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "replica/types.h"

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

/// An order, and those that it names or that name it; one that is not held here is only an id.
struct TieRows {
    std::optional<ShownRow> order;
    QHash<QUuid, ShownRow> named;  ///< by the order itself
    QList<ShownRow> naming;        ///< that name it: merged into it, under it, linked with it
    std::optional<Row> outage;     ///< that it waits for
};

struct IntakeQuery {
    QUuid customer;
    QUuid service;  ///< null: all of the customer's
    QString place;
    qint64 sinceMs = 0;
};

/// What may have to do with a new order. The first look: rules say what it is.
struct IntakeRows {
    QList<ShownRow> orders;          ///< open ones, newest first
    QList<Row> outages;              ///< that are not over
    QList<Row> services;             ///< concerned
    QHash<QUuid, int> waiting;       ///< open orders that wait for each outage
    QMap<QUuid, QString> customers;  ///< names
};

/// Reads about what ties orders together, on the reader's thread; each call sees one state.
class TieReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit TieReader(storage::DbThread &db) : m_db(db) {}

    Reply<TieRows> ties(const QUuid &order);
    /// The outage that an order waits for; nullopt: none that is held here.
    Reply<std::optional<Row>> outageOf(const QUuid &order);
    Reply<IntakeRows> intake(const IntakeQuery &query);

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
