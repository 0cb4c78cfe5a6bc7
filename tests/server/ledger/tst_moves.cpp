// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/conflict.h"
#include "domain/records/customer.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/refusal.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

/// One step of the way; `set`: fields that it brings.
struct Step {
    Desk *desk;
    QString to;
    QVariantMap set = {};
    QString reason = {};
};

}  // namespace

/// The life of an order through the real ledger, and who holds it meanwhile.
class TestMoves final : public QObject {
    Q_OBJECT
private slots:
    void callsWithoutTheServerWereMadeWhenTheDeskSays_data()
    {
        QTest::addColumn<QList<int>>("calls");  // minutes before the desk has the server again
        QTest::addColumn<int>("taken");
        QTest::newRow("three in a morning") << QList<int>{360, 230, 100} << 3;
        QTest::newRow("no two hours between") << QList<int>{360, 250, 100} << 1;
        QTest::newRow("before the last there was the server again") << QList<int>{360, 5} << 2;
        QTest::newRow("one with the server, the next at once") << QList<int>{5, 0} << 1;
    }
    void callsWithoutTheServerWereMadeWhenTheDeskSays()
    {
        QFETCH(const QList<int>, calls);
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order();
        rig.run(u"UPDATE work_order SET state = 'callback', \"callbackResult\" = 'unreached'"_s);
        rig.clock.advance(24 * 3'600'000);
        int taken = 0;
        for (const int minutes : calls) {
            Mutation call;
            call.verb = Verb::Move;
            call.type = u"work_order"_s;
            call.target = order;
            call.root = order;
            call.feed = u"YJ"_s;
            call.base = taken + 1;
            call.to = u"callback"_s;
            call.deviceMs = rig.clock.nowMs() - minutes * 60'000;
            const Outcome outcome = anna.push(call);
            if (outcome.status != OutcomeStatus::Applied) {
                QCOMPARE(outcome.reason, u"callback_too_soon"_s);
                break;
            }
            ++taken;
            QVERIFY(anna.pull());
            QCOMPARE(anna.get<WorkOrder>(order).callbackTriedAt.ms,
                     minutes > 15 ? call.deviceMs : rig.clock.nowMs());
        }
        QTEST(taken, "taken");
    }

    void fromAcceptedToArchived_data() { TestDatabases::addEngineRows(); }
    void fromAcceptedToArchived()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s), ada(rig, u"ada"_s);
        anna.bootstrap();
        hugo.bootstrap();
        const QUuid order = anna.order();
        const QUuid none;
        const QList<Step> way{
            {&anna, u"triage"_s},
            {&anna, u"graded"_s, {{u"grade"_s, pair(u""_s, u"2"_s)}}},
            {&anna, u"dispatched"_s, {{u"ownerTeam"_s, pair(none, rig.repair)}}},
            {&hugo, u"taken"_s},
            {&hugo, u"processing"_s},
            {&hugo,
             u"replied"_s,
             {{u"resolution"_s, pair(u""_s, u"Fuse changed"_s)},
              {u"fieldResult"_s, pair(u""_s, u"restored"_s)}}},
            {&hugo, u"audit"_s},
            {&ada, u"callback"_s},
            {&anna,
             u"rated"_s,
             {{u"callbackResult"_s, pair(u""_s, u"satisfied"_s)}, {u"rating"_s, pair(0, 5)}}},
            {&anna, u"archived"_s},
        };
        qint64 version = 1;
        for (const Step &step : way) {
            rig.clock.advance(60'000);
            const Outcome outcome = step.desk->move(order, version, step.to, step.set, step.reason);
            QVERIFY2(outcome.status == OutcomeStatus::Applied,
                     qPrintable(step.to + u": "_s + outcome.reason + u' ' + outcome.detail));
            ++version;
            QVERIFY(anna.pull());
            QVERIFY(hugo.pull());
            QCOMPARE(QString(codeOf(anna.get<WorkOrder>(order).state)), step.to);
        }
        const auto done = hugo.get<WorkOrder>(order);
        QCOMPARE(done.handler.value, hugo.user());
        QCOMPARE(done.repliedBy.value, hugo.user());
        QCOMPARE(done.closedAt.ms, rig.clock.nowMs());
        QCOMPARE(done.acceptingTeam.value, rig.service);
        const auto events = anna.all(typeOf<OrderEvent>());
        QCOMPARE(events.size(), way.size() + 1);
        qint64 at = 0;
        QStringList states;
        for (const Row &event : events) {
            QVERIFY(event.integer(u"at") >= at);
            at = event.integer(u"at");
            QCOMPARE(event.text(u"kind"), states.isEmpty() ? u"created"_s : u"moved"_s);
            QCOMPARE(event.text(u"from"), states.isEmpty() ? u"accepted"_s : states.last());
            states += event.text(u"to");
        }
        QCOMPARE(states.last(), u"archived"_s);
        // Closed is closed, for edits too.
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), order, version,
                           {{u"title"_s, pair(u"No power"_s, u"x"_s)}})
                     .reason,
                 u"order_closed"_s);
        QCOMPARE(anna.move(order, version, u"processing"_s).reason, u"needs_reason"_s);
        QCOMPARE(
            word(anna.move(order, version, u"processing"_s, {}, u"It went out again"_s).status),
            "applied");
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).reopens.value, 1);
        QCOMPARE(anna.get<WorkOrder>(order).closedAt.ms, 0);
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void guardsRefuse_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("reason");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const char *login, const char *state,
                                 const char *to, const char *reason) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << QString::fromLatin1(login) << QString::fromLatin1(state)
                    << QString::fromLatin1(to) << QString::fromLatin1(reason);
            };
            row("not from here", "anna", "accepted", "archived", "not_from_here");
            row("a state that nobody knows", "anna", "accepted", "limbo", "not_from_here");
            row("an enquiry only", "anna", "accepted", "resolvedAtFirst", "only_enquiries");
            row("a grade is missing", "anna", "triage", "graded", "needs_grade");
            row("a receiver is missing", "anna", "accepted", "dispatched", "needs_team");
            row("a reason is missing", "anna", "accepted", "rejected", "needs_reason");
            row("another team's", "anna", "dispatched", "taken", "other_team");
            row("a suspension needs a lead", "anna", "processing", "suspended", "needs_approval");
            row("a suspension needs an end", "lena", "processing", "suspended", "needs_until");
            row("a resolution is missing", "hugo", "processing", "replied", "needs_resolution");
            row("a call-back result is missing", "anna", "callback", "rated",
                "needs_callback_result");
            row("a rating or a reason is missing", "anna", "rated", "archived",
                "needs_rating_or_reason");
        }
    }
    void guardsRefuse()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, state);
        QFETCH(QString, to);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), desk(rig, login);
        const bool dispatched = state == u"dispatched" || state == u"processing";
        const QUuid order = anna.order();
        // Straight into the state: this is about the guard, not about the way.
        if (dispatched)
            QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                    {{u"ownerTeam"_s, pair(QUuid(), rig.repair)}})
                              .status),
                     "applied");
        rig.run(u"UPDATE work_order SET state = '%1'"_s.arg(state));
        const Outcome outcome = desk.move(order, 2, to);
        QCOMPARE(word(outcome.status), "refused");
        QTEST(outcome.reason, "reason");
        QCOMPARE(outcome.field, u"state"_s);
        QCOMPARE(rig.column(u"SELECT state FROM work_order"_s).first().toString(), state);
        QCOMPARE(rig.column(u"SELECT id FROM order_event"_s).size(), 1);
    }

    void anOpenQuestionKeepsTheOrderOpen_data() { TestDatabases::addEngineRows(); }
    void anOpenQuestionKeepsTheOrderOpen()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"rootCause"_s, pair(u""_s, u"storm"_s)}, {u"rating"_s, pair(0, 4)}});
        QCOMPARE(word(ben.edit(typeOf<WorkOrder>(), order, 1,
                               {{u"rootCause"_s, pair(u""_s, u"theft"_s)}})
                          .status),
                 "merged");
        rig.run(u"UPDATE work_order SET state = 'rated'"_s);
        const Outcome stuck = anna.move(order, 3, u"archived"_s);
        QCOMPARE(stuck.reason, u"conflict_open"_s);
        // A question that the move itself would raise counts too.
        QCOMPARE(
            ben.move(order, 1, u"archived"_s, {{u"rootCause"_s, pair(u""_s, u"hail"_s)}}).reason,
            u"conflict_open"_s);
        ben.bootstrap();
        const auto conflict = ben.all(typeOf<Conflict>()).first();
        QCOMPARE(word(ben.resolve(conflict.id, conflict.version, u"keep"_s).status), "applied");
        QCOMPARE(word(anna.move(order, 3, u"archived"_s).status), "applied");
    }

    void onlyALeadLeavesOutAStep_data() { TestDatabases::addEngineRows(); }
    void onlyALeadLeavesOutAStep()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        const QUuid order = anna.order();
        const QStringList none;
        const QVariantMap waived{{u"waivers"_s, pair(none, QStringList{u"asked for none"_s})}};
        const Outcome refused = anna.edit(typeOf<WorkOrder>(), order, 1, waived);
        QCOMPARE(refused.reason, u"needs_approval"_s);
        QCOMPARE(refused.field, u"waivers"_s);
        QCOMPARE(anna.move(order, 1, u"triage"_s, waived).reason, u"needs_approval"_s);
        QCOMPARE(word(lena.edit(typeOf<WorkOrder>(), order, 1, waived).status), "applied");
        // Taking one away again, or saying what is said already, leaves out nothing.
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 2, waived).status), "applied");
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 2,
                                {{u"waivers"_s, pair(QStringList{u"asked for none"_s}, none)}})
                          .status),
                 "applied");
        const QUuid enquiry = anna.order({{u"family"_s, u"enquiry"_s}});
        QCOMPARE(word(anna.move(enquiry, 1, u"resolvedAtFirst"_s, waived).status), "applied");
    }

    void theFirstMoveCounts_data() { TestDatabases::addEngineRows(); }
    void theFirstMoveCounts()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order();
        QCOMPARE(word(anna.move(order, 1, u"triage"_s).status), "applied");
        const Outcome late = ben.move(order, 1, u"rejected"_s,
                                      {{u"title"_s, pair(u"No power"_s, u"x"_s)}}, u"twice"_s);
        QCOMPARE(word(late.status), "applied");  // triage knows that way too
        const Outcome later =
            anna.move(order, 2, u"graded"_s, {{u"grade"_s, pair(u""_s, u"1"_s)}}, u"because"_s);
        QCOMPARE(later.reason, u"not_from_here"_s);
        anna.bootstrap();
        QCOMPARE(anna.get<WorkOrder>(order).grade, QString());
        const auto refusal = fromRow<Refusal>(anna.all(typeOf<Refusal>()).first());
        QVERIFY(refusal.proposed.contains(u"\"to\":\"graded\""_s));
        QVERIFY(refusal.proposed.contains(u"\"reason\":\"because\""_s));
        QVERIFY(refusal.proposed.contains(u"\"grade\":\"1\""_s));
    }

    void scopesFollowTheOwner_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<bool>("withCustomer");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: an order without a customer", name) << engine << false;
            QTest::addRow("%s: an order of a customer", name) << engine << true;
        }
    }
    void scopesFollowTheOwner()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(bool, withCustomer);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s), otto(rig, u"otto"_s),
            farah(rig, u"farah"_s);
        const QUuid customer = withCustomer ? anna.customer() : QUuid();
        for (Desk *desk : {&anna, &hugo, &otto, &farah})
            desk->bootstrap();
        const QUuid order = anna.order({{u"customer"_s, customer}, {u"ownerTeam"_s, rig.repair}});
        (void)anna.create(typeOf<Note>(), rig.newId(), order,
                          {{u"order"_s, order}, {u"text"_s, u"for hugo"_s}});
        const auto pullAll = [&] {
            return anna.pull() && hugo.pull() && otto.pull() && farah.pull();
        };
        QVERIFY(pullAll());
        QVERIFY(hugo.find(typeOf<WorkOrder>(), order));
        QCOMPARE(hugo.all(typeOf<Note>()).size(), 1);
        QVERIFY(!otto.find(typeOf<WorkOrder>(), order));
        QVERIFY(!hugo.find(typeOf<Customer>(), customer));

        // To another team: one leaves, the other enters, the accepting team keeps it. The edit and the
        // notes travel with it.
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                {{u"ownerTeam"_s, pair(rig.repair, rig.other)},
                                 {u"title"_s, pair(u"No power"_s, u"moved"_s)}})
                          .status),
                 "applied");
        QVERIFY(pullAll());
        QVERIFY(!hugo.find(typeOf<WorkOrder>(), order));
        QCOMPARE(hugo.all(typeOf<Note>()).size(), 0);
        QCOMPARE(hugo.pages.last().leaves.size(), 1);
        QCOMPARE(hugo.pages.last().leaves.first().scope, scopeOf("team", rig.repair));
        QCOMPARE(hugo.pages.last().rows.size(), 0);  // nothing of what is not hers any more
        QCOMPARE(otto.get<WorkOrder>(order).title, u"moved"_s);
        QCOMPARE(otto.all(typeOf<Note>()).size(), 1);
        QCOMPARE(otto.pages.last().enters.size(), 1);
        QCOMPARE(anna.get<WorkOrder>(order).title, u"moved"_s);

        // What hugo still has in his outbox is judged by what he may now.
        QCOMPARE(
            hugo.edit(typeOf<WorkOrder>(), order, 1, {{u"place"_s, pair(u""_s, u"x"_s)}}).reason,
            u"not_allowed"_s);
        // And back: the whole aggregate is there again.
        QCOMPARE(word(otto.edit(typeOf<WorkOrder>(), order, 2,
                                {{u"ownerTeam"_s, pair(rig.other, rig.repair)}})
                          .status),
                 "applied");
        QVERIFY(pullAll());
        QVERIFY(hugo.find(typeOf<WorkOrder>(), order));
        QCOMPARE(hugo.all(typeOf<Note>()).size(), 1);
        QVERIFY(!otto.find(typeOf<WorkOrder>(), order));
        // The same as a fresh desk sees.
        Desk fresh(rig, u"hugo"_s);
        fresh.bootstrap();
        QCOMPARE(fresh.all(typeOf<Note>()), hugo.all(typeOf<Note>()));
        QCOMPARE(fresh.all(typeOf<WorkOrder>()), hugo.all(typeOf<WorkOrder>()));

        // What comes and goes between two looks is not there; what goes and comes is told as both.
        const QUuid passing = anna.order({{u"customer"_s, customer}, {u"ownerTeam"_s, rig.repair}});
        const auto assign = [&](const QUuid &what, qint64 base, const QUuid &from,
                                const QUuid &to) {
            return word(
                anna.edit(typeOf<WorkOrder>(), what, base, {{u"ownerTeam"_s, pair(from, to)}})
                    .status);
        };
        QCOMPARE(assign(passing, 1, rig.repair, rig.other), "applied");
        QCOMPARE(assign(order, 3, rig.repair, rig.other), "applied");
        QCOMPARE(assign(order, 4, rig.other, rig.repair), "applied");
        QVERIFY(hugo.pull());
        const protocol::ScopeChange there{scopeOf("team", rig.repair), order};
        QVERIFY(!hugo.find(typeOf<WorkOrder>(), passing));
        QCOMPARE(hugo.pages.last().enters, QList{there});
        QVERIFY(hugo.pages.last().leaves.contains(there));
        QVERIFY(hugo.find(typeOf<WorkOrder>(), order));
    }

    void aTeamKeepsTheOrdersOfItsCustomers_data() { TestDatabases::addEngineRows(); }
    void aTeamKeepsTheOrdersOfItsCustomers()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Customer customer;
        customer.id.value = rig.newId();
        customer.root = customer.id.value;
        customer.feed = u"YJ"_s;
        customer.name = u"Key account"_s;
        QVERIFY(rig.load(
            {{toRow(customer), {scopeOf("hall", rig.hall), scopeOf("team", rig.repair)}}}));
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s);
        const QUuid order =
            anna.order({{u"customer"_s, customer.id.value}, {u"ownerTeam"_s, rig.repair}});
        hugo.bootstrap();
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                {{u"ownerTeam"_s, pair(rig.repair, rig.other)}})
                          .status),
                 "applied");
        QVERIFY(hugo.pull());
        QVERIFY(hugo.find(typeOf<WorkOrder>(), order));
        QCOMPARE(hugo.get<WorkOrder>(order).ownerTeam.value, rig.other);
    }
};

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
