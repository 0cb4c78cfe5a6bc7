// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletalk.h"

#include "domain/rules/ruleform.h"

#include <QtTest/QtTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

using C = RuleComparison;

namespace {

constexpr qint64 now = 1'783'000'000'000;
constexpr qint64 minute = 60'000;

RuleGroup all(std::vector<RuleCondition> conditions)
{
    return {RuleJoin::All, std::move(conditions), {}};
}

RuleValue facts()
{
    static const RuleValue value =
        *RuleValue::fromJson(QJsonObject{{u"grade"_s, u"P1"_s},
                                         {u"category"_s, u"fault›low›house"_s},
                                         {u"text"_s, u"no power"_s},
                                         {u"tags"_s, QJsonArray{u"vip"_s, u"old"_s}},
                                         {u"nudges"_s, 2},
                                         {u"anonymous"_s, false},
                                         {u"handler"_s, u"u1"_s},
                                         {u"me"_s, u"u1"_s},
                                         {u"acceptedAt"_s, now - 30 * minute},
                                         {u"dueAt"_s, now + 30 * minute},
                                         {u"closedAt"_s, 0},
                                         {u"now"_s, now}});
    return value;
}

/// A form by chance that keeps all limits.
class AnyForm final {
public:
    explicit AnyForm(quint64 seed) : m_dice(seed) {}

    RuleGroup group(int depth, bool root)
    {
        RuleGroup form;
        form.join = RuleJoin(below(3));
        for (int i = root ? below(4) : 1 + below(3); i > 0; --i)
            form.conditions.push_back(condition());
        for (int i = depth > 0 ? below(3) : 0; i > 0; --i)
            form.groups.push_back(group(depth - 1, false));
        if (form.conditions.empty() && form.groups.empty())
            form.join = RuleJoin::All;
        return form;
    }

private:
    int below(int n) { return int(m_dice() % quint64(n)); }
    QJsonValue plain()
    {
        static const QList<QJsonValue> values{u"P1"_s, u""_s, u"vip"_s, true, false, 2, 0.5, -3};
        return values[below(int(values.size()))];
    }
    QString name()
    {
        static const QStringList names{u"grade"_s,      u"category"_s, u"tags"_s,  u"nudges"_s,
                                       u"order.text"_s, u"handler"_s,  u"dueAt"_s, u"now"_s};
        return names[below(int(names.size()))];
    }
    RuleCondition condition()
    {
        RuleCondition made{name(), C(below(int(C::Unknown))), QJsonValue::Undefined};
        switch (made.comparison) {
        case C::OneOf:
        case C::NoneOf: made.value = QJsonArray{plain(), plain()}; break;
        case C::StartsWith:
        case C::InBranch: made.value = below(2) ? u"fault›low"_s : u"›"_s; break;
        case C::Less:
        case C::AtMost:
        case C::More:
        case C::AtLeast: made.value = below(9) - 4; break;
        case C::Between: made.value = QJsonArray{below(3), 3 + below(3)}; break;
        case C::IsSet:
        case C::IsNotSet: break;
        case C::SameAs:
        case C::NotSameAs: made.value = name(); break;
        case C::WithinLast:
        case C::WithinNext:
        case C::LongerAgoThan: made.value = 1 + below(90); break;
        default: made.value = plain(); break;
        }
        return made;
    }

    std::mt19937_64 m_dice;
};

QByteArray logicText(const RuleGroup &form)
{
    const auto logic = logicOf(form);
    return logic
               ? ruletalk::text(*logic)
               : QByteArray(logic.error().detail.toUtf8() + " at " + logic.error().field.toUtf8());
}

}  // namespace

class TestRuleForm final : public QObject {
    Q_OBJECT

private slots:
    void comparisons_data();
    void comparisons();
    void groups();
    void everyFormIsItsRulesForm();
    void rulesThatNoFormShows_data();
    void rulesThatNoFormShows();
    void shorthandIsUnderstood();
    void limits_data();
    void limits();
};

void TestRuleForm::comparisons_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *field, const char *comparison, const char *value, bool holds) {
        QTest::addRow("%s %s %s", field, comparison, value)
            << QString::fromLatin1(field) << QString::fromLatin1(comparison) << QByteArray(value)
            << holds;
    };
    row("grade", "is", R"("P1")", true);
    row("grade", "is", R"("P2")", false);
    row("nothing", "is", R"("")", false);
    row("grade", "isNot", R"("P2")", true);
    row("anonymous", "is", "false", true);
    row("nudges", "is", "2", true);
    row("grade", "oneOf", R"(["P1","P2"])", true);
    row("grade", "oneOf", R"(["P3"])", false);
    row("grade", "noneOf", R"(["P1","P2"])", false);
    row("text", "contains", R"("power")", true);
    row("text", "contains", R"("Power")", false);
    row("tags", "contains", R"("vip")", true);
    row("tags", "contains", R"("vi")", false);
    row("tags", "containsNot", R"("vip")", false);
    row("text", "startsWith", R"("no ")", true);
    row("text", "startsWith", R"("power")", false);
    row("category", "inBranch", "\"fault\"", true);
    row("category", "inBranch", "\"fault\u203alow\"", true);
    row("category", "inBranch", "\"fault\u203alow\u203ahouse\"", true);
    row("category", "inBranch", "\"fault\u203alo\"", false);
    row("category", "inBranch", "\"low\"", false);
    row("nudges", "less", "3", true);
    row("nudges", "less", "2", false);
    row("nudges", "atMost", "2", true);
    row("nudges", "more", "2", false);
    row("nudges", "atLeast", "2", true);
    row("nudges", "between", "[2,4]", true);
    row("nudges", "between", "[3,4]", false);
    row("tags", "isSet", "", true);
    row("closedAt", "isSet", "", false);
    row("nothing", "isNotSet", "", true);
    row("handler", "sameAs", R"("me")", true);
    row("handler", "notSameAs", R"("me")", false);
    row("acceptedAt", "withinLast", "30", true);
    row("acceptedAt", "withinLast", "29", false);
    row("dueAt", "withinLast", "60", false);
    row("dueAt", "withinNext", "30", true);
    row("dueAt", "withinNext", "29", false);
    row("closedAt", "withinLast", "60", false);
    row("acceptedAt", "longerAgoThan", "29", true);
    row("acceptedAt", "longerAgoThan", "31", false);
    row("closedAt", "longerAgoThan", "1", false);
}

void TestRuleForm::comparisons()
{
    QFETCH(QString, field);
    QFETCH(QString, comparison);
    QFETCH(QByteArray, value);
    QFETCH(bool, holds);
    const RuleCondition condition{field, fromCode<C>(comparison),
                                  value.isEmpty() ? QJsonValue::Undefined : ruletalk::json(value)};
    const RuleGroup form = all({condition});
    const auto logic = logicOf(form);
    QVERIFY2(bool(logic), logicText(form));
    QCOMPARE(*Rule::read(*logic)->holds(facts()), holds);
    QVERIFY(formOf(*logic) == form);
}

void TestRuleForm::groups()
{
    const RuleCondition yes{u"grade"_s, C::Is, u"P1"_s};
    const RuleCondition no{u"grade"_s, C::Is, u"P2"_s};
    const auto holds = [](const RuleGroup &form) {
        return *Rule::read(*logicOf(form))->holds(facts());
    };
    QCOMPARE(holds({}), true);
    QCOMPARE(holds({RuleJoin::All, {yes, yes}, {}}), true);
    QCOMPARE(holds({RuleJoin::All, {yes, no}, {}}), false);
    QCOMPARE(holds({RuleJoin::Any, {no, yes}, {}}), true);
    QCOMPARE(holds({RuleJoin::Any, {no, no}, {}}), false);
    QCOMPARE(holds({RuleJoin::None, {no, no}, {}}), true);
    QCOMPARE(holds({RuleJoin::None, {no, yes}, {}}), false);
    // The three boxes of a form at once.
    const RuleGroup boxes{
        RuleJoin::All, {yes}, {{RuleJoin::Any, {no, yes}, {}}, {RuleJoin::None, {no}, {}}}};
    QCOMPARE(holds(boxes), true);
    QCOMPARE(logicText(boxes),
             R"({"and":[{"==":[{"var":"grade"},"P1"]},{"or":[{"==":[{"var":"grade"},"P2"]},)"
             R"({"==":[{"var":"grade"},"P1"]}]},{"!":[{"or":[{"==":[{"var":"grade"},"P2"]}]}]}]})");
}

void TestRuleForm::everyFormIsItsRulesForm()
{
    AnyForm any(20'261'123);
    for (int i = 0; i < 5'000; ++i) {
        const RuleGroup form = any.group(3, true);
        const auto logic = logicOf(form);
        QVERIFY2(bool(logic), logicText(form));
        // Once as it is, once through text, as it is stored.
        QVERIFY2(formOf(*logic) == form, logicText(form));
        const auto again = formOf(ruletalk::json(ruletalk::text(*logic)));
        QVERIFY2(again && logicText(*again) == logicText(form), logicText(form));
        QVERIFY(Rule::read(*logic));
    }
}

void TestRuleForm::rulesThatNoFormShows_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const char *rule : {R"(false)",
                             R"(1)",
                             R"("text")",
                             R"({"var":"a"})",
                             R"({"and":[]})",
                             R"({"or":[]})",
                             R"({"and":[true]})",
                             R"({"===":[{"var":"a"},1]})",
                             R"({"==":[1,{"var":"a"}]})",
                             R"({"==":[{"var":"a"},null]})",
                             R"({"==":[{"var":"a"},[1]]})",
                             R"({"==":[{"var":"a"}]})",
                             R"({"==":[{"var":["a",1]},1]})",
                             R"({"==":[{"var":"a b"},1]})",
                             R"({"==":[{"var":""},1]})",
                             R"({"in":[{"var":"a"},"text"]})",
                             R"({"in":[{"var":"a"},[]]})",
                             R"({"in":[{"var":"a"},[[1]]]})",
                             R"({"!":[{"==":[{"var":"a"},1]}]})",
                             R"({"!":[{"and":[{"==":[{"var":"a"},1]}]}]})",
                             R"({"!!":[{"in":["a",{"var":"b"}]}]})",
                             R"({"<":[{"var":"a"},"1"]})",
                             R"({"<":[1,{"var":"a"}]})",
                             R"({"<":[1,{"var":"a"},3]})",
                             R"({"<=":[3,{"var":"a"},1]})",
                             R"({"==":[{"substr":[{"var":"a"},1,2]},"xy"]})",
                             R"({"==":[{"substr":[{"var":"a"},0,3]},"xy"]})",
                             R"({"==":[{"substr":[{"var":"a"},0,0]},""]})",
                             R"({"!=":[{"substr":[{"var":"a"},0,2]},"xy"]})",
                             R"({"<=":[{"-":[{"var":"now"},90000]},{"var":"a"},{"var":"now"}]})",
                             R"({"<=":[{"-":[{"var":"now"},0]},{"var":"a"},{"var":"now"}]})",
                             R"({"<=":[{"-":[{"var":"then"},60000]},{"var":"a"},{"var":"now"}]})",
                             R"({"if":[true,1,2]})",
                             R"({"some":[{"var":"a"},true]})",
                             R"({"a":1,"b":2})"})
        QTest::newRow(rule) << QByteArray(rule);
}

void TestRuleForm::rulesThatNoFormShows()
{
    QFETCH(QByteArray, rule);
    QVERIFY(!formOf(ruletalk::json(rule)));
}

void TestRuleForm::shorthandIsUnderstood()
{
    const RuleGroup set = all({{u"a"_s, C::IsSet, QJsonValue::Undefined}});
    QVERIFY(formOf(ruletalk::json(R"({"!!":{"var":"a"}})")) == set);
    QVERIFY(formOf(ruletalk::json(R"({"!!":[{"var":["a"]}]})")) == set);
    QVERIFY(formOf(ruletalk::json(R"({"!":{"var":"a"}})")) ==
            all({{u"a"_s, C::IsNotSet, QJsonValue::Undefined}}));
    QVERIFY(formOf(ruletalk::json(R"({"and":{"!!":{"var":"a"}}})")) == set);
}

void TestRuleForm::limits_data()
{
    QTest::addColumn<RuleGroup>("form");
    QTest::addColumn<QByteArray>("error");
    const RuleCondition fine{u"a"_s, C::Is, 1};
    const auto row = [](const char *name, const RuleGroup &form, const char *error) {
        QTest::newRow(name) << form << QByteArray(error);
    };
    const auto one = [](const QString &field, C comparison, const QJsonValue &value) {
        return all({{field, comparison, value}});
    };
    row("a field without a name", one({}, C::Is, 1), "rule_bad_field at conditions[0]");
    row("a field with a step that is empty", one(u"a..b"_s, C::Is, 1),
        "rule_bad_field at conditions[0]");
    row("a field that begins with a digit", one(u"1a"_s, C::Is, 1),
        "rule_bad_field at conditions[0]");
    row("nothing to compare with", one(u"a"_s, C::Is, QJsonValue::Undefined),
        "rule_bad_value at conditions[0]");
    row("a list where one value belongs", one(u"a"_s, C::Is, QJsonArray{1}),
        "rule_bad_value at conditions[0]");
    row("one value where a list belongs", one(u"a"_s, C::OneOf, 1),
        "rule_bad_value at conditions[0]");
    row("text where a number belongs", one(u"a"_s, C::Less, u"1"_s),
        "rule_bad_value at conditions[0]");
    row("an end before its beginning", one(u"a"_s, C::Between, QJsonArray{2, 1}),
        "rule_bad_value at conditions[0]");
    row("half a minute", one(u"a"_s, C::WithinLast, 0.5), "rule_bad_value at conditions[0]");
    row("begins with nothing", one(u"a"_s, C::StartsWith, u""_s),
        "rule_bad_value at conditions[0]");
    row("a value that is not asked for", one(u"a"_s, C::IsSet, 1),
        "rule_bad_value at conditions[0]");
    row("text without end", one(u"a"_s, C::Is, QString(1'001, u'x')),
        "rule_bad_value at conditions[0]");
    row("a comparison of a newer peer", one(u"a"_s, C::Unknown, 1),
        "rule_bad_value at conditions[0]");
    row("an empty group", {RuleJoin::All, {fine}, {{}}}, "rule_empty_group at groups[0]");
    row("an empty any", {RuleJoin::Any, {}, {}}, "rule_empty_group at ");
    row("too many", all(std::vector<RuleCondition>(51, fine)), "rule_too_large at ");
    RuleGroup deep = all({fine});
    for (int i = 0; i < 4; ++i)
        deep = {RuleJoin::Any, {fine}, {deep}};
    row("too deep", deep, "rule_too_deep at groups[0].groups[0].groups[0].groups[0]");
}

void TestRuleForm::limits()
{
    QFETCH(RuleGroup, form);
    QTEST(logicText(form), "error");
}

QTEST_GUILESS_MAIN(TestRuleForm)
#include "tst_ruleform.moc"
