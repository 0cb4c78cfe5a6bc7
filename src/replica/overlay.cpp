// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/overlay.h"

#include "domain/lifecycle.h"
#include "domain/merge.h"
#include "domain/records/conflict.h"
#include "domain/records/refusal.h"
#include "domain/stamp.h"
#include "protocol/valuecodec.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

namespace {

using protocol::Mutation;
using protocol::Verb;

/// The change in the types of this program; nullopt for what it does not know or cannot read.
std::optional<Change> typedChange(const RecordType &type, const protocol::NamedChange &named)
{
    const int field = type.indexOf(named.field);
    if (field < 0)
        return std::nullopt;
    const Kind kind = type.fields[size_t(field)].kind;
    auto mine = protocol::fromCbor(kind, named.mine);
    auto base =
        named.base.isUndefined() ? defaultValue(kind) : protocol::fromCbor(kind, named.base);
    if (!mine || !base)
        return std::nullopt;
    return Change{field, *std::move(base), *std::move(mine)};
}

Row createdRow(const Mutation &mutation, const RecordType &type, const Actor &actor)
{
    Row row = emptyRow(type);
    row.id = mutation.target;
    row.root = mutation.root;
    row.feed = mutation.feed;
    for (const auto &named : mutation.changes) {
        if (auto change = typedChange(type, named))
            row.values[size_t(change->field)] = std::move(change->mine);
    }
    fillAsLedger(row, actor, mutation.deviceMs);
    return row;
}

void applyChanges(Row &row, const Mutation &mutation)
{
    for (const auto &named : mutation.changes) {
        const auto change = typedChange(*row.type, named);
        if (!change)
            continue;
        Value &value = row.values[size_t(change->field)];
        // Whether somebody else wrote the field is known to the ledger only. Text that is not as it was
        // is joined by lines; of all else the agent's own value is shown.
        const FieldType &field = row.type->fields[size_t(change->field)];
        const bool moved = field.merge == Merge::LongText && value != change->base;
        value = mergeField(field, value, *change, moved).value;
    }
}

void applyMove(Row &row, const Mutation &mutation, const Actor &actor)
{
    applyChanges(row, mutation);
    if (row.type != &typeOf<WorkOrder>())
        return;
    const MoveRequest move{fromCode<OrderState>(mutation.to), mutation.reason, {mutation.until}};
    const Instant at{mutation.deviceMs};
    WorkOrder order = fromRow<WorkOrder>(row);
    if (mayMove(order, move, actor, {at, {}, 30}).answer == Answer::No)
        return;
    const QCborMap extra = row.extra;
    row = toRow(afterMove(std::move(order), move, actor, at));
    row.extra = extra;
}

void applyDecision(Row &row, const Mutation &mutation, const Actor &actor)
{
    if (row.type == &typeOf<Conflict>()) {
        row.set(u"state", mutation.to);
        row.set(u"resolvedBy", actor.user);
        row.set(u"resolvedAt", mutation.deviceMs);
    } else if (row.type == &typeOf<Refusal>()) {
        row.set(u"state", QString(codeOf(RefusalState::Closed)));
    }
}

}  // namespace

void fillAsLedger(Row &row, const Actor &actor, qint64 deviceMs)
{
    stampMaker(row, actor.user, deviceMs);
    if (row.type == &typeOf<WorkOrder>()) {
        row.set(u"state", QString(codeOf(OrderState::Accepted)));
        row.set(u"acceptedAt", deviceMs);
        row.set(u"acceptedBy", actor.user);
        row.set(u"acceptingTeam", actor.team);
    }
}

std::optional<Row> effectiveRow(const std::optional<Row> &shadow, const QList<Intent> &intents,
                                const Actor &actor)
{
    std::optional<Row> row = shadow;
    for (const Intent &intent : intents) {
        const Mutation &mutation = intent.mutation;
        if (mutation.verb == Verb::Create) {
            // With a shadow the ledger has it already, and this is only waiting for its feed.
            const RecordType *type = findType(mutation.type);
            if (!row && type) {
                row = createdRow(mutation, *type, actor);
                if (!intent.number.isEmpty() && type->indexOf(u"number") >= 0)
                    row->set(u"number", intent.number);
            }
            continue;
        }
        if (!row || row->deleted)
            continue;
        switch (mutation.verb) {
        case Verb::Edit: applyChanges(*row, mutation); break;
        case Verb::Move: applyMove(*row, mutation, actor); break;
        case Verb::Delete: row->deleted = true; break;
        case Verb::Resolve:
        case Verb::Close: applyDecision(*row, mutation, actor); break;
        case Verb::Create:
        case Verb::Void: break;
        }
    }
    return row;
}

}  // namespace touchline::replica
