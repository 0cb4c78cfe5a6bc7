// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/clocksetting.h"
#include "domain/records/workorder.h"
#include "server/ledger/clocksettings.h"
#include "server/ledger/triagetable.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

ledger::Origin jobOf(Rig &rig)
{
    ledger::Origin job;
    job.nowMs = rig.clock.nowMs();
    job.deviceMs = job.nowMs;
    return job;
}

void installTable(Rig &rig)
{
    const auto kept = rig->workers()
                          .write([&](storage::Database &db, ledger::Touched &touched) {
                              return ledger::keepTriageTable(db, rig.keys, rig->ids(), jobOf(rig),
                                                             false, touched);
                          })
                          .result();
    QVERIFY(kept && *kept);
}

Done putTable(Rig &rig, const QByteArray &json)
{
    return rig->workers()
        .write([&](storage::Database &db, ledger::Touched &touched) {
            return ledger::putClockSetting(db, rig.keys, rig->ids(), jobOf(rig),
                                           SettingKind::Triage, json, touched);
        })
        .result();
}

QString refusal(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? u"%1 %2 %3"_s.arg(outcome.reason, outcome.field, outcome.detail).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

}  // namespace

/// Grading by the decision table in the real ledger.
class TestGrading final : public QObject {
    Q_OBJECT
private slots:
    void aNewOrderIsGraded_data() { TestDatabases::addEngineRows(); }
    void aNewOrderIsGraded()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        installTable(rig);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid plain = anna.order();
        const QUuid wide = anna.order({{u"impact"_s, 3}});
        const QUuid byHand = anna.order({{u"impact"_s, 3}, {u"grade"_s, u"一般"_s}});
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(plain).triageRule, u"fault-ordinary"_s);
        QCOMPARE(anna.get<WorkOrder>(plain).grade, u"一般"_s);
        QCOMPARE(anna.get<WorkOrder>(wide).grade, u"紧急"_s);
        QCOMPARE(anna.get<WorkOrder>(byHand).grade, u"一般"_s);
        QCOMPARE(anna.get<WorkOrder>(byHand).triageRule, QString());
        // One write: nothing is counted up by it.
        QCOMPARE(anna.get<WorkOrder>(plain).version, 1);
        // What it was graded by follows the facts.
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), plain, 1, {{u"impact"_s, pair(0, 3)}}).status,
                 OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(plain).triageRule, u"fault-wide-or-urgent"_s);
        QCOMPARE(anna.get<WorkOrder>(plain).grade, u"紧急"_s);
        QCOMPARE(anna.get<WorkOrder>(plain).version, 2);
        // Until a person says otherwise.
        QCOMPARE(
            anna.edit(typeOf<WorkOrder>(), plain, 2, {{u"grade"_s, pair(u"紧急"_s, u"一般"_s)}})
                .status,
            OutcomeStatus::Applied);
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), plain, 3, {{u"impact"_s, pair(3, 4)}}).status,
                 OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(plain).grade, u"一般"_s);
        QCOMPARE(anna.get<WorkOrder>(plain).triageRule, QString());
    }

    void aPersonsGradeMeetsTheTablesWithoutAConflict_data() { TestDatabases::addEngineRows(); }
    void aPersonsGradeMeetsTheTablesWithoutAConflict()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        installTable(rig);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        anna.bootstrap();
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1, {{u"impact"_s, pair(0, 3)}});
        // Ben has not seen that yet.
        const Outcome outcome =
            ben.edit(typeOf<WorkOrder>(), order, 1, {{u"grade"_s, pair(u"一般"_s, u"重要"_s)}});
        QCOMPARE(outcome.status, OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).grade, u"重要"_s);
        QCOMPARE(anna.get<WorkOrder>(order).triageRule, QString());
    }

    void theMoveIntoGradedIsEnough_data() { TestDatabases::addEngineRows(); }
    void theMoveIntoGradedIsEnough()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"family"_s, u"complaint"_s}, {u"importance"_s, 4}});
        QCOMPARE(anna.move(order, 1, u"triage"_s).status, OutcomeStatus::Applied);
        QCOMPARE(refusal(anna.move(order, 2, u"graded"_s)),
                 u"needs_grade state triage to graded"_s);
        installTable(rig);
        rig.run(u"UPDATE user_account SET role = 'expert', team = (SELECT team FROM user_account "
                "WHERE login = 'hugo') WHERE login = 'ben'"_s);
        QCOMPARE(anna.move(order, 2, u"graded"_s).status, OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        const auto graded = anna.get<WorkOrder>(order);
        QCOMPARE(graded.grade, u"重大"_s);
        QCOMPARE(graded.triageRule, u"complaint-major"_s);
        // To the experts of the region.
        QCOMPARE(graded.ownerTeam.value, rig.repair);
    }

    void theTableIsReplacedAndRefused_data() { TestDatabases::addEngineRows(); }
    void theTableIsReplacedAndRefused()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        installTable(rig);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        QVERIFY(anna.pull());
        const auto bad = putTable(
            rig,
            R"({"version":2,"rules":[{"id":"a","family":"fault","grade":"gold","route":"owner"}]})");
        QCOMPARE(bad.error().field, u"rules[0].grade"_s);
        QVERIFY(putTable(rig, R"({"version":2,"rules":[{"id":"all","family":"*","grade":"加急",
                "route":"owner"},{"id":"fault","family":"fault","grade":"紧急","route":"owner"}]})"));
        const QUuid order = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).triageRule, u"fault"_s);
        QCOMPARE(anna.all(typeOf<ClockSetting>()).size(), 2);
        // Once it is there it is not written again.
        const auto again = rig->workers()
                               .write([&](storage::Database &db, ledger::Touched &touched) {
                                   return ledger::keepTriageTable(db, rig.keys, rig->ids(),
                                                                  jobOf(rig), false, touched);
                               })
                               .result();
        QVERIFY(again && !*again);
    }
};

QTEST_GUILESS_MAIN(TestGrading)
#include "tst_grading.moc"
