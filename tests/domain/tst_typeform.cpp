// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forms/formshelf.h"
#include "domain/forms/formstate.h"
#include "domain/rules/automation.h"
#include "domain/rules/orderfacts.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

/// A document with one field, whose members are these.
QByteArray field(const QByteArray &members)
{
    return R"({"names":{"zh":"类","en":"Type"},"fields":[{)" + members + "}]}";
}

QByteArray named(const QByteArray &more)
{
    return field(R"("key":"a","names":{"zh":"甲","en":"A"},)" + more);
}

/// Sizes, so that one can be asked for depending on the other.
const QByteArray claim = R"({"names":{"zh":"理赔","en":"Claim"},"fields":[
 {"key":"what","kind":"choice","names":{"zh":"电器","en":"What"},"required":true,"options":[
   {"value":"fridge","names":{"zh":"冰箱","en":"Fridge"}},{"value":"tv","names":{"zh":"电视","en":"TV"}},
   {"value":"other","names":{"zh":"其他","en":"Other"}}]},
 {"key":"which","kind":"text","names":{"zh":"哪种","en":"Which"},"longest":10,"required":true,
  "shown":{"==":[{"var":"answers.what"},"other"]}},
 {"key":"inside","kind":"text","names":{"zh":"细节","en":"Detail"},"shown":{"!!":[{"var":"answers.which"}]}},
 {"key":"price","kind":"money","names":{"zh":"价格","en":"Price"},"min":0,"max":500000,"required":
  {"!=":[{"var":"answers.what"},"tv"]},"requiredFrom":"replied"},
 {"key":"pay","kind":"choice","names":{"zh":"付款","en":"Paid by"},"options":[
   {"value":"cash","names":{"zh":"现金","en":"Cash"}},{"value":"bank","names":{"zh":"转账","en":"Transfer"}}],
  "offered":[{"when":{">":[{"var":"answers.price"},50000]},"values":["bank"]}]},
 {"key":"urgent","kind":"flag","names":{"zh":"急","en":"Urgent"},
  "required":{"==":[{"var":"order.grade"},"加急"]},"requiredFrom":"dispatched"}],
 "checklist":[{"key":"seen","names":{"zh":"看过","en":"Seen"},"from":"dispatched"},
  {"key":"signed","names":{"zh":"签字","en":"Signed"}},
  {"key":"fire","names":{"zh":"消防","en":"Fire"},"shown":{"==":[{"var":"answers.what"},"other"]}}]})";

TypeForm claimForm()
{
    auto form = readTypeForm(claim);
    return form ? *form : TypeForm();
}

QString told(const std::vector<FormFault> &faults)
{
    QStringList words;
    for (const FormFault &fault : faults)
        words += fault.field.mid(8) + u' ' + fault.code;
    return words.join(u", "_s);
}

OrderState stateFrom(const QString &code) { return fromCode<OrderState>(code); }

}  // namespace

/// What a type's document may say, and what it makes of an order.
class TestTypeForm final : public QObject {
    Q_OBJECT

private slots:
    void entries();
    void changesSayNothingOfOtherKeys();
    void refusals_data();
    void refusals();
    void membersOfANewerProgram();
    void theWholeRecord();
    void values_data();
    void values();
    void states_data();
    void states();
    void offered();
    void missing_data();
    void missing();
    void movesAskTheForm();
    void actionsOfRulesAskTheForm();
    void answersThatCannotStand();
    void rulesOfOthersSeeAnswers();
    void shippedTypes();
    void theShelfTakesOneOfTwo();
};

void TestTypeForm::entries()
{
    QCOMPARE(readAnswer(u"a=1"_s), (FormAnswer{u"a"_s, u"1"_s}));
    QCOMPARE(readAnswer(u"a=1=2"_s), (FormAnswer{u"a"_s, u"1=2"_s}));
    for (const char *bad : {"", "a", "=1", "A=1", "a b=1", "a=", "1a=2", "ä=1"})
        QVERIFY2(!readAnswer(QString::fromUtf8(bad)), bad);
    QVERIFY(!readAnswer(QString(41, u'a') + u"=1"_s));
    QVERIFY(!readAnswer(u"a="_s + QString(160, u'x')));
    QCOMPARE(withAnswer({u"b=2"_s, u"a=1"_s, u"a=3"_s}, u"a"_s, u"4"_s),
             (QStringList{u"a=4"_s, u"b=2"_s}));
    QCOMPARE(withAnswer({u"ab=2"_s, u"a=1"_s}, u"a"_s, {}), QStringList{u"ab=2"_s});
    QCOMPARE(answersOf({u"a=1"_s, u"a=2"_s, u"?"_s}).value(u"a"_s), (QStringList{u"1"_s, u"2"_s}));
}

void TestTypeForm::changesSayNothingOfOtherKeys()
{
    const QStringList base{u"a=1"_s, u"b=2"_s, u"c=3"_s};
    const QStringList mine{u"a=9"_s, u"b=2"_s, u"d=4"_s};
    const QStringList changes = answerChanges(base, mine);
    QCOMPARE(changes, (QStringList{u"a=9"_s, u"c="_s, u"d=4"_s}));
    // Meanwhile somebody else has answered e, and b otherwise.
    QCOMPARE(withAnswers({u"a=1"_s, u"b=5"_s, u"c=3"_s, u"e=6"_s}, changes),
             (QStringList{u"a=9"_s, u"b=5"_s, u"d=4"_s, u"e=6"_s}));
    QVERIFY(answerChanges(base, base).isEmpty());
}

void TestTypeForm::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &json, const char *path) {
        QTest::newRow(name) << json << QString::fromUtf8(path);
    };
    row("no JSON", "{", "file");
    row("a list", "[]", "file");
    row("no names", "{}", "names");
    row("one language", R"({"names":{"zh":"类"}})", "names.en");
    row("fields are no list", R"({"names":{"zh":"类","en":"T"},"fields":{}})", "fields");
    row("a field is no object", R"({"names":{"zh":"类","en":"T"},"fields":[1]})", "fields[0]");
    row("no key", field(R"("kind":"text")"), "fields[0].key");
    row("a bad key", field(R"("key":"a b","kind":"text","names":{"zh":"甲","en":"A"})"),
        "fields[0].key");
    row("a key twice",
        R"({"names":{"zh":"类","en":"T"},"fields":[{"key":"a","kind":"text","names":{"zh":"甲","en":"A"}}],
            "checklist":[{"key":"a","names":{"zh":"甲","en":"A"}}]})",
        "checklist[0].key");
    row("no kind", field(R"("key":"a","names":{"zh":"甲","en":"A"})"), "fields[0].kind");
    row("an unknown kind", named(R"("kind":"colour")"), "fields[0].kind");
    row("options missing", named(R"("kind":"choice")"), "fields[0].options");
    row("options of a text", named(R"("kind":"text","options":[])"), "fields[0].options");
    row("an option twice",
        named(R"("kind":"choice","options":[{"value":"x","names":{"zh":"甲","en":"X"}},
                 {"value":"x","names":{"zh":"乙","en":"Y"}}])"),
        "fields[0].options[1].value");
    row("an option without a name", named(R"("kind":"choice","options":[{"value":"x"}])"),
        "fields[0].options[0].names");
    row("offered what is no option",
        named(R"("kind":"choice","options":[{"value":"x","names":{"zh":"甲","en":"X"}}],
                 "offered":[{"values":["x","y"]}])"),
        "fields[0].offered[0].values[1]");
    row("offered numbers", named(R"("kind":"number","offered":[{"values":["1"]}])"),
        "fields[0].offered");
    row("limits crossed", named(R"("kind":"number","min":3,"max":2)"), "fields[0].min");
    row("limits of a text", named(R"("kind":"text","max":2)"), "fields[0].max");
    row("a limit that is no number", named(R"("kind":"number","min":"3")"), "fields[0].min");
    row("too long", named(R"("kind":"text","longest":160)"), "fields[0].longest");
    row("an unknown state", named(R"("kind":"text","requiredFrom":"soon")"),
        "fields[0].requiredFrom");
    row("a bad rule", named(R"("kind":"text","shown":{"and":[{"like":[1]}]})"),
        "fields[0].shown.and[0].like");
    row("a rule about the customer",
        named(R"("kind":"text","required":{"==":[{"var":"customer.tier"},"vip"]})"),
        "fields[0].required");
    row("a rule about the time", named(R"("kind":"text","shown":{">":[{"var":"now"},1]})"),
        "fields[0].shown");
    row("an unknown state of a check",
        R"({"names":{"zh":"类","en":"T"},"checklist":[{"key":"a","names":{"zh":"甲","en":"A"},"from":"x"}]})",
        "checklist[0].from");
    row("categories", R"({"names":{"zh":"类","en":"T"},"categories":["a",1]})", "categories[1]");
    QByteArray many = R"({"names":{"zh":"类","en":"T"},"fields":[)";
    for (int i = 0; i <= TypeForm::MostFields; ++i)
        many += QByteArray(i ? "," : "") + R"({"key":"a)" + QByteArray::number(i) +
                R"(","kind":"text","names":{"zh":"甲","en":"A"}})";
    row("too many fields", many + "]}", "fields");
    QByteArray deep = "1";
    for (int i = 0; i < 60; ++i)
        deep = R"({"!":[)" + deep + "]}";
    row("a rule too deep", named(R"("kind":"text","shown":)" + deep), "fields[0].shown");
}

void TestTypeForm::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto form = readTypeForm(json);
    QVERIFY(!form);
    if (QByteArray(QTest::currentDataTag()) == "a rule too deep")
        QVERIFY(form.error().field.startsWith(path));
    else
        QCOMPARE(form.error().field, path);
    QVERIFY(!form.error().detail.isEmpty());
}

void TestTypeForm::membersOfANewerProgram()
{
    const QByteArray newer =
        R"({"names":{"zh":"类","en":"T","fr":"G"},"colour":"red","fields":[
            {"key":"a","kind":"colour","names":{"zh":"甲","en":"A"},"required":true,"options":[1]},
            {"key":"b","kind":"text","names":{"zh":"乙","en":"B"},"wide":true}],
            "checklist":[{"key":"c","names":{"zh":"丙","en":"C"},"from":"later"}]})";
    QCOMPARE(readTypeForm(newer, FormReading::Written).error().field, u"fields[0].kind"_s);
    const auto form = readTypeForm(newer, FormReading::InForce);
    QVERIFY(form);
    QCOMPARE(form->fields.size(), size_t(1));
    QCOMPARE(form->fields[0].key, u"b"_s);
    QVERIFY(form->checks.empty());
    // What was answered to them stays.
    QVERIFY(!wrongAnswer(&*form, {}, {u"a=#ff0000"_s, u"c=yes"_s}));
}

void TestTypeForm::theWholeRecord()
{
    OrderType type;
    type.code = u"理赔"_s;
    type.family = Family::ServiceRequest;
    type.document = QString::fromUtf8(claim).remove(u'\n');
    QCOMPARE(readOrderType(type, FormReading::Written)->code, u"理赔"_s);
    type.document += u'\n';
    QCOMPARE(readOrderType(type, FormReading::Written).error().field, u"document"_s);
    type.document = u"{}"_s;
    QCOMPARE(readOrderType(type, FormReading::Written).error().field, u"document.names"_s);
    type.code = u" a"_s;
    QCOMPARE(readOrderType(type, FormReading::Written).error().field, u"code"_s);
}

void TestTypeForm::values_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *members, const char *value, const char *expected) {
        QTest::addRow("%s %s", members, value)
            << QByteArray(members) << QString::fromUtf8(value) << QString::fromUtf8(expected);
    };
    row(R"("kind":"text")", "some words", "");
    row(R"("kind":"text")", "two\nlines", "answer_bad_text");
    row(R"("kind":"text")", "  ", "answer_bad_text");
    row(R"("kind":"text","longest":3)", "四个字了", "answer_bad_text");
    row(R"("kind":"longText")", "two\nlines", "");
    row(R"("kind":"number")", "12", "");
    row(R"("kind":"number")", "12.5", "answer_bad_number");
    row(R"("kind":"number","decimals":1)", "12.5", "");
    row(R"("kind":"number","decimals":1)", "12.55", "answer_bad_number");
    row(R"("kind":"number")", "1e9", "answer_bad_number");
    row(R"("kind":"number")", "nan", "answer_bad_number");
    row(R"("kind":"number")", "１２", "answer_bad_number");
    row(R"("kind":"number","min":1,"max":3)", "1", "");
    row(R"("kind":"number","min":1,"max":3)", "3", "");
    row(R"("kind":"number","min":1,"max":3)", "4", "answer_out_of_range");
    row(R"("kind":"number","min":1)", "-1", "answer_out_of_range");
    row(R"("kind":"money")", "1250", "");
    row(R"("kind":"money")", "12.50", "answer_bad_number");
    row(R"("kind":"flag")", "yes", "");
    row(R"("kind":"flag")", "no", "answer_bad_tick");
    row(R"("kind":"date")", "2026-02-28", "");
    row(R"("kind":"date")", "2026-02-30", "answer_bad_date");
    row(R"("kind":"date")", "28.2.2026", "answer_bad_date");
    row(R"("kind":"date")", "2026-02-28T10:00", "answer_bad_date");
    row(R"("kind":"time")", "23:59", "");
    row(R"("kind":"time")", "24:00", "answer_bad_time");
    row(R"("kind":"time")", "9:00", "answer_bad_time");
    row(R"("kind":"choice","options":[{"value":"x","names":{"zh":"甲","en":"X"}}])", "x", "");
    row(R"("kind":"choice","options":[{"value":"x","names":{"zh":"甲","en":"X"}}])", "y",
        "answer_bad_choice");
}

void TestTypeForm::values()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const auto form = readTypeForm(named(members));
    QVERIFY2(form, form ? "" : qPrintable(form.error().field + form.error().detail));
    QCOMPARE(QString(whyNotAnswer(form->fields.front(), value)), expected);
}

void TestTypeForm::states_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("shown");  // + required, ! wrong
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *answers, const char *shown, const char *wrong) {
        QTest::addRow("%s", answers)
            << QString::fromUtf8(answers) << QString::fromUtf8(shown) << QString::fromUtf8(wrong);
    };
    row("", "what+ price+ pay urgent", "");
    row("what=tv", "what+ price pay urgent", "");
    row("what=other", "what+ which+ price+ pay urgent", "");
    row("what=other which=oven", "what+ which+ inside price+ pay urgent", "");
    // What hangs on a field that is not shown is not shown either.
    row("what=tv which=oven", "what+ price pay urgent", "");
    row("what=car", "what+ price+ pay urgent", "what answer_bad_choice");
    row("what=tv what=other", "what+ price+ pay urgent", "what answer_twice");
    row("price=600000", "what+ price+ pay urgent", "price answer_out_of_range");
    row("price=40000 pay=cash", "what+ price+ pay urgent", "");
    row("price=60000 pay=cash", "what+ price+ pay urgent", "pay answer_not_offered");
    row("price=60000 pay=bank", "what+ price+ pay urgent", "");
    row("grade:加急", "what+ price+ pay urgent+", "");
}

void TestTypeForm::states()
{
    QFETCH(QString, answers);
    QFETCH(QString, shown);
    QFETCH(QString, wrong);
    WorkOrder order;
    for (const QString &word : answers.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith("grade:"_L1))
            order.grade = word.mid(6);
        else
            order.answers += word;
    }
    const TypeForm form = claimForm();
    const FormState state = formState(form, order);
    QStringList words;
    for (size_t i = 0; i < form.fields.size(); ++i) {
        if (state.fields[i].shown)
            words += form.fields[i].key + (state.fields[i].required ? u"+"_s : QString());
    }
    QCOMPARE(words.join(u' '), shown);
    QCOMPARE(told(state.wrong), wrong);
}

void TestTypeForm::offered()
{
    const TypeForm form = claimForm();
    WorkOrder order;
    order.answers = {u"price=60000"_s, u"seen=yes"_s};
    FormState state = formState(form, order);
    QCOMPARE(state.fields[4].offered, QStringList{u"bank"_s});
    QCOMPARE(state.checksShown, 2);
    QCOMPARE(state.checksDone, 1);
    order.answers = {u"price=50000"_s, u"what=other"_s};
    state = formState(form, order);
    QCOMPARE(state.fields[4].offered, (QStringList{u"cash"_s, u"bank"_s}));
    QCOMPARE(state.checksShown, 3);
}

void TestTypeForm::missing_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *from, const char *to, const char *answers,
                        const char *expected) {
        QTest::addRow("%s to %s: %s", from, to, answers)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromUtf8(answers)
            << QString::fromUtf8(expected);
    };
    row("accepted", "triage", "", "what needs_answer");
    row("accepted", "triage", "what=tv", "");
    row("accepted", "triage", "what=car", "what answer_bad_choice");
    row("accepted", "triage", "what=tv what=other", "what answer_twice");
    row("accepted", "dispatched", "what=tv", "seen needs_check");
    row("accepted", "dispatched", "what=other seen=yes", "which needs_answer");
    row("processing", "replied", "what=fridge seen=yes", "price needs_answer, signed needs_check");
    row("processing", "replied", "what=fridge seen=yes price=1 signed=yes", "");
    row("processing", "replied", "what=fridge seen=yes price=x signed=yes",
        "price answer_bad_number");
    row("processing", "replied", "what=tv seen=yes signed=yes", "");
    row("accepted", "resolvedAtFirst", "what=tv seen=yes", "signed needs_check");
    // What does not go on is never held up.
    row("accepted", "withdrawn", "", "");
    row("accepted", "rejected", "", "");
    row("processing", "suspended", "", "");
    row("processing", "dispatched", "", "");
    row("dispatched", "dispatched", "", "");
    row("audit", "processing", "", "");
    row("archived", "processing", "", "");
}

void TestTypeForm::missing()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, answers);
    QFETCH(QString, expected);
    WorkOrder order;
    order.state = stateFrom(from);
    order.answers = answers.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(told(missingFor(claimForm(), order, stateFrom(to))), expected);
}

void TestTypeForm::movesAskTheForm()
{
    const TypeForm form = claimForm();
    WorkOrder order;
    order.state = OrderState::Accepted;
    order.category = u"理赔"_s;
    const Actor agent{QUuid::createUuid(), Role::Agent, QUuid::createUuid(), u"YJ"_s, {}};
    const MoveRequest move{OrderState::Triage, {}, {}};
    QCOMPARE(mayMove(order, move, agent, {}, &form), (Verdict{Answer::No, "needs_answer"_L1}));
    QCOMPARE(mayMove(order, move, agent, {}, nullptr), Verdict());
    order.answers = {u"what=tv"_s};
    QCOMPARE(mayMove(order, move, agent, {}, &form), Verdict());
    // The lifecycle's own word goes first.
    order.category.clear();
    order.answers.clear();
    QCOMPARE(mayMove(order, move, agent, {}, &form), (Verdict{Answer::No, "needs_category"_L1}));
}

void TestTypeForm::actionsOfRulesAskTheForm()
{
    const TypeForm form = claimForm();
    WorkOrder order;
    order.state = OrderState::Accepted;
    order.category = u"理赔"_s;
    ActionFacts facts;
    facts.actor.role = Role::Lead;
    facts.form = &form;
    const RuleActions actions{{.kind = ActionKind::Move, .to = u"triage"_s}};
    const auto refused = planActions(actions, toRow(order), facts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"needs_answer"_s);
    order.answers = {u"what=tv"_s};
    QVERIFY(planActions(actions, toRow(order), facts));
}

void TestTypeForm::answersThatCannotStand()
{
    const TypeForm form = claimForm();
    const auto why = [&form](const QStringList &before, const QStringList &after) {
        const auto fault = wrongAnswer(&form, before, after);
        return fault ? fault->field + u' ' + fault->code : QString();
    };
    QCOMPARE(why({}, {u"what=tv"_s, u"signed=yes"_s}), QString());
    QCOMPARE(why({}, {u"what=car"_s}), u"answers.what answer_bad_choice"_s);
    QCOMPARE(why({}, {u"signed=perhaps"_s}), u"answers.signed answer_bad_tick"_s);
    QCOMPARE(why({}, {u"nonsense"_s}), u"answers bad_answer"_s);
    // What was there before is not this write's to answer for; nor what others' answers make of it.
    QCOMPARE(why({u"what=car"_s}, {u"what=car"_s, u"price=60000"_s, u"pay=cash"_s}), QString());
    QVERIFY(!wrongAnswer(nullptr, {}, {u"what=car"_s}));
    QVERIFY(wrongAnswer(nullptr, {}, {u"what"_s}));
}

void TestTypeForm::rulesOfOthersSeeAnswers()
{
    WorkOrder order;
    order.answers = {u"price=60000"_s, u"what=tv"_s, u"which=a"_s, u"which=b"_s};
    const auto rule = Rule::read(QByteArray(
        R"({"and":[{">":[{"var":"answers.price"},50000]},{"!":[{"var":"answers.which"}]}]})"));
    const Result<bool> holds = rule->holds(ruleData({order}, {}, {}));
    QVERIFY(holds && *holds);
}

void TestTypeForm::shippedTypes()
{
    const std::vector<OrderType> types = shippedOrderTypes();
    QCOMPARE(types.size(), size_t(18));
    for (const OrderType &type : types) {
        QVERIFY2(type.family != Family::Unknown, qPrintable(type.code));
        const auto form = readOrderType(type, FormReading::Written);
        QVERIFY2(form,
                 form ? "" : qPrintable(type.code + form.error().field + form.error().detail));
        QVERIFY(!form->checks.empty());
        // Nothing that an order begins with may ask for what comes later.
        const FormState state = formState(*form, {});
        QVERIFY2(state.wrong.empty(), qPrintable(type.code));
    }
    const FormShelf shelf(types);
    QVERIFY(shelf.problems().isEmpty());
    QCOMPARE(shelf.offered().size(), types.size());
    QVERIFY(shelf.ofCategory(u"号卡›涉诈停机"_s, Family::ServiceRequest) ==
            shelf.of(u"涉诈复机"_s));
    // The second check of the person is asked for before it is answered.
    WorkOrder order;
    order.state = OrderState::Processing;
    const auto missing = missingFor(*shelf.of(u"涉诈复机"_s), order, OrderState::Replied);
    QVERIFY(std::find(missing.begin(), missing.end(),
                      FormFault{u"answers.secondCheck"_s, "needs_answer"_L1}) != missing.end());
}

void TestTypeForm::theShelfTakesOneOfTwo()
{
    OrderType a;
    a.code = u"理赔"_s;
    a.rank = 2;
    a.active = true;
    a.document = QString::fromUtf8(claim).remove(u'\n');
    OrderType b = a;
    b.rank = 1;
    b.document = R"({"names":{"zh":"乙","en":"B"}})"_L1;
    OrderType broken = a;
    broken.code = u"坏"_s;
    broken.document = u"{"_s;
    const FormShelf shelf({a, b, broken});
    QCOMPARE(shelf.of(u"理赔"_s)->names.en, u"B"_s);
    QVERIFY(!shelf.of(u"坏"_s));
    QCOMPARE(shelf.problems().size(), 1);
}

QTEST_GUILESS_MAIN(TestTypeForm)
#include "tst_typeform.moc"
