// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/verify.h"

#include "domain/records/scopemember.h"
#include "server/ledger/reveal.h"
#include "server/ledger/seals.h"
#include "server/ledger/work.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

ChainReport verifyFeed(storage::Database &db, const Keys &keys, const QString &feed, qint64 seq,
                       const QByteArray &head)
{
    ChainReport report{feed, 0, {}};
    QByteArray mac(32, '\0');
    Query query(db, "SELECT a.seq, a.tx, a.at, a.device_at, a.actor, a.instance, a.n, a.verb, "
                    "a.type, a.id, a.version, "
                    "a.fields, a.mac, c.version, c.id FROM audit a LEFT JOIN change_row c ON "
                    "c.feed = a.feed AND c.seq = a.seq "
                    "WHERE a.feed = ? ORDER BY a.seq");
    query.bind(feed);
    while (query.next()) {
        const AuditEntry entry{
            feed,          query.integer(0),  query.integer(1), query.integer(2), query.integer(3),
            query.uuid(4), query.uuid(5),     query.integer(6), query.text(7),    query.text(8),
            query.uuid(9), query.integer(10), query.text(11)};
        ++report.rows;
        mac = auditMac(keys.audit, mac, entry);
        if (entry.seq != report.rows)
            report.problem =
                u"row %1 stands where row %2 should be"_s.arg(entry.seq).arg(report.rows);
        else if (mac != query.bytes(12))
            report.problem = u"row %1 was altered or put there"_s.arg(entry.seq);
        else if (!query.isNull(13) &&
                 (query.integer(13) != entry.version || query.uuid(14) != entry.id))
            report.problem = u"row %1 does not match its change"_s.arg(entry.seq);
        if (!report.problem.isEmpty())
            return report;
    }
    if (report.rows != seq)
        report.problem = u"%1 rows, but the head counts %2"_s.arg(report.rows).arg(seq);
    else if (mac != head)
        report.problem = u"the head does not match the last row"_s;
    return report;
}

ChainReport verifyViews(storage::Database &db, const Keys &keys, const QUuid &chain, qint64 seq,
                        const QByteArray &head)
{
    ChainReport report{u"views "_s + chain.toString(QUuid::WithoutBraces), 0, {}};
    QByteArray mac(32, '\0');
    Query query(db, "SELECT seq, at, actor, instance, root, field, reason, mac FROM view_row "
                    "WHERE chain = ? ORDER BY seq");
    query.bind(chain);
    while (query.next()) {
        const ViewEntry entry{chain,         query.integer(0), query.integer(1), query.uuid(2),
                              query.uuid(3), query.uuid(4),    query.text(5),    query.text(6)};
        ++report.rows;
        mac = viewMac(keys.audit, mac, entry);
        if (entry.seq != report.rows || mac != query.bytes(7)) {
            report.problem = u"row %1 was altered, put there or taken out"_s.arg(report.rows);
            return report;
        }
    }
    if (report.rows != seq || mac != head)
        report.problem =
            u"%1 rows do not lead to the head, which counts %2"_s.arg(report.rows).arg(seq);
    return report;
}

}  // namespace

QList<ChainReport> verifyAudit(storage::Database &db, const Keys &keys)
{
    struct Head {
        QString feed;
        qint64 seq;
        QByteArray mac;
    };
    QList<Head> heads;
    {
        Query query(db, "SELECT feed, seq, mac FROM head ORDER BY feed");
        while (query.next())
            heads += {query.text(0), query.integer(1), query.bytes(2)};
    }
    QList<ChainReport> reports;
    for (const Head &head : heads)
        reports += verifyFeed(db, keys, head.feed, head.seq, head.mac);
    QList<std::tuple<QUuid, qint64, QByteArray>> views;
    {
        Query query(db, "SELECT chain, seq, mac FROM view_head ORDER BY chain");
        while (query.next())
            views += {query.uuid(0), query.integer(1), query.bytes(2)};
    }
    for (const auto &[chain, seq, mac] : std::as_const(views))
        reports += verifyViews(db, keys, chain, seq, mac);
    for (const SealReport &seals : verifySeals(db, keys))
        reports += {u"archive "_s + seals.feed, seals.orders, seals.problem};
    return reports;
}

void dumpRecords(storage::Database &db, const QStringList &scopes,
                 const std::function<void(const Row &)> &take)
{
    QList<const RecordType *> types;
    for (const RecordType *type : allTypes()) {
        if (type->audience == Audience::Holders)
            types += type;
    }
    std::sort(types.begin(), types.end(), [](auto *a, auto *b) { return a->name < b->name; });
    for (const RecordType *type : types) {
        QString sql =
            u"SELECT %1 FROM %2 t WHERE deleted = 0"_s.arg(storage::columnList(*type), type->name);
        const bool narrowed = !scopes.isEmpty() && type->feed != Feed::Common;
        if (narrowed)
            sql +=
                u" AND EXISTS (SELECT 1 FROM scope_member m WHERE m.root = t.root AND m.scope IN (%1))"_s
                    .arg(storage::placeholders(int(scopes.size())));
        Query query(db, sql + u" ORDER BY id"_s);
        if (narrowed) {
            for (const QString &scope : scopes)
                query.bind(scope);
        }
        while (query.next())
            take(storage::readRow(query, *type));
    }
}

void exportRecords(storage::Database &db,
                   const std::function<void(const Row &, const QStringList &)> &take)
{
    Query scopesOf(db, "SELECT scope FROM scope_member WHERE root = ? AND scope NOT LIKE "
                       "'device:%' ORDER BY scope");
    for (const RecordType *type : allTypes()) {
        if (type == &typeOf<ScopeMember>())
            continue;
        Query query(db, u"SELECT %1 FROM %2 WHERE deleted = 0 ORDER BY id"_s.arg(
                            storage::columnList(*type), type->name));
        while (query.next()) {
            const Row row = storage::readRow(query, *type);
            QStringList scopes;
            if (type->selfRooted && type->feed == Feed::Region) {
                scopesOf.bind(row.root);
                while (scopesOf.next())
                    scopes += scopesOf.text(0);
                scopesOf.reset();
            }
            take(row, scopes);
        }
    }
}

}  // namespace touchline::ledger
