// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/orderextras.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

constexpr qint64 hourMs = 3'600'000;

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QString heard(const Outcome &outcome)
{
    const QString how = QString::fromLatin1(word(outcome.status));
    return outcome.reason.isEmpty() ? how : how + u' ' + outcome.reason + u' ' + outcome.field;
}

/// What the history says of parts, appointments and nudges, in order.
QStringList told(const tests::Desk &desk)
{
    QStringList told;
    for (const Row &row : desk.all(typeOf<OrderEvent>())) {
        if (row.text(u"kind") == u"correction")
            told += row.text(u"reason");
    }
    return told;
}

QVariantMap partFields(const QUuid &order, const QVariantMap &more = {})
{
    QVariantMap fields{{u"order"_s, order},        {u"code"_s, u"DZ47-63"_s},
                       {u"name"_s, u"Fuse"_s},     {u"quantity"_s, 2'500},
                       {u"unit"_s, u"pcs"_s},      {u"price"_s, 1'250},
                       {u"bearer"_s, u"company"_s}};
    fields.insert(more);
    return fields;
}

}  // namespace

/// Parts, appointments and answers to nudges.
class TestOrderExtras final : public QObject {
    Q_OBJECT
private slots:
    void aPartThroughItsLife_data() { TestDatabases::addEngineRows(); }
    void aPartThroughItsLife();
    void partsThatAreRefused_data();
    void partsThatAreRefused();
    void aClosedOrderTakesNone();
    void anAppointmentThroughItsLife_data() { TestDatabases::addEngineRows(); }
    void anAppointmentThroughItsLife();
    void appointmentsThatAreRefused_data();
    void appointmentsThatAreRefused();
    void aNudgeIsAnswered_data() { TestDatabases::addEngineRows(); }
    void aNudgeIsAnswered();
};

void TestOrderExtras::aPartThroughItsLife()
{
    QFETCH(storage::Engine, engine);
    Rig rig(engine);
    Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), otto(rig, u"otto"_s);
    anna.bootstrap();
    const QUuid order = anna.order();
    const QUuid part = rig.newId();
    QCOMPARE(heard(anna.create(typeOf<OrderPart>(), part, order, partFields(order))), u"applied"_s);
    QVERIFY(anna.pull());
    const auto made = anna.get<OrderPart>(part);
    QCOMPARE(made.by.value, anna.user());
    QCOMPARE(made.at.ms, rig.clock.nowMs());
    QCOMPARE(costOf(made).value, 3'125);
    rig.clock.advance(1'000);
    QCOMPARE(heard(ben.edit(typeOf<OrderPart>(), part, 1,
                            {{u"quantity"_s, pair(2'500, 3'000)},
                             {u"bearer"_s, pair(u"company"_s, u"warranty"_s)}})),
             u"applied"_s);
    QCOMPARE(heard(ben.edit(typeOf<OrderPart>(), part, 2, {{u"name"_s, pair(u"Fuse"_s, u"x"_s)}})),
             u"refused read_only_field name"_s);
    // Whoever does not hold the order changes nothing on it.
    QCOMPARE(otto.create(typeOf<OrderPart>(), rig.newId(), order, partFields(order)).status,
             OutcomeStatus::Refused);
    rig.clock.advance(1'000);
    Mutation out;
    out.verb = Verb::Delete;
    out.type = u"order_part"_s;
    out.target = part;
    out.root = order;
    out.feed = u"YJ"_s;
    out.base = 2;
    QCOMPARE(heard(anna.push(out)), u"applied"_s);
    QVERIFY(anna.pull());
    QCOMPARE(told(anna), QStringList({u"part_added"_s, u"part_changed"_s, u"part_removed"_s}));
    for (const auto &report : rig.audit())
        QCOMPARE(report.problem, QString());
}

void TestOrderExtras::partsThatAreRefused_data()
{
    QTest::addColumn<QVariantMap>("fields");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *rule, const QVariantMap &fields, const QString &said) {
        QTest::newRow(rule) << fields << said;
    };
    row("nothing of it", {{u"quantity"_s, 0}}, u"refused bad_quantity quantity"_s);
    row("less than nothing", {{u"quantity"_s, -1}}, u"refused bad_quantity quantity"_s);
    row("more than anybody uses", {{u"quantity"_s, MostPartQuantity + 1}},
        u"refused bad_quantity quantity"_s);
    row("a price below nothing", {{u"price"_s, -1}}, u"refused bad_price price"_s);
    row("for nothing", {{u"price"_s, 0}}, u"applied"_s);
    row("beyond all prices", {{u"price"_s, MostPartPrice + 1}}, u"refused bad_price price"_s);
    row("without a name", {{u"name"_s, u" "_s}}, u"refused bad_value name"_s);
    row("borne by nobody", {{u"bearer"_s, u"someone"_s}}, u"refused bad_value bearer"_s);
    row("of another order", {{u"order"_s, QUuid::createUuid()}}, u"refused not_found order"_s);
    row("of none", {{u"order"_s, QUuid()}}, u"refused bad_value order"_s);
}

void TestOrderExtras::partsThatAreRefused()
{
    QFETCH(QVariantMap, fields);
    Rig rig(storage::Engine::Sqlite);
    Desk anna(rig, u"anna"_s);
    anna.bootstrap();
    const QUuid order = anna.order();
    const Outcome outcome =
        anna.create(typeOf<OrderPart>(), rig.newId(), order, partFields(order, fields));
    QTEST(heard(outcome), "said");
    QVERIFY(anna.pull());
    QCOMPARE(told(anna).size(), outcome.status == OutcomeStatus::Applied ? 1 : 0);
}

void TestOrderExtras::aClosedOrderTakesNone()
{
    Rig rig(storage::Engine::Sqlite);
    Desk anna(rig, u"anna"_s);
    anna.bootstrap();
    const QUuid order = anna.order();
    const QUuid part = rig.newId();
    QCOMPARE(heard(anna.create(typeOf<OrderPart>(), part, order, partFields(order))), u"applied"_s);
    QCOMPARE(heard(anna.move(order, 1, u"rejected"_s, {}, u"Not ours"_s)), u"applied"_s);
    QCOMPARE(heard(anna.create(typeOf<OrderPart>(), rig.newId(), order, partFields(order))),
             u"refused order_closed "_s);
    QCOMPARE(heard(anna.edit(typeOf<OrderPart>(), part, 1, {{u"price"_s, pair(1'250, 1)}})),
             u"refused order_closed "_s);
    QCOMPARE(heard(anna.create(typeOf<Appointment>(), rig.newId(), order,
                               {{u"order"_s, order},
                                {u"from"_s, rig.clock.nowMs() + hourMs},
                                {u"until"_s, rig.clock.nowMs() + 2 * hourMs},
                                {u"state"_s, u"agreed"_s}})),
             u"refused order_closed "_s);
}

void TestOrderExtras::anAppointmentThroughItsLife()
{
    QFETCH(storage::Engine, engine);
    Rig rig(engine);
    Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
    anna.bootstrap();
    const QUuid order = anna.order();
    const qint64 from = rig.clock.nowMs() + hourMs;
    const auto agree = [&](const QUuid &id, qint64 later) {
        return heard(anna.create(typeOf<Appointment>(), id, order,
                                 {{u"order"_s, order},
                                  {u"from"_s, from + later},
                                  {u"until"_s, from + later + hourMs},
                                  {u"person"_s, lena.user()},
                                  {u"text"_s, u"Ring twice"_s},
                                  {u"state"_s, u"agreed"_s}}));
    };
    const QUuid first = rig.newId(), second = rig.newId();
    QCOMPARE(agree(first, 0), u"applied"_s);
    QCOMPARE(agree(second, hourMs), u"applied"_s);
    rig.clock.advance(1'000);
    // Later than it was.
    QCOMPARE(heard(lena.edit(typeOf<Appointment>(), first, 1,
                             {{u"until"_s, pair(from + hourMs, from + 2 * hourMs)}})),
             u"applied"_s);
    QCOMPARE(heard(lena.edit(typeOf<Appointment>(), first, 2,
                             {{u"state"_s, pair(u"agreed"_s, u"missed"_s)},
                              {u"reason"_s, pair(u""_s, u"Nobody there"_s)}})),
             u"refused appointment_not_begun state"_s);
    rig.clock.advance(2 * hourMs);
    QCOMPARE(heard(lena.edit(typeOf<Appointment>(), first, 2,
                             {{u"state"_s, pair(u"agreed"_s, u"missed"_s)}})),
             u"refused needs_reason reason"_s);
    QCOMPARE(heard(lena.edit(typeOf<Appointment>(), first, 2,
                             {{u"state"_s, pair(u"agreed"_s, u"missed"_s)},
                              {u"reason"_s, pair(u""_s, u"Nobody there"_s)}})),
             u"applied"_s);
    rig.clock.advance(1'000);
    QCOMPARE(heard(anna.edit(typeOf<Appointment>(), second, 1,
                             {{u"state"_s, pair(u"agreed"_s, u"kept"_s)}})),
             u"applied"_s);
    // What is over stays as it is.
    QCOMPARE(heard(anna.edit(typeOf<Appointment>(), second, 2,
                             {{u"state"_s, pair(u"kept"_s, u"agreed"_s)}})),
             u"refused already_resolved state"_s);
    QVERIFY(anna.pull());
    QStringList events = told(anna);
    events.sort();
    QCOMPARE(events, QStringList({u"appointment_agreed"_s, u"appointment_agreed"_s,
                                  u"appointment_changed"_s, u"appointment_kept"_s,
                                  u"appointment_missed"_s}));
    for (const auto &report : rig.audit())
        QCOMPARE(report.problem, QString());
}

void TestOrderExtras::appointmentsThatAreRefused_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("others");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *rule, qint64 from, qint64 until, const QString &state,
                        int others, const QString &said) {
        QTest::newRow(rule) << from << until << state << others << said;
    };
    const QString agreed = u"agreed"_s;
    const QString times = u"refused bad_appointment_times until"_s;
    row("an end before the beginning", 2 * hourMs, hourMs, agreed, 0, times);
    row("no time at all", hourMs, hourMs, agreed, 0, times);
    row("longer than a day", hourMs, 26 * hourMs, agreed, 0, times);
    row("in the past", -hourMs, hourMs, agreed, 0, u"refused appointment_in_the_past from"_s);
    row("next year but one", 700 * 24 * hourMs, 700 * 24 * hourMs + hourMs, agreed, 0,
        u"refused appointment_too_far from"_s);
    row("kept before it was agreed", hourMs, 2 * hourMs, u"kept"_s, 0,
        u"refused bad_value state"_s);
    row("a fifth", hourMs, 2 * hourMs, agreed, 4, u"applied"_s);
    row("one too many", hourMs, 2 * hourMs, agreed, 5, u"refused too_many_appointments order"_s);
}

void TestOrderExtras::appointmentsThatAreRefused()
{
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QFETCH(QString, state);
    QFETCH(int, others);
    Rig rig(storage::Engine::Sqlite);
    Desk anna(rig, u"anna"_s);
    anna.bootstrap();
    const QUuid order = anna.order();
    const auto agree = [&](qint64 begin, qint64 end, const QString &as) {
        return heard(anna.create(typeOf<Appointment>(), rig.newId(), order,
                                 {{u"order"_s, order},
                                  {u"from"_s, rig.clock.nowMs() + begin},
                                  {u"until"_s, rig.clock.nowMs() + end},
                                  {u"state"_s, as}}));
    };
    for (int i = 0; i < others; ++i)
        QCOMPARE(agree(hourMs, 2 * hourMs, u"agreed"_s), u"applied"_s);
    QTEST(agree(from, until, state), "said");
}

void TestOrderExtras::aNudgeIsAnswered()
{
    QFETCH(storage::Engine, engine);
    Rig rig(engine);
    Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
    anna.bootstrap();
    const QUuid order = anna.order(), another = anna.order();
    QCOMPARE(heard(anna.edit(typeOf<WorkOrder>(), order, 1, {{u"nudges"_s, pair(0, 1)}})),
             u"applied"_s);
    QVERIFY(anna.pull());
    QUuid nudge, created;
    for (const Row &row : anna.all(typeOf<OrderEvent>())) {
        if (row.root != order)
            continue;
        (row.text(u"kind") == u"nudged" ? nudge : created) = row.id;
    }
    const auto answer = [&](const QUuid &of, const QUuid &names) {
        return heard(ben.create(
            typeOf<Note>(), rig.newId(), of,
            {{u"order"_s, of}, {u"text"_s, u"The crew is on its way"_s}, {u"corrects"_s, names}}));
    };
    QCOMPARE(answer(order, nudge), u"applied"_s);
    QCOMPARE(answer(order, created), u"refused bad_value corrects"_s);
    QCOMPARE(answer(another, nudge), u"refused bad_value corrects"_s);
}

QTEST_GUILESS_MAIN(TestOrderExtras)
#include "tst_orderextras.moc"
