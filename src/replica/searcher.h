// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "replica/types.h"

#include <atomic>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

/// Set by whoever asked, when something else is asked: what is still being looked for is then given up.
using Superseded = std::shared_ptr<std::atomic_bool>;

struct SearchRequest {
    QString text = {};       ///< as typed
    QStringList types = {};  ///< empty: all that are searched
    int perType = 6;
    bool fuzzy = false;  ///< sounds that are often confused count as one
    Superseded superseded = {};
};

struct SearchResult {
    QList<Row> rows;    ///< type by type, of each the best first
    QStringList more;   ///< types of which there are more
    bool over = false;  ///< superseded: the rest was not looked for
};

/// The types that are searched, in the order of their results: customers, services, orders, what stands
/// on timelines, notices.
[[nodiscard]] const QStringList &searchedTypes();

/// Looks for what somebody types. One question costs a few milliseconds however much is held: every step
/// has a limit, and of what is too much the newest is taken.
class Searcher final {
public:
    explicit Searcher(storage::DbThread &db) : m_db(db) {}
    Future<Result<SearchResult>> search(const SearchRequest &request);

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
