// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

struct sqlite3;

namespace touchline::storage {

[[nodiscard]] Result<std::unique_ptr<Connection>> openSqlite(const OpenOptions &options);

/// How long a statement waits for another connection's lock.
constexpr int busyTimeoutMs = 5'000;

/// SQLite's own handle of a connection made by openSqlite().
[[nodiscard]] sqlite3 *sqliteHandle(Connection &connection);

}  // namespace touchline::storage
