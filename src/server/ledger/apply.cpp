// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/apply.h"

#include "domain/records/conflict.h"
#include "domain/records/refusal.h"
#include "domain/records/workorder.h"
#include "protocol/reasons.h"
#include "server/ledger/changes.h"
#include "server/ledger/rights.h"

#include <QtCore/QCborMap>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {

using protocol::Mutation;
using protocol::Verb;

std::variant<Applied, Refused> applyMutation(Work &work, const Mutation &mutation)
{
    if (mutation.verb == Verb::Void)
        return Applied{};  // it names no record
    const RecordType *type = findType(mutation.type);
    if (!type)
        return Refused{reasons::unknownType, u"type"_s, mutation.type};
    switch (mutation.verb) {
    case Verb::Resolve:
        return type == &typeOf<Conflict>() ? applyResolve(work, mutation)
                                           : Refused{reasons::unknownKind};
    case Verb::Close:
        return type == &typeOf<Refusal>() ? applyClose(work, mutation)
                                          : Refused{reasons::unknownKind};
    case Verb::Create:
    case Verb::Edit:
    case Verb::Delete:
    case Verb::Move:
    case Verb::Void: break;
    }
    if (!actionOf(*type, mutation))
        return Refused{reasons::notAllowed};
    switch (mutation.verb) {
    case Verb::Create: return applyCreate(work, *type, mutation);
    case Verb::Edit: return applyEdit(work, *type, mutation);
    case Verb::Delete: return applyDelete(work, *type, mutation);
    default: return applyMove(work, mutation);
    }
}

namespace {

constexpr std::array verbNames{"create"_L1,  "edit"_L1,  "delete"_L1, "move"_L1,
                               "resolve"_L1, "close"_L1, "void"_L1};

QString proposedValues(const Mutation &mutation)
{
    QCborMap values;
    for (const protocol::NamedChange &change : mutation.changes)
        values[change.field] = readableValue(change.mine);
    if (!mutation.to.isEmpty())
        values["to"_L1] = mutation.to;
    if (!mutation.reason.isEmpty())
        values["reason"_L1] = mutation.reason;
    return QString::fromUtf8(QJsonDocument(values.toJsonObject()).toJson(QJsonDocument::Compact));
}

}  // namespace

void recordRefusal(Work &work, const protocol::Envelope &envelope,
                   const std::optional<Mutation> &mutation, const Refused &refused)
{
    const Origin &origin = work.origin();
    Refusal refusal;
    refusal.instance = origin.instance;
    refusal.n = envelope.n;
    refusal.reason = refused.reason;
    refusal.field = refused.field;
    refusal.detail = refused.detail;
    refusal.by.value = origin.actor.user;
    refusal.at.ms = origin.nowMs;
    QUuid root = origin.actor.user;
    if (mutation) {
        refusal.kind = verbNames[size_t(mutation->verb)];
        refusal.targetType = mutation->type;
        refusal.target = mutation->target;
        refusal.proposed = proposedValues(*mutation);
        refusal.deviceAt.ms = mutation->deviceMs;
        if (mutation->feed == origin.actor.region &&
            nearnessOf(work, mutation->root, mutation->feed) <= Nearness::Team)
            root = mutation->root;
    } else {
        refusal.kind = u"unreadable"_s;
        refusal.proposed = QString::fromLatin1(envelope.body.left(100'000).toBase64());
    }
    // What is about nothing that the actor may see goes to her alone.
    if (root == origin.actor.user)
        work.changeScopes(root, origin.actor.region,
                          {u"user:"_s + root.toString(QUuid::WithoutBraces)});
    work.add(refusal, root, origin.actor.region);
}

}  // namespace touchline::ledger
