// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletalk.h"

#include "domain/rules/ruleform.h"

#include <QtTest/QtTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

/// Rules with slips: characters changed, left out and doubled.
QByteArray slipped(std::mt19937_64 &dice)
{
    static const QList<QByteArray> rules{
        R"({"and":[{"==":[{"var":"a"},"x"]},{"<=":[1,{"var":"n"},9]},{"!":[{"or":[{"in":["2",{"var":"list"}]}]}]}]})",
        R"({"reduce":[{"map":[{"var":"list"},{"+":[{"var":""},"1"]}]},{"cat":[{"var":"accumulator"},{"var":"current"}]},""]})",
        R"({"if":[{"missing_some":[1,["a","b"]]},{"substr":["jsonlogic",-5,-2]},{"merge":[[1],{"max":[1,"0x1f"]}]}]})",
        R"({"or":[{"!!":[{"var":"o.p"}]},{"<":[0,{"var":"n"},{"-":[{"var":"now"},60000]}]}]})",
        R"({"some":[{"filter":[{"var":"list"},{"%":[{"var":""},2]}]},{"in":[{"var":""},[1,"2",null]]}]})"};
    static const QByteArray marks = "[]{}\",:0123-.e xnavr!=<>+*/%?";
    const auto below = [&](qsizetype n) { return qsizetype(dice() % quint64(n)); };
    QByteArray text = rules[below(rules.size())];
    for (qsizetype slips = below(4); slips > 0 && !text.isEmpty(); --slips) {
        const qsizetype at = below(text.size());
        const qsizetype count = 1 + below(8);
        switch (below(4)) {
        case 0: text[at] = marks[below(marks.size())]; break;
        case 1: text.remove(at, count); break;
        case 2: text.insert(at, text.mid(below(text.size()), count * 4)); break;
        default: text.insert(at, marks[below(marks.size())]); break;
        }
    }
    return text;
}

}  // namespace

/// What is refused before it is used, and what is stopped when it grows.
class TestRuleLimits final : public QObject {
    Q_OBJECT

private slots:
    void refusals_data();
    void refusals();
    void limitsOfReading();
    void limitsOfEvaluating();
    void whateverIsWritten();
};

void TestRuleLimits::refusals_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &rule, const char *expected) {
        QTest::newRow(name) << rule << QString::fromUtf8(expected);
    };
    row("no JSON", "{\"==\":[1,}", "rule_no_json at @10");
    row("nothing", "", "rule_no_json at @0");
    row("two values", "1,2", "rule_no_json at @0");
    row("an operator that is not published", R"({"regex":["a","b"]})",
        "rule_unknown_operator at regex");
    row("and where it stands", R"({"and":[true,{"==":[{"upper":[1]},2]}]})",
        "rule_unknown_operator at and[1].==[0].upper");
    row("also where it is never reached", R"({"if":[true,1,{"now":[]}]})",
        "rule_unknown_operator at if[2].now");
    row("in a list", R"([1,[{"x":1}]])", "rule_unknown_operator at [1][0].x");
    row("without a list of parts", R"({"!":{"x":1}})", "rule_unknown_operator at !.x");
    row("operators know upper and lower case", R"({"AND":[1]})", "rule_unknown_operator at AND");
    row("too deep", QByteArray("{\"!\":[").repeated(40) + "1" + QByteArray("]}").repeated(40),
        "rule_too_deep at !");
    row("far too deep", QByteArray("[").repeated(3'000) + QByteArray("]").repeated(3'000),
        "rule_too_deep at ");
    row("a value too deep",
        "{\"a\":1,\"b\":" + QByteArray("[").repeated(60) + QByteArray("]").repeated(60) + "}",
        "rule_too_deep at ");
    row("too long", "\"" + QByteArray(70'000, 'x') + "\"", "rule_too_large at ");
}

void TestRuleLimits::refusals()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, expected);
    const QString found = ruletalk::result(rule, "null");
    // Of a place deep down the beginning will do.
    if (expected == u"rule_too_deep at !")
        QVERIFY2(found.startsWith(u"rule_too_deep at ![0].![0].!["), qPrintable(found));
    else
        QCOMPARE(found, expected);
}

void TestRuleLimits::limitsOfReading()
{
    // Right at the limit of depth, where every operator with its list counts twice.
    const QByteArray deep =
        QByteArray("{\"!\":[").repeated(24) + "1" + QByteArray("]}").repeated(24);
    QVERIFY(Rule::read(deep));
    const Result<Rule> deeper = Rule::read("[" + deep + "]");
    QVERIFY(!deeper);
    QCOMPARE(deeper.error().kind, ErrorKind::TooLarge);
    // A tree that no text was read for is measured too.
    QJsonArray many;
    for (int i = 0; i < 70'000; ++i)
        many.append(0);
    const Result<Rule> large = Rule::read(QJsonValue(many));
    QVERIFY(!large);
    QCOMPARE(large.error().detail, u"rule_too_large"_s);
}

void TestRuleLimits::limitsOfEvaluating()
{
    const auto growing = [](const QByteArray &step, int times) {
        const QByteArray list = '[' + QByteArray("0,").repeated(times - 1) + "0]";
        return R"({"reduce":[)" + list + "," + step + R"(,"x"]})";
    };
    // Text that doubles, lists that double, lists within lists, work within work.
    QCOMPARE(ruletalk::result(
                 growing(R"({"cat":[{"var":"accumulator"},{"var":"accumulator"}]})", 40), "0"),
             u"rule_value_size at reduce[1].cat"_s);
    QCOMPARE(ruletalk::result(
                 growing(R"({"merge":[{"var":"accumulator"},{"var":"accumulator"}]})", 40), "0"),
             u"rule_value_size at reduce[1].merge"_s);
    QCOMPARE(ruletalk::result(growing(R"([{"var":"accumulator"},{"var":"accumulator"}])", 40), "0"),
             u"rule_value_size at reduce[1]"_s);
    const QString deep = ruletalk::result(growing(R"([{"var":"accumulator"}])", 100), "0");
    QVERIFY2(deep.startsWith(u"rule_value_depth at reduce"), qPrintable(deep));
    const QByteArray list = '[' + QByteArray("0,").repeated(999) + "0]";
    const QString work =
        ruletalk::result(R"({"map":[{"var":""},{"map":[)" + list + R"(,{"var":""}]}]})", list);
    QVERIFY2(work.startsWith(u"rule_steps at map[1].map"), qPrintable(work));
    const Result<Rule> small = Rule::read(QByteArray(R"({"and":[1,2,3]})"));
    QVERIFY(small->evaluate({}, 4));
    QCOMPARE(small->evaluate({}, 3).error().detail, u"rule_steps"_s);
    QJsonArray large;
    for (int i = 0; i < 250'000; ++i)
        large.append(0);
    QCOMPARE(RuleValue::fromJson(large).error().detail, u"rule_value_size"_s);
}

// It is read or refused with a reason, it ends, its result keeps the limits, and what a form shows of it
// is the same rule. fuzz_rule asks the same of stranger texts.
void TestRuleLimits::whateverIsWritten()
{
    std::mt19937_64 dice(20'261'123);
    const RuleValue data = *RuleValue::fromJson(ruletalk::json(
        R"({"a":"x","n":7,"now":1e12,"list":[1,"2",null,[3]],"o":{"p":true,"q":""}})"));
    int read = 0;
    int forms = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = slipped(dice);
        const Result<Rule> rule = Rule::read(text);
        if (!rule) {
            QVERIFY2(rule.error().detail.startsWith(u"rule_"), text);
            continue;
        }
        ++read;
        const Result<RuleValue> value = rule->evaluate(data);
        QVERIFY2(value ? !value->tooLarge() : value.error().detail.startsWith(u"rule_"), text);
        const auto form = formOf(rule->json());
        if (!form)
            continue;
        ++forms;
        const Result<QJsonValue> logic = logicOf(*form);
        QVERIFY2(logic && formOf(*logic) == form, text);
        QVERIFY2(*Rule::read(*logic)->holds(data) == *rule->holds(data), text);
    }
    QVERIFY(read > 4'000);
    QVERIFY(forms > 500);
}

QTEST_GUILESS_MAIN(TestRuleLimits)
#include "tst_rulelimits.moc"
