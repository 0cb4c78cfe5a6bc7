// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/changes.h"

#include "domain/planted.h"
#include "domain/records/conflict.h"
#include "domain/records/workorder.h"
#include "protocol/reasons.h"
#include "protocol/valuecodec.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

bool fixedForDesks(const FieldType &field, protocol::Verb verb)
{
    switch (field.merge) {
    case Merge::Server:
    case Merge::State: return true;
    case Merge::AppendOnly: return verb != protocol::Verb::Create;
    default: return false;
    }
}

bool sameChain(Work &work, const QUuid &writer)
{
    if (writer == work.origin().instance)
        return true;
    Query query(work.db(), "SELECT chain FROM instance WHERE id = ?");
    query.bind(writer);
    return query.next() && query.uuid(0) == work.origin().chain;
}

struct WriterOf {
    QUuid user;
    qint64 at = 0;
};

/// Author and time of a field's value in force, by the audit row of the write.
WriterOf writerOf(Work &work, const Row &row, const FieldVersion &fv)
{
    Query query(
        work.db(),
        "SELECT actor, at FROM audit WHERE feed = ? AND type = ? AND id = ? AND version = ?");
    query.bind(row.feed)
        .bind(row.type->name)
        .bind(row.id)
        .bind(fv.version == 0 ? qint64(1) : fv.version);
    return query.next() ? WriterOf{query.uuid(0), query.integer(1)} : WriterOf{};
}

}  // namespace

std::variant<std::vector<Change>, Refused> readChanges(const RecordType &type,
                                                       const protocol::Mutation &mutation)
{
    std::vector<Change> changes;
    for (const protocol::NamedChange &named : mutation.changes) {
        const int place = type.indexOf(named.field);
        if (place < 0)
            return Refused{reasons::unknownField, named.field};
        const FieldType &field = type.fields[size_t(place)];
        if (fixedForDesks(field, mutation.verb))
            return Refused{reasons::readOnlyField, named.field};
        const auto mine = protocol::fromCbor(field.kind, named.mine);
        const auto base = named.base.isUndefined() ? std::optional(defaultValue(field.kind))
                                                   : protocol::fromCbor(field.kind, named.base);
        if (!mine || !base)
            return Refused{reasons::badValue, named.field, u"has the wrong type"_s};
        if (const QString why = whyNot(field, *mine); !why.isEmpty())
            return Refused{reasons::badValue, named.field, why};
        changes.push_back({place, *base, *mine});
    }
    return changes;
}

QCborValue readableValue(const QCborValue &value)
{
    return value.isByteArray() && value.toByteArray().size() == 16
               ? QCborValue(QUuid::fromRfc4122(value.toByteArray()).toString(QUuid::WithoutBraces))
               : value;
}

std::variant<Merged, Refused> mergeChanges(Work &work, Stored stored,
                                           const std::vector<Change> &changes, qint64 base)
{
    Merged merged;
    for (const Change &change : changes) {
        const FieldType &field = stored.row.type->fields[size_t(change.field)];
        Value &value = stored.row.values[size_t(change.field)];
        const FieldVersion &fv = stored.fv[size_t(change.field)];
        // What the decision table said gives way to a person without a conflict.
        const bool tables = field.name == "grade"_L1 && stored.row.type == &typeOf<WorkOrder>() &&
                            !stored.row.text(u"triageRule").isEmpty();
        const bool touched = fv.version > base && !tables && !sameChain(work, fv.instance) &&
                             !planted(Plant::LastWriterWins);
        FieldResolution resolved = mergeField(field, value, change, touched);
        switch (resolved.outcome) {
        case FieldMerge::Fixed: return Refused{reasons::readOnlyField, field.name};
        case FieldMerge::Taken:
            return Refused{reasons::alreadyTaken, field.name, protocol::toJsonText(value)};
        case FieldMerge::Lost: merged.lost.push_back({change.field, change.mine}); break;
        case FieldMerge::Same:
        case FieldMerge::Applied:
        case FieldMerge::Joined: break;
        }
        // Claims and counters can go past what a single edit may say.
        if (const QString why = whyNot(field, resolved.value); !why.isEmpty())
            return Refused{reasons::badValue, field.name, why};
        if (field.merge == Merge::LongText && touched)
            merged.joint.insert(change.field);
        value = std::move(resolved.value);
    }
    merged.stored = std::move(stored);
    return merged;
}

int recordConflicts(Work &work, const Stored &was, const Row &now,
                    const std::vector<LostChange> &lost)
{
    for (const LostChange &one : lost) {
        const FieldType &field = now.type->fields[size_t(one.field)];
        const WriterOf writer = writerOf(work, was.row, was.fv[size_t(one.field)]);
        Conflict conflict;
        conflict.targetType = now.type->name;
        conflict.target = now.id;
        conflict.field = field.name;
        conflict.inForce = protocol::toJsonText(now.values[size_t(one.field)]);
        conflict.inForceBy.value = writer.user;
        conflict.inForceAt.ms = writer.at;
        conflict.other = protocol::toJsonText(one.mine);
        conflict.otherBy.value = work.origin().actor.user;
        conflict.otherAt.ms = work.origin().deviceMs;
        conflict.instance = work.origin().instance;
        conflict.n = work.origin().n;
        conflict.mustDecide = field.merge == Merge::AskAgent;
        work.add(conflict, now.root, now.feed);
    }
    return int(lost.size());
}

void refreshConflicts(Work &work, const Row &before, const Row &after)
{
    QList<QUuid> open;
    {
        Query query(work.db(),
                    "SELECT id FROM conflict WHERE target = ? AND state = 'open' ORDER BY id");
        query.bind(after.id);
        while (query.next())
            open += query.uuid(0);
    }
    for (const QUuid &id : open) {
        auto stored = work.find(typeOf<Conflict>(), id);
        const int place = after.type->indexOf(stored->row.text(u"field"_s));
        if (place < 0 || before.values[size_t(place)] == after.values[size_t(place)])
            continue;
        stored->row.set(u"inForce"_s, protocol::toJsonText(after.values[size_t(place)]));
        stored->row.set(u"inForceBy"_s, work.origin().actor.user);
        stored->row.set(u"inForceAt"_s, work.origin().nowMs);
        work.put(*stored, u"refresh"_s);
    }
}

bool hasOwnContact(Work &work, const WorkOrder &order)
{
    if (order.customer.isNull())
        return false;
    Query query(work.db(), u"SELECT 1 FROM interaction WHERE root = ? AND \"order\" = ? AND "
                           "relation = 'self' AND deleted = 0"_s);
    query.bind(order.customer.value).bind(order.id.value);
    return query.next();
}

void followOwner(Work &work, const Row &before, const Row &after)
{
    if (after.type != &typeOf<WorkOrder>())
        return;
    const QUuid was = before.reference(u"ownerTeam");
    const QUuid is = after.reference(u"ownerTeam");
    if (was == is)
        return;
    const auto team = [](const QUuid &id) {
        return u"team:"_s + id.toString(QUuid::WithoutBraces);
    };
    const QUuid customer = after.reference(u"customer");
    const bool stays =
        was == after.reference(u"acceptingTeam") ||
        (!customer.isNull() && work.scopesOf(customer, after.feed).contains(team(was)));
    work.changeScopes(after.root, after.feed, is.isNull() ? QStringList() : QStringList{team(is)},
                      stays ? QString() : team(was));
}

}  // namespace touchline::ledger
