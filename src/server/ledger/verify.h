// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "server/ledger/keys.h"
#include "storage/database.h"

namespace touchline::ledger {

/// What the chain of one feed, or of one node's views, came to.
struct ChainReport {
    QString feed;
    qint64 rows = 0;
    QString problem;  ///< empty = intact; names the first row that does not fit
};

/// Recomputes the audit chains against the heads and the change rows, the chains of views ("views ID") and the seals
/// of archived orders ("archive FEED"), within the open read transaction.
[[nodiscard]] QList<ChainReport> verifyAudit(storage::Database &db, const Keys &keys);

/// The canonical dump: every live record that desks may hold, by type and id, as JSON objects one a
/// call; restricted to scopes when there are any.
void dumpRecords(storage::Database &db, const QStringList &scopes,
                 const std::function<void(const Row &)> &take);

/// Every live record, roots before children, with the scopes of a region's root; memberships themselves and
/// pins of single desks are left out. Numbers and accounts are not records.
void exportRecords(storage::Database &db,
                   const std::function<void(const Row &, const QStringList &)> &take);

}  // namespace touchline::ledger
