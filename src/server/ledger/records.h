// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/stored.h"
#include "storage/database.h"

#include <optional>

namespace touchline::ledger {

/// Reads and writes records in their tables. Methods throw storage::Failure.
class Records final {
public:
    explicit Records(storage::Database &db) : m_db(db) {}

    /// `lock`: hold the row until the end of the transaction (PostgreSQL; SQLite has one writer).
    [[nodiscard]] std::optional<Stored> find(const RecordType &type, const QUuid &id,
                                             bool lock = false);
    [[nodiscard]] QList<Row> findMany(const RecordType &type, const QList<QUuid> &ids);
    void put(const Stored &stored);
    /// False, and nothing written, if the id is there already.
    bool insert(const Stored &stored);

private:
    storage::Database &m_db;
};

/// The record that is referred to; nothing where there is none or it was deleted.
template <typename T> std::optional<T> recordIn(storage::Database &db, const Id<T> &id)
{
    if (id.isNull())
        return std::nullopt;
    const auto stored = Records(db).find(typeOf<T>(), id.value);
    return stored && !stored->row.deleted ? std::optional(fromRow<T>(stored->row)) : std::nullopt;
}

}  // namespace touchline::ledger
