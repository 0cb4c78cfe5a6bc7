// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/work.h"

namespace touchline::ledger {

struct LoadRow {
    Row row;
    QStringList scopes;  ///< of a self-rooted region row
};

struct LoadProgress {
    QString source;
    qint64 line = 0;
    qint64 byteOffset = 0;
};

/// No region has been written to yet: rows can be loaded without a change row each, since no desk has
/// a cursor that would need them.
[[nodiscard]] bool isUntouched(storage::Database &db);

/// Loads a batch within the open write transaction; `bulk` leaves digests and feeds to finishBulk().
/// Returns how many rows were written. Throws storage::Failure; then nothing counts.
[[nodiscard]] int loadBatch(storage::Database &db, const Keys &keys, IdSource &ids,
                            const Origin &job, const QList<LoadRow> &rows, bool bulk,
                            QSet<QString> &touched);
/// The end of a bulk load: digests, one entry in every feed, and its audit row.
void finishBulk(storage::Database &db, const Keys &keys, const Origin &job);
/// A bulk load was begun and not finished.
[[nodiscard]] bool bulkPending(storage::Database &db);

void storeProgress(storage::Database &db, const LoadProgress &progress);
[[nodiscard]] LoadProgress progressOf(storage::Database &db, const QString &source);

/// Begins a new epoch after a restored backup, unless `after` (0: whichever it is) is over already.
/// Its number is higher and never the one of another try. Counters jump, because numbers of the lost part
/// may be on paper.
void beginEpoch(storage::Database &db, qint64 after = 0);

/// Makes the feed's head row; existing ones stay.
void openFeed(storage::Database &db, const QString &feed);

}  // namespace touchline::ledger
