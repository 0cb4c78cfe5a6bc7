// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/orderfacts.h"
#include "domain/rules/triage.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

QStringList grades(Family family)
{
    switch (family) {
    case Family::Fault: return {u"紧急"_s, u"一般"_s};
    case Family::Complaint: return {u"特殊"_s, u"重大"_s, u"重要"_s, u"一般"_s};
    case Family::PublicOpinion:
    case Family::ServiceRequest: return {u"特别重大"_s, u"重大"_s, u"较大"_s, u"一般"_s};
    default: return {u"普通"_s, u"加急"_s};
    }
}

QString decided(const TriageTable &table, const WorkOrder &order,
                const Customer *customer = nullptr, const Service *service = nullptr)
{
    const QJsonObject facts =
        ruleFacts({.order = order, .customer = customer, .service = service}, {}, {});
    const TriageDecision decision = triage(table, facts);
    return decision.rule + u' ' + decision.grade + u' ' + codeOf(decision.route);
}

QByteArray row(const QByteArray &more)
{
    return R"({"version":1,"rules":[{"id":"a","family":"fault","grade":"一般","route":"owner")" +
           (more.isEmpty() ? QByteArray() : ',' + more) + "}]}";
}

}  // namespace

/// Class × grade by the table, and what the table refuses.
class TestTriage final : public QObject {
    Q_OBJECT

private slots:
    void shippedTable_data();
    void shippedTable();
    void everyFamilyIsDecided();
    void theFirstRowThatHoldsDecides();
    void noRowMeansExperts();
    void aFaultyRuleDoesNotHold();
    void refusals_data();
    void refusals();
};

void TestTriage::shippedTable_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("changes");  // field=value of the order
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *family, const char *changes, const char *expected) {
        QTest::addRow("%s %s", family, changes)
            << QString::fromUtf8(family) << QString::fromUtf8(changes)
            << QString::fromUtf8(expected);
    };
    row("fault", "", "fault-ordinary 一般 owner");
    row("fault", "category=故障报修›高压›线路跳闸", "fault-high-voltage 紧急 expert");
    row("fault", "category=故障报修›低压›单户停电", "fault-ordinary 一般 owner");
    row("fault", "impact=3", "fault-wide-or-urgent 紧急 owner");
    row("fault", "impact=2 urgency=3", "fault-ordinary 一般 owner");
    row("fault", "life=1 impact=3", "fault-life-support 紧急 owner");
    row("fault", "important=1", "fault-important-customer 紧急 owner");
    row("complaint", "", "complaint-ordinary 一般 owner");
    row("complaint", "source=h12398 importance=4", "complaint-by-authority 特殊 expert");
    row("complaint", "importance=4", "complaint-major 重大 expert");
    row("complaint", "reopens=1", "complaint-again 重要 expert");
    row("complaint", "nudges=1", "complaint-ordinary 一般 owner");
    row("complaint", "nudges=2", "complaint-again 重要 expert");
    row("publicOpinion", "importance=4 urgency=4 impact=2", "opinion-extreme 特别重大 expert");
    row("publicOpinion", "importance=3 urgency=3 impact=2", "opinion-major 重大 expert");
    row("publicOpinion", "", "opinion-ordinary 一般 expert");
    row("serviceRequest", "importance=2 urgency=2 impact=2", "event-larger 较大 expert");
    row("serviceRequest", "importance=1", "event-ordinary 一般 owner");
    row("tipoff", "", "tipoff-expert 加急 expert");
    row("application", "urgency=3", "other-urgent 加急 owner");
    row("enquiry", "tier=vip", "other-urgent 加急 owner");
    row("enquiry", "", "other-ordinary 普通 owner");
}

void TestTriage::shippedTable()
{
    QFETCH(QString, family);
    QFETCH(QString, changes);
    const Result<TriageTable> table = shippedTriage(grades);
    QVERIFY2(bool(table),
             qPrintable(table ? QString() : table.error().field + table.error().detail));
    Row order = toRow(WorkOrder());
    order.set(u"family", family);
    Customer customer;
    Service service;
    for (const QString &change : changes.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = change.section(u'=', 0, 0);
        const QString value = change.section(u'=', 1);
        if (name == u"life")
            customer.lifeSupport = value;
        else if (name == u"tier")
            customer.tier = fromCode<Tier>(value);
        else if (name == u"important")
            service.important = true;
        else if (name == u"category" || name == u"source")
            order.set(name, value);
        else
            order.set(name, value.toLongLong());
    }
    QTEST(decided(*table, fromRow<WorkOrder>(order), &customer, &service), "expected");
}

void TestTriage::everyFamilyIsDecided()
{
    const Result<TriageTable> table = shippedTriage(grades);
    QVERIFY(table);
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i) {
        WorkOrder order;
        order.family = Family(i);
        const TriageDecision decision = triage(*table, ruleFacts({.order = order}, {}, {}));
        QVERIFY2(!decision.rule.isEmpty(), Codes<Family>::list[i].latin1());
        QVERIFY2(grades(order.family).contains(decision.grade), Codes<Family>::list[i].latin1());
        QCOMPARE(decision.version, table->version);
    }
}

void TestTriage::theFirstRowThatHoldsDecides()
{
    const Result<TriageTable> table = readTriage(R"({"version":7,"rules":[
        {"id":"off","active":false,"family":"*","grade":"一般","route":"owner"},
        {"id":"other","family":"complaint","grade":"特殊","route":"expert"},
        {"id":"no","family":"fault","grade":"紧急","route":"expert","when":{"==":[{"var":"order.grade"},"x"]}},
        {"id":"yes","family":"*","grade":"一般","route":"owner"},
        {"id":"late","family":"*","grade":"紧急","route":"owner"}]})",
                                                 grades);
    QVERIFY(table);
    WorkOrder order;
    order.family = Family::Fault;
    const QJsonObject facts = ruleFacts({.order = order}, {}, {});
    QCOMPARE(triage(*table, facts), (TriageDecision{u"yes"_s, 7, u"一般"_s, TriageRoute::Owner}));
    QCOMPARE(explainTriage(*table, facts),
             (std::vector<TriageStep>{{u"no"_s, false, {}}, {u"yes"_s, true, {}}}));
}

void TestTriage::noRowMeansExperts()
{
    const Result<TriageTable> table = readTriage(row({}), grades);
    QVERIFY(table);
    WorkOrder order;
    order.family = Family::Complaint;
    QCOMPARE(decided(*table, order), u"  expert"_s);
    order.family = Family::Unknown;  // of a newer peer
    QCOMPARE(decided(*table, order), u"  expert"_s);
}

void TestTriage::aFaultyRuleDoesNotHold()
{
    const Result<TriageTable> table = readTriage(row(R"("when":{"*":[]})"), grades);
    QVERIFY(table);
    WorkOrder order;
    order.family = Family::Fault;
    const QJsonObject facts = ruleFacts({.order = order}, {}, {});
    QCOMPARE(explainTriage(*table, facts),
             (std::vector<TriageStep>{{u"a"_s, false, u"rule_bad_call"_s}}));
    QCOMPARE(triage(*table, facts).rule, QString());
}

void TestTriage::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto refuse = [](const char *name, const QByteArray &json, const char *expected) {
        QTest::newRow(name) << json << QString::fromUtf8(expected);
    };
    refuse("no JSON", "{", "file");
    refuse("no version", R"({"rules":[]})", "version is missing");
    refuse("no rows", R"({"version":1,"rules":[]})", "rules is empty");
    refuse("an unknown setting", row(R"("colour":"red")"),
           "rules[0].colour is not a known setting");
    refuse("a grade of another family", QByteArray(row({})).replace("一般", "重大"),
           "rules[0].grade is not a grade of this family");
    refuse("an unknown family", QByteArray(row({})).replace("fault", "war"),
           "rules[0].family \"war\" is not known");
    refuse("an unknown route", QByteArray(row({})).replace("owner", "nobody"),
           "rules[0].route \"nobody\" is not known");
    refuse("an id with a blank", QByteArray(row({})).replace("\"a\"", "\"a b\""),
           "rules[0].id must be 1 to 60 of a-z, 0-9 and \"-\"");
    refuse("a rule with an unknown operator", row(R"("when":{"and":[true,{"foo":1}]})"),
           "rules[0].when.and[1].foo rule_unknown_operator");
    refuse("a rule that is too deep",
           row("\"when\":" + QByteArray("[").repeated(60) + QByteArray("]").repeated(60)),
           "rule_too_deep");
    QByteArray twice = row({});
    twice.replace("[{", R"([{"id":"a","family":"*","grade":"普通","route":"owner"},{)");
    refuse("an id twice", twice, "rules[1].id is there twice");
}

void TestTriage::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const Result<TriageTable> table = readTriage(json, grades);
    QVERIFY(!table);
    const QString told = table.error().field + u' ' + table.error().detail;
    QVERIFY2(told.contains(expected), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
