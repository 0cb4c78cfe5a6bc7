// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/outages.h"
#include "domain/records/customer.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/orderevent.h"
#include "domain/records/outage.h"
#include "domain/records/workorder.h"
#include "server/ledger/clockjob.h"
#include "server/ledger/outagejob.h"
#include "server/ledger/outgoing.h"
#include "storage/database.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QString said(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? QString(outcome.reason + u' ' + outcome.field).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

bool install(Rig &rig)
{
    const auto kept = ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result();
    return kept && *kept;
}

/// Until nothing is left; how many callers and orders were dealt with.
int look(Rig &rig, int limit = 50)
{
    int all = 0;
    for (;;) {
        const auto dealt = ledger::OutageJob(*rig).look(rig.clock.nowMs(), limit).result();
        if (!dealt || *dealt == 0)
            return dealt ? all : -1;
        all += *dealt;
    }
}

QUuid dark(Rig &rig, tests::Desk &desk, const QVariantMap &more = {})
{
    QVariantMap fields{{u"area"_s, u"湖滨路"_s},
                       {u"kind"_s, u"fault"_s},
                       {u"state"_s, u"inProgress"_s},
                       {u"startedAt"_s, rig.clock.nowMs() - hour},
                       {u"expectedAt"_s, rig.clock.nowMs() + hour}};
    fields.insert(more);
    const QUuid id = rig.newId();
    const Outcome outcome = desk.create(typeOf<Outage>(), id, id, fields);
    return outcome.status == OutcomeStatus::Applied ? id : QUuid();
}

QString change(tests::Desk &desk, const QUuid &outage, const QVariantMap &fields)
{
    (void)desk.pull();
    const auto row = desk.find(typeOf<Outage>(), outage);
    return said(desk.edit(typeOf<Outage>(), outage, row ? row->version : 0, fields));
}

QString end(Rig &rig, tests::Desk &desk, const QUuid &outage)
{
    return change(desk, outage,
                  {{u"state"_s, pair(u"inProgress"_s, u"restored"_s)},
                   {u"restoredAt"_s, pair(0, rig.clock.nowMs())}});
}

QList<Message> messagesTo(const tests::Desk &desk, const QUuid &customer)
{
    QList<Message> sent;
    for (const Row &row : desk.all(typeOf<Message>())) {
        const auto message = fromRow<Message>(row);
        if (message.root == customer && message.direction == Direction::Outbound)
            sent += message;
    }
    return sent;
}

QStringList wayOf(const tests::Desk &desk, const QUuid &order)
{
    std::map<QUuid, QString> way;
    for (const Row &row : desk.all(typeOf<OrderEvent>())) {
        const auto event = fromRow<OrderEvent>(row);
        if (event.root == order && event.kind == EventKind::Moved)
            way[row.id] = codeOf(event.to) + u' ' + event.reason;
    }
    QStringList told;
    for (const auto &[id, text] : way)
        told += text;
    return told;
}

}  // namespace

/// Outages as they are declared, changed and ended, and what follows for those who called.
class TestOutages final : public QObject {
    Q_OBJECT
private slots:
    void whoMayDeclare_data() { TestDatabases::addEngineRows(); }
    void whoMayDeclare()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s), otto(rig, u"otto"_s),
            farah(rig, u"farah"_s);
        for (Desk *desk : {&anna, &lena, &otto, &farah})
            desk->bootstrap();
        const QUuid mine = rig.newId();
        QCOMPARE(said(anna.create(typeOf<Outage>(), mine, mine,
                                  {{u"area"_s, u"x"_s}, {u"state"_s, u"inProgress"_s}})),
                 u"not_allowed"_s);
        const QUuid outage = dark(rig, lena);
        QVERIFY(!outage.isNull());
        // Every desk of the region has it, those of other halls too; those of other regions have not.
        for (Desk *desk : {&anna, &lena, &otto}) {
            QVERIFY(desk->pull());
            const Outage held = desk->get<Outage>(outage);
            QCOMPARE(held.area, u"湖滨路"_s);
            QVERIFY(held.number.startsWith(u"TD"_s));
            QCOMPARE(held.by.value, lena.user());
            QCOMPARE(held.estimates.size(), 1);
        }
        QVERIFY(farah.pull());
        QVERIFY(!farah.find(typeOf<Outage>(), outage));
        QCOMPARE(change(anna, outage, {{u"reason"_s, pair(u""_s, u"x"_s)}}), u"not_allowed"_s);
    }

    void judgedAsOnTheDesk_data() { TestDatabases::addEngineRows(); }
    void judgedAsOnTheDesk()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s);
        lena.bootstrap();
        const qint64 now = rig.clock.nowMs();
        const auto declare = [&](const QVariantMap &fields) {
            const QUuid id = rig.newId();
            return said(lena.create(typeOf<Outage>(), id, id, fields));
        };
        QCOMPARE(declare({{u"area"_s, u" "_s}}), u"bad_value area"_s);
        QCOMPARE(declare({{u"area"_s, u"x"_s},
                          {u"kind"_s, u"planned"_s},
                          {u"state"_s, u"published"_s},
                          {u"plannedStart"_s, now + 24 * hour},
                          {u"plannedEnd"_s, now + 30 * hour}}),
                 u"planned_needs_seven_days kind"_s);
        QCOMPARE(declare({{u"area"_s, u"x"_s},
                          {u"kind"_s, u"temporary"_s},
                          {u"state"_s, u"published"_s},
                          {u"plannedStart"_s, now + 24 * hour},
                          {u"plannedEnd"_s, now + 23 * hour}}),
                 u"ends_before_start plannedEnd"_s);
        const QUuid outage = dark(rig, lena);
        QCOMPARE(change(lena, outage, {{u"restoredAt"_s, pair(0, now + hour)}}),
                 u"in_the_future restoredAt"_s);
        QCOMPARE(change(lena, outage, {{u"state"_s, pair(u"inProgress"_s, u"drafted"_s)}}),
                 u"outage_not_from_here state"_s);
        QCOMPARE(change(lena, outage, {{u"major"_s, pair(false, true)}}),
                 u"needs_answer_text answer"_s);
        // A new estimate is kept beside the one before.
        QCOMPARE(change(lena, outage, {{u"expectedAt"_s, pair(now + hour, now + 2 * hour)}}),
                 u"applied"_s);
        QVERIFY(lena.pull());
        const QStringList estimates = lena.get<Outage>(outage).estimates;
        QCOMPARE(estimates.size(), 2);
        QCOMPARE(readEstimate(estimates.last())->expectedAt, now + 2 * hour);
        QCOMPARE(readEstimate(estimates.last())->by, lena.user());
        QCOMPARE(change(lena, outage,
                        {{u"major"_s, pair(false, true)}, {u"answer"_s, pair(u""_s, u"等等"_s)}}),
                 u"applied"_s);
        // With the outage ends the mode.
        QCOMPARE(end(rig, lena, outage), u"applied"_s);
        QVERIFY(lena.pull());
        QCOMPARE(lena.get<Outage>(outage).major, false);
        QVERIFY(lena.get<Outage>(outage).toldAt.ms > 0);
        QCOMPARE(change(lena, outage, {{u"area"_s, pair(u"湖滨路"_s, u"x"_s)}}),
                 u"outage_over area"_s);
    }

    void thePowerIsBack_data() { TestDatabases::addEngineRows(); }
    void thePowerIsBack()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        lena.bootstrap();
        const QUuid outage = dark(rig, lena);
        const QUuid shen = anna.customer();
        const QUuid zhou = anna.customer();
        const QUuid wang = anna.customer();
        const QUuid silent = anna.customer();
        const auto waits = [&](const QUuid &customer, const QVariantMap &more = {}) {
            QVariantMap fields{{u"outage"_s, outage},
                               {u"customer"_s, customer},
                               {u"callbackPhone"_s, u"12012345601"_s}};
            fields.insert(more);
            return anna.order(fields);
        };
        const QUuid first = waits(shen);
        const QUuid again = waits(shen);
        const QUuid mute = waits(silent, {{u"callbackPhone"_s, u""_s}});
        const QUuid chased = waits(zhou);
        (void)anna.pull();
        QCOMPARE(said(anna.edit(typeOf<WorkOrder>(), chased,
                                anna.find(typeOf<WorkOrder>(), chased)->version,
                                {{u"nudges"_s, pair(0, 1)}})),
                 u"applied"_s);
        // Only a contact, no order.
        const QUuid contact = rig.newId();
        QCOMPARE(said(anna.create(typeOf<Interaction>(), contact, wang,
                                  {{u"channel"_s, u"phone"_s},
                                   {u"direction"_s, u"inbound"_s},
                                   {u"contactPhone"_s, u"12012345603"_s},
                                   {u"outage"_s, outage}})),
                 u"applied"_s);
        QCOMPARE(look(rig), 0);
        rig.clock.advance(hour);
        QCOMPARE(end(rig, lena, outage), u"applied"_s);
        QVERIFY(look(rig, 2) > 0);
        QVERIFY(anna.pull());
        QVERIFY(lena.pull());
        for (const QUuid &caller : {shen, zhou, wang}) {
            const QList<Message> sent = messagesTo(anna, caller);
            QCOMPARE(sent.size(), 1);
            QCOMPARE(sent.first().id.value, restoredMessageId(outage, caller));
            QVERIFY2(sent.first().body.contains(u"湖滨路"_s), qPrintable(sent.first().body));
        }
        QCOMPARE(messagesTo(anna, silent).size(), 0);
        QCOMPARE(lena.get<Outage>(outage).told, 3);
        const QStringList toTheEnd{u"callback outage_batch"_s, u"rated outage_batch"_s,
                                   u"archived outage_batch"_s};
        QCOMPARE(wayOf(anna, first), toTheEnd);
        QCOMPARE(wayOf(anna, again), toTheEnd);
        const WorkOrder done = anna.get<WorkOrder>(first);
        QCOMPARE(done.state, OrderState::Archived);
        QCOMPARE(done.waivers, QStringList{OutageWaiver});
        QCOMPARE(done.fieldResult, FieldResult::MergedIntoOutage);
        QCOMPARE(done.restoredAt.ms, rig.clock.nowMs());
        // Who could not be sent a message, and who chased, hears a voice.
        for (const QUuid &order : {mute, chased}) {
            QCOMPARE(wayOf(anna, order), QStringList{toTheEnd.first()});
            QVERIFY(anna.get<WorkOrder>(order).waivers.isEmpty());
        }
        // Once, however often it is looked at, also when somebody calls again afterwards.
        QCOMPARE(look(rig), 0);
        rig.reopen();
        QCOMPARE(look(rig), 0);
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void nobodysTelephoneRingsAtNight_data() { TestDatabases::addEngineRows(); }
    void nobodysTelephoneRingsAtNight()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        // 23:30 in Shanghai.
        const QDate day = QDateTime::fromMSecsSinceEpoch(rig.clock.nowMs(), Qt::UTC).date();
        const qint64 night = QDateTime(day.addDays(1), QTime(15, 30), Qt::UTC).toMSecsSinceEpoch();
        rig.clock.advance(night - rig.clock.nowMs());
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        lena.bootstrap();
        const QUuid outage = dark(rig, lena);
        const QUuid shen = anna.customer();
        (void)anna.order(
            {{u"outage"_s, outage}, {u"customer"_s, shen}, {u"callbackPhone"_s, u"12012345601"_s}});
        QCOMPARE(end(rig, lena, outage), u"applied"_s);
        QCOMPARE(look(rig), 1);
        ledger::OutgoingQueue queue(*rig);
        // A start of the server does not make it due.
        QVERIFY(queue.reclaim().result());
        const auto now = queue.take(Channel::Sms, 5).result();
        QVERIFY(now);
        const QVariantList due = rig.column(u"SELECT due FROM outgoing"_s);
        QCOMPARE(due.size(), 1);
        QVERIFY(now->isEmpty());
        const QTime open =
            QDateTime::fromMSecsSinceEpoch(due.first().toLongLong(), QTimeZone("Asia/Shanghai"))
                .time();
        QVERIFY2(open >= QTime(8, 0) && open <= QTime(9, 0), qPrintable(open.toString()));
    }
};

QTEST_GUILESS_MAIN(TestOutages)
#include "tst_outages.moc"
