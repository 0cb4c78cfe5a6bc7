// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"
#include "domain/records/workorder.h"
#include "server/ledger/apply.h"

namespace touchline::ledger {

/// The named changes of a mutation as changes of this type, each value checked.
[[nodiscard]] std::variant<std::vector<Change>, Refused> readChanges(
    const RecordType &type, const protocol::Mutation &mutation);

/// As conflicts and refusals quote it, for people and for offering it again: ids as text, not as bytes.
[[nodiscard]] QCborValue readableValue(const QCborValue &value);

/// One field whose change was not taken.
struct LostChange {
    int field = -1;
    Value mine;
};

/// The record with the changes merged in, and what was lost; or why the whole is refused.
struct Merged {
    Stored stored;
    std::vector<LostChange> lost;
    QSet<int> joint;  ///< texts made of the lines of several writers
};
[[nodiscard]] std::variant<Merged, Refused> mergeChanges(Work &work, Stored stored,
                                                         const std::vector<Change> &changes,
                                                         qint64 base);

/// A conflict record for each change that was lost. `was`: the record before the mutation.
int recordConflicts(Work &work, const Stored &was, const Row &now,
                    const std::vector<LostChange> &lost);

/// Open conflicts always quote what is in force: those on fields that this write changed are brought
/// up to date.
void refreshConflicts(Work &work, const Row &before, const Row &after);

/// Whether a contact in which the customer herself spoke is linked with the order.
[[nodiscard]] bool hasOwnContact(Work &work, const WorkOrder &order);

/// The order's scopes follow its owner: the new team gets it, the old one loses it unless it accepted
/// the order or holds its customer.
void followOwner(Work &work, const Row &before, const Row &after);

}  // namespace touchline::ledger
