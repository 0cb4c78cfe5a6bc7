// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace touchline::ledger {

/// Number of the layout of the tables; also part of every cursor.
constexpr int SchemaVersion = 1;

/// Makes or migrates the ledger's tables. Errors: Storage, also for a newer ledger.
[[nodiscard]] Done prepareTables(storage::Database &db);

}  // namespace touchline::ledger
