// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <span>

namespace touchline::storage {

/// One step of a schema: SQL text for the engine at hand. Versions count up from 1 and are never
/// edited once released.
struct Migration {
    int version = 0;
    QString script;
};

/// Brings the database to the last version; each step and its number commit together, so a failure
/// leaves the version before it. Returns the version now. Errors: Conflict when the database was
/// written by a newer program, Invalid (field "migrations") when the list does not count up.
[[nodiscard]] Result<int> migrate(Database &db, std::span<const Migration> steps);

/// The version found; 0 for an empty database. Throws Failure.
[[nodiscard]] int schemaVersion(Database &db);

}  // namespace touchline::storage
