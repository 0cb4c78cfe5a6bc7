// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"

namespace touchline::storage {
class Database;
}

namespace touchline::replica {

/// Types of which a desk holds rows, in the order of allTypes().
[[nodiscard]] const QList<const RecordType *> &heldTypes();

/// Columns beside the record's own: generation of the bootstrap that last named the row, whether own
/// mutations are laid over it, and its number in the search index (0 = none).
[[nodiscard]] QStringList cacheColumns();

/// The column that holds the root: a record that is its own root is found by its id.
[[nodiscard]] QLatin1StringView rootColumn(const RecordType &type);

/// The owner of a timeline entry: the column that names it.
[[nodiscard]] QString ownerColumn(const RecordType &type);

/// Makes the tables of an empty replica.db. Throws storage::Failure.
void createCache(storage::Database &db);

/// True when the file holds the tables of exactly this program; throws storage::Failure.
[[nodiscard]] bool cacheFits(storage::Database &db);

}  // namespace touchline::replica
