// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/work.h"

namespace touchline::ledger {

/// Closes the archived order with its seal (domain/archiveseal.h). To be called when the move and its events are
/// written; other states are left alone.
void sealArchived(Work &work, const QUuid &order);

/// Feed by feed: how many orders are sealed there, and which of them differ from their seal ("" = none). Within the
/// open read transaction.
struct SealReport {
    QString feed;
    qint64 orders = 0;
    QString problem;
};
[[nodiscard]] QList<SealReport> verifySeals(storage::Database &db, const Keys &keys);

}  // namespace touchline::ledger
