// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/card.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

constexpr qint64 now = 1'760'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

AccountFact billOf(qint64 fen)
{
    AccountFact fact;
    fact.kind = FactKind::Bill;
    fact.amount.value = fen;
    return fact;
}

Interaction contactAt(qint64 atMs, const QString &category = {},
                      InteractionState state = InteractionState::Closed)
{
    Interaction contact;
    contact.id.value = QUuid::createUuid();
    contact.direction = Direction::Inbound;
    contact.startedAt.ms = atMs;
    contact.category = category;
    contact.state = state;
    return contact;
}

Service serviceOn(const QString &feeder, ServiceState state = ServiceState::Normal)
{
    Service service;
    service.id.value = QUuid::createUuid();
    service.feeder = feeder;
    service.state = state;
    return service;
}

Outage outageOn(const QString &feeder, OutageState state)
{
    Outage outage;
    outage.id.value = QUuid::createUuid();
    outage.feeders = {feeder};
    outage.state = state;
    return outage;
}

QList<AlertKind> kindsOf(const QList<Alert> &alerts)
{
    QList<AlertKind> kinds;
    for (const Alert &alert : alerts)
        kinds += alert.kind;
    return kinds;
}

Verification checkOf(const QUuid &contact, const QUuid &service, VerificationLevel level)
{
    Verification check;
    check.interaction.value = contact;
    check.service.value = service;
    check.level = level;
    return check;
}

}  // namespace

/// What the card says about a customer.
class tst_Card : public QObject {
    Q_OBJECT
private slots:
    void alertsComeInTheirOrder();
    void alertsAreAboutTheChosenService();
    void announcements_data();
    void announcements();
    void outages_data();
    void outages();
    void repeated_data();
    void repeated();
    void aCheckIsNeverInherited();
    void checks_data();
    void checks();
    void theContactUnderWay();
    void bills();
    void tiers_data();
    void tiers();
    void nudges_data();
    void nudges();
    void reasons_data();
    void reasons();
};

void tst_Card::alertsComeInTheirOrder()
{
    Customer customer;
    customer.lifeSupport = u"呼吸机"_s;
    const Service service = serviceOn(u"F3"_s, ServiceState::ArrearsWarning);
    CardFacts facts;
    facts.service = service.id.value;
    facts.balance = billOf(-2'000);
    Outage planned = outageOn(u"F3"_s, OutageState::Published);
    planned.plannedStart.ms = now + 2 * day;
    facts.outages = {planned, outageOn(u"F3"_s, OutageState::InProgress)};
    facts.contacts = {contactAt(now - 1), contactAt(now - 2), contactAt(now - 3)};
    const auto alerts = alertsOf(customer, {service}, facts, now);
    QCOMPARE(kindsOf(alerts),
             (QList{AlertKind::LifeSupport, AlertKind::Outage, AlertKind::PlannedOutage,
                    AlertKind::Arrears, AlertKind::Repeated}));
    QCOMPARE(alerts[3].fen, 2'000);
    QCOMPARE(alerts[4].count, 3);
    QVERIFY(alertsOf({}, {serviceOn(u"F3"_s)}, {}, now).isEmpty());
}

void tst_Card::alertsAreAboutTheChosenService()
{
    const Service dark = serviceOn(u"F3"_s);
    const Service light = serviceOn(u"F4"_s);
    CardFacts facts;
    facts.outages = {outageOn(u"F3"_s, OutageState::InProgress)};
    // None is chosen: any of them may be meant.
    QCOMPARE(alertsOf({}, {light, dark}, facts, now).size(), 1);
    facts.service = dark.id.value;
    QCOMPARE(alertsOf({}, {light, dark}, facts, now).first().service.id, dark.id);
    facts.service = light.id.value;
    QVERIFY(alertsOf({}, {light, dark}, facts, now).isEmpty());
}

void tst_Card::announcements_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<bool>("told");
    QTest::newRow("announced") << int(OutageState::Published) << now + day << true;
    QTest::newRow("put off") << int(OutageState::Changed) << now + day << true;
    QTest::newRow("called off") << int(OutageState::Cancelled) << now + day << false;
    QTest::newRow("restored before it began") << int(OutageState::Restored) << now + day << false;
    QTest::newRow("not announced yet") << int(OutageState::Drafted) << now + day << false;
    QTest::newRow("not this week") << int(OutageState::Published) << now + 8 * day << false;
}

void tst_Card::announcements()
{
    QFETCH(const int, state);
    QFETCH(const qint64, start);
    CardFacts facts;
    Outage planned = outageOn(u"F3"_s, OutageState(state));
    planned.plannedStart.ms = start;
    planned.plannedEnd.ms = start + day / 4;
    facts.outages = {planned};
    const auto alerts = alertsOf({}, {serviceOn(u"F3"_s)}, facts, now);
    QTEST(kindsOf(alerts).contains(AlertKind::PlannedOutage), "told");
}

void tst_Card::outages_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("plannedStart");
    QTest::addColumn<qint64>("plannedEnd");
    QTest::addColumn<qint64>("restoredAt");
    QTest::addColumn<bool>("out");
    const auto row = [](const char *rule, OutageState state, qint64 start, qint64 end,
                        qint64 restored, bool out) {
        QTest::newRow(rule) << int(state) << start << end << restored << out;
    };
    row("a fault that goes on", OutageState::InProgress, 0, 0, 0, true);
    row("restored, not yet closed", OutageState::InProgress, 0, 0, now - 1, false);
    row("within the published time", OutageState::Published, now - 1, now + 1, 0, true);
    row("before the published time", OutageState::Published, now + 1, now + 2, 0, false);
    row("after the published time", OutageState::Published, now - 2, now, 0, false);
    row("changed times count too", OutageState::Changed, now - 1, now + 1, 0, true);
    row("only compiled", OutageState::Compiled, now - 1, now + 1, 0, false);
    row("cancelled", OutageState::Cancelled, now - 1, now + 1, 0, false);
}

void tst_Card::outages()
{
    QFETCH(int, state);
    QFETCH(qint64, plannedStart);
    QFETCH(qint64, plannedEnd);
    QFETCH(qint64, restoredAt);
    Outage outage = outageOn(u"F"_s, OutageState(state));
    outage.plannedStart.ms = plannedStart;
    outage.plannedEnd.ms = plannedEnd;
    outage.restoredAt.ms = restoredAt;
    QTEST(isOut(outage, now), "out");
}

void tst_Card::repeated_data()
{
    QTest::addColumn<QList<Interaction>>("contacts");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("topic");
    Interaction outward = contactAt(now - 1, u"a"_s);
    outward.direction = Direction::Outbound;
    QTest::newRow("two of different topics")
        << QList{contactAt(now - 1, u"a"_s), contactAt(now - 2, u"b"_s)} << 0 << QString();
    QTest::newRow("two of one topic")
        << QList{contactAt(now - 1, u"a"_s), contactAt(now - 2, u"a"_s)} << 2 << u"a"_s;
    QTest::newRow("three of any") << QList{contactAt(now - 1, u"a"_s), contactAt(now - 2, u"b"_s),
                                           contactAt(now - 3)}
                                  << 3 << QString();
    QTest::newRow("what we said ourselves does not count")
        << QList{outward, outward, contactAt(now - 2, u"a"_s)} << 0 << QString();
    QTest::newRow("older than seven days")
        << QList{contactAt(now - 1), contactAt(now - 2), contactAt(now - 8 * day)} << 0
        << QString();
}

void tst_Card::repeated()
{
    QFETCH(QList<Interaction>, contacts);
    QFETCH(int, count);
    CardFacts facts;
    facts.contacts = contacts;
    const auto alerts = alertsOf({}, {}, facts, now);
    QCOMPARE(alerts.size(), count ? 1 : 0);
    if (count) {
        QCOMPARE(alerts.first().count, count);
        QTEST(alerts.first().text, "topic");
    }
}

void tst_Card::aCheckIsNeverInherited()
{
    const QUuid contact = QUuid::createUuid();
    const QUuid service = QUuid::createUuid();
    const QList<Verification> checks{checkOf(contact, service, VerificationLevel::Full),
                                     checkOf(contact, {}, VerificationLevel::Partly)};
    QCOMPARE(verificationOf(checks, contact, service), VerificationLevel::Full);
    QCOMPARE(verificationOf(checks, contact, {}), VerificationLevel::Partly);
    QCOMPARE(verificationOf(checks, contact, QUuid::createUuid()), VerificationLevel::None);
    QCOMPARE(verificationOf(checks, QUuid::createUuid(), service), VerificationLevel::None);
    QCOMPARE(verificationOf(checks, {}, service), VerificationLevel::None);
    // A later, weaker check takes nothing away; a newer server's level is no proof.
    const auto more = checks + QList{checkOf(contact, service, VerificationLevel::Partly),
                                     checkOf(contact, service, VerificationLevel::Unknown)};
    QCOMPARE(verificationOf(more, contact, service), VerificationLevel::Full);
}

void tst_Card::checks_data()
{
    QTest::addColumn<QStringList>("answered");
    QTest::addColumn<int>("level");
    QTest::newRow("nothing") << QStringList() << int(VerificationLevel::None);
    QTest::newRow("one fact") << QStringList{u"name"_s} << int(VerificationLevel::None);
    QTest::newRow("two facts") << QStringList{u"name"_s, u"address"_s}
                               << int(VerificationLevel::Partly);
    QTest::newRow("four facts are still facts")
        << QStringList{u"name"_s, u"address"_s, u"identityTail"_s, u"lastBill"_s}
        << int(VerificationLevel::Partly);
    QTest::newRow("a code") << QStringList{u"code"_s} << int(VerificationLevel::Full);
    QTest::newRow("a document") << QStringList{u"document"_s} << int(VerificationLevel::Full);
}

void tst_Card::checks()
{
    QFETCH(QStringList, answered);
    QTEST(int(levelFor(answered)), "level");
}

void tst_Card::theContactUnderWay()
{
    const QUuid me = QUuid::createUuid();
    Interaction mine = contactAt(now - hour, {}, InteractionState::Active);
    mine.agent.value = me;
    Interaction hers = contactAt(now, {}, InteractionState::Active);
    hers.agent.value = QUuid::createUuid();
    Interaction over = contactAt(now - 1);
    over.agent.value = me;
    QCOMPARE(currentContact({hers, over, mine}, me)->id, mine.id);
    QVERIFY(!currentContact({hers, over}, me));
}

void tst_Card::bills()
{
    QList<AccountFact> facts;
    for (const qint64 fen : {1'000, 700, 900, 900, 500, 400, 300})
        facts += billOf(fen);
    const auto lines = billLines(facts);
    QCOMPARE(lines.size(), BillsShown);
    QCOMPARE(*lines[0].change, 300);
    QCOMPARE(*lines[1].change, -200);
    QCOMPARE(*lines[2].change, 0);
    QCOMPARE(*lines[5].change, 100);
    QVERIFY(!billLines(facts.mid(0, 1)).first().change);
}

void tst_Card::tiers_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<int>("tier");
    QTest::addColumn<qint64>("left");
    QTest::newRow("nothing yet") << 0ll << 1 << 2'760ll;
    QTest::newRow("the last of the first") << 2'760ll << 1 << 0ll;
    QTest::newRow("the first of the second") << 2'761ll << 2 << 2'039ll;
    QTest::newRow("the last of the second") << 4'800ll << 2 << 0ll;
    QTest::newRow("the third has no end") << 9'000ll << 3 << 0ll;
}

void tst_Card::tiers()
{
    QFETCH(qint64, used);
    const TierUse use = tierUse(used, {2'760, 4'800});
    QTEST(use.tier, "tier");
    QTEST(use.left, "left");
    QCOMPARE(tierUse(used, {}).tier, 0);
}

void tst_Card::nudges_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<qint64>("age");
    QTest::addColumn<qint64>("already");
    QTest::addColumn<qint64>("sinceLast");
    QTest::addColumn<int>("answer");
    const auto row = [](const char *rule, const char *family, qint64 age, qint64 already,
                        qint64 since, NudgeAnswer answer) {
        QTest::newRow(rule) << QString::fromLatin1(family) << age << already << since
                            << int(answer);
    };
    constexpr qint64 minute = 60'000;
    row("within the promise", "fault", 40 * minute, 0, 0, NudgeAnswer::Comfort);
    row("past the promise", "fault", 50 * minute, 0, 0, NudgeAnswer::Supervise);
    row("the second time within the promise", "fault", 40 * minute, 1, 35 * minute,
        NudgeAnswer::Supervise);
    row("nothing was promised", "opinion", 30 * day, 0, 0, NudgeAnswer::Comfort);
    row("twice within the least interval", "fault", 40 * minute, 1, 5 * minute,
        NudgeAnswer::TooSoon);
    row("as often as is counted", "fault", 40 * minute, 5, 0, NudgeAnswer::TooMany);
}

void tst_Card::nudges()
{
    QFETCH(QString, family);
    QFETCH(qint64, age);
    QFETCH(qint64, already);
    QFETCH(qint64, sinceLast);
    WorkOrder order;
    order.family = fromCode<Family>(family);
    order.area = AreaClass::Urban;
    order.acceptedAt.ms = now - age;
    order.nudges.value = already;
    NudgeRules rules;
    rules.leastMs = 30 * 60'000;
    rules.most = 5;
    rules.promisedMs = {{u"fault/urban"_s, 45 * 60'000}, {u"fault/rural"_s, 90 * 60'000}};
    const auto verdict = judgeNudge(order, rules, sinceLast ? now - sinceLast : 0, now);
    QTEST(int(verdict.answer), "answer");
    QCOMPARE(verdict.promisedAtMs, family == u"fault" ? now - age + 45 * 60'000 : 0);
}

void tst_Card::reasons_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("inContact");
    QTest::addColumn<bool>("asks");
    QTest::newRow("telephone in contact") << u"phone"_s << true << false;
    QTest::newRow("address in contact") << u"address"_s << true << false;
    QTest::newRow("number of the contact in contact") << u"contactPhone"_s << true << false;
    QTest::newRow("number to call back in contact") << u"callbackPhone"_s << true << false;
    QTest::newRow("number to call back without a contact") << u"callbackPhone"_s << false << true;
    QTest::newRow("telephone without a contact") << u"phone"_s << false << true;
    QTest::newRow("identity in contact") << u"identity"_s << true << true;
    QTest::newRow("bank account in contact") << u"bankAccount"_s << true << true;
    QTest::newRow("what nobody knows") << u"other"_s << true << true;
}

void tst_Card::reasons()
{
    QFETCH(QString, field);
    QFETCH(bool, inContact);
    QTEST(asksReason(field, inContact), "asks");
}

QTEST_GUILESS_MAIN(tst_Card)
#include "tst_card.moc"
