// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/belonging.h"
#include "server/ledger/changes.h"
#include "server/ledger/clocks.h"
#include "server/ledger/decisions.h"
#include "server/ledger/rights.h"
#include "server/ledger/ties.h"

#include "domain/lifecycle.h"
#include "domain/records/conflict.h"
#include "domain/records/refusal.h"
#include "protocol/reasons.h"
#include "protocol/valuecodec.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

bool mayDo(Work &work, Action action, const Row &row)
{
    return authorized(work.origin().actor.role, action, nearnessOf(work, row.root, row.feed));
}

/// Puts the value that was not taken in force and writes the conflict as decided.
std::optional<Refused> takeOther(Work &work, const Conflict &conflict, const Stored &decided)
{
    const RecordType *type = findType(conflict.targetType);
    auto stored = type ? work.find(*type, conflict.target) : std::nullopt;
    if (!stored)
        return Refused{reasons::notFound, u"target"_s};
    const Row before = stored->row;
    if (conflict.field == u"*") {
        // Only a lead brings back what was deleted.
        if (!mayDo(work, Action::DeleteCustomer, stored->row))
            return Refused{reasons::notAllowed};
        stored->row.deleted = false;
        const QJsonObject values = QJsonDocument::fromJson(conflict.other.toUtf8()).object();
        for (auto it = values.begin(); it != values.end(); ++it) {
            const int place = type->indexOf(it.key());
            if (place < 0)
                continue;
            const auto value = protocol::fromCbor(type->fields[size_t(place)].kind,
                                                  QCborValue::fromJsonValue(it.value()));
            if (value)
                stored->row.values[size_t(place)] = *value;
        }
    } else {
        if (stored->row.deleted)
            return Refused{reasons::targetDeleted};
        // As for any edit: what is closed is opened again first, and that leaves its trace.
        if (type == &typeOf<WorkOrder>() && isFinal(fromRow<WorkOrder>(stored->row).state))
            return Refused{reasons::orderClosed};
        const int place = type->indexOf(conflict.field);
        const auto value =
            place < 0 ? std::nullopt
                      : protocol::fromJsonText(type->fields[size_t(place)].kind, conflict.other);
        if (!value)
            return Refused{reasons::unreadable, conflict.field};
        stored->row.values[size_t(place)] = *value;
    }
    if (const auto refused = settleEdit(work, before, stored->row))
        return refused;
    std::vector<QByteArray> clocks;
    if (type == &typeOf<WorkOrder>())
        clocks = runEditClocks(work, before, stored->row);
    work.put(decided, u"resolve"_s);
    work.put(*stored, u"resolve"_s);
    if (type == &typeOf<WorkOrder>())
        addEditEvents(work, before, stored->row, std::move(clocks));
    refreshConflicts(work, before, stored->row);
    followOwner(work, before, stored->row);
    if (type == &typeOf<Customer>())
        followParent(work, before, stored->row);
    return std::nullopt;
}

}  // namespace

std::variant<Applied, Refused> applyResolve(Work &work, const protocol::Mutation &mutation)
{
    auto stored = work.find(typeOf<Conflict>(), mutation.target);
    // What everybody has is decided by those who may write it, wherever they are.
    const bool common = stored && stored->row.feed == "common"_L1;
    if (!stored || nearnessOf(work, stored->row.root, stored->row.feed) >
                       (common ? Nearness::Region : Nearness::Team))
        return Refused{reasons::notFound, u"id"_s};
    if (!mayDo(work, common ? Action::Administer : Action::ResolveConflict, stored->row))
        return Refused{reasons::notAllowed};
    Conflict conflict = fromRow<Conflict>(stored->row);
    if (conflict.state != ConflictState::Open)
        return Refused{reasons::alreadyResolved};
    const ConflictState choice = fromCode<ConflictState>(mutation.to);
    if (choice != ConflictState::UseMine && choice != ConflictState::Keep)
        return Refused{reasons::badValue, u"to"_s, u"is neither useMine nor keep"_s};
    // Whoever decides must have seen the value that is in force now.
    if (stored->row.version != mutation.base)
        return Refused{reasons::valueChanged, conflict.field};
    // It is no longer open when its value takes force: it goes on quoting what was decided about.
    stored->row.set(u"state"_s, QString(codeOf(choice)));
    stored->row.set(u"resolvedBy"_s, work.origin().actor.user);
    stored->row.set(u"resolvedAt"_s, work.origin().nowMs);
    if (choice == ConflictState::UseMine) {
        if (const auto refused = takeOther(work, conflict, *stored))
            return *refused;
    } else {
        work.put(*stored, u"resolve"_s);
    }
    return Applied{};
}

std::variant<Applied, Refused> applyClose(Work &work, const protocol::Mutation &mutation)
{
    auto stored = work.find(typeOf<Refusal>(), mutation.target);
    if (!stored || nearnessOf(work, stored->row.root, stored->row.feed) > Nearness::Team)
        return Refused{reasons::notFound, u"id"_s};
    if (!mayDo(work, Action::CloseRefusal, stored->row))
        return Refused{reasons::notAllowed};
    if (stored->row.text(u"state") == codeOf(RefusalState::Open)) {
        stored->row.set(u"state"_s, QString(codeOf(RefusalState::Closed)));
        work.put(*stored, u"close"_s);
    } else {
        work.mention(stored->row);
    }
    return Applied{};
}

}  // namespace touchline::ledger
