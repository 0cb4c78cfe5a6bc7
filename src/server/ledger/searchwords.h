// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "storage/database.h"

namespace touchline::ledger {

// The table search_word: the forms under which customers, services and orders are found
// (domain/searchtext.h), by region. Everything throws storage::Failure.

[[nodiscard]] bool isSearched(const RecordType &type);

/// Takes the words of `row` in place of those of `before` (null: it is new), within its transaction.
void putWords(storage::Database &db, const Row *before, const Row &row);

/// Makes the table anew if it was made by other rules than this program's, or not yet.
void ensureWords(storage::Database &db);

struct WordHit {
    QUuid id;
    bool exact = false;
};
/// Records of a type with a word that begins so; those with exactly this word first.
[[nodiscard]] QList<WordHit> byWord(storage::Database &db, const QString &feed,
                                    const RecordType &type, const QString &begin, int limit);

}  // namespace touchline::ledger
