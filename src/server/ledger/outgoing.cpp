// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/outgoing.h"

#include "domain/records/message.h"
#include "protocol/reasons.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

const QString queuedState = u"queued"_s;

/// Channels on which a desk's message is carried by the server. Through the others it left already.
bool leavesThroughUs(Channel channel) { return channel == Channel::Sms; }

std::optional<Outgoing> takeOne(storage::Database &db, const QUuid &key, Channel channel,
                                qint64 nowMs)
{
    Query take(db, "UPDATE outgoing SET due = ?, tries = tries + 1 WHERE message = ? AND "
                   "state = 'waiting' AND due <= ?");
    take.bind(nowMs + OutgoingQueue::LeaseMs).bind(key).bind(nowMs).run();
    if (take.changes() != 1)  // another node was faster
        return std::nullopt;
    Query query(db, "SELECT o.tries, m.root, m.body FROM outgoing o JOIN message m ON "
                    "m.id = o.message WHERE o.message = ?");
    query.bind(key);
    if (!query.next())
        return std::nullopt;
    return Outgoing{key, channel, query.uuid(1), query.text(2), query.integer(0)};
}

}  // namespace

std::optional<Refused> queueOutgoing(Work &work, Row &row, qint64 notBeforeMs)
{
    const Message message = fromRow<Message>(row);
    if (message.direction != Direction::Outbound)
        return std::nullopt;
    const auto contact = work.find(message.interaction);
    if (!contact || contact->row.root != row.root)
        return Refused{protocol::reasons::notFound, u"interaction"_s};
    const Channel channel = fromRow<Interaction>(contact->row).channel;
    if (!leavesThroughUs(channel))
        return std::nullopt;
    row.set(u"delivery", queuedState);
    // The epoch goes with it: after a restored backup nobody knows what has left since, so those that
    // waited then are not sent a second time.
    Query put(work.db(), "INSERT INTO outgoing (message, channel, epoch, state, tries, due) SELECT "
                         "?, ?, value, 'waiting', 0, ? FROM meta WHERE name = 'epoch'");
    put.bind(row.id).bind(codeOf(channel)).bind(qMax(work.origin().nowMs, notBeforeMs)).run();
    work.ring(OutgoingQueue::bellName(channel));
    return std::nullopt;
}

QString OutgoingQueue::bellName(Channel channel) { return u"outgoing:"_s + codeOf(channel); }

Future<Done> OutgoingQueue::reclaim()
{
    return m_ledger.workers().write(
        [now = m_ledger.clock().nowMs()](storage::Database &db, Touched &) {
            if (db.engine() != storage::Engine::Sqlite)
                return;
            // One that was never taken waits for its hour.
            Query due(db, "UPDATE outgoing SET due = ? WHERE state = 'waiting' AND due > ? AND "
                          "tries > 0");
            due.bind(now).bind(now).run();
        });
}

Future<Result<QList<Outgoing>>> OutgoingQueue::take(Channel channel, int limit)
{
    return m_ledger.workers().write(
        [channel, limit, now = m_ledger.clock().nowMs()](storage::Database &db,
                                                         Touched &) -> Result<QList<Outgoing>> {
            QList<QUuid> due;
            {
                Query query(db, "SELECT message FROM outgoing WHERE channel = ? AND state = "
                                "'waiting' AND due <= ? AND epoch = (SELECT value FROM meta WHERE "
                                "name = 'epoch') ORDER BY due, message LIMIT ?");
                query.bind(codeOf(channel)).bind(now).bind(limit);
                while (query.next())
                    due += query.uuid(0);
            }
            QList<Outgoing> taken;
            for (const QUuid &key : std::as_const(due)) {
                if (auto one = takeOne(db, key, channel, now))
                    taken += *std::move(one);
            }
            return taken;
        });
}

Future<Result<bool>> OutgoingQueue::settle(const QUuid &key, const Delivery &delivery)
{
    return m_ledger.workers().write(
        [&ledger = m_ledger, key, delivery,
         now = m_ledger.clock().nowMs()](storage::Database &db, Touched &touched) -> Result<bool> {
            if (delivery.againAfter > 0) {
                Query later(db, "UPDATE outgoing SET due = ? WHERE message = ? AND state = "
                                "'waiting'");
                later.bind(now + delivery.againAfter).bind(key).run();
                return later.changes() == 1;
            }
            Query end(db, "UPDATE outgoing SET state = 'done' WHERE message = ? AND state = "
                          "'waiting'");
            end.bind(key).run();
            if (end.changes() != 1)
                return false;
            Origin job;
            job.nowMs = now;
            Work work(db, ledger.keys(), ledger.ids(), job);
            if (auto stored = work.find(typeOf<Message>(), key); stored && !stored->row.deleted) {
                stored->row.set(u"delivery", delivery.state);
                work.put(*std::move(stored), u"deliver"_s);
                (void)work.finish();
                touched = work.touchedScopes();
            }
            return true;
        });
}

}  // namespace touchline::ledger
