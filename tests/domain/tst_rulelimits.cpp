// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletalk.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

/// What is refused before it is used, and what is stopped when it grows.
class TestRuleLimits final : public QObject {
    Q_OBJECT

private slots:
    void refusals_data();
    void refusals();
    void limitsOfReading();
    void limitsOfEvaluating();
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

QTEST_GUILESS_MAIN(TestRuleLimits)
#include "tst_rulelimits.moc"
