// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/tiereader.h"

#include "domain/orderlinks.h"
#include "domain/ordermerge.h"
#include "domain/records/outage.h"
#include "domain/records/service.h"
#include "domain/records/workorder.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int mostTied = 200;
constexpr int mostSimilar = 100;
const QString stillOpen = u"state NOT IN ('archived', 'withdrawn', 'rejected')"_s;

template <typename... Values>
QList<ShownRow> ordersWhere(Database &db, const QString &where, const Values &...values)
{
    QList<ShownRow> rows;
    const RecordType &type = typeOf<WorkOrder>();
    Query query(db, selectOf(type, where));
    (query.bind(values), ...);
    while (query.next())
        rows += shownRow(query, type);
    return rows;
}

template <typename T, typename... Values>
QList<Row> liveRows(Database &db, const QString &where, const Values &...values)
{
    QList<Row> rows;
    const RecordType &type = typeOf<T>();
    Query query(db, selectOf(type, where));
    (query.bind(values), ...);
    while (query.next())
        rows += shownRow(query, type).row;
    return rows;
}

QSet<QUuid> namedBy(const WorkOrder &order)
{
    QSet<QUuid> ids{order.mergedInto.value, order.parent.value};
    for (const QString &entry : order.links) {
        if (const auto link = readLink(entry))
            ids.insert(link->order);
    }
    ids.remove(QUuid());
    return ids;
}

/// Open orders at a place however it is written, apart from those that were found by their customer.
QSet<QUuid> atPlace(Database &db, const QString &place, qint64 sinceMs)
{
    QSet<QUuid> ids;
    Query query(db, u"SELECT id, place FROM work_order WHERE deleted=0 AND %1 AND place<>'' AND "
                    "(\"acceptedAt\">=? OR \"acceptedAt\"=0)"_s.arg(stillOpen));
    query.bind(sinceMs);
    while (query.next() && ids.size() < mostSimilar) {
        if (isSamePlace(query.text(1), place))
            ids.insert(query.uuid(0));
    }
    return ids;
}

QList<ShownRow> mayBeSimilar(Database &db, const IntakeQuery &wanted)
{
    const QString where = stillOpen + u" AND \"mergedInto\"=? AND (\"acceptedAt\">=? OR "
                                      "\"acceptedAt\"=0) AND %1<>? AND %1=? ORDER BY "
                                      "\"acceptedAt\" DESC, id DESC LIMIT ?"_s;
    const QUuid none;
    QList<ShownRow> rows = ordersWhere(db, where.arg(u"customer"_s), none, wanted.sinceMs, none,
                                       wanted.customer, mostSimilar);
    rows += ordersWhere(db, where.arg(u"service"_s), none, wanted.sinceMs, none, wanted.service,
                        mostSimilar);
    if (!wanted.place.trimmed().isEmpty()) {
        for (const QUuid &id : atPlace(db, wanted.place, wanted.sinceMs))
            rows += ordersWhere(db, u"id=? AND \"mergedInto\"=?"_s, id, none);
    }
    QSet<QUuid> seen;
    QList<ShownRow> once;
    for (ShownRow &shown : rows) {
        if (!seen.contains(shown.row.id))
            once += shown;
        seen.insert(shown.row.id);
    }
    return once;
}

}  // namespace

TieReader::Reply<TieRows> TieReader::ties(const QUuid &order)
{
    return inSnapshot(m_db, [order](Database &db) {
        TieRows ties;
        const QList<ShownRow> own = ordersWhere(db, u"id=?"_s, order);
        if (own.isEmpty())
            return ties;
        ties.order = own.first();
        const WorkOrder self = fromRow<WorkOrder>(own.first().row);
        for (const QUuid &id : namedBy(self)) {
            for (const ShownRow &shown : ordersWhere(db, u"id=?"_s, id))
                ties.named.insert(id, shown);
        }
        const QString mark = u'%' + order.toString(QUuid::WithoutBraces) + u'%';
        ties.naming = ordersWhere(
            db,
            u"(\"mergedInto\"=? OR parent=? OR links LIKE ?) AND id<>? ORDER BY \"acceptedAt\", id LIMIT ?"_s,
            order, order, mark, order, mostTied);
        if (!self.outage.isNull()) {
            const QList<Row> outage = liveRows<Outage>(db, u"id=?"_s, self.outage.value);
            if (!outage.isEmpty())
                ties.outage = outage.first();
        }
        return ties;
    });
}

TieReader::Reply<std::optional<Row>> TieReader::outageOf(const QUuid &order)
{
    return inSnapshot(m_db, [order](Database &db) -> std::optional<Row> {
        const QList<Row> outage =
            liveRows<Outage>(db, u"id=(SELECT outage FROM work_order WHERE id=?)"_s, order);
        return outage.isEmpty() ? std::nullopt : std::optional(outage.first());
    });
}

TieReader::Reply<IntakeRows> TieReader::intake(const IntakeQuery &wanted)
{
    return inSnapshot(m_db, [wanted](Database &db) {
        IntakeRows rows;
        rows.orders = mayBeSimilar(db, wanted);
        rows.outages =
            liveRows<Outage>(db, u"state NOT IN ('restored', 'closed', 'cancelled') ORDER BY id"_s);
        rows.services = wanted.service.isNull()
                            ? liveRows<Service>(db, u"root=? ORDER BY id"_s, wanted.customer)
                            : liveRows<Service>(db, u"id=?"_s, wanted.service);
        if (!rows.outages.isEmpty()) {
            Query count(db, u"SELECT outage, count(*) FROM work_order WHERE deleted=0 AND %1 AND "
                            "outage<>? GROUP BY outage"_s.arg(stillOpen));
            count.bind(QUuid());
            while (count.next())
                rows.waiting.insert(count.uuid(0), int(count.integer(1)));
        }
        Query name(db, "SELECT name FROM customer WHERE id=? AND deleted=0");
        for (const ShownRow &order : std::as_const(rows.orders)) {
            name.reset();
            name.bind(order.row.reference(u"customer"_s));
            if (name.next())
                rows.customers.insert(order.row.reference(u"customer"_s), name.text(0));
        }
        return rows;
    });
}

}  // namespace touchline::replica
