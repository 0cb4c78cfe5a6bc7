// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/belonging.h"
#include "server/ledger/changes.h"
#include "server/ledger/clocks.h"
#include "server/ledger/decisions.h"
#include "server/ledger/moves.h"
#include "server/ledger/orderextras.h"
#include "server/ledger/orderforms.h"
#include "server/ledger/rights.h"
#include "server/ledger/rulesinforce.h"
#include "server/ledger/savedviews.h"
#include "server/ledger/ties.h"
#include "server/ledger/triagetable.h"

#include "domain/lifecycle.h"
#include "domain/records/conflict.h"
#include "domain/records/orderevent.h"
#include "domain/records/orderpart.h"
#include "domain/records/savedview.h"
#include "domain/stamp.h"
#include "protocol/reasons.h"

#include <QtCore/QCborMap>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// Finds the target of an edit; the same answer for what is not there and what may not be known.
std::variant<Stored, Refused> target(Work &work, const RecordType &type,
                                     const protocol::Mutation &mutation)
{
    auto stored = work.find(type, mutation.target);
    if (!stored || nearnessOf(work, stored->row.root, stored->row.feed) > Nearness::Region) {
        Query query(work.db(), "SELECT 1 FROM refusal WHERE target IN (?, ?) AND kind = 'create'");
        query.bind(mutation.target).bind(mutation.root);
        return Refused{query.next() ? reasons::parentRefused : reasons::notFound, u"id"_s};
    }
    if (const auto refused = checkRight(work, type, mutation, stored->row.root, stored->row.feed))
        return *refused;
    return *stored;
}

/// Deletion wins over an edit; what was typed is kept for a lead to restore.
Applied editOfDeleted(Work &work, const Stored &stored, const protocol::Mutation &mutation)
{
    QCborMap values;
    for (const protocol::NamedChange &change : mutation.changes)
        values[change.field] = readableValue(change.mine);
    Conflict conflict;
    conflict.targetType = stored.row.type->name;
    conflict.target = stored.row.id;
    conflict.field = u"*"_s;
    conflict.other =
        QString::fromUtf8(QJsonDocument(values.toJsonObject()).toJson(QJsonDocument::Compact));
    conflict.otherBy.value = work.origin().actor.user;
    conflict.otherAt.ms = work.origin().deviceMs;
    conflict.instance = work.origin().instance;
    conflict.n = work.origin().n;
    work.add(conflict, stored.row.root, stored.row.feed);
    return {.conflicts = 1, .number = {}};
}

bool conflictOpen(Work &work, const QUuid &order)
{
    Query query(
        work.db(),
        u"SELECT 1 FROM conflict WHERE target = ? AND state = 'open' AND \"mustDecide\" <> 0"_s);
    query.bind(order);
    return query.next();
}

Applied store(Work &work, const Stored &was, Merged merged, const QString &verb)
{
    stampDecision(was.row, merged.stored.row, work.origin().actor.user, work.origin().nowMs);
    if (was.row.type == &typeOf<WorkOrder>() && verb == "edit"_L1)
        gradeOrder(work, was.row, merged.stored.row, Grading::Follows);
    const bool changed = merged.stored.row.values != was.row.values;
    if (changed) {
        std::vector<QByteArray> clocks;
        if (was.row.type == &typeOf<WorkOrder>() && verb == "edit"_L1)
            clocks = runEditClocks(work, was.row, merged.stored.row);
        work.put(merged.stored, verb, merged.joint);
        if (was.row.type == &typeOf<WorkOrder>() && verb == "edit"_L1)
            addEditEvents(work, was.row, merged.stored.row, std::move(clocks));
        refreshConflicts(work, was.row, merged.stored.row);
        followOwner(work, was.row, merged.stored.row);
        if (was.row.type == &typeOf<Customer>())
            followParent(work, was.row, merged.stored.row);
    } else {
        work.mention(was.row);
    }
    return {.conflicts = recordConflicts(work, was, merged.stored.row, merged.lost), .number = {}};
}

}  // namespace

std::variant<Applied, Refused> applyEdit(Work &work, const RecordType &type,
                                         const protocol::Mutation &mutation)
{
    auto found = target(work, type, mutation);
    if (auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const Stored &was = std::get<Stored>(found);
    auto changes = readChanges(type, mutation);
    if (auto *refused = std::get_if<Refused>(&changes))
        return *refused;
    if (was.row.deleted)
        return editOfDeleted(work, was, mutation);
    if (&type == &typeOf<WorkOrder>() && isFinal(fromRow<WorkOrder>(was.row).state))
        return Refused{reasons::orderClosed};
    auto merged = mergeChanges(work, was, std::get<0>(changes), mutation.base);
    if (auto *refused = std::get_if<Refused>(&merged))
        return *refused;
    if (const auto refused = settleEdit(work, was.row, std::get<Merged>(merged).stored.row))
        return *refused;
    const Applied applied = store(work, was, std::get<Merged>(std::move(merged)), u"edit"_s);
    if (&type == &typeOf<WorkOrder>())
        addMacroEvent(work, was.row, mutation.reason);
    return applied;
}

std::variant<Applied, Refused> applyDelete(Work &work, const RecordType &type,
                                           const protocol::Mutation &mutation)
{
    auto found = target(work, type, mutation);
    if (auto *refused = std::get_if<Refused>(&found))
        return *refused;
    Stored stored = std::get<Stored>(std::move(found));
    if (&type == &typeOf<SavedView>()) {
        if (const auto refused = checkView(work, &stored.row, nullptr))
            return *refused;
    }
    if (&type == &typeOf<Automation>()) {
        if (const auto refused = settleAutomation(work, stored.row, nullptr))
            return *refused;
    }
    if (&type == &typeOf<OrderPart>() && !stored.row.deleted) {
        if (const auto refused = settlePart(work, &stored.row, nullptr))
            return *refused;
    }
    if (!stored.row.deleted) {
        const Row before = stored.row;
        stored.row.deleted = true;
        work.put(stored, u"delete"_s);
        if (&type == &typeOf<Customer>())
            followParent(work, before, stored.row);
    } else {
        work.mention(stored.row);
    }
    return Applied{};
}

std::variant<Applied, Refused> applyMove(Work &work, const protocol::Mutation &mutation)
{
    auto found = target(work, typeOf<WorkOrder>(), mutation);
    if (auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const Stored &was = std::get<Stored>(found);
    if (was.row.deleted)
        return Refused{reasons::targetDeleted};
    auto changes = readChanges(typeOf<WorkOrder>(), mutation);
    if (auto *refused = std::get_if<Refused>(&changes))
        return *refused;
    auto merging = mergeChanges(work, was, std::get<0>(changes), mutation.base);
    if (auto *refused = std::get_if<Refused>(&merging))
        return *refused;
    Merged &merged = std::get<Merged>(merging);

    // Whose clocks go on where is decided before anything moves.
    if (was.row.reference(u"mergedInto") != merged.stored.row.reference(u"mergedInto"))
        return Refused{reasons::badValue, u"mergedInto"_s, u"is changed by an edit of its own"_s};
    if (const auto refused = checkTies(work, was.row, merged.stored.row))
        return *refused;
    if (const auto refused = checkAnswers(work, was.row, merged.stored.row))
        return *refused;
    const MoveRequest move{fromCode<OrderState>(mutation.to), mutation.reason, {mutation.until}};
    gradeOrder(work, was.row, merged.stored.row,
               move.to == OrderState::Graded ? Grading::Settles : Grading::Follows);
    const WorkOrder order = fromRow<WorkOrder>(merged.stored.row);
    const bool atFirst = order.state == OrderState::ResolvedAtFirst;
    if (const auto refused =
            checkWaivers(work, was.row, merged.stored.row, atFirst ? order.state : move.to))
        return *refused;
    bool mustDecide = conflictOpen(work, was.row.id);
    for (const LostChange &lost : merged.lost)
        mustDecide |= typeOf<WorkOrder>().fields[size_t(lost.field)].merge == Merge::AskAgent;
    const auto form = formOf(work.db(), order);
    const Verdict verdict = mayMove(order, move, work.origin().actor,
                                    {.now = movedAt(work.origin(), order, move),
                                     .conflictOpen = mustDecide,
                                     .ownContact = hasOwnContact(work, order),
                                     .outageOver = outageOver(work, order)},
                                    form.get());
    if (verdict.answer != Answer::Yes)
        return refusedMove(verdict, order, mutation.to, form.get());

    if (const auto refused = settleMilestones(work, was.row, merged.stored.row, move.to))
        return *refused;
    std::vector<QByteArray> clocks =
        makeMove(work, was.row, merged.stored.row, order, move, work.origin().actor);
    const Row after = merged.stored.row;
    const Applied applied = store(work, was, std::move(merged), u"move"_s);
    addMoveEvent(work, after, order, move, std::move(clocks));
    return applied;
}

}  // namespace touchline::ledger
