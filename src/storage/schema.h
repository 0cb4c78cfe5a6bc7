// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "storage/database.h"

#include <span>

namespace touchline::storage {

// SQL derived from the descriptions of records. Every table has the columns id, root, feed, version,
// deleted, extra and then one per field; field columns are always quoted ("from", "order", "text").

/// `extraColumns`: whole definitions that follow, e.g. "gen BIGINT NOT NULL DEFAULT 0".
[[nodiscard]] QString createTableSql(const RecordType &type, Engine engine,
                                     const QStringList &extraColumns = {});

/// Adds a field that the table was made without; its rows get the value of a record without it.
[[nodiscard]] QString addColumnSql(const RecordType &type, const FieldType &field, Engine engine);

/// "from" in quotes.
[[nodiscard]] QString quotedName(QAnyStringView name);

/// The columns that bindRow() and readRow() speak of, in their order; `prefix`: "t." or nothing.
[[nodiscard]] QString columnList(const RecordType &type, const QString &prefix = {});
[[nodiscard]] int columnCount(const RecordType &type);

/// "?, ?, ?".
[[nodiscard]] QString placeholders(int count);

/// INSERT of a whole row; `extraColumns`: names of further columns, bound behind the row's.
[[nodiscard]] QString insertSql(const RecordType &type, const QStringList &extraColumns = {});
/// The same that does nothing when the id is there.
[[nodiscard]] QString insertNewSql(const RecordType &type, const QStringList &extraColumns = {});
/// The same that replaces all columns when the id is there.
[[nodiscard]] QString upsertSql(const RecordType &type, const QStringList &extraColumns = {});

/// Binds columnCount() values; throws Failure.
void bindRow(Query &query, const Row &row);

/// Reads columnCount() columns from `firstColumn` on. Values of a damaged kind throw Failure.
[[nodiscard]] Row readRow(const Query &query, const RecordType &type, int firstColumn = 0);
/// One field's value.
[[nodiscard]] Value readField(const Query &query, Kind kind, int column);

/// Changes with anything that changes the tables of these types: names, kinds, order.
[[nodiscard]] QByteArray schemaFingerprint(std::span<const RecordType *const> types);

}  // namespace touchline::storage
