// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/load.h"

#include "server/ledger/clocksettings.h"

#include "domain/records/region.h"
#include "domain/records/scopemember.h"
#include "domain/records/workorder.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

void setMeta(storage::Database &db, QLatin1StringView name, qint64 value)
{
    Query put(db, "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET "
                  "value = excluded.value");
    put.bind(name).bind(value).run();
}

void addMember(Records &records, IdSource &ids, const Row &row, const QString &scope, qint64 nowMs)
{
    ScopeMember member;
    member.id.value = ids.next(nowMs);
    member.root = row.root;
    member.feed = row.feed;
    member.scope = scope;
    member.since.ms = nowMs;
    (void)records.insert(Work::fresh(toRow(member)));
}

bool loadPlainly(Records &records, IdSource &ids, const LoadRow &one, qint64 nowMs)
{
    Stored stored = Work::fresh(one.row);
    stored.row.version = 1;
    const bool fresh = records.insert(stored);
    if (fresh) {
        for (const QString &scope : one.scopes)
            addMember(records, ids, stored.row, scope, nowMs);
    }
    return fresh;
}

bool loadAsChange(Work &work, const LoadRow &one)
{
    if (work.find(*one.row.type, one.row.id))
        return false;
    Stored stored = Work::fresh(one.row);
    stored.row.version = 0;
    work.put(stored, u"import"_s);
    if (!one.scopes.isEmpty())
        work.setScopes(one.row.root, one.row.feed, one.scopes);
    return true;
}

QSet<QString> openFeeds(storage::Database &db)
{
    QSet<QString> feeds;
    Query query(db, "SELECT feed FROM head");
    while (query.next())
        feeds += query.text(0);
    return feeds;
}

/// Numbers that come with orders are never given again.
void honourNumbers(storage::Database &db, const QList<LoadRow> &rows)
{
    static const QRegularExpression form(u"[0-9]{2}-([0-9]{7,9})$"_s);
    QMap<QString, qint64> highest;
    for (const LoadRow &one : rows) {
        if (one.row.type != &typeOf<WorkOrder>())
            continue;
        if (const auto match = form.match(one.row.text(u"number")); match.hasMatch())
            highest[one.row.feed] = qMax(highest[one.row.feed], match.captured(1).toLongLong());
    }
    for (const auto &[feed, number] : highest.asKeyValueRange()) {
        Query raise(db, "UPDATE head SET counter = ? WHERE feed = ? AND counter < ?");
        raise.bind(number).bind(feed).bind(number).run();
    }
}

using Sums = QHash<std::pair<QString, QString>, protocol::Digest>;

void sumType(storage::Database &db, const Keys &keys, const RecordType &type, Sums &sums)
{
    const QString sql =
        type.feed == Feed::Common
            ? u"SELECT 'common', id, version FROM %1 WHERE deleted = 0"_s.arg(type.name)
            : u"SELECT m.scope, t.id, t.version FROM scope_member m JOIN %1 t ON t.root = m.root WHERE t.deleted = 0"_s
                  .arg(type.name);
    Query query(db, sql);
    while (query.next())
        sums[{query.text(0), QString(type.name)}].add(
            protocol::digestHash(keys.digest, query.uuid(1), query.integer(2)));
}

void rebuildDigests(storage::Database &db, const Keys &keys)
{
    Sums sums;
    for (const RecordType *type : allTypes()) {
        if (type->audience == Audience::Holders)
            sumType(db, keys, *type, sums);
    }
    Query(db, "DELETE FROM digest").run();
    for (const auto &[place, digest] : sums.asKeyValueRange()) {
        QByteArray sum(8, Qt::Uninitialized);
        qToLittleEndian(digest.sum, sum.data());
        Query put(db, "INSERT INTO digest (scope, type, count, sum) VALUES (?, ?, ?, ?)");
        put.bind(place.first).bind(place.second).bind(digest.count).bind(sum).run();
    }
}

void sealFeed(storage::Database &db, const Keys &keys, const Origin &job, const QString &feed)
{
    Query lock(db, "UPDATE head SET seq = seq + 1 WHERE feed = ? RETURNING seq, mac");
    lock.bind(feed);
    if (!lock.next())
        return;
    const qint64 seq = lock.integer(0);
    const QByteArray mac = lock.bytes(1);
    while (lock.next()) {
    }
    const AuditEntry entry{
        feed,      seq,       seq,     job.nowMs, job.nowMs, job.actor.user, job.instance, 0,
        u"bulk"_s, u"load"_s, QUuid(), 0,         {}};
    const QByteArray next = auditMac(keys.audit, mac, entry);
    Query audit(db, "INSERT INTO audit (feed, seq, tx, at, device_at, actor, instance, n, verb, "
                    "type, id, version, "
                    "fields, mac) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 'bulk', 'load', ?, 0, '', ?)");
    audit.bind(feed)
        .bind(seq)
        .bind(seq)
        .bind(job.nowMs)
        .bind(job.nowMs)
        .bind(job.actor.user)
        .bind(job.instance)
        .bind(QUuid())
        .bind(next)
        .run();
    Query change(db,
                 "INSERT INTO change_row (feed, seq, tx, root, type, id, version, before, after) "
                 "VALUES (?, ?, ?, ?, 'load', ?, 0, '', '')");
    change.bind(feed).bind(seq).bind(seq).bind(QUuid()).bind(QUuid()).run();
    Query seal(db, "UPDATE head SET mac = ? WHERE feed = ?");
    seal.bind(next).bind(feed).run();
}

}  // namespace

bool isUntouched(storage::Database &db)
{
    Query query(db, "SELECT coalesce(sum(seq), 0) FROM head");
    return query.next() && query.integer(0) == 0;
}

bool bulkPending(storage::Database &db)
{
    Query query(db, "SELECT value FROM meta WHERE name = 'bulk'");
    return query.next() && query.integer(0) != 0;
}

void beginEpoch(storage::Database &db, qint64 after)
{
    // Not simply the next number: one backup may be put back twice, and no desk may take the second
    // history for the first.
    const QString step = db.engine() == storage::Engine::Postgres
                             ? u"floor(random() * 1048576)::bigint"_s
                             : u"abs(random() % 1048576)"_s;
    Query raise(db,
                u"UPDATE meta SET value = value + 1 + %1 WHERE name = 'epoch' AND (value = ? OR "
                "? = 0)"_s.arg(step));
    raise.bind(after).bind(after).run();
    if (raise.changes() == 1)
        Query(db, "UPDATE head SET counter = counter + 100000").run();
}

void openFeed(storage::Database &db, const QString &feed)
{
    Query put(
        db,
        "INSERT INTO head (feed, seq, mac, counter) VALUES (?, 0, ?, 0) ON CONFLICT DO NOTHING");
    put.bind(feed).bind(QByteArray(32, '\0')).run();
}

int loadBatch(storage::Database &db, const Keys &keys, IdSource &ids, const Origin &job,
              const QList<LoadRow> &rows, bool bulk, QSet<QString> &touched)
{
    Records records(db);
    Work work(db, keys, ids, job);
    int written = 0;
    if (bulk)
        setMeta(db, "bulk"_L1, 1);
    QSet<QString> feeds = openFeeds(db);
    for (const LoadRow &one : clockedRows(db, ids, job.nowMs, rows)) {
        if (one.row.type == &typeOf<Region>()) {
            openFeed(db, one.row.text(u"code"));
            feeds += one.row.text(u"code");
        }
        // Rows of a region that nobody has opened would be there and never be seen.
        if (one.row.type->feed != Feed::Common && !feeds.contains(one.row.feed))
            throw storage::Failure(
                {ErrorKind::Invalid, u"unknown feed "_s + one.row.feed, u"feed"_s});
        written +=
            (bulk ? loadPlainly(records, ids, one, job.nowMs) : loadAsChange(work, one)) ? 1 : 0;
    }
    honourNumbers(db, rows);
    if (!bulk) {
        (void)work.finish();
        touched = work.touchedScopes();
    }
    return written;
}

void finishBulk(storage::Database &db, const Keys &keys, const Origin &job)
{
    rebuildDigests(db, keys);
    QStringList feeds;
    {
        Query query(db, "SELECT feed FROM head ORDER BY feed");
        while (query.next())
            feeds += query.text(0);
    }
    for (const QString &feed : feeds)
        sealFeed(db, keys, job, feed);
    setMeta(db, "bulk"_L1, 0);
}

void storeProgress(storage::Database &db, const LoadProgress &progress)
{
    Query put(db, "INSERT INTO import_progress (source, line, byte_offset) VALUES (?, ?, ?) "
                  "ON CONFLICT (source) DO UPDATE SET line = excluded.line, byte_offset = "
                  "excluded.byte_offset");
    put.bind(progress.source).bind(progress.line).bind(progress.byteOffset).run();
}

LoadProgress progressOf(storage::Database &db, const QString &source)
{
    Query query(db, "SELECT line, byte_offset FROM import_progress WHERE source = ?");
    query.bind(source);
    if (!query.next())
        return {source, 0, 0};
    return {source, query.integer(0), query.integer(1)};
}

}  // namespace touchline::ledger
