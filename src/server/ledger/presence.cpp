// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/presence.h"

#include "server/ledger/rights.h"

#include "domain/records/workorder.h"
#include "protocol/limits.h"
#include "storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::ledger {
namespace {

using storage::Query;

void forgetDesk(storage::Database &db, const QUuid &instance)
{
    Query query(db, "DELETE FROM presence WHERE instance = ?");
    query.bind(instance);
    query.run();
}

void forgetSilent(storage::Database &db, qint64 now)
{
    Query query(db, "DELETE FROM presence WHERE seen < ?");
    query.bind(now - PresenceMs);
    query.run();
}

void keep(Work &work, const protocol::PresenceRequest &request, const QString &feed)
{
    const qint64 now = work.origin().nowMs;
    Query query(work.db(),
                "INSERT INTO presence (instance, account, root, feed, editing, since, seen) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (instance) DO UPDATE SET "
                "since = CASE WHEN presence.root = excluded.root THEN presence.since "
                "ELSE excluded.since END, account = excluded.account, root = excluded.root, "
                "feed = excluded.feed, editing = excluded.editing, seen = excluded.seen");
    query.bind(request.instance).bind(work.origin().actor.user).bind(request.order).bind(feed);
    query.bind(request.editing).bind(now).bind(now);
    query.run();
}

/// Who holds it, and who may fetch it.
bool maySee(Work &work, const QUuid &order, const QString &feed)
{
    const Nearness near = nearnessOf(work, order, feed);
    return near == Nearness::Own || near == Nearness::Team ||
           authorized(work.origin().actor.role, Action::Open, near);
}

protocol::PresenceReply others(Work &work, const Reader &reader)
{
    protocol::PresenceReply reply;
    Query query(work.db(), "SELECT account, root, feed, editing, since, seen FROM presence "
                           "WHERE account <> ? ORDER BY root, since, account LIMIT ?");
    query.bind(work.origin().actor.user).bind(protocol::limits::PresenceEntries);
    while (query.next()) {
        if (reader.feeds.contains(query.text(2)))
            reply.others += protocol::Present{query.uuid(0), query.uuid(1), query.flag(3),
                                              query.integer(4), query.integer(5)};
    }
    return reply;
}

}  // namespace

Result<protocol::PresenceReply> tellPresence(Work &work, const Reader &reader,
                                             const protocol::PresenceRequest &request)
{
    forgetSilent(work.db(), work.origin().nowMs);
    if (request.order.isNull()) {
        forgetDesk(work.db(), request.instance);
        return others(work, reader);
    }
    const auto order = work.find(typeOf<WorkOrder>(), request.order);
    if (!order || order->row.deleted || !maySee(work, request.order, order->row.feed))
        return Error{ErrorKind::NotFound, u"no such order"_s, u"order"_s};
    keep(work, request, order->row.feed);
    return others(work, reader);
}

}  // namespace touchline::ledger
