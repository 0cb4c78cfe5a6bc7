// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace touchline::storage {

/// Copies a SQLite database as one snapshot to `path`, sealed with `cipher`, and returns when the copy
/// is on the disk; an interrupted copy never appears under that name. Call it on the writer's thread,
/// outside a transaction.
/// Errors: Invalid (field "cipher"/"engine": PostgreSQL has its own tools), Storage.
[[nodiscard]] Done backupTo(Database &db, const QString &path, const Cipher &cipher);

/// Moves the whole write-ahead log into the file and empties it, so that nothing removed stays in it. Waits for
/// nobody. False: a reader is in the way. Throws Failure; on the writer's thread, outside a transaction.
[[nodiscard]] bool emptyLog(Database &db);

/// Reads every page and index. Error Storage names the first damages.
[[nodiscard]] Done integrityCheck(Database &db);

}  // namespace touchline::storage
