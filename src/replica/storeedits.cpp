// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Store that makes a mutation of what an agent asks for.

#include "domain/forms/formstate.h"
#include "domain/lifecycle.h"
#include "domain/merge.h"
#include "domain/records/conflict.h"
#include "domain/records/refusal.h"
#include "protocol/valuecodec.h"
#include "replica/store.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::Mutation;
using protocol::NamedChange;
using protocol::Verb;

namespace {

/// Shape only: what is allowed is the ledger's word.
Result<Value> checkedValue(const RecordType &type, const QString &name, const Value &given)
{
    const int field = type.indexOf(name);
    if (field < 0)
        return invalid(name, u"%1 has no such field"_s.arg(type.name));
    Value value = given;
    if (auto *set = std::get_if<QStringList>(&value)) {
        set->sort();
        set->removeDuplicates();
    }
    FieldType shape = type.fields[size_t(field)];
    shape.required = false;
    if (const QString why = whyNot(shape, value); !why.isEmpty())
        return invalid(name, why);
    return {std::move(value)};
}

QString aliasFor(const QUuid &instance, qint64 n)
{
    return u"L-%1-%2"_s.arg(instance.toString(QUuid::Id128).right(6).toUpper()).arg(n);
}

}  // namespace

Result<Mutation> Store::mutationFor(const EditRequest &request, CachePage &page)
{
    const RecordType *type = findType(request.type);
    if (!type)
        return invalid(u"type"_s, u"there is no type \"%1\""_s.arg(request.type));
    Result<Mutation> mutation = request.verb == Verb::Create ? creation(request, *type, page)
                                                             : change(request, *type, page);
    if (mutation)
        mutation->deviceMs = m_clock.nowMs();
    return mutation;
}

Result<Mutation> Store::creation(const EditRequest &request, const RecordType &type,
                                 CachePage &page)
{
    Mutation mutation;
    mutation.verb = Verb::Create;
    mutation.type = type.name;
    mutation.target = request.id.isNull() ? m_ids.next(m_clock.nowMs()) : request.id;
    mutation.root = type.selfRooted ? mutation.target : request.root;
    if (mutation.root.isNull())
        return invalid(u"root"_s, u"must name the record to which this belongs"_s);
    mutation.feed = request.feed;
    if (mutation.feed.isEmpty())
        mutation.feed = type.feed == Feed::Common ? u"common"_s : m_journal.identity().actor.region;
    mutation.reason = request.reason;
    if (!type.selfRooted && request.feed.isEmpty()) {
        for (const auto *rootType : {&typeOf<Customer>(), &typeOf<WorkOrder>()}) {
            if (const auto root = page.effective(*rootType, mutation.root))
                mutation.feed = root->feed;
        }
    }
    for (const auto &[name, given] : request.values.asKeyValueRange()) {
        const auto value = checkedValue(type, name, given);
        if (!value)
            return value.error();
        if (*value != defaultValue(type.fields[size_t(type.indexOf(name))].kind))
            mutation.changes += {name, QCborValue(), protocol::toCbor(*value)};
    }
    if (&type == &typeOf<WorkOrder>() && !request.values.contains(u"alias"_s)) {
        const QString alias = aliasFor(m_journal.identity().instance, m_journal.highest() + 1);
        mutation.changes += {u"alias"_s, QCborValue(), alias};
    }
    return mutation;
}

Result<Mutation> Store::change(const EditRequest &request, const RecordType &type, CachePage &page)
{
    const std::optional<Row> row = page.effective(type, request.id);
    if (!row || row->deleted)
        return Error{ErrorKind::NotFound, u"no such %1 on this desk"_s.arg(type.name), u"id"_s};
    Mutation mutation;
    mutation.verb = request.verb;
    mutation.type = type.name;
    mutation.target = row->id;
    mutation.root = row->root;
    mutation.feed = row->feed;
    mutation.base = row->version;
    mutation.to = request.to;
    mutation.reason = request.reason;
    mutation.until = request.until;
    Row wanted = *row;
    for (const auto &[name, given] : request.values.asKeyValueRange()) {
        const auto value = checkedValue(type, name, given);
        if (!value)
            return value.error();
        wanted.set(name, *value);
    }
    for (const Change &change : differences(*row, wanted)) {
        mutation.changes += {QString(type.fields[size_t(change.field)].name),
                             protocol::toCbor(change.base), protocol::toCbor(change.mine)};
    }
    if (request.verb == Verb::Move) {
        if (&type != &typeOf<WorkOrder>())
            return invalid(u"type"_s, u"only work orders are moved"_s);
        const MoveRequest move{fromCode<OrderState>(request.to), request.reason, {request.until}};
        const auto order = fromRow<WorkOrder>(wanted);
        const auto form = m_forms.of(page.db(), order.orderType);
        const Verdict verdict = mayMove(order, move, m_journal.identity().actor,
                                        {{m_clock.nowMs()}, {}, 30}, form.get());
        if (verdict.answer == Answer::No)
            return invalid(u"to"_s, verdict.reason);
    } else if (request.verb == Verb::Resolve) {
        if (&type != &typeOf<Conflict>() || row->text(u"state") != codeOf(ConflictState::Open))
            return invalid(u"id"_s, u"is not an open conflict"_s);
    } else if (request.verb == Verb::Close) {
        if (&type != &typeOf<Refusal>() || row->text(u"state") != codeOf(RefusalState::Open))
            return invalid(u"id"_s, u"is not an open refusal"_s);
    }
    return mutation;
}

}  // namespace touchline::replica
