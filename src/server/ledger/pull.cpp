// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/reader.h"

#include "protocol/limits.h"
#include "server/ledger/records.h"
#include "server/ledger/tables.h"

#include <QtCore/QSet>
#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

struct Head {
    qint64 seq = 0;
    QByteArray mac = QByteArray(32, '\0');  // also of a feed that is not there
};

Head headOf(storage::Database &db, const QString &feed)
{
    Query query(db, "SELECT seq, mac FROM head WHERE feed = ?");
    query.bind(feed);
    return query.next() ? Head{query.integer(0), query.bytes(1)} : Head{};
}

/// The chain's MAC at a place that a cursor claims to have seen.
QByteArray chainAt(storage::Database &db, const QString &feed, qint64 seq, const Head &head)
{
    if (seq == head.seq)
        return head.mac.first(16);
    if (seq == 0)
        return QByteArray(16, 0);
    Query query(db, "SELECT mac FROM audit WHERE feed = ? AND seq = ?");
    query.bind(feed).bind(seq);
    return query.next() ? query.bytes(0).first(16) : QByteArray();
}

qint64 metaValue(storage::Database &db, QLatin1StringView name)
{
    Query query(db, "SELECT value FROM meta WHERE name = ?");
    query.bind(name);
    return query.next() ? query.integer(0) : 0;
}

struct Places {
    bool before = false;
    bool after = false;
};

Places placesOf(const QSet<QString> &mine, const QString &before, const QString &after)
{
    const auto any = [&](const QString &list) {
        for (const QStringView scope : QStringView(list).split(u' ', Qt::SkipEmptyParts)) {
            if (mine.contains(scope.toString()))
                return true;
        }
        return false;
    };
    return {any(before), any(after)};
}

/// Collects what one feed has for the reader from seq on; at most `limit` change rows are looked at.
struct Gathering {
    QHash<QString, QList<QUuid>> ids;
    QSet<std::pair<QString, QUuid>> seen;
    /// What became of a root in a scope of the reader. One that left and came back is in both lists: what
    /// happened to it in between is told to nobody who reads this.
    struct Turn {
        bool left = false;
        bool isThere = false;
    };
    QMap<std::pair<QString, QUuid>, Turn> turns;
};

void gatherMembership(const QSet<QString> &mine, const QUuid &root, const QString &before,
                      const QString &after, Gathering &gathering)
{
    const QStringList was = before.split(u' ', Qt::SkipEmptyParts);
    const QStringList is = after.split(u' ', Qt::SkipEmptyParts);
    for (const QString &scope : was) {
        if (mine.contains(scope) && !is.contains(scope))
            gathering.turns[{scope, root}] = {true, false};
    }
    for (const QString &scope : is) {
        if (mine.contains(scope) && !was.contains(scope))
            gathering.turns[{scope, root}].isThere = true;
    }
}

qint64 gather(storage::Database &db, const QString &feed, qint64 from, qint64 to, int limit,
              const QSet<QString> &mine, Gathering &gathering)
{
    Query query(db, "SELECT seq, root, type, id, before, after FROM change_row WHERE feed = ? AND "
                    "seq > ? AND seq <= ? "
                    "ORDER BY seq LIMIT ?");
    query.bind(feed).bind(from).bind(to).bind(limit);
    qint64 last = from;
    while (query.next()) {
        last = query.integer(0);
        const QString type = query.text(2);
        const QString before = query.text(4);
        const QString after = query.text(5);
        if (type == "scope"_L1) {
            gatherMembership(mine, query.uuid(1), before, after, gathering);
        } else if (placesOf(mine, before, after).after) {
            const auto key = std::pair(type, query.uuid(3));
            if (!gathering.seen.contains(key)) {
                gathering.seen.insert(key);
                gathering.ids[type] += key.second;
            }
        }
    }
    return last;
}

/// Whether the reader holds a root now.
class Held final {
public:
    Held(storage::Database &db, const QSet<QString> &mine) : m_db(db), m_mine(mine) {}
    bool operator()(const Row &row)
    {
        if (row.feed == "common"_L1)
            return true;
        const auto known = m_known.constFind(row.root);
        if (known != m_known.cend())
            return *known;
        Query query(m_db, "SELECT scope FROM scope_member WHERE root = ?");
        query.bind(row.root);
        bool held = false;
        while (query.next())
            held = held || m_mine.contains(query.text(0));
        m_known.insert(row.root, held);
        return held;
    }

private:
    storage::Database &m_db;
    const QSet<QString> &m_mine;
    QHash<QUuid, bool> m_known;
};

QList<Row> bodies(storage::Database &db, const Gathering &gathering, const QSet<QString> &mine)
{
    QList<Row> rows;
    Records records(db);
    Held held(db, mine);
    for (const RecordType *type : allTypes()) {
        const auto ids = gathering.ids.constFind(QString(type->name));
        if (ids == gathering.ids.cend() || type->audience != Audience::Holders)
            continue;
        for (Row &row : records.findMany(*type, *ids)) {
            // A body is of now and the change of then: what has left since may have been written to by
            // others, and its leave row follows.
            if (!held(row))
                continue;
            // What was deleted travels as a bare mark.
            if (row.deleted) {
                row.values = emptyRow(*type).values;
                row.extra = {};
            }
            rows += std::move(row);
        }
    }
    return rows;
}

QList<protocol::ScopeDigest> digestsOf(storage::Database &db, const QStringList &scopes)
{
    QList<protocol::ScopeDigest> digests;
    for (const QString &scope : scopes) {
        Query query(db, "SELECT type, count, sum FROM digest WHERE scope = ? ORDER BY type");
        query.bind(scope);
        while (query.next()) {
            const QByteArray sum = query.bytes(2);
            digests += {scope,
                        query.text(0),
                        {query.integer(1), qFromLittleEndian<quint64>(sum.constData())}};
        }
    }
    return digests;
}

Pulled pullRows(storage::Database &db, const Keys &keys, const Reader &reader,
                const protocol::Cursor &cursor, int limit)
{
    if (cursor.epoch != metaValue(db, "epoch"_L1))
        return u"new_epoch"_s;
    if (cursor.grants != reader.grants || cursor.feeds.keys() != QStringList(reader.feeds))
        return u"new_grants"_s;
    if (cursor.schema != SchemaVersion)
        return u"rebootstrap"_s;

    const QSet<QString> mine(reader.scopes.begin(), reader.scopes.end());
    protocol::Cursor next = cursor;
    Gathering gathering;
    bool caughtUp = true;
    QList<protocol::Witness> witnesses;
    int left = limit;
    for (const QString &feed : reader.feeds) {
        protocol::FeedPosition &position = next.feeds[feed];
        const Head head = headOf(db, feed);
        if (position.seq > head.seq || chainAt(db, feed, position.seq, head) != position.chain)
            return u"lost_history"_s;
        if (left > 0 && position.seq < head.seq) {
            const qint64 reached = gather(db, feed, position.seq, head.seq, left, mine, gathering);
            left -= int(reached - position.seq);
            position = {reached, chainAt(db, feed, reached, head)};
        }
        caughtUp = caughtUp && position.seq == head.seq;
        witnesses += {feed, head.seq, head.mac};
    }
    protocol::PullReply reply;
    reply.rows = bodies(db, gathering, mine);
    for (const auto &[place, turn] : gathering.turns.asKeyValueRange()) {
        if (turn.left)
            reply.leaves += {place.first, place.second};
        if (turn.isThere)
            reply.enters += {place.first, place.second};
    }
    reply.cursor = protocol::sealCursor(next, keys.cursor);
    reply.caughtUp = caughtUp;
    if (caughtUp) {
        reply.digests = digestsOf(db, reader.scopes);
        reply.witnesses = witnesses;
    }
    return reply;
}

}  // namespace

protocol::Cursor headCursor(storage::Database &db, const Reader &reader)
{
    protocol::Cursor cursor{
        metaValue(db, "epoch"_L1), reader.grants, SchemaVersion, reader.instance, {}};
    for (const QString &feed : reader.feeds) {
        const Head head = headOf(db, feed);
        cursor.feeds[feed] = {head.seq, head.mac.first(16)};
    }
    return cursor;
}

bool atHead(storage::Database &db, const protocol::Cursor &cursor)
{
    for (const auto &[feed, position] : cursor.feeds.asKeyValueRange()) {
        if (headOf(db, feed).seq != position.seq)
            return false;
    }
    return true;
}

qint64 roughBytes(const Row &row)
{
    qint64 bytes = 60;
    for (const Value &value : row.values) {
        if (const auto *text = std::get_if<QString>(&value))
            bytes += 3 + text->size() * 2;
        else if (const auto *set = std::get_if<QStringList>(&value))
            bytes += 3 + set->join(u' ').size() * 2;
        else if (const auto *plain = std::get_if<QByteArray>(&value))
            bytes += 3 + plain->size();
        else
            bytes += 9;
    }
    return bytes;
}

Pulled pullPage(storage::Database &db, const Keys &keys, const Reader &reader,
                const protocol::Cursor &cursor, int limit)
{
    // Rows of long texts: fewer of them, so that a page stays within its bytes.
    for (;; limit /= 2) {
        Pulled pulled = pullRows(db, keys, reader, cursor, limit);
        const auto *reply = std::get_if<protocol::PullReply>(&pulled);
        if (!reply || limit <= 1)
            return pulled;
        qint64 bytes = 0;
        for (const Row &row : reply->rows)
            bytes += roughBytes(row);
        if (bytes <= protocol::limits::PageBytes)
            return pulled;
    }
}

}  // namespace touchline::ledger
