// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/ties.h"

#include "domain/orderlinks.h"
#include "domain/ordermerge.h"
#include "domain/similarorders.h"
#include "protocol/reasons.h"
#include "server/ledger/clocks.h"
#include "server/ledger/rights.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

const QString mergedField = u"mergedInto"_s;

/// A record of this region that the actor may know of; of others nobody is told that they exist.
std::variant<Stored, Refused> knownOne(Work &work, const RecordType &type, const QUuid &id,
                                       const Row &from, const QString &field)
{
    auto stored = work.find(type, id);
    if (!stored || stored->row.feed != from.feed ||
        nearnessOf(work, id, stored->row.feed) > Nearness::Region)
        return Refused{reasons::notFound, field};
    if (stored->row.deleted)
        return Refused{reasons::targetDeleted, field};
    return *std::move(stored);
}

bool reporterHidden(Work &work, const QUuid &order, const QUuid &into)
{
    Query query(work.db(), "SELECT 1 FROM order_reporter WHERE root IN (?, ?) AND deleted = 0");
    query.bind(order).bind(into);
    return query.next();
}

bool holdsOthers(Work &work, const QUuid &order)
{
    Query query(work.db(), u"SELECT 1 FROM work_order WHERE \"mergedInto\" = ? AND deleted = 0"_s);
    query.bind(order);
    return query.next();
}

/// It must not go out of an order or into one that the actor could not edit by itself.
std::optional<Refused> checkOther(Work &work, const QUuid &id, const Row &after,
                                  const std::function<QLatin1StringView(const WorkOrder &)> &judge)
{
    const auto found = knownOne(work, typeOf<WorkOrder>(), id, after, mergedField);
    if (const auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const Row &other = std::get<Stored>(found).row;
    if (!authorized(work.origin().actor.role, Action::EditOrder, nearnessOf(work, id, other.feed)))
        return Refused{reasons::notAllowed, mergedField};
    const QLatin1StringView why = judge(fromRow<WorkOrder>(other));
    return why.isEmpty() ? std::nullopt : std::optional(Refused{why, mergedField});
}

std::optional<Refused> checkMerge(Work &work, const Row &before, const Row &after)
{
    const QUuid was = before.reference(mergedField);
    const QUuid is = after.reference(mergedField);
    if (was == is)
        return std::nullopt;
    if (before.version == 0)
        return Refused{reasons::badValue, mergedField, u"a new order is not merged"_s};
    const WorkOrder order = fromRow<WorkOrder>(after);
    const Actor &actor = work.origin().actor;
    if (!was.isNull()) {
        const auto refused = checkOther(work, was, after, [&](const WorkOrder &other) {
            return whyNotUnmerge(order, other, actor);
        });
        if (refused)
            return refused;
    }
    if (is.isNull())
        return std::nullopt;
    const MergeFacts facts{reporterHidden(work, after.id, is), holdsOthers(work, after.id)};
    return checkOther(work, is, after, [&](const WorkOrder &other) {
        return whyNotMerge(order, other, actor, facts);
    });
}

/// The order of this id and those above it, as far as levels go.
QList<QUuid> lineUp(Work &work, QUuid id)
{
    QList<QUuid> line;
    Query query(work.db(), "SELECT parent FROM work_order WHERE id = ?");
    while (!id.isNull() && line.size() <= MostLevels) {
        line += id;
        query.reset();
        query.bind(id);
        id = query.next() ? query.uuid(0) : QUuid();
    }
    return line;
}

int levelsBelow(Work &work, const QUuid &order)
{
    QList<QUuid> level{order};
    int levels = 0;
    Query query(work.db(), "SELECT id FROM work_order WHERE parent = ? AND deleted = 0");
    while (levels <= MostLevels) {
        QList<QUuid> next;
        for (const QUuid &id : std::as_const(level)) {
            query.reset();
            query.bind(id);
            while (query.next())
                next += query.uuid(0);
        }
        if (next.isEmpty())
            break;
        level = std::move(next);
        ++levels;
    }
    return levels;
}

std::optional<Refused> checkUnder(Work &work, const Row &before, const Row &after)
{
    const QString field = u"parent"_s;
    const QUuid parent = after.reference(field);
    if (parent.isNull() || parent == before.reference(field))
        return std::nullopt;
    const auto found = knownOne(work, typeOf<WorkOrder>(), parent, after, field);
    if (const auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const int below = before.version == 0 ? 0 : levelsBelow(work, after.id);
    const QLatin1StringView why = whyNotUnder(after.id, lineUp(work, parent), below);
    return why.isEmpty() ? std::nullopt : std::optional(Refused{why, field});
}

std::optional<Refused> checkLinks(Work &work, const Row &before, const Row &after)
{
    const QString field = u"links"_s;
    const QStringList was = std::get<QStringList>(before.at(field));
    const QStringList is = std::get<QStringList>(after.at(field));
    if (was == is)
        return std::nullopt;
    if (is.size() > MostLinks)
        return Refused{reasons::badValue, field, u"are more than %1"_s.arg(MostLinks)};
    for (const QString &entry : is) {
        if (was.contains(entry))
            continue;
        if (const QLatin1StringView why = whyNotLink(after.id, entry); !why.isEmpty())
            return Refused{why, field, entry.left(100)};
        const auto found =
            knownOne(work, typeOf<WorkOrder>(), readLink(entry)->order, after, field);
        if (const auto *refused = std::get_if<Refused>(&found))
            return *refused;
    }
    return std::nullopt;
}

std::optional<Refused> checkOutage(Work &work, const Row &before, const Row &after)
{
    const QString field = u"outage"_s;
    const QUuid outage = after.reference(field);
    if (outage.isNull() || outage == before.reference(field))
        return std::nullopt;
    const auto found = knownOne(work, typeOf<Outage>(), outage, after, field);
    const auto *refused = std::get_if<Refused>(&found);
    return refused ? std::optional(*refused) : std::nullopt;
}

QString nameOf(const Row &order)
{
    const QString number = order.text(u"number");
    return number.isEmpty() ? order.text(u"alias") : number;
}

/// What the merge brings to the order that stays: promises that come in (null: they go again), and an event.
void tellOther(Work &work, const QUuid &id, const Row &order, const ClockBook *theirs)
{
    auto stored = work.find(typeOf<WorkOrder>(), id);
    if (!stored)
        return;
    const Row before = stored->row;
    OrderClocks clocks(work, before);
    if (theirs)
        clocks.takeIn(order.id, *theirs);
    else
        clocks.letGo(order.id);
    std::vector<QByteArray> pieces = clocks.settle(stored->row);
    const Row after = stored->row;
    // Also when its limits stay: whoever shows it looks again at what it holds.
    work.put(*std::move(stored), u"merge"_s);
    OrderEvent event = orderEvent(fromRow<WorkOrder>(after),
                                  theirs ? EventKind::Merged : EventKind::Unmerged, work.origin());
    event.reason = MergedIn;
    event.text = nameOf(order);
    addWithClocks(work, after, std::move(event), std::move(pieces));
}

/// The event at the order that goes or comes back; the first one carries the log's end.
void tellAway(Work &work, const Row &after, EventKind kind, const QUuid &other,
              std::vector<QByteArray> &pieces)
{
    const auto stored = work.find(typeOf<WorkOrder>(), other);
    OrderEvent event = orderEvent(fromRow<WorkOrder>(after), kind, work.origin());
    event.reason = MergedAway;
    event.text = stored ? nameOf(stored->row) : QString();
    addWithClocks(work, after, std::move(event), std::exchange(pieces, {}));
}

}  // namespace

std::optional<Refused> checkTies(Work &work, const Row &before, const Row &after)
{
    for (const auto check : {checkMerge, checkUnder, checkLinks, checkOutage}) {
        if (const auto refused = check(work, before, after))
            return refused;
    }
    return std::nullopt;
}

std::optional<bool> outageOver(Work &work, const WorkOrder &order)
{
    if (order.outage.isNull())
        return std::nullopt;
    const auto stored = work.find(typeOf<Outage>(), order.outage.value);
    return !stored || stored->row.deleted || isOver(fromRow<Outage>(stored->row));
}

std::vector<QByteArray> runEditClocks(Work &work, const Row &before, Row &after)
{
    const QUuid was = before.reference(mergedField);
    const QUuid is = after.reference(mergedField);
    if (was == is)
        return runClocks(work, before, after, {});
    const qint64 now = work.origin().nowMs;
    OrderClocks clocks(work, before);
    if (!was.isNull()) {
        clocks.happen(after, {{OrderMoment::Unmerged, now, {}}});
        tellOther(work, was, after, nullptr);
    }
    if (!is.isNull()) {
        const ClockBook promises = clocks.book();
        tellOther(work, is, after, &promises);
        clocks.happen(after, {{OrderMoment::Cancelled, now, MergedWhy}});
    }
    return clocks.settle(after);
}

void addEditEvents(Work &work, const Row &before, const Row &after, std::vector<QByteArray> pieces)
{
    const QUuid was = before.reference(mergedField);
    const QUuid is = after.reference(mergedField);
    if (was != is && !was.isNull())
        tellAway(work, after, EventKind::Unmerged, was, pieces);
    if (was != is && !is.isNull())
        tellAway(work, after, EventKind::Merged, is, pieces);
    addMilestoneEvents(work, before, after, std::move(pieces));
}

}  // namespace touchline::ledger
