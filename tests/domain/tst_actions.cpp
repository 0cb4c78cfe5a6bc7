// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/automation.h"
#include "domain/rules/grading.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

const QUuid me(u"{0192f000-0000-7000-8000-000000000001}"_s);
const QUuid team(u"{0192f000-0000-7000-8000-000000000002}"_s);
const QUuid other(u"{0192f000-0000-7000-8000-000000000003}"_s);

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

WorkOrder order()
{
    WorkOrder order;
    order.id.value = QUuid(u"{0192f000-0000-7000-8000-00000000000a}"_s);
    order.title = u"停电"_s;
    order.number = u"YJ26-0000001"_s;
    order.category = u"故障报修›低压›单户停电"_s;
    order.tags = {u"old"_s};
    order.urgency = 2;
    return order;
}

ActionFacts facts()
{
    return {.actor = {me, Role::Agent, team, u"YJ"_s, u"李敏"_s},
            .now = {1'770'000'000'000},
            .words = {{u"order.number"_s, u"YJ26-0000001"_s}, {u"customer.name"_s, u"王明"_s}}};
}

QString valueText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *set = std::get_if<QStringList>(&value))
        return set->join(u'+');
    if (const auto *id = std::get_if<QUuid>(&value))
        return id->isNull() ? u"-"_s : idText(*id).right(1);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"yes"_s : u"no"_s;
    return u"?"_s;
}

/// "edit urgency=3; move triage (why); note text; reply text", or "! place reason".
QString told(const Result<std::vector<PlannedStep>> &plan)
{
    if (!plan)
        return u"! %1 %2"_s.arg(plan.error().field, plan.error().detail);
    QStringList steps;
    for (const PlannedStep &step : *plan) {
        QStringList values;
        for (const auto &[field, value] : step.values.asKeyValueRange())
            values += field + u'=' + valueText(value);
        switch (step.what) {
        case PlannedStep::What::Edit: steps += u"edit "_s + values.join(u' '); break;
        case PlannedStep::What::Move:
            steps += u"move %1"_s.arg(codeOf(step.move.to)) +
                     (step.move.reason.isEmpty() ? QString() : u" (%1)"_s.arg(step.move.reason)) +
                     (values.isEmpty() ? QString() : u" with "_s + values.join(u' '));
            break;
        case PlannedStep::What::Note: steps += u"note "_s + step.text; break;
        case PlannedStep::What::Reply: steps += u"reply "_s + step.text; break;
        }
    }
    return steps.join(u"; "_s);
}

}  // namespace

/// What macros, triggers and time rules may say, and what comes of it for an order.
class TestActions final : public QObject {
    Q_OBJECT
private slots:
    void whatIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *json, const QString &expected) {
            QTest::newRow(name) << QByteArray(json) << expected;
        };
        row("set", R"([{"do":"set","field":"urgency","value":3}])", u"ok"_s);
        row("every kind", R"([{"do":"addTag","text":"a"},{"do":"removeTag","text":"b"},
            {"do":"handler","to":"me"},{"do":"team","to":"mine"},{"do":"grade","text":"紧急"},
            {"do":"move","to":"triage"},{"do":"note","text":"{order.number}"},
            {"do":"reply","text":"x"},{"do":"nudge"},{"do":"watch","to":"me"},
            {"do":"link","field":"related","to":"0192f000-0000-7000-8000-000000000003"}])",
            u"ok"_s);
        row("no JSON", "[", u"actions action_no_json"_s);
        row("an object", "{}", u"actions action_no_json"_s);
        row("nothing to do", "[]", u"actions action_none"_s);
        row("of a newer peer", R"([{"do":"nudge"},{"do":"sing"}])",
            u"actions[1].do action_unknown"_s);
        row("no object", R"(["nudge"])", u"actions[0].do action_unknown"_s);
        row("an unknown part", R"([{"do":"nudge","text":"x"}])",
            u"actions[0].text action_unknown"_s);
        row("a part of another kind", R"([{"do":"note","text":3}])",
            u"actions[0].text action_bad_value"_s);
        row("no text", R"([{"do":"note"}])", u"actions[0].text action_required"_s);
        row("a blank tag", R"([{"do":"addTag","text":" "}])", u"actions[0].text action_required"_s);
        row("the state is not set", R"([{"do":"set","field":"state","value":"archived"}])",
            u"actions[0].field action_bad_field"_s);
        row("nor a number", R"([{"do":"set","field":"callbackPhone","value":"1"}])",
            u"actions[0].field action_bad_field"_s);
        row("nor what the customer said", R"([{"do":"set","field":"rating","value":5}])",
            u"actions[0].field action_bad_field"_s);
        row("a word for a number", R"([{"do":"set","field":"urgency","value":"3"}])",
            u"actions[0].value action_bad_value"_s);
        row("half a number", R"([{"do":"set","field":"urgency","value":1.5}])",
            u"actions[0].value action_bad_value"_s);
        row("an unknown code", R"([{"do":"set","field":"area","value":"moon"}])",
            u"actions[0].value action_bad_value"_s);
        row("a required field left empty", R"([{"do":"set","field":"title","value":""}])",
            u"actions[0].value action_required"_s);
        row("an unknown state", R"([{"do":"move","to":"heaven"}])",
            u"actions[0].to action_bad_value"_s);
        row("no person", R"([{"do":"handler","to":"li"}])", u"actions[0].to action_bad_value"_s);
        row("an unknown link", R"([{"do":"link","field":"near",
            "to":"0192f000-0000-7000-8000-000000000003"}])",
            u"actions[0].field action_bad_field"_s);
        row("an unknown variable", R"([{"do":"note","text":"{customer.phone}"}])",
            u"actions[0].text action_bad_variable"_s);
    }
    void whatIsRead()
    {
        QFETCH(QByteArray, json);
        const auto actions = readActions(json);
        QTEST(actions ? u"ok"_s : actions.error().field + u' ' + actions.error().detail,
              "expected");
        if (actions) {
            const auto again = readActions(writeActions(*actions));
            QVERIFY(again && *again == *actions);
            QVERIFY(!writeActions(*actions).contains('\n'));
        }
    }

    void tooMuchIsRefused()
    {
        const RuleActions many(MostActions + 1, RuleAction{ActionKind::Nudge});
        QCOMPARE(readActions(writeActions(many)).error().kind, ErrorKind::TooLarge);
        const RuleActions full(MostActions, RuleAction{ActionKind::Nudge});
        QVERIFY(readActions(writeActions(full)));
        const RuleActions tall{
            {.kind = ActionKind::Note, .text = QString(LongestActionText + 1, u'x')}};
        QCOMPARE(readActions(writeActions(tall)).error().detail, u"action_bad_value"_s);
        QCOMPARE(readActions(QByteArray(LongestActions + 1, ' ')).error().detail,
                 u"action_too_large"_s);
    }

    void whatComesOfThem_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *json, const char *state,
                            const QString &expected) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(state) << expected;
        };
        row("sets and tags are one edit",
            R"([{"do":"set","field":"urgency","value":3},{"do":"addTag","text":"vip"}])",
            "accepted", u"edit tags=old+vip urgency=3"_s);
        row("what is so already is no change",
            R"([{"do":"set","field":"urgency","value":2},{"do":"addTag","text":"old"},
                {"do":"removeTag","text":"none"}])",
            "accepted", QString());
        row("a move carries what comes before it",
            R"([{"do":"set","field":"urgency","value":3},{"do":"move","to":"triage","text":"so"},
                {"do":"addTag","text":"vip"}])",
            "accepted", u"move triage (so) with urgency=3; edit tags=old+vip"_s);
        row("where it is already", R"([{"do":"move","to":"triage"}])", "triage", QString());
        row("the guard says no to all of it",
            R"([{"do":"addTag","text":"vip"},{"do":"note","text":"x"},{"do":"move","to":"archived"}])",
            "accepted", u"! actions[2] not_from_here"_s);
        row("a move that needs a reason", R"([{"do":"move","to":"accepted"}])", "triage",
            u"! actions[0] needs_reason"_s);
        row("a grade of another family", R"([{"do":"grade","text":"特殊"}])", "accepted",
            u"! actions[0] action_not_of_family"_s);
        row("a grade lets the next move be", R"([{"do":"grade","text":"紧急"},
            {"do":"move","to":"graded"}])",
            "triage", u"move graded with grade=紧急"_s);
        row("assigned to me and my team",
            R"([{"do":"handler","to":"me"},{"do":"team","to":"mine"},{"do":"watch","to":"me"}])",
            "accepted",
            u"edit handler=1 ownerTeam=2 watchers=0192f000-0000-7000-8000-000000000001"_s);
        row("a note is filled in", R"([{"do":"note","text":"see {order.number}"}])", "accepted",
            u"note see YJ26-0000001"_s);
        row("a variable without a value", R"([{"do":"addTag","text":"x"},
            {"do":"note","text":"{agent.number}"}])",
            "accepted", u"! actions[1] action_open_variable"_s);
        row("nobody to answer", R"([{"do":"reply","text":"x"}])", "accepted",
            u"! actions[0] no_customer"_s);
        row("a closed order is not edited", R"([{"do":"addTag","text":"x"}])", "archived",
            u"! actions[0] order_closed"_s);
        row("but can be reopened", R"([{"do":"move","to":"processing","text":"again"},
            {"do":"addTag","text":"x"}])",
            "archived", u"move processing (again); edit tags=old+x"_s);
        row("a nudge", R"([{"do":"nudge"}])", "taken", u"edit nudges=1"_s);
        row("not linked with itself", R"([{"do":"link","field":"related",
            "to":"0192f000-0000-7000-8000-00000000000a"}])",
            "accepted", u"! actions[0] action_bad_value"_s);
    }
    void whatComesOfThem()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, state);
        WorkOrder one = order();
        one.state = fromCode<OrderState>(state);
        if (one.state == OrderState::Archived)
            one.closedAt.ms = facts().now.ms - 1'000;
        const auto actions = readActions(json);
        QVERIFY(actions);
        QTEST(told(planActions(*actions, toRow(one), facts())), "expected");
    }

    void aReplyGoesToTheCustomer()
    {
        WorkOrder one = order();
        one.customer.value = other;
        QCOMPARE(told(planActions({{.kind = ActionKind::Reply, .text = u"{customer.name}您好"_s}},
                                  toRow(one), facts())),
                 u"reply 王明您好"_s);
    }

    void nobodyIsAtADesk()
    {
        const RuleActions mine{{.kind = ActionKind::Handler, .to = u"me"_s}};
        QVERIFY(checkActions(AutomationKind::Macro, false, mine));
        QVERIFY(checkActions(AutomationKind::Trigger, false, mine));
        QCOMPARE(checkActions(AutomationKind::TimeRule, false, mine).error().detail,
                 u"action_no_me"_s);
        const RuleActions nudge{{.kind = ActionKind::Nudge}};
        QCOMPARE(checkActions(AutomationKind::Trigger, false, nudge).error().detail,
                 u"action_only_macro"_s);
        const RuleActions note{{.kind = ActionKind::Note, .text = u"x"_s}};
        QCOMPARE(checkActions(AutomationKind::TimeRule, false, note).error().detail,
                 u"action_needs_once"_s);
        QVERIFY(checkActions(AutomationKind::TimeRule, true, note));
    }

    void aRecordIsCheckedAsAWhole()
    {
        Automation rule;
        rule.name = u"r"_s;
        rule.kind = AutomationKind::Trigger;
        rule.actions = u"[{\"do\":\"addTag\",\"text\":\"x\"}]"_s;
        QVERIFY(checkAutomation(rule));
        rule.condition = u"{\"==\":[{\"var\":\"order.grade\"},\"x\"]}"_s;
        QVERIFY(checkAutomation(rule));
        rule.condition = u"{\"==\":[{\"var\":\"order.callbackPhone\"},\"x\"]}"_s;
        QCOMPARE(checkAutomation(rule).error().detail, u"rule_bad_field"_s);
        rule.condition = u"{\"sing\":[1]}"_s;
        QCOMPARE(checkAutomation(rule).error().detail, u"rule_unknown_operator"_s);
        QVERIFY(checkAutomation(rule).error().field.startsWith(u"condition"_s));
        rule.condition.clear();
        rule.kind = AutomationKind::TimeRule;
        QCOMPARE(checkAutomation(rule).error().field, u"everyMinutes"_s);
        rule.everyMinutes = 5;
        QVERIFY(checkAutomation(rule));
        rule.kind = AutomationKind::Macro;
        rule.sharing = Sharing::Team;
        QCOMPARE(checkAutomation(rule).error().field, u"team"_s);
    }

    void theTableSpeaksUntilAPersonDoes()
    {
        const auto table = readTriage(shippedTriageDocument(), shippedGrades);
        QVERIFY(table);
        WorkOrder one = order();
        one.family = Family::Fault;
        one.impact = 3;
        QCOMPARE(gradeByTable(*table, {.order = one}, {})->grade, u"紧急"_s);
        one.grade = u"一般"_s;
        QVERIFY(!gradeByTable(*table, {.order = one}, {}));
        one.triageRule = u"fault-ordinary"_s;
        QCOMPARE(gradeByTable(*table, {.order = one}, {})->rule, u"fault-wide-or-urgent"_s);
        one.state = OrderState::Dispatched;
        QVERIFY(!gradeByTable(*table, {.order = one}, {}));
        QCOMPARE(triageRuleName(*table, u"fault-wide-or-urgent"_s), u"影响面广或事态紧急"_s);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
