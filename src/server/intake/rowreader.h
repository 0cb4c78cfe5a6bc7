// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/segments.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace touchline::intake {

/// Sizes beyond which a row is refused.
constexpr qsizetype FieldBytes = 1 << 20;
constexpr qsizetype RowBytes = 4 << 20;
constexpr qsizetype ColumnCount = 2'000;

/// One row of a source. `problem` non-empty: the row cannot be used, for this reason; reading goes
/// on behind it.
struct SourceRow {
    qint64 line = 0;  ///< where the row begins, from 1
    Place after;      ///< a safe place to go on from: this row and all before it lie behind
    QStringList cells;
    QJsonObject object;
    QString problem;
    QString field;  ///< the offending column, where there is one
};

/// Rows of a file, one after the other, in bounded memory.
class RowReader {
public:
    virtual ~RowReader() = default;

    /// false = the end. Errors: Storage; Invalid where the file as a whole cannot be used.
    [[nodiscard]] virtual Result<bool> next(SourceRow &row) = 0;

    /// Goes on behind what an earlier import has taken in. Only before the first next().
    [[nodiscard]] virtual Done skipTo(const Place &place) = 0;

    /// Names of `cells`; empty where rows are objects. Reads the head of the file when it must.
    [[nodiscard]] virtual Result<QStringList> columns() = 0;
};

}  // namespace touchline::intake
