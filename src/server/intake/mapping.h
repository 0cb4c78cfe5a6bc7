// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"
#include "server/intake/csvreader.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>

#include <optional>
#include <vector>

namespace touchline::intake {

enum class SourceKind : quint8 {
    Csv,        ///< rows of cells with a header
    JsonLines,  ///< an object a line, its members are the columns
    Plain,      ///< records as they are (plainrecord.h)
};

/// Which row of a group a value is taken from.
enum class Pick : quint8 { This, First, Last, Previous };

/// A piece of a template: literal text, then the cell of a column (-1 = none).
struct Piece {
    QString literal;
    int column = -1;
};

/// Where one field's value comes from. Exactly one of the sources is set.
struct ValueRule {
    std::optional<Value> constant;
    int column = -1;
    std::vector<Piece> pieces;
    int record = -1;   ///< the id that an earlier rule gives its record
    int compare = -1;  ///< first / same / changed against the row before in this column
    Pick pick = Pick::This;
    QHash<QString, QString> map;  ///< for columns and comparisons
    bool mapped = false;
    std::optional<QString> otherwise;  ///< for what the map does not name
    bool required = false;
    QString split;  ///< separates the entries of a set
};

/// Makes one record of a source row, or of a group of rows.
struct RecordRule {
    QString name;
    const RecordType *type = nullptr;
    bool perGroup = false;
    bool shared = false;  ///< many source rows name the same record
    Pick from = Pick::This;
    int whenColumn = -1;   ///< made only where this column has a value
    std::vector<int> key;  ///< columns; PositionColumn = place in the group
    int root = -1;         ///< the rule whose record is the root; -1 = the record itself
    QString feed;
    QStringList scopes;
    std::vector<std::pair<int, ValueRule>> fields;
};

constexpr int PositionColumn = -2;

/// How a source becomes records: a mapping file, read and checked. Its form is described in README.md.
struct Mapping {
    QString name;
    SourceKind kind = SourceKind::Plain;
    char delimiter = ',';
    Encoding encoding = Encoding::Utf8;
    QTimeZone zone = QTimeZone::utc();
    QStringList timeFormats;
    QStringList nulls;
    QStringList columns;     ///< those that the rules name; cells are handed over in this order
    std::vector<int> group;  ///< columns that rows of one group share
    int lastBy = -1;  ///< the highest number here is the last of the group; -1 = the last row
    std::vector<RecordRule> records;

    /// `parameters` replace ${name} in the file and its own defaults. Errors: Invalid, the field is the
    /// path in the file, e.g. "records[1].set.state".
    [[nodiscard]] static Result<Mapping> load(const QByteArray &json,
                                              const QHash<QString, QString> &parameters = {});

    /// One of those that come with the program. Errors: NotFound.
    [[nodiscard]] static Result<Mapping> shipped(const QString &name,
                                                 const QHash<QString, QString> &parameters = {});
    [[nodiscard]] static QStringList shippedNames();
};

}  // namespace touchline::intake
