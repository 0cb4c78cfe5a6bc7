// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/outages.h"
#include "replica/types.h"

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

struct OutageRow {
    ShownRow shown;
    OutageCounts counts;
};

/// Reads about outages, on the reader's thread; each call sees one state.
class OutageReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit OutageReader(storage::DbThread &db) : m_db(db) {}

    /// Those that are not over, and those that ended since then.
    Reply<QList<OutageRow>> outages(qint64 endedSinceMs);
    /// One, whatever has become of it; empty: not held here.
    Reply<QList<OutageRow>> outage(const QUuid &id);

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
