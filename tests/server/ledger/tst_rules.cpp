// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/rules/automation.h"
#include "server/ledger/rulejob.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QVariantMap rule(const char *kind, const char *name, const char *condition, const char *actions,
                 const QVariantMap &more = {})
{
    QVariantMap all{{u"name"_s, QString::fromUtf8(name)},
                    {u"kind"_s, QLatin1StringView(kind)},
                    {u"sharing"_s, u"all"_s},
                    {u"active"_s, true},
                    {u"condition"_s, QString::fromUtf8(condition)},
                    {u"actions"_s, QString::fromUtf8(actions)}};
    all.insert(more);
    return all;
}

QUuid put(Rig &rig, Desk &desk, const QVariantMap &fields)
{
    const QUuid id = rig.newId();
    Outcome outcome = desk.create(typeOf<Automation>(), id, id, fields);
    if (outcome.status != OutcomeStatus::Applied)
        qWarning("%s %s %s", qPrintable(outcome.reason), qPrintable(outcome.field),
                 qPrintable(outcome.detail));
    return outcome.status == OutcomeStatus::Applied ? id : QUuid();
}

QString refusal(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? u"%1 %2 %3"_s.arg(outcome.reason, outcome.field, outcome.detail).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

/// Names of the rules that the order's history tells of, in order.
QStringList ruleEvents(const Desk &desk, const QUuid &order)
{
    QStringList names;
    for (const Row &row : desk.all(typeOf<OrderEvent>())) {
        const auto event = fromRow<OrderEvent>(row);
        if (event.root == order && event.kind == EventKind::Rule)
            names += event.text;
    }
    return names;
}

int runRules(Rig &rig, ledger::RuleJob &job, int limit = ledger::RuleJob::MostHits)
{
    const auto hits = job.due(rig.clock.nowMs(), limit).result();
    if (!hits)
        return -1;
    const auto acted = job.act(rig.clock.nowMs(), *hits).result();
    return acted ? *acted : -2;
}

const char *const tagUrgent = R"([{"do":"addTag","text":"hot"}])";
const char *const isUrgent = R"({"and":[{">=":[{"var":"order.urgency"},3]}]})";

}  // namespace

/// Triggers, time rules and what macros leave behind, in the real ledger.
class TestRules final : public QObject {
    Q_OBJECT
private slots:
    void whoMayWriteWhat_data() { TestDatabases::addEngineRows(); }
    void whoMayWriteWhat()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), lena(rig, u"lena"_s);
        const auto make = [&](Desk &desk, const QVariantMap &fields) {
            const QUuid id = rig.newId();
            return refusal(desk.create(typeOf<Automation>(), id, id, fields));
        };
        QCOMPARE(make(anna, rule("trigger", "t", "", tagUrgent)), u"not_allowed kind"_s);
        QCOMPARE(make(anna, rule("timeRule", "t", "", tagUrgent, {{u"everyMinutes"_s, 5}})),
                 u"not_allowed kind"_s);
        QCOMPARE(make(anna, rule("macro", "m", "", tagUrgent)), u"not_allowed sharing"_s);
        QCOMPARE(make(lena, rule("trigger", "t", "", tagUrgent)), u"applied"_s);
        QCOMPARE(make(lena, rule("trigger", "t", "{\"sing\":[1]}", tagUrgent)),
                 u"bad_value condition.sing rule_unknown_operator"_s);
        QCOMPARE(make(lena, rule("trigger", "t", "", R"([{"do":"sing"}])")),
                 u"bad_value actions[0].do action_unknown"_s);
        QCOMPARE(make(lena, rule("timeRule", "t", "", tagUrgent)),
                 u"bad_value everyMinutes action_bad_value"_s);
        QCOMPARE(make(lena, rule("trigger", "t", "", tagUrgent, {{u"owner"_s, lena.user()}})),
                 u"read_only_field owner"_s);
        // A macro of one's own is nobody else's, not even a lead's.
        const QUuid own =
            put(rig, anna, rule("macro", "m", "", tagUrgent, {{u"sharing"_s, u"personal"_s}}));
        QVERIFY(!own.isNull());
        lena.bootstrap();
        QCOMPARE(lena.get<Automation>(own).owner.value, anna.user());
        const QVariantMap off{{u"active"_s, pair(true, false)}};
        QCOMPARE(refusal(ben.edit(typeOf<Automation>(), own, 1, off)), u"not_allowed owner"_s);
        QCOMPARE(refusal(lena.edit(typeOf<Automation>(), own, 1, off)), u"not_allowed owner"_s);
        QCOMPARE(refusal(anna.edit(typeOf<Automation>(), own, 1, off)), u"applied"_s);
        QCOMPARE(refusal(anna.edit(typeOf<Automation>(), own, 2,
                                   {{u"sharing"_s, pair(u"personal"_s, u"all"_s)}})),
                 u"not_allowed sharing"_s);
        QCOMPARE(refusal(anna.edit(typeOf<Automation>(), own, 2,
                                   {{u"kind"_s, pair(u"macro"_s, u"trigger"_s)}})),
                 u"read_only_field kind"_s);
    }

    void triggersActInTheirOrderAndOnceEach_data() { TestDatabases::addEngineRows(); }
    void triggersActInTheirOrderAndOnceEach()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        // The second asks for what the first changes, the first for what the second changes: a circle.
        QVERIFY(
            !put(rig, lena,
                 rule(
                     "trigger", "second", R"({"in":["hot",{"var":"order.tags"}]})",
                     R"([{"do":"set","field":"impact","value":4},{"do":"note","text":"{order.number} hot"}])",
                     {{u"rank"_s, 2}}))
                 .isNull());
        QVERIFY(
            !put(rig, lena,
                 rule(
                     "trigger", "first",
                     R"({"or":[{">=":[{"var":"order.urgency"},3]},{"==":[{"var":"order.impact"},9]}]})",
                     tagUrgent, {{u"rank"_s, 1}}))
                 .isNull());
        QVERIFY(!put(rig, lena,
                     rule("trigger", "off", "", R"([{"do":"addTag","text":"never"}])",
                          {{u"active"_s, false}}))
                     .isNull());
        const QUuid order = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(ruleEvents(anna, order), QStringList());
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), order, 1, {{u"urgency"_s, pair(0, 3)}}).status,
                 OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        const auto after = anna.get<WorkOrder>(order);
        QCOMPARE(after.tags, QStringList{u"hot"_s});
        QCOMPARE(after.impact, 4);
        QCOMPARE(ruleEvents(anna, order), (QStringList{u"first"_s, u"second"_s}));
        QCOMPARE(anna.all(typeOf<Note>()).size(), 1);
        QCOMPARE(fromRow<Note>(anna.all(typeOf<Note>()).first()).text, after.number + u" hot"_s);
        for (const Row &row : anna.all(typeOf<OrderEvent>())) {
            if (fromRow<OrderEvent>(row).kind == EventKind::Rule)
                QVERIFY(fromRow<OrderEvent>(row).by.isNull());
        }
        // Selective: another field is none of their business.
        const qint64 version = after.version;
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), order, version,
                           {{u"tags"_s, pair(QStringList{u"hot"_s}, QStringList())}})
                     .status,
                 OutcomeStatus::Applied);
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), order, version + 1,
                           {{u"title"_s, pair(u"No power"_s, u"Dark"_s)}})
                     .status,
                 OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).tags, QStringList());
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void aTriggerMovesAndAnswers_data() { TestDatabases::addEngineRows(); }
    void aTriggerMovesAndAnswers()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        const QUuid customer = anna.customer();
        QVERIFY(
            !put(rig, lena,
                 rule(
                     "trigger", "assess", isUrgent,
                     R"([{"do":"move","to":"triage"},{"do":"reply","text":"{customer.name}: {order.number}"}])"))
                 .isNull());
        const QUuid order = anna.order({{u"urgency"_s, 3}, {u"customer"_s, customer}});
        QVERIFY(anna.pull());
        const auto moved = anna.get<WorkOrder>(order);
        QCOMPARE(moved.state, OrderState::Triage);
        QCOMPARE(ruleEvents(anna, order), QStringList{u"assess"_s});
        QCOMPARE(anna.all(typeOf<Message>()).size(), 1);
        const auto message = fromRow<Message>(anna.all(typeOf<Message>()).first());
        QCOMPARE(message.body, u"Wang Ming: "_s + moved.number);
        QCOMPARE(message.delivery, u"queued"_s);
        QCOMPARE(message.author, u"assess"_s);
        // Without a customer the answer cannot be given: nothing at all is done.
        const QUuid nobody = anna.order({{u"urgency"_s, 3}});
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(nobody).state, OrderState::Accepted);
        QCOMPARE(ruleEvents(anna, nobody), QStringList());
    }

    void aFaultyTriggerBreaksNothing_data() { TestDatabases::addEngineRows(); }
    void aFaultyTriggerBreaksNothing()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        const QUuid bad = put(rig, lena, rule("trigger", "bad", "", tagUrgent, {{u"rank"_s, 1}}));
        QVERIFY(!put(rig, lena,
                     rule("trigger", "good", "", R"([{"do":"addTag","text":"good"}])",
                          {{u"rank"_s, 2}}))
                     .isNull());
        // As a newer server, or somebody at the tables, would leave it.
        rig.run(u"UPDATE automation SET actions = '[{\"do\":\"sing\"}]' WHERE name = 'bad'"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"rule bad .* is left out"_s));
        const QUuid order = anna.order();
        const QUuid another = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).tags, QStringList{u"good"_s});
        QCOMPARE(anna.get<WorkOrder>(another).tags, QStringList{u"good"_s});
        QVERIFY(!bad.isNull());
    }

    void oncePerOrderIsRemembered_data() { TestDatabases::addEngineRows(); }
    void oncePerOrderIsRemembered()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        QVERIFY(!put(rig, lena,
                     rule("trigger", "once", isUrgent, tagUrgent,
                          {{u"oncePerOrder"_s, true}, {u"always"_s, true}}))
                     .isNull());
        const QUuid order = anna.order({{u"urgency"_s, 3}});
        QVERIFY(anna.pull());
        const qint64 version = anna.get<WorkOrder>(order).version;
        (void)anna.edit(typeOf<WorkOrder>(), order, version,
                        {{u"tags"_s, pair(QStringList{u"hot"_s}, QStringList())}});
        (void)anna.edit(typeOf<WorkOrder>(), order, version + 1, {{u"urgency"_s, pair(3, 4)}});
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).tags, QStringList());
        QCOMPARE(ruleEvents(anna, order), QStringList{u"once"_s});
    }

    void timeRulesActAsTimeGoesBy_data() { TestDatabases::addEngineRows(); }
    void timeRulesActAsTimeGoesBy()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        // Accepted more than half an hour ago.
        QVERIFY(!put(rig, lena,
                     rule("timeRule", "lies about",
                          R"({">=":[{"-":[{"var":"now"},{"var":"order.acceptedAt"}]},1800000]})",
                          R"([{"do":"addTag","text":"lies"},{"do":"note","text":"{order.title}"}])",
                          {{u"everyMinutes"_s, 10}, {u"oncePerOrder"_s, true}}))
                     .isNull());
        const QUuid first = anna.order();
        const QUuid second = anna.order();
        ledger::RuleJob job(*rig);
        QCOMPARE(runRules(rig, job), 0);
        rig.clock.advance(31 * 60'000);
        const QUuid third = anna.order();
        // At most so many of a run; the rest comes with the next.
        QCOMPARE(runRules(rig, job, 1), 1);
        QCOMPARE(runRules(rig, job), 0);  // not due again yet
        rig.clock.advance(10 * 60'000);
        QCOMPARE(runRules(rig, job), 1);
        QVERIFY(anna.pull());
        for (const QUuid &order : {first, second}) {
            QCOMPARE(anna.get<WorkOrder>(order).tags, QStringList{u"lies"_s});
            QCOMPARE(ruleEvents(anna, order), QStringList{u"lies about"_s});
        }
        QCOMPARE(anna.get<WorkOrder>(third).tags, QStringList());
        QCOMPARE(anna.all(typeOf<Note>()).size(), 2);
        // A start of the server forgets neither when it looked last nor what it did.
        rig.clock.advance(9 * 60'000);
        rig.reopen();
        ledger::RuleJob fresh(*rig);
        QCOMPARE(runRules(rig, fresh), 0);
        rig.clock.advance(22 * 60'000);
        rig.reopen();
        ledger::RuleJob later(*rig);
        QCOMPARE(runRules(rig, later), 1);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(third).tags, QStringList{u"lies"_s});
    }

    void whatWasNotDoneIsDoneAfterAStart_data() { TestDatabases::addEngineRows(); }
    void whatWasNotDoneIsDoneAfterAStart()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        QVERIFY(!put(rig, lena,
                     rule("timeRule", "lies about",
                          R"({">=":[{"-":[{"var":"now"},{"var":"order.acceptedAt"}]},1800000]})",
                          R"([{"do":"addTag","text":"lies"}])",
                          {{u"everyMinutes"_s, 600}, {u"oncePerOrder"_s, true}}))
                     .isNull());
        const QUuid first = anna.order();
        const QUuid second = anna.order();
        rig.clock.advance(31 * 60'000);
        {
            ledger::RuleJob stopped(*rig);
            const auto hits = stopped.due(rig.clock.nowMs()).result();
            QVERIFY(hits);
            QCOMPARE(hits->size(), 2);
            // Half of it, and the server stops.
            const auto acted = stopped.act(rig.clock.nowMs(), hits->first(1)).result();
            QVERIFY(acted);
            QCOMPARE(*acted, 1);
        }
        rig.reopen();
        ledger::RuleJob job(*rig);
        QCOMPARE(runRules(rig, job), 1);
        QVERIFY(anna.pull());
        for (const QUuid &order : {first, second})
            QCOMPARE(anna.get<WorkOrder>(order).tags, QStringList{u"lies"_s});
        // All of it is done: that is kept.
        const QUuid third = anna.order();
        rig.clock.advance(31 * 60'000);
        rig.reopen();
        ledger::RuleJob fresh(*rig);
        QCOMPARE(runRules(rig, fresh), 0);
        // A clock that was ahead when it was looked at holds nothing up once it is right.
        rig.clock.advance(700 * 60'000);
        QCOMPARE(runRules(rig, fresh), 1);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(third).tags, QStringList{u"lies"_s});
        const QUuid fourth = anna.order();
        rig.clock.advance(31 * 60'000);
        ledger::RuleJob ahead(*rig);
        QCOMPARE(runRules(rig, ahead), 0);
        rig.clock.advance(600 * 60'000);
        const auto looked = ahead.due(rig.clock.nowMs(), 0).result();
        QVERIFY(looked && looked->isEmpty());
        rig.clock.advance(-600 * 60'000);
        rig.reopen();
        ledger::RuleJob right(*rig);
        QCOMPARE(runRules(rig, right), 1);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(fourth).tags, QStringList{u"lies"_s});
    }

    void aMacroIsNamedInTheHistory_data() { TestDatabases::addEngineRows(); }
    void aMacroIsNamedInTheHistory()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid macro =
            put(rig, anna, rule("macro", "mine", "", tagUrgent, {{u"sharing"_s, u"personal"_s}}));
        const QUuid order = anna.order();
        Mutation mutation;
        mutation.verb = Verb::Edit;
        mutation.type = u"work_order"_s;
        mutation.target = order;
        mutation.root = order;
        mutation.feed = u"YJ"_s;
        mutation.base = 1;
        mutation.reason = u"macro:"_s + macro.toString(QUuid::WithoutBraces);
        QCOMPARE(anna.push(mutation).status, OutcomeStatus::Applied);
        mutation.reason = u"macro:"_s + order.toString(QUuid::WithoutBraces);
        QCOMPARE(anna.push(mutation).status, OutcomeStatus::Applied);
        QVERIFY(anna.pull());
        QCOMPARE(ruleEvents(anna, order), QStringList{u"mine"_s});
        for (const Row &row : anna.all(typeOf<OrderEvent>())) {
            const auto event = fromRow<OrderEvent>(row);
            if (event.kind == EventKind::Rule)
                QCOMPARE(event.by.value, anna.user());
        }
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
