// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletalk.h"

#include "domain/rules/coercion.h"

#include <QtTest/QtTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr const char *order =
    R"({"grade":"P1","nudges":2,"tags":["vip","old"],"place":"","kept":null,
    "owner":{"team":"repair","size":3},"list":[1,2,3],"people":[{"age":3,"on":true},{"age":30,"on":false}]})";

}  // namespace

/// Every published operator by hand; tst_jsonlogicpeer plays thousands more against another program.
class TestJsonLogic final : public QObject {
    Q_OBJECT

private slots:
    void operators_data();
    void operators();
    void numbersAsText_data();
    void numbersAsText();
    void textAsNumbers_data();
    void textAsNumbers();
    void whatARuleAsksFor();
    void dataIsNeverARule();
    void theSameListIsTheSame();
};

void TestJsonLogic::operators_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *rule, const char *expected) {
        QTest::addRow("%s", rule) << QByteArray(rule) << QString::fromUtf8(expected);
    };
    // Values are themselves; an object of several keys is a value.
    row("true", "true");
    row("null", "null");
    row("[1,{\"var\":\"nudges\"}]", "[1,2]");
    row("{}", "{}");
    row("{\"a\":{\"var\":\"x\"},\"b\":2}", "{\"a\":{\"var\":\"x\"},\"b\":2}");

    row(R"({"var":"grade"})", R"("P1")");
    row(R"({"var":["grade"]})", R"("P1")");
    row(R"({"var":"owner.team"})", R"("repair")");
    row(R"({"var":"tags.1"})", R"("old")");
    row(R"({"var":"tags.01"})", "null");
    row(R"({"var":"tags.length"})", "2");
    row(R"({"var":"grade.0"})", R"("P")");
    row(R"({"var":"grade.length"})", "2");
    row(R"({"var":"nothing"})", "null");
    row(R"({"var":["nothing","else"]})", R"("else")");
    row(R"({"var":["kept","else"]})", "null");
    row(R"({"var":["kept.deeper","else"]})", R"("else")");
    row(R"({"var":["nothing",{"var":"grade"}]})", R"("P1")");
    row(R"({"var":{"cat":["gra","de"]}})", R"("P1")");
    row(R"({"map":[{"var":"list"},{"var":""}]})", "[1,2,3]");
    row(R"({"map":[[[7,8]],{"var":1}]})", "[8]");
    row(R"({"map":[[1],{"var":[]}]})", "[1]");

    row(R"({"missing":["grade","nothing","place","kept"]})", R"(["nothing","place","kept"])");
    row(R"({"missing":"nothing"})", R"(["nothing"])");
    row(R"({"missing":[["nothing","grade"],"place"]})", R"(["nothing"])");
    row(R"({"missing":{"merge":["nothing",["place"]]}})", R"(["nothing","place"])");
    row(R"({"missing":["place",["nothing","default"]]})", R"(["place"])");
    row(R"({"missing":[]})", "[]");
    row(R"({"missing_some":[1,["grade","nothing"]]})", "[]");
    row(R"({"missing_some":[2,["grade","nothing","place"]]})", R"(["nothing","place"])");
    row(R"({"missing_some":["1",["grade","nothing"]]})", "[]");
    row(R"({"missing_some":[1,null]})", "rule_bad_call at missing_some");

    row(R"({"if":[true,1,2]})", "1");
    row(R"({"if":[0,1,"",2,[],3,4]})", "4");
    row(R"({"if":[0,1,"0",2,3]})", "2");
    row(R"({"if":[false,1]})", "null");
    row(R"({"if":[5]})", "5");
    row(R"({"if":[]})", "null");
    row(R"({"?:":[{"==":[{"var":"grade"},"P1"]},"yes","no"]})", R"("yes")");

    row(R"({"==":[1,"1"]})", "true");
    row(R"({"==":[0,""]})", "true");
    row(R"({"==":[0,"x"]})", "false");
    row(R"({"==":[null,0]})", "false");
    row(R"({"==":[{"var":"kept"},{"and":[]}]})", "true");
    row(R"({"==":[true,"1"]})", "true");
    row(R"({"==":[true,"true"]})", "false");
    row(R"({"==":[[1],1]})", "true");
    row(R"({"==":[[1,2],"1,2"]})", "true");
    row(R"({"==":[[1],[1]]})", "false");
    row(R"({"==":[[[]],""]})", "true");
    row(R"({"==":[{},"[object Object]"]})", "true");
    row(R"({"==":[[null],""]})", "true");
    row(R"({"==":[]})", "true");
    row(R"({"===":[1,"1"]})", "false");
    row(R"({"===":["a","a"]})", "true");
    row(R"({"===":[{"/":[0,0]},{"/":[0,0]}]})", "false");
    row(R"({"!=":[1,"1"]})", "false");
    row(R"({"!==":[1,"1"]})", "true");

    row(R"({"!":[[]]})", "true");
    row(R"({"!":[[0]]})", "false");
    row(R"({"!":"0"})", "false");
    row(R"({"!":""})", "true");
    row(R"({"!":[]})", "true");
    row(R"({"!!":[{}]})", "true");
    row(R"({"!!":[[]]})", "false");
    row(R"({"or":[0,"",[],7,8]})", "7");
    row(R"({"or":[0,[]]})", "[]");
    row(R"({"or":[]})", R"({"$":"undefined"})");
    row(R"({"and":[1,"a",[0]]})", "[0]");
    row(R"({"and":[1,"",2]})", R"("")");

    row(R"({"<":[1,2]})", "true");
    row(R"({"<":["b","a"]})", "false");
    row(R"({"<":["10",9]})", "false");
    row(R"({"<":["10","9"]})", "true");
    row(R"({"<":[null,1]})", "true");
    row(R"({"<":["x",1]})", "false");
    row(R"({">=":["x",1]})", "false");
    row(R"({"<":[1,{"var":"nudges"},3]})", "true");
    row(R"({"<":[2,2,3]})", "false");
    row(R"({"<=":[2,2,3]})", "true");
    row(R"({"<=":[2,4,3]})", "false");
    row(R"({"<=":[2,2]})", "true");
    row(R"({">":[2,1,5]})", "true");
    row(R"({">=":[2,2]})", "true");
    row(R"({">":[[2],1]})", "true");

    row(R"({"max":[1,"3",2]})", "3");
    row(R"({"max":[]})", R"({"$":"-Infinity"})");
    row(R"({"min":[]})", R"({"$":"Infinity"})");
    row(R"({"min":[1,"a"]})", R"({"$":"NaN"})");
    row(R"({"min":[0,{"*":[-1,0]}]})", R"({"$":"-0"})");
    row(R"({"min":[[],4]})", "0");
    row(R"({"+":[1,"2","3.5x"]})", "6.5");
    row(R"({"+":"3.14 metres"})", "3.14");
    row(R"({"+":[]})", "0");
    row(R"({"+":[1,""]})", R"({"$":"NaN"})");
    row(R"({"+":[true]})", R"({"$":"NaN"})");
    row(R"({"+":[[4,5],1]})", "5");
    row(R"({"+":["0x10"]})", "0");
    row(R"({"-":[5,"3"]})", "2");
    row(R"({"-":[5]})", "-5");
    row(R"({"-":["0x10"]})", "-16");
    row(R"({"-":[5,null]})", "5");
    row(R"({"*":[2,"3",4]})", "24");
    row(R"({"*":["3"]})", R"("3")");
    row(R"({"*":[]})", "rule_bad_call at *");
    row(R"({"*":[1e200,1e200]})", R"({"$":"Infinity"})");
    row(R"({"/":[1,4]})", "0.25");
    row(R"({"/":[1,0]})", R"({"$":"Infinity"})");
    row(R"({"%":[7,3]})", "1");
    row(R"({"%":[-7,3]})", "-1");
    row(R"({"%":[7,0]})", R"({"$":"NaN"})");

    row(R"({"map":[{"var":"list"},{"*":[{"var":""},2]}]})", "[2,4,6]");
    row(R"({"map":[{"var":"grade"},1]})", "[]");
    row(R"({"map":[[1,2],{"and":[]}]})", R"([{"$":"undefined"},{"$":"undefined"}])");
    row(R"({"filter":[{"var":"list"},{"%":[{"var":""},2]}]})", "[1,3]");
    row(R"({"filter":[null,true]})", "[]");
    row(R"({"reduce":[{"var":"list"},{"+":[{"var":"current"},{"var":"accumulator"}]},0]})", "6");
    row(R"({"reduce":[null,{"var":"current"},7]})", "7");
    row(R"({"reduce":[[],{"var":"current"}]})", "null");
    row(R"({"all":[{"var":"list"},{">":[{"var":""},0]}]})", "true");
    row(R"({"all":[[],true]})", "false");
    row(R"({"all":[{"var":"people"},{"var":"on"}]})", "false");
    row(R"({"some":[{"var":"people"},{"var":"on"}]})", "true");
    row(R"({"some":[[],true]})", "false");
    row(R"({"none":[{"var":"people"},{">":[{"var":"age"},40]}]})", "true");
    row(R"({"none":[[],true]})", "true");
    row(R"({"none":[[1],true]})", "false");

    row(R"({"merge":[[1,2],3,[[4]]]})", "[1,2,3,[4]]");
    row(R"({"merge":[]})", "[]");
    row(R"({"merge":"a"})", R"(["a"])");
    row(R"({"in":["vip",{"var":"tags"}]})", "true");
    row(R"({"in":["VIP",{"var":"tags"}]})", "false");
    row(R"({"in":["P",{"var":"grade"}]})", "true");
    row(R"({"in":["","x"]})", "true");
    row(R"({"in":["",""]})", "false");
    row(R"({"in":[1,"a1"]})", "true");
    row(R"({"in":[1,["1"]]})", "false");
    row(R"({"in":[{"/":[0,0]},[{"/":[0,0]}]]})", "false");
    row(R"({"in":["a",null]})", "false");
    row(R"({"in":["a",5]})", "false");

    row(R"({"cat":["I am ",30,null,true,[1,[2,null]]]})", R"("I am 30true1,2,")");
    row(R"({"cat":"one"})", R"("one")");
    row(R"({"cat":[]})", R"("")");
    row(R"({"cat":[{"/":[1,3]},{}]})", R"("0.3333333333333333[object Object]")");
    row(R"({"substr":["jsonlogic",4]})", R"("logic")");
    row(R"({"substr":["jsonlogic",-5]})", R"("logic")");
    row(R"({"substr":["jsonlogic",1,3]})", R"("son")");
    row(R"({"substr":["jsonlogic",4,-2]})", R"("log")");
    row(R"({"substr":["jsonlogic",-5,-2]})", R"("log")");
    row(R"({"substr":["jsonlogic",4,"-2"]})", R"("")");
    row(R"({"substr":["jsonlogic",40]})", R"("")");
    row(R"({"substr":["jsonlogic",0,null]})", R"("")");
    row(R"({"substr":["jsonlogic","x",4]})", R"("json")");
    row(R"({"substr":[12345,1,2.9]})", R"("23")");
    row(R"({"substr":[null,1]})", R"("ull")");
    row("{\"substr\":[\"\u6545\u969c\u62a5\u4fee\",2]}", "\"\u62a5\u4fee\"");
    row(R"({"log":["seen",1]})", R"("seen")");
}

void TestJsonLogic::operators()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, expected);
    QCOMPARE(ruletalk::result(rule, order), expected);
}

void TestJsonLogic::numbersAsText_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, const char *text) {
        QTest::newRow(text) << number << QString::fromLatin1(text);
    };
    row(0, "0");
    row(1, "1");
    row(-12.5, "-12.5");
    row(0.1, "0.1");
    row(1.0 / 3, "0.3333333333333333");
    row(100, "100");
    row(123456789012345680.0, "123456789012345680");
    row(1e20, "100000000000000000000");
    row(1e21, "1e+21");
    row(1.5e300, "1.5e+300");
    row(0.000001, "0.000001");
    row(0.0000001, "1e-7");
    row(-1.25e-9, "-1.25e-9");
    row(5e-324, "5e-324");
    row(std::numeric_limits<double>::max(), "1.7976931348623157e+308");
    row(9007199254740993.0, "9007199254740992");
}

void TestJsonLogic::numbersAsText()
{
    QFETCH(double, number);
    QTEST(js::numberText(number), "text");
}

void TestJsonLogic::textAsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("whole");    // Number(text)
    QTest::addColumn<QString>("leading");  // parseFloat(text)
    const auto row = [](const QString &text, const char *whole, const char *leading) {
        QTest::addRow("\"%s\"", qPrintable(text.left(30)))
            << text << QString::fromLatin1(whole) << QString::fromLatin1(leading);
    };
    row(u""_s, "0", "NaN");
    row(u"  \n"_s, "0", "NaN");
    row(u" 12 "_s, "12", "12");
    row(u"12px"_s, "NaN", "12");
    row(u".5"_s, "0.5", "0.5");
    row(u"5."_s, "5", "5");
    row(u"."_s, "NaN", "NaN");
    row(u"1e3"_s, "1000", "1000");
    row(u"1e"_s, "NaN", "1");
    row(u"1e+"_s, "NaN", "1");
    row(u"1.5e-3x"_s, "NaN", "0.0015");
    row(u"-7"_s, "-7", "-7");
    row(u"+7"_s, "7", "7");
    row(u"--7"_s, "NaN", "NaN");
    row(u"0x1F"_s, "31", "0");
    row(u"0b101"_s, "5", "0");
    row(u"0o17"_s, "15", "0");
    row(u"0x"_s, "NaN", "0");
    row(u"-0x1"_s, "NaN", "0");
    row(u"Infinity"_s, "Infinity", "Infinity");
    row(u"-Infinityx"_s, "NaN", "-Infinity");
    row(u"infinity"_s, "NaN", "NaN");
    row(u"1e400"_s, "Infinity", "Infinity");
    row(u"-1e400"_s, "-Infinity", "-Infinity");
    row(u"1e-400"_s, "0", "0");
    row(u"0e999"_s, "0", "0");
    row(u"1e99999999999999999999"_s, "Infinity", "Infinity");
    row(u"1E-99999999999999999999"_s, "0", "0");
    row(QString(400, u'9'), "Infinity", "Infinity");
    row(QString(400, u'9') + u"e-399"_s, "10", "10");
    row(QString(400, u'9') + u"e-20"_s, "Infinity", "Infinity");
    row(u"."_s + QString(400, u'0') + u"1e380"_s, "1e-21", "1e-21");
    row(u"."_s + QString(400, u'0') + u"1"_s, "0", "0");
    row(u"1_000"_s, "NaN", "1");
    row(u"1,5"_s, "NaN", "1");
    row(u"\u3000 8\u00a0"_s, "8", "8");
    row(u"１２"_s, "NaN", "NaN");
    row(u"nan"_s, "NaN", "NaN");
}

void TestJsonLogic::textAsNumbers()
{
    QFETCH(QString, text);
    QTEST(js::numberText(js::toNumber(text)), "whole");
    QTEST(js::numberText(js::leadingNumber(text)), "leading");
}

void TestJsonLogic::whatARuleAsksFor()
{
    const auto asks = [](const QByteArray &rule) { return Rule::read(rule)->asks().join(u' '); };
    QCOMPARE(asks(R"({"and":[{"==":[{"var":"order.grade"},"P1"]},{"var":["b",{"var":"a"}]}]})"),
             u"a b order.grade"_s);
    QCOMPARE(asks(R"({"some":[{"var":"tags"},{"==":[{"var":"name"},{"var":""}]}]})"), u"tags"_s);
    QCOMPARE(asks(R"({"missing":["a",["b","c"]]})"), u"a b c"_s);
    QCOMPARE(asks(R"({"missing_some":[1,["a","b"]]})"), u"a b"_s);
    QCOMPARE(asks(R"({"var":{"cat":["a","b"]}})"), QString());
    QCOMPARE(Rule().asks(), QStringList());
    QCOMPARE(*Rule().holds({}), true);
}

// The reference implementation looks for rules in what "missing" is given by the data.
void TestJsonLogic::dataIsNeverARule()
{
    QCOMPARE(ruletalk::result(R"({"missing":[{"var":"names"}]})",
                              R"({"names":[{"cat":["gra","de"]}],"grade":1})"),
             uR"([{"cat":["gra","de"]}])"_s);
}

void TestJsonLogic::theSameListIsTheSame()
{
    QCOMPARE(ruletalk::result(R"({"==":[{"var":"list"},{"var":"list"}]})", order), u"true"_s);
    QCOMPARE(ruletalk::result(R"({"===":[{"var":"list"},{"merge":[{"var":"list"}]}]})", order),
             u"false"_s);
    QCOMPARE(ruletalk::result(R"({"in":[{"var":"owner"},[1,{"var":"owner"}]]})", order), u"true"_s);
}

QTEST_GUILESS_MAIN(TestJsonLogic)
#include "tst_jsonlogic.moc"
