// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replica/workextras.h"

#include "domain/records/appointment.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/outage.h"
#include "domain/similarorders.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int mostAppointments = 500;
constexpr int mostAnswers = 50;
/// What was agreed for an order that is closed concerns nobody any more.
const QString ofOpenOrders =
    u"EXISTS(SELECT 1 FROM work_order o WHERE o.id=appointment.root AND o.state NOT IN "
    u"('archived', 'withdrawn', 'rejected'))"_s;

/// The least identifier of those that were made at this time: records lie in the order of their making.
QUuid firstIdOf(qint64 utcMs)
{
    const auto ms = quint64(qMax<qint64>(0, utcMs));
    return {quint32(ms >> 16), quint16(ms & 0xffff), 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0};
}

QUuid lastNudge(Database &db, const QUuid &order)
{
    Query query(db, "SELECT id FROM order_event WHERE root=? AND kind='nudged' AND deleted=0 ORDER "
                    "BY at DESC, id DESC LIMIT 1");
    query.bind(order);
    return query.next() ? query.uuid(0) : QUuid();
}

bool isAnswered(Database &db, const QUuid &order, const QUuid &nudge)
{
    Query query(db, "SELECT 1 FROM note WHERE root=? AND corrects=? AND deleted=0");
    query.bind(order).bind(nudge);
    return query.next();
}

void readAnswers(Database &db, const WorkQuery &wanted, WorkRows &rows)
{
    // Whose nudge it was comes before the limit: a busy hall answers others far more often.
    Query query(db, selectOf(typeOf<Note>(),
                             u"id>=? AND corrects<>? AND author<>? AND EXISTS (SELECT 1 FROM "
                             "order_event AS nudge WHERE nudge.id=note.corrects AND "
                             "nudge.kind='nudged' AND nudge.\"by\"=?) ORDER BY id DESC LIMIT ?"_s));
    query.bind(firstIdOf(wanted.decidedSinceMs)).bind(QUuid()).bind(wanted.user);
    query.bind(wanted.user).bind(mostAnswers);
    while (query.next())
        rows.nudgeAnswers += shownRow(query, typeOf<Note>()).row;
}

}  // namespace

void readWorkExtras(Database &db, const WorkQuery &wanted, WorkRows &rows)
{
    Query agreed(
        db, selectOf(typeOf<Appointment>(),
                     u"state='agreed' AND \"from\"<? AND %1 ORDER BY \"from\", id LIMIT ?"_s.arg(
                         ofOpenOrders)));
    agreed.bind(wanted.appointmentsBeforeMs).bind(mostAppointments);
    while (agreed.next())
        rows.appointments += shownRow(agreed, typeOf<Appointment>());
    readAnswers(db, wanted, rows);
    QSet<QUuid> outages;
    for (const ShownRow &shown : std::as_const(rows.orders)) {
        const WorkOrder order = fromRow<WorkOrder>(shown.row);
        if (!order.outage.isNull())
            outages += order.outage.value;
        if (order.nudges.value == 0)
            continue;
        if (const QUuid nudge = lastNudge(db, shown.row.id);
            !nudge.isNull() && isAnswered(db, shown.row.id, nudge))
            rows.answered += shown.row.id;
    }
    for (const QUuid &id : std::as_const(outages)) {
        Query query(db, selectOf(typeOf<Outage>(), u"id=?"_s));
        query.bind(id);
        if (query.next() && isOver(fromRow<Outage>(shownRow(query, typeOf<Outage>()).row)))
            rows.restored += id;
    }
}

}  // namespace touchline::replica
