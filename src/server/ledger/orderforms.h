// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/formshelf.h"
#include "domain/forms/formstate.h"
#include "server/ledger/apply.h"
#include "server/ledger/load.h"

namespace touchline::ledger {

/// The types of orders as this transaction sees them; read once for each state of their records.
[[nodiscard]] FormShelfPtr formShelf(storage::Database &db);
/// The form of this order's type; nullptr: it has none.
[[nodiscard]] std::shared_ptr<const TypeForm> formOf(storage::Database &db, const WorkOrder &order);

/// Types that the program ships, where there are none at all. True: they were put there.
[[nodiscard]] bool keepOrderTypes(storage::Database &db, const Keys &keys, IdSource &ids,
                                  const Origin &job, bool bulk, QSet<QString> &touched);

/// Before a type is stored: a lead's or administrator's to write, its code is nobody else's, its document can be read.
[[nodiscard]] std::optional<Refused> settleOrderType(Work &work, const Row &before,
                                                     const Row &after);
/// Answers that this write brings must stand by themselves; the field of the refusal is "answers.<key>".
[[nodiscard]] std::optional<Refused> checkAnswers(Work &work, const Row &before, const Row &after);

/// Refused by a guard: what a form asks for is named by its field, and by its name in both languages.
[[nodiscard]] Refused refusedMove(const Verdict &verdict, const WorkOrder &order, const QString &to,
                                  const TypeForm *form);

}  // namespace touchline::ledger
