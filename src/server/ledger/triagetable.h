// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/grading.h"
#include "server/ledger/load.h"

namespace touchline::ledger {

/// The decision table in force, as this transaction sees it; nullptr = people grade.
[[nodiscard]] TriageTablePtr triageTable(storage::Database &db);

/// Puts the shipped table there if there is none; `bulk` as of loadBatch(). Answers whether it did.
[[nodiscard]] bool keepTriageTable(storage::Database &db, const Keys &keys, IdSource &ids,
                                   const Origin &job, bool bulk, QSet<QString> &touched);

enum class Grading : quint8 {
    Follows,  ///< an edit: what the table graded goes on following it, up to the grading
    Begins,   ///< a new order
    Settles   ///< the move into "graded": where the order goes is decided as well
};

/// The table's word in the order's row, before its clocks run and it is put. Whoever changes a grade herself
/// answers for it: its rule is cleared, and the table is silent from then on. When the grading settles and
/// no team was named, an order that the table sends to experts gets the team of the region's experts, any
/// other the team that the table's row names, if there is such a team in the region.
void gradeOrder(Work &work, const Row &before, Row &after, Grading grading);

}  // namespace touchline::ledger
