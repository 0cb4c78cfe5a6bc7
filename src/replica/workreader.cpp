// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/workreader.h"

#include "domain/records/accountfact.h"
#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/handover.h"
#include "domain/records/interaction.h"
#include "domain/records/notice.h"
#include "domain/records/outage.h"
#include "domain/records/verification.h"
#include "domain/records/workorder.h"
#include "replica/snapshot.h"
#include "replica/workextras.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int mostContacts = 200;
constexpr int mostOrders = 2'000;
constexpr int mostHandovers = 20;
// What was merged away lives on in another one.
const QString openOrders =
    u"state NOT IN ('archived', 'withdrawn', 'rejected') AND \"mergedInto\"=zeroblob(16)"_s;

/// Binds ids, texts and numbers in the order in which they stand.
template <typename... Values>
QList<ShownRow> shownRows(Database &db, const RecordType &type, const QString &where,
                          const Values &...values)
{
    QList<ShownRow> rows;
    Query query(db, selectOf(type, where));
    (query.bind(values), ...);
    while (query.next())
        rows += shownRow(query, type);
    return rows;
}

template <typename... Values>
QList<Row> plainRows(Database &db, const RecordType &type, const QString &where,
                     const Values &...values)
{
    QList<Row> rows;
    for (ShownRow &shown : shownRows(db, type, where, values...))
        rows += std::move(shown.row);
    return rows;
}

std::optional<Row> firstRow(const QList<Row> &rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

/// Facts of one kind, of one service or of all.
QList<Row> newestFacts(Database &db, const CardQuery &wanted, FactKind kind, int limit)
{
    const RecordType &type = typeOf<AccountFact>();
    const QString kindCode = codeOf(kind);
    // Balances and points may belong to the account as a whole.
    return wanted.service.isNull()
               ? plainRows(db, type, u"root=? AND kind=? ORDER BY at DESC, id DESC LIMIT ?"_s,
                           wanted.customer, kindCode, limit)
               : plainRows(
                     db, type,
                     u"root=? AND kind=? AND service IN (?, ?) ORDER BY at DESC, id DESC LIMIT ?"_s,
                     wanted.customer, kindCode, wanted.service, QUuid(), limit);
}

void readUsage(Database &db, const CardQuery &wanted, CardRows &rows)
{
    if (wanted.service.isNull())
        return;
    Query query(
        db,
        "SELECT sum(quantity), max(unit), max(CASE WHEN \"asOf\" > 0 THEN \"asOf\" ELSE at END) "
        "FROM account_fact WHERE root=? AND deleted=0 AND at>=? AND kind=? AND service=?");
    query.bind(wanted.customer)
        .bind(wanted.usedSinceMs)
        .bind(QString(codeOf(FactKind::Usage)))
        .bind(wanted.service);
    if (query.next() && !query.isNull(0)) {
        rows.used = query.integer(0);
        rows.unit = query.text(1);
        rows.usedAsOf = query.integer(2);
    }
}

template <typename Keep> QSet<QUuid> customersIn(const QList<ShownRow> &orders, const Keep &also)
{
    QSet<QUuid> ids;
    for (const ShownRow &order : orders)
        ids.insert(order.row.reference(u"customer"_s));
    for (const Row &order : also)
        ids.insert(order.reference(u"customer"_s));
    ids.remove(QUuid());
    return ids;
}

}  // namespace

WorkReader::Reply<CardRows> WorkReader::card(const CardQuery &wanted)
{
    return inSnapshot(m_db, [wanted](Database &db) {
        CardRows rows;
        const RecordType &contact = typeOf<Interaction>();
        rows.contacts =
            plainRows(db, contact,
                      u"root=? AND (\"startedAt\">=? OR state IN ('active', 'held', 'wrapup')) "
                      u"ORDER BY \"startedAt\" DESC, id DESC LIMIT ?"_s,
                      wanted.customer, wanted.contactsSinceMs, mostContacts);
        rows.lastContact = firstRow(plainRows(
            db, contact,
            u"root=? AND state IN ('closed', 'abandoned') ORDER BY \"startedAt\" DESC, id DESC LIMIT 1"_s,
            wanted.customer));
        rows.checks =
            plainRows(db, typeOf<Verification>(), u"root=? ORDER BY id"_s, wanted.customer);
        rows.bills = newestFacts(db, wanted, FactKind::Bill, wanted.bills);
        rows.balance = firstRow(newestFacts(db, wanted, FactKind::Balance, 1));
        rows.points = firstRow(newestFacts(db, wanted, FactKind::Points, 1));
        readUsage(db, wanted, rows);
        rows.outages = plainRows(db, typeOf<Outage>(),
                                 u"state NOT IN ('restored', 'closed', 'cancelled') ORDER BY id"_s);
        rows.approvals = shownRows(
            db, typeOf<Approval>(),
            u"state='open' AND root IN (SELECT id FROM work_order WHERE customer=?) ORDER BY id"_s,
            wanted.customer);
        return rows;
    });
}

WorkReader::Reply<WorkRows> WorkReader::work(const WorkQuery &wanted)
{
    return inSnapshot(m_db, [wanted](Database &db) {
        WorkRows rows;
        // A user without a team shares nothing with those who have none either.
        const QUuid team = wanted.team.isNull() ? wanted.user : wanted.team;
        rows.orders = shownRows(
            db, typeOf<WorkOrder>(),
            openOrders +
                u" AND (handler=? OR \"acceptedBy\"=? OR \"ownerTeam\"=? OR \"acceptingTeam\"=? OR "
                u"(nudges>0 AND ?=1) OR instr(watchers, ?)>0) ORDER BY \"acceptedAt\", id LIMIT ?"_s,
            wanted.user, wanted.user, team, team, wanted.leads ? 1 : 0,
            wanted.user.toString(QUuid::WithoutBraces), mostOrders);
        rows.approvals =
            shownRows(db, typeOf<Approval>(),
                      u"(state='open' OR (\"by\"=? AND \"decidedAt\">=?)) ORDER BY at, id"_s,
                      wanted.user, wanted.decidedSinceMs);
        rows.handovers = shownRows(db, typeOf<Handover>(),
                                   u"team=? AND at>=? ORDER BY at DESC, id DESC LIMIT ?"_s, team,
                                   wanted.handoversSinceMs, mostHandovers);
        rows.notices = shownRows(db, typeOf<Notice>(), u"1=1 ORDER BY \"validFrom\" DESC, id"_s);
        readWorkExtras(db, wanted, rows);
        const auto addOrder = [&](const QUuid &id) {
            if (rows.approvalOrders.contains(id))
                return;
            for (Row &order : plainRows(db, typeOf<WorkOrder>(), u"id=?"_s, id))
                rows.approvalOrders.insert(order.id, std::move(order));
        };
        for (const ShownRow &approval : std::as_const(rows.approvals))
            addOrder(approval.row.root);
        for (const ShownRow &appointment : std::as_const(rows.appointments))
            addOrder(appointment.row.root);
        for (const Row &answer : std::as_const(rows.nudgeAnswers))
            addOrder(answer.root);
        Query name(db, "SELECT name, \"lifeSupport\" FROM customer WHERE id=? AND deleted=0");
        for (const QUuid &id : customersIn(rows.orders, rows.approvalOrders)) {
            name.reset();
            name.bind(id);
            if (!name.next())
                continue;
            rows.customers.insert(id, name.text(0));
            if (!name.text(1).isEmpty())
                rows.lifeSupport.insert(id);
        }
        return rows;
    });
}

WorkReader::Reply<QList<Row>> WorkReader::agreedWith(const QUuid &person, qint64 fromMs,
                                                     qint64 untilMs)
{
    return inSnapshot(m_db, [=](Database &db) {
        return plainRows(db, typeOf<Appointment>(),
                         u"state='agreed' AND person=? AND \"from\"<? AND \"until\">? "
                         u"AND EXISTS(SELECT 1 FROM work_order o WHERE o.id=appointment.root AND "
                         u"o.state NOT IN ('archived', 'withdrawn', 'rejected')) "
                         u"ORDER BY \"from\", id LIMIT 20"_s,
                         person, untilMs, fromMs);
    });
}

WorkReader::Reply<ClockShelfPtr> WorkReader::clockShelf()
{
    return inSnapshot(m_db, [kept = m_shelf](Database &db) {
        // Made and never changed, but one that was saved here is told its revision only by the ledger.
        QByteArray signature;
        for (const RecordType *type : {&typeOf<ClockSetting>(), &typeOf<HoursPart>()}) {
            Query query(
                db, u"SELECT id, version FROM %1 WHERE deleted=0 ORDER BY id"_s.arg(type->name));
            while (query.next())
                signature += query.bytes(0) + QByteArray::number(query.integer(1)) + ' ';
        }
        if (!kept->shelf || kept->signature != signature) {
            std::vector<ClockSetting> settings;
            for (const Row &row : plainRows(db, typeOf<ClockSetting>(), u"1=1"_s))
                settings.push_back(fromRow<ClockSetting>(row));
            std::vector<HoursPart> hours;
            for (const Row &row : plainRows(db, typeOf<HoursPart>(), u"1=1"_s))
                hours.push_back(fromRow<HoursPart>(row));
            kept->shelf = std::make_shared<const ClockShelf>(std::move(settings), hours);
            kept->signature = signature;
        }
        return kept->shelf;
    });
}

WorkReader::Reply<std::optional<bool>> WorkReader::ownContact(const QUuid &order)
{
    return inSnapshot(m_db, [=](Database &db) -> std::optional<bool> {
        Query held(db,
                   "SELECT c.id FROM work_order o JOIN customer c ON c.id=o.customer WHERE o.id=?"
                   " AND c.deleted=0");
        held.bind(order);
        if (!held.next())
            return std::nullopt;
        Query contact(db, "SELECT 1 FROM interaction WHERE root=? AND \"order\"=? AND"
                          " relation='self' AND deleted=0");
        contact.bind(held.uuid(0)).bind(order);
        return contact.next();
    });
}

}  // namespace touchline::replica
