// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replica/outagereader.h"

#include "domain/records/outage.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int mostOutages = 500;
// The indexes on "outage" leave out the many rows that name none.
const QString namesOne = u"outage<>x'00000000000000000000000000000000' AND outage=?"_s;

int countOf(Database &db, const QString &sql, const QUuid &outage)
{
    Query query(db, sql);
    query.bind(outage);
    return query.next() ? int(query.integer(0)) : 0;
}

int callersOf(Database &db, const QUuid &outage)
{
    Query query(
        db, u"SELECT count(DISTINCT caller) FROM (SELECT customer AS caller FROM work_order WHERE "
            "deleted=0 AND %1 UNION ALL SELECT root FROM interaction WHERE deleted=0 AND "
            "direction<>'outbound' AND %1) WHERE caller<>?"_s.arg(namesOne));
    query.bind(outage).bind(outage).bind(QUuid());
    const int known = query.next() ? int(query.integer(0)) : 0;
    // Who gave no name is nobody else's second call.
    Query nameless(db, u"SELECT count(*) FROM work_order WHERE deleted=0 AND customer=? AND "_s +
                           namesOne);
    nameless.bind(QUuid()).bind(outage);
    return known + (nameless.next() ? int(nameless.integer(0)) : 0);
}

OutageCounts countsOf(Database &db, const QUuid &outage)
{
    const QString orders = u"SELECT count(*) FROM work_order WHERE deleted=0 AND "_s + namesOne;
    const QString contacts =
        u"SELECT count(*) FROM interaction AS i WHERE deleted=0 AND direction<>'outbound' AND "_s +
        namesOne;
    OutageCounts counts;
    counts.orders = countOf(db, orders, outage);
    counts.open = countOf(db, orders + u" AND state IN ('accepted', 'triage', 'graded')"_s, outage);
    counts.contacts = countOf(db, contacts, outage);
    // A contact that led to one of these orders is the same report.
    const int alone =
        countOf(db,
                contacts + u" AND NOT EXISTS (SELECT 1 FROM work_order AS o WHERE o.id=i.\"order\" "
                           "AND o.outage=i.outage AND o.deleted=0)"_s,
                outage);
    counts.reports = counts.orders + alone;
    counts.callers = callersOf(db, outage);
    return counts;
}

template <typename... Values>
QList<OutageRow> outagesWhere(Database &db, const QString &where, const Values &...values)
{
    QList<OutageRow> rows;
    const RecordType &type = typeOf<Outage>();
    {
        Query query(db, selectOf(type, where));
        (query.bind(values), ...);
        while (query.next())
            rows += {shownRow(query, type), {}};
    }
    for (OutageRow &row : rows)
        row.counts = countsOf(db, row.shown.row.id);
    return rows;
}

}  // namespace

OutageReader::Reply<QList<OutageRow>> OutageReader::outages(qint64 endedSinceMs)
{
    return inSnapshot(m_db, [endedSinceMs](Database &db) {
        const QString over = u"state IN ('restored', 'closed', 'cancelled')"_s;
        QList<OutageRow> rows =
            outagesWhere(db, u"NOT %1 ORDER BY id LIMIT ?"_s.arg(over), mostOutages);
        rows += outagesWhere(db,
                             u"%1 AND max(\"restoredAt\", \"plannedStart\", \"startedAt\")>=? "
                             "ORDER BY id DESC LIMIT ?"_s.arg(over),
                             endedSinceMs, mostOutages);
        return rows;
    });
}

OutageReader::Reply<QList<OutageRow>> OutageReader::outage(const QUuid &id)
{
    return inSnapshot(m_db, [id](Database &db) { return outagesWhere(db, u"id=?"_s, id); });
}

}  // namespace touchline::replica
