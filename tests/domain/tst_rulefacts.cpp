// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/orderfacts.h"
#include "domain/rules/rule.h"
#include "domain/rules/ruleform.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr qint64 now = 1'783'000'000'000;

}  // namespace

/// What rules may ask of an order, and what they may not.
class TestRuleFacts final : public QObject {
    Q_OBJECT

private slots:
    void factsOfAnOrder();
    void noFactIsMasked();
    void fieldsForBuilders();
    void whatOneOrderCosts();
};

void TestRuleFacts::factsOfAnOrder()
{
    WorkOrder order;
    order.feed = u"YJ"_s;
    order.family = Family::Complaint;
    order.grade = u"重大"_s;
    order.nudges = {3};
    order.tags = {u"a"_s, u"b"_s};
    order.anonymous = true;
    order.acceptedAt = {now};
    order.handler.value = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
    Customer customer;
    customer.tier = Tier::Gold;
    Service service;
    service.kind = ServiceKind::Power;
    const Actor me{order.handler.value, Role::Agent, {}, u"YJ"_s, {}};
    const QJsonObject told = ruleFacts({order, &customer, &service, {u"grade"_s}}, me, {now + 1});
    const RuleValue data = *RuleValue::fromJson(told);
    for (const char *rule :
         {R"({"==":[{"var":"order.family"},"complaint"]})",
          R"({"==":[{"var":"order.grade"},"重大"]})", R"({"==":[{"var":"order.nudges"},3]})",
          R"({"in":["b",{"var":"order.tags"}]})", R"({"===":[{"var":"order.anonymous"},true]})",
          R"({"==":[{"var":"order.region"},"YJ"]})",
          R"({"<":[{"var":"order.acceptedAt"},{"var":"now"}]})",
          R"({"==":[{"var":"order.handler"},{"var":"me"}]})",
          R"({"===":[{"var":"order.ownerTeam"},""]})", R"({"===":[{"var":"order.factuality"},""]})",
          R"({"==":[{"var":"customer.tier"},"gold"]})",
          R"({"==":[{"var":"service.kind"},"power"]})", R"({"in":["grade",{"var":"changed"}]})"})
        QVERIFY2(*Rule::read(QByteArray(rule))->holds(data), rule);
    // What is not known is missing, not empty.
    QCOMPARE(ruleFacts({.order = order}, me, {now}).contains(u"customer"_s), false);
    QCOMPARE(ruleData({.order = order}, me, {now}).toJson().toObject(),
             ruleFacts({.order = order}, me, {now}));
}

void TestRuleFacts::noFactIsMasked()
{
    for (const RecordType *type : allTypes()) {
        Row row = emptyRow(*type);
        for (size_t i = 0; i < row.values.size(); ++i) {
            if (std::holds_alternative<QString>(row.values[i]))
                row.values[i] = u"canary"_s;
        }
        const QJsonObject told = recordFacts(row);
        for (const FieldType &field : type->fields)
            QCOMPARE(told.contains(field.name),
                     field.privacy == Privacy::Open && field.kind != Kind::Bytes);
    }
    const QJsonObject order = recordFacts(toRow(WorkOrder()));
    for (const char *masked : {"place", "contactName", "callbackPhone"})
        QVERIFY2(!order.contains(QLatin1StringView(masked)), masked);
    QVERIFY(!recordFacts(toRow(Customer())).contains(u"name"_s));
}

void TestRuleFacts::fieldsForBuilders()
{
    const std::vector<RuleField> fields = ruleFields();
    const WorkOrder order;
    const Customer customer;
    const RuleValue data =
        *RuleValue::fromJson(ruleFacts({.order = order, .customer = &customer}, {}, {now}));
    const auto named = [&](const QString &name) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const RuleField &field) { return field.name == name; });
    };
    QVERIFY(named(u"order.grade"_s) != fields.end());
    QVERIFY(named(u"customer.name"_s) == fields.end());
    QCOMPARE(named(u"order.family"_s)->codes.size(), Codes<Family>::list.size());
    QCOMPARE(int(named(u"order.acceptedAt"_s)->kind), int(Kind::Time));
    // Every field that is offered is a datum, and a name that forms take.
    for (const RuleField &field : fields) {
        const QByteArray rule =
            "{\"!==\":[{\"var\":[\"" + field.name.toUtf8() + "\",\"none\"]},\"none\"]}";
        if (!field.name.startsWith(u"service."_s))
            QVERIFY2(*Rule::read(rule)->holds(data), rule);
        QVERIFY2(
            bool(logicOf(
                {RuleJoin::All, {{field.name, RuleComparison::IsSet, QJsonValue::Undefined}}, {}})),
            rule);
    }
}

// No limit is asserted; the figure is for who builds previews over many orders.
void TestRuleFacts::whatOneOrderCosts()
{
    const Rule rule = *Rule::read(QByteArray(
        R"({"and":[{"==":[{"var":"order.family"},"complaint"]},{"in":["vip",{"var":"order.tags"}]}]})"));
    WorkOrder order;
    order.family = Family::Complaint;
    order.tags = {u"old"_s, u"vip"_s};
    bool held = true;
    QBENCHMARK { held = held && *rule.holds(ruleData({.order = order}, {}, {now})); }
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestRuleFacts)
#include "tst_rulefacts.moc"
