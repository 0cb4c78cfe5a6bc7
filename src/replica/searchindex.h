// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "storage/database.h"

#include <QtCore/QSet>

namespace touchline::replica {

// What the cache keeps to find records by: for each type with searchable fields a table of names
// ("customer_names") and one of texts ("note_texts"), both FTS5 without content, and one table of the
// forms of numbers for all ("search_code"). Rows of the first two are numbered by the column `doc` of
// the record's table, which grows with the record's time: the newest are found first without sorting.

/// The tables of names and texts that a type has.
[[nodiscard]] bool hasNames(const RecordType &type);
[[nodiscard]] bool hasTexts(const RecordType &type);
[[nodiscard]] bool hasCodes(const RecordType &type);
[[nodiscard]] QString namesTable(const RecordType &type);
[[nodiscard]] QString textsTable(const RecordType &type);
/// A type's number in search_code.
[[nodiscard]] qint64 codeType(const RecordType &type);

/// The tables and indexes of all held types.
[[nodiscard]] QString searchScript();

/// Keeps the index in step with the rows, inside the transaction that writes them. What it is told is
/// gathered and written by flush() in the order that FTS5 likes. Everything throws storage::Failure.
class SearchIndex final {
public:
    explicit SearchIndex(storage::Database &db) : m_db(db) {}

    /// The number for a row that is new; 0 = nothing of it is searched as name or text.
    [[nodiscard]] qint64 placeFor(const Row &row);
    void add(const Row &row, qint64 doc);
    /// `row` as it was added.
    void remove(const Row &row, qint64 doc);
    /// The row instead of the one that was held under this number; answers its number from now on.
    [[nodiscard]] qint64 replace(const Row &before, qint64 doc, const Row &after);
    /// Everything goes.
    void clear();
    void flush();

    /// Tables out of which rows were removed: their segments still hold the words until purge() is done.
    [[nodiscard]] const QSet<QString> &removedFrom() const { return m_removedFrom; }

private:
    struct Change {
        QString table;
        qint64 doc = 0;
        bool added = false;
        QString text;
    };
    void addCodes(const Row &row);
    void removeCodes(const Row &row);

    storage::Database &m_db;
    std::vector<Change> m_changes;
    QSet<QString> m_removedFrom;
};

/// Rewrites a part of a table's segments, so that words of removed rows leave the file; `begin` for the
/// first part. False: nothing is left to rewrite.
[[nodiscard]] bool purgeStep(storage::Database &db, const QString &table, bool begin);

}  // namespace touchline::replica
