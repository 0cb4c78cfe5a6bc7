// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/types.h"
#include "storage/dbthread.h"
#include "storage/schema.h"

namespace touchline::replica {

// What the readers of this room share.

/// Runs `work` on the reader's thread; all its queries see one state.
template <typename Work> auto inSnapshot(storage::DbThread &thread, Work work)
{
    return thread.run([work = std::move(work)](storage::Database &db) {
        storage::Transaction snapshot(db, storage::Transaction::Mode::Read);
        return work(db);
    });
}

/// Live rows of a type, for shownRow().
inline QString selectOf(const RecordType &type, const QString &where)
{
    return QStringLiteral("SELECT %1, pending FROM %2 WHERE deleted=0 AND %3")
        .arg(storage::columnList(type), storage::quotedName(type.name), where);
}

inline ShownRow shownRow(const storage::Query &query, const RecordType &type)
{
    return {storage::readRow(query, type), query.flag(storage::columnCount(type))};
}

}  // namespace touchline::replica
