// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "replica/types.h"

#include <QtCore/QMap>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

/// What waits in a hall.
struct CounterRows {
    QList<ShownRow> tickets;         ///< in the order of drawing
    QMap<QUuid, QString> customers;  ///< names of those who are known
};

/// Reads for the counter of a hall, on the reader's thread; each call sees one state.
class CounterReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit CounterReader(storage::DbThread &db) : m_db(db) {}

    /// Tickets drawn in a hall since an instant.
    Reply<CounterRows> tickets(const QUuid &hall, qint64 sinceMs);
    /// Customers whose identity number looks like this where only its masked form is held.
    Reply<QList<Row>> withIdentity(const QString &masked);

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
