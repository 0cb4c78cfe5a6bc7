// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"
#include "protocol/tree.h"

#include <QtCore/QList>

namespace touchline::protocol {

// Rows travel in runs of one type: [type, [column, ...], [row, ...]], a row being
// [id, root, feed, version, deleted, value, ...]. The columns are named once a run, so that a peer of
// another version can tell new fields (kept in `extra`) and missing ones (left at their default).

/// Runs of equal types in the order given.
[[nodiscard]] QByteArray encodeRows(const QList<Row> &rows);

/// Errors: Invalid, field "rows"; with the type and the row's number in the reason. Rows of a type
/// that this program does not know are skipped and counted in `unknownRows`.
struct DecodedRows {
    QList<Row> rows;
    int unknownRows = 0;
};
[[nodiscard]] Result<DecodedRows> decodeRows(const QByteArray &bytes);

/// The same as readable objects, for JSON: {"type", "id", "root", "feed", "version", "deleted", fields…}.
[[nodiscard]] QCborArray rowsAsObjects(const QList<Row> &rows);
[[nodiscard]] Result<DecodedRows> rowsFromObjects(const QCborArray &objects);

}  // namespace touchline::protocol
