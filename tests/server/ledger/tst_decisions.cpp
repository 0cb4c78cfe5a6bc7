// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/approval.h"
#include "domain/records/handover.h"
#include "domain/records/interaction.h"
#include "domain/records/notice.h"
#include "domain/records/orderevent.h"
#include "domain/records/verification.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList both(const QVariant &old, const QVariant &mine) { return {old, mine}; }
QString bare(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// An order in hand, and somebody who asks for something.
struct Scene {
    explicit Scene(storage::Engine engine)
        : rig(engine), anna(rig, u"anna"_s), ben(rig, u"ben"_s), lena(rig, u"lena"_s)
    {
        lena.bootstrap();
        order = anna.order();
        rig.run(u"UPDATE work_order SET state = 'processing'"_s);
    }
    QUuid ask(const QString &kind, const QString &to, qint64 untilMs = 0,
              const QVariantMap &more = {})
    {
        const QUuid id = rig.newId();
        QVariantMap fields{
            {u"kind"_s, kind}, {u"reason"_s, u"waits for a part"_s}, {u"until"_s, untilMs}};
        if (!to.isEmpty())
            fields[u"to"_s] = to;
        fields.insert(more);
        last = anna.create(typeOf<Approval>(), id, order, fields);
        return id;
    }
    Outcome decide(Desk &desk, const QUuid &id, const QString &state, const QString &answer = {})
    {
        QVariantMap fields{{u"state"_s, both(u"open"_s, state)}};
        if (!answer.isEmpty())
            fields[u"answer"_s] = both(QString(), answer);
        return desk.edit(typeOf<Approval>(), id, 1, fields);
    }
    WorkOrder seen() { return lena.pull() ? lena.get<WorkOrder>(order) : WorkOrder{}; }
    qint64 tomorrow() const { return rig.clock.nowMs() + 86'400'000; }

    Rig rig;
    Desk anna, ben, lena;
    QUuid order;
    Outcome last;
};

}  // namespace

/// Approvals, handovers, receipts and nudges: who may, who was first, what follows.
class TestDecisions final : public QObject {
    Q_OBJECT
private slots:
    void aYesMovesTheOrder_data() { TestDatabases::addEngineRows(); }
    void aYesMovesTheOrder()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid id = s.ask(u"suspend"_s, u"suspended"_s, s.tomorrow());
        QCOMPARE(word(s.last.status), "applied");
        s.rig.clock.advance(60'000);
        const Outcome outcome = s.decide(s.lena, id, u"approved"_s);
        QCOMPARE(word(outcome.status), "applied");
        const WorkOrder order = s.seen();
        QCOMPARE(order.state, OrderState::Suspended);
        QCOMPARE(order.moveReason, u"waits for a part"_s);
        QVERIFY(order.suspendedUntil.ms > s.rig.clock.nowMs());
        const auto approval = s.lena.get<Approval>(id);
        QCOMPARE(approval.state, ApprovalState::Approved);
        QCOMPARE(approval.decidedBy.value, s.lena.user());
        QCOMPARE(approval.decidedAt.ms, s.rig.clock.nowMs());
        QCOMPARE(approval.by.value, s.anna.user());
        const auto events = s.lena.all(typeOf<OrderEvent>());
        const auto moved = fromRow<OrderEvent>(events.last());
        QCOMPARE(moved.to, OrderState::Suspended);
        QCOMPARE(moved.by.value, s.lena.user());
        for (const auto &report : s.rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void aNoNeedsAReason_data() { TestDatabases::addEngineRows(); }
    void aNoNeedsAReason()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid id = s.ask(u"suspend"_s, u"suspended"_s, s.tomorrow());
        QCOMPARE(s.decide(s.lena, id, u"rejected"_s).reason, u"needs_reason"_s);
        QCOMPARE(word(s.decide(s.lena, id, u"rejected"_s, u"the part is here"_s).status),
                 "applied");
        QCOMPARE(s.seen().state, OrderState::Processing);
        QCOMPARE(s.lena.get<Approval>(id).answer, u"the part is here"_s);
    }

    void refused_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("reason");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const auto row = [&](const char *rule, const char *reason) {
                QTest::addRow("%s: %s", engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL",
                              rule)
                    << engine << QString::fromLatin1(rule) << QString::fromLatin1(reason);
            };
            row("an agent does not decide", "not_allowed");
            row("the second lead was too late", "already_taken");
            row("what was decided stays", "already_resolved");
            row("the order went on meanwhile", "not_from_here");
            row("the end has come meanwhile", "needs_until");
            row("neither yes nor no", "bad_value");
        }
    }
    void refused()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, rule);
        Scene s(engine);
        const QUuid id = s.ask(u"suspend"_s, u"suspended"_s, s.tomorrow());
        Outcome outcome;
        if (rule == u"an agent does not decide") {
            outcome = s.decide(s.ben, id, u"approved"_s);
        } else if (rule == u"the second lead was too late") {
            QCOMPARE(word(s.decide(s.lena, id, u"rejected"_s, u"no"_s).status), "applied");
            Desk again(s.rig, u"lena"_s);
            outcome = s.decide(again, id, u"approved"_s);
        } else if (rule == u"what was decided stays") {
            QCOMPARE(word(s.decide(s.lena, id, u"approved"_s).status), "applied");
            outcome = s.lena.edit(typeOf<Approval>(), id, 2,
                                  {{u"state"_s, both(u"approved"_s, u"open"_s)}});
        } else if (rule == u"the order went on meanwhile") {
            s.rig.run(u"UPDATE work_order SET state = 'audit'"_s);
            outcome = s.decide(s.lena, id, u"approved"_s);
        } else if (rule == u"the end has come meanwhile") {
            s.rig.clock.advance(2 * 86'400'000ll);
            outcome = s.decide(s.lena, id, u"approved"_s);
        } else {
            outcome = s.decide(s.lena, id, u"perhaps"_s);
        }
        QCOMPARE(word(outcome.status), "refused");
        QTEST(outcome.reason, "reason");
        const QString state = s.rig.column(u"SELECT state FROM work_order"_s).first().toString();
        QCOMPARE(state, rule == u"what was decided stays"        ? u"suspended"_s
                        : rule == u"the order went on meanwhile" ? u"audit"_s
                                                                 : u"processing"_s);
    }

    void theSameYesTwiceIsOne_data() { TestDatabases::addEngineRows(); }
    void theSameYesTwiceIsOne()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid id = s.ask(u"waive"_s, {});
        Desk again(s.rig, u"lena"_s);
        QCOMPARE(word(s.decide(s.lena, id, u"approved"_s).status), "applied");
        QCOMPARE(word(s.decide(again, id, u"approved"_s).status), "applied");
        QCOMPARE(s.seen().waivers, QStringList{u"waits for a part"_s});
        QCOMPARE(s.lena.get<Approval>(id).version, 2);
    }

    void asking_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("field");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: withdrawal", name)
                << engine << u"withdraw"_s << u"withdrawn"_s << QString();
            QTest::addRow("%s: refund", name) << engine << u"refund"_s << QString() << QString();
            QTest::addRow("%s: an unknown kind", name)
                << engine << u"holiday"_s << QString() << u"kind"_s;
            QTest::addRow("%s: another move than the kind's", name)
                << engine << u"suspend"_s << u"archived"_s << u"to"_s;
            QTest::addRow("%s: a move that is none", name)
                << engine << u"waive"_s << u"rated"_s << u"to"_s;
        }
    }
    void asking()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, kind);
        QFETCH(QString, to);
        QFETCH(QString, field);
        Scene s(engine);
        // Nobody approves her own request by asking for it.
        const QUuid id =
            s.ask(kind, to, 0, {{u"state"_s, u"approved"_s}, {u"answer"_s, u"of course"_s}});
        QCOMPARE(word(s.last.status), field.isEmpty() ? "applied" : "refused");
        QCOMPARE(s.last.field, field);
        if (!field.isEmpty())
            return;
        QVERIFY(s.lena.pull());
        QCOMPARE(s.lena.get<Approval>(id).state, ApprovalState::Open);
        QCOMPARE(s.lena.get<Approval>(id).answer, QString());
        QCOMPARE(s.lena.get<WorkOrder>(s.order).state, OrderState::Processing);
    }

    void onlyOrdersAreAskedAbout_data() { TestDatabases::addEngineRows(); }
    void onlyOrdersAreAskedAbout()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid customer = s.anna.customer();
        const Outcome outcome = s.anna.create(typeOf<Approval>(), s.rig.newId(), customer,
                                              {{u"kind"_s, u"refund"_s}, {u"reason"_s, u"x"_s}});
        QCOMPARE(outcome.reason, u"bad_value"_s);
        QCOMPARE(outcome.field, u"root"_s);
    }

    void aHandoverIsTakenByOne_data() { TestDatabases::addEngineRows(); }
    void aHandoverIsTakenByOne()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        Desk otto(s.rig, u"otto"_s);
        otto.bootstrap();
        const QUuid id = s.rig.newId();
        // For another team it cannot be left.
        QCOMPARE(word(s.anna
                          .create(typeOf<Handover>(), id, id,
                                  {{u"text"_s, u"call back first"_s},
                                   {u"team"_s, s.rig.other},
                                   {u"takenBy"_s, s.ben.user()},
                                   {u"orders"_s, QStringList{bare(s.order)}}})
                          .status),
                 "applied");
        QVERIFY(s.lena.pull());
        QVERIFY(otto.pull());
        const auto left = s.lena.get<Handover>(id);
        QCOMPARE(left.team.value, s.rig.service);
        QVERIFY(left.takenBy.isNull());
        QCOMPARE(left.by.value, s.anna.user());
        QVERIFY(!otto.find(typeOf<Handover>(), id));

        const auto take = [&](Desk &desk, const QUuid &who) {
            return desk.edit(typeOf<Handover>(), id, 1, {{u"takenBy"_s, both(QUuid(), who)}});
        };
        QCOMPARE(take(s.ben, s.lena.user()).reason, u"not_allowed"_s);
        s.rig.clock.advance(1'000);
        QCOMPARE(word(take(s.ben, s.ben.user()).status), "applied");
        QCOMPARE(take(s.lena, s.lena.user()).reason, u"already_taken"_s);
        QVERIFY(s.lena.pull());
        QCOMPARE(s.lena.get<Handover>(id).takenBy.value, s.ben.user());
        QCOMPARE(s.lena.get<Handover>(id).takenAt.ms, s.rig.clock.nowMs());
    }

    void receipts_data() { TestDatabases::addEngineRows(); }
    void receipts()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid id = s.rig.newId();
        Mutation notice;
        notice.verb = Verb::Create;
        notice.type = u"notice"_s;
        notice.target = notice.root = id;
        notice.feed = u"common"_s;
        notice.changes = {change(u"title"_s, u"Storm"_s), change(u"mustRead"_s, true)};
        QCOMPARE(s.anna.push(notice).reason, u"not_allowed"_s);
        QCOMPARE(word(s.lena.push(notice).status), "applied");
        const auto confirm = [&](Desk &desk, const QStringList &readers) {
            Mutation receipt = notice;
            receipt.verb = Verb::Edit;
            receipt.base = 1;
            receipt.changes = {change(u"readBy"_s, readers, QStringList())};
            return desk.push(receipt);
        };
        QCOMPARE(word(confirm(s.anna, {bare(s.anna.user())}).status), "applied");
        QCOMPARE(word(confirm(s.ben, {bare(s.ben.user())}).status), "applied");
        QCOMPARE(confirm(s.ben, {bare(s.anna.user()), bare(s.lena.user())}).reason,
                 u"not_allowed"_s);
        QVERIFY(s.lena.pull());
        QStringList expected{bare(s.anna.user()), bare(s.ben.user())};
        expected.sort();
        QCOMPARE(s.lena.get<Notice>(id).readBy, expected);
    }

    void aNudgeIsHistory_data() { TestDatabases::addEngineRows(); }
    void aNudgeIsHistory()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const auto nudge = [&](Desk &desk, int was, int is) {
            return desk.edit(typeOf<WorkOrder>(), s.order, 1, {{u"nudges"_s, both(was, is)}});
        };
        QCOMPARE(word(nudge(s.anna, 0, 1).status), "applied");
        QCOMPARE(word(nudge(s.ben, 0, 1).status), "applied");
        QCOMPARE(word(nudge(s.ben, 2, 1).status), "applied");
        QCOMPARE(s.seen().nudges.value, 1);
        QStringList kinds;
        for (const Row &event : s.lena.all(typeOf<OrderEvent>()))
            kinds += event.text(u"kind");
        QCOMPARE(kinds.count(u"nudged"_s), 2);
        QCOMPARE(kinds.count(u"correction"_s), 1);
    }

    void aCheckBelongsToAContactOfTheCustomer_data() { TestDatabases::addEngineRows(); }
    void aCheckBelongsToAContactOfTheCustomer()
    {
        QFETCH(storage::Engine, engine);
        Scene s(engine);
        const QUuid customer = s.anna.customer();
        const QUuid other = s.anna.customer();
        const QUuid contact = s.rig.newId();
        QCOMPARE(
            word(s.anna
                     .create(typeOf<Interaction>(), contact, customer, {{u"channel"_s, u"phone"_s}})
                     .status),
            "applied");
        const auto check = [&](const QUuid &root, const QUuid &of) {
            return s.anna.create(typeOf<Verification>(), s.rig.newId(), root,
                                 {{u"interaction"_s, of}, {u"level"_s, u"full"_s}});
        };
        QCOMPARE(word(check(customer, contact).status), "applied");
        QCOMPARE(check(other, contact).reason, u"not_found"_s);
        QCOMPARE(check(customer, QUuid()).reason, u"not_found"_s);
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
