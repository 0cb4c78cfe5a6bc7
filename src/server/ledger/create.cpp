// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/attachments.h"
#include "server/ledger/belonging.h"
#include "server/ledger/changes.h"
#include "server/ledger/clocks.h"
#include "server/ledger/decisions.h"
#include "server/ledger/outages.h"
#include "server/ledger/outgoing.h"
#include "server/ledger/rights.h"
#include "server/ledger/savedsettings.h"
#include "server/ledger/smsrating.h"
#include "server/ledger/triagetable.h"

#include "domain/records/appointment.h"
#include "domain/records/attachment.h"
#include "domain/records/clocksetting.h"
#include "domain/records/handover.h"
#include "domain/records/message.h"
#include "domain/records/orderevent.h"
#include "domain/records/outage.h"
#include "domain/records/region.h"
#include "domain/records/ticket.h"
#include "domain/stamp.h"
#include "protocol/reasons.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// A root that is not there: was its creation refused (then its children share the fate), or is it
/// nothing that anybody knows?
Refused missing(Work &work, const QUuid &id, const QString &field)
{
    Query query(work.db(), "SELECT 1 FROM refusal WHERE target = ? AND kind = 'create'");
    query.bind(id);
    return Refused{query.next() ? reasons::parentRefused : reasons::notFound, field};
}

std::optional<Stored> rootRecord(Work &work, const QUuid &root)
{
    for (const RecordType *type : allTypes()) {
        if (!type->selfRooted || type->feed == Feed::Common)
            continue;
        if (auto found = work.find(*type, root))
            return found;
    }
    return std::nullopt;
}

std::optional<Refused> checkPlace(Work &work, const RecordType &type,
                                  const protocol::Mutation &mutation)
{
    const bool common = mutation.feed == "common"_L1;
    if ((type.feed == Feed::Common) != common)
        return Refused{reasons::badValue, u"feed"_s, u"is not a feed of this type"_s};
    if (type.selfRooted) {
        if (mutation.root != mutation.target)
            return Refused{reasons::badValue, u"root"_s, u"must be the record itself"_s};
        if (!common && mutation.feed != work.origin().actor.region)
            return Refused{reasons::notAllowed, u"feed"_s};
        return std::nullopt;
    }
    const auto root = rootRecord(work, mutation.root);
    if (!root || nearnessOf(work, mutation.root, mutation.feed) > Nearness::Team)
        return missing(work, mutation.root, u"root"_s);
    if (root->row.deleted)
        return Refused{reasons::targetDeleted, u"root"_s};
    if (root->row.feed != mutation.feed)
        return Refused{reasons::badValue, u"feed"_s, u"is not the feed of the root"_s};
    return std::nullopt;
}

/// Who handles an order makes appointments with its customer without holding the customer: the id stands in
/// the order. Whether the actor holds the order was asked before.
bool isCustomerOfRoot(Work &work, const Row &row, const QUuid &customer)
{
    if (row.type != &typeOf<Appointment>())
        return false;
    const auto order = work.find(typeOf<WorkOrder>(), row.root);
    return order && order->row.reference(u"customer") == customer;
}

/// References to a customer or an order must lead to one that the actor may know of.
std::optional<Refused> checkReferences(Work &work, const Row &row)
{
    for (const auto &[field, type] : {std::pair{u"customer"_s, &typeOf<Customer>()},
                                      std::pair{u"order"_s, &typeOf<WorkOrder>()}}) {
        const int place = row.type->indexOf(field);
        const auto *id = place < 0 ? nullptr : std::get_if<QUuid>(&row.values[size_t(place)]);
        if (!id || id->isNull())
            continue;
        const auto found = work.find(*type, *id);
        if (!found || (nearnessOf(work, *id, found->row.feed) > Nearness::Team &&
                       !isCustomerOfRoot(work, row, *id)))
            return missing(work, *id, field);
        if (found->row.deleted)
            return Refused{reasons::targetDeleted, field};
    }
    return std::nullopt;
}

void firstEvent(Work &work, const WorkOrder &order, std::vector<QByteArray> clocks)
{
    OrderEvent event = orderEvent(order, EventKind::Created, work.origin());
    event.from = OrderState::Accepted;
    event.to = OrderState::Accepted;
    event.at = order.acceptedAt;
    event.by = order.acceptedBy;
    addWithClocks(work, toRow(order), std::move(event), std::move(clocks));
}

QString orderNumber(Work &work, const QString &feed)
{
    QString prefix = feed;
    QTimeZone zone = QTimeZone::utc();
    Query query(work.db(), u"SELECT \"numberPrefix\", \"timeZone\" FROM region WHERE code = ?"_s);
    query.bind(feed);
    if (query.next()) {
        prefix = query.text(0);
        if (const QTimeZone found(query.text(1).toLatin1()); found.isValid())
            zone = found;
    }
    while (query.next()) {
    }
    return work.nextNumber(feed, prefix,
                           QDateTime::fromMSecsSinceEpoch(work.origin().nowMs, zone).date().year());
}

/// What the ledger adds to a record of a desk, and where the root belongs.
QString complete(Work &work, Row &row)
{
    const Origin &origin = work.origin();
    stampMaker(row, origin.actor.user, origin.nowMs);
    const auto scopeOf = [](const QUuid &team) {
        return u"team:"_s + team.toString(QUuid::WithoutBraces);
    };
    if (row.type == &typeOf<WorkOrder>()) {
        WorkOrder order = fromRow<WorkOrder>(row);
        row.set(u"number"_s, orderNumber(work, row.feed));
        row.set(u"state"_s, QString(codeOf(OrderState::Accepted)));
        row.set(u"acceptedAt"_s, origin.nowMs);
        row.set(u"acceptedBy"_s, origin.actor.user);
        row.set(u"acceptingTeam"_s, origin.actor.team);
        QStringList scopes;
        if (!origin.actor.team.isNull())
            scopes += scopeOf(origin.actor.team);
        if (!order.ownerTeam.isNull())
            scopes += scopeOf(order.ownerTeam.value);
        if (!order.customer.isNull())
            scopes += work.scopesOf(order.customer.value, row.feed);
        work.setScopes(row.id, row.feed, scopes);
        return row.text(u"number");
    }
    if (row.type == &typeOf<Customer>()) {
        work.setScopes(row.id, row.feed, {origin.hall});
    } else if (row.type == &typeOf<Outage>()) {
        return completeOutage(work, row);
    } else if (row.type == &typeOf<Ticket>()) {
        work.setScopes(row.id, row.feed, {origin.hall});
    } else if (row.type == &typeOf<Attachment>()) {
        row.set(u"state"_s, QString(codeOf(AttachmentState::Arriving)));
    } else if (row.type == &typeOf<Handover>()) {
        work.setScopes(row.id, row.feed, {scopeOf(origin.actor.team)});
    }
    return {};
}

}  // namespace

std::variant<Applied, Refused> applyCreate(Work &work, const RecordType &type,
                                           const protocol::Mutation &mutation)
{
    if (const auto refused = checkPlace(work, type, mutation))
        return *refused;
    if (type.selfRooted
            ? !authorized(work.origin().actor.role, *actionOf(type, mutation), Nearness::Region) &&
                  !authorized(work.origin().actor.role, *actionOf(type, mutation), Nearness::Team)
            : checkRight(work, type, mutation, mutation.root, mutation.feed).has_value())
        return Refused{reasons::notAllowed};
    auto changes = readChanges(type, mutation);
    if (auto *refused = std::get_if<Refused>(&changes))
        return *refused;
    if (work.find(type, mutation.target))
        return Refused{reasons::alreadyExists, u"id"_s};

    Row row = emptyRow(type);
    row.id = mutation.target;
    row.root = mutation.root;
    row.feed = mutation.feed;
    for (Change &change : std::get<0>(changes))
        row.values[size_t(change.field)] = std::move(change.mine);
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldType &field = type.fields[i];
        if (field.required && field.merge != Merge::Server &&
            !whyNot(field, row.values[i]).isEmpty())
            return Refused{reasons::badValue, field.name, u"must not be empty"_s};
    }
    if (const auto refused = checkReferences(work, row))
        return *refused;
    if (const auto refused = settleNew(work, row))
        return *refused;
    if (&type == &typeOf<ClockSetting>()) {
        if (const auto refused = settleSetting(work, row, mutation.reason))
            return *refused;
    }
    if (&type == &typeOf<Message>()) {
        if (const auto refused = queueOutgoing(work, row))
            return *refused;
    }
    if (&type == &typeOf<Attachment>()) {
        if (const auto refused = checkNewAttachment(work, row))
            return *refused;
    }
    if (&type == &typeOf<WorkOrder>()) {
        row.set(u"acceptedAt"_s, work.origin().nowMs);
        if (const auto refused = settleMilestones(work, emptyRow(type), row, OrderState::Accepted))
            return *refused;
    }
    Applied applied;
    applied.number = complete(work, row);
    std::vector<QByteArray> clocks;
    if (&type == &typeOf<WorkOrder>()) {
        gradeOrder(work, emptyRow(type), row, Grading::Begins);
        clocks = runClocks(work, emptyRow(type), row,
                           {{clockMoment(OrderState::Unknown, OrderState::Accepted),
                             row.integer(u"acceptedAt"),
                             {}}});
    }
    work.put(Work::fresh(row), u"create"_s);
    if (&type == &typeOf<Message>())
        takeSmsRating(work, row);
    if (&type == &typeOf<Customer>())
        followParent(work, Row(), row);
    if (&type == &typeOf<WorkOrder>())
        firstEvent(work, fromRow<WorkOrder>(row), std::move(clocks));
    return applied;
}

}  // namespace touchline::ledger
