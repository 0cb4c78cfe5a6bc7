// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outages.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr qint64 now = 1'783'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

Actor as(Role role)
{
    Actor actor;
    actor.role = role;
    actor.region = u"YJ"_s;
    return actor;
}

Outage running()
{
    Outage outage;
    outage.kind = OutageKind::Fault;
    outage.state = OutageState::InProgress;
    outage.area = u"湖滨路"_s;
    outage.startedAt.ms = now - hour;
    outage.expectedAt.ms = now + hour;
    return outage;
}

Outage announced(OutageKind kind, qint64 ahead)
{
    Outage outage;
    outage.kind = kind;
    outage.state = OutageState::Published;
    outage.area = u"梧桐苑"_s;
    outage.reason = u"配变增容"_s;
    outage.plannedStart.ms = now + ahead;
    outage.plannedEnd.ms = now + ahead + 8 * hour;
    return outage;
}

QString said(const std::optional<OutageProblem> &problem)
{
    return problem ? QString(problem->reason + u' ' + problem->field).trimmed() : u"yes"_s;
}

using Change = std::function<void(Outage &)>;

}  // namespace
Q_DECLARE_METATYPE(Change)

/// What may be done with an outage, where it stands, and what is said of it.
class TestOutageRules final : public QObject {
    Q_OBJECT

private slots:
    void changes_data();
    void changes();
    void roles_data();
    void roles();
    void announcements_data();
    void announcements();
    void phases_data();
    void phases();
    void estimatesReadBack();
    void oneMessageForOutageAndCaller();
    void theShippedMessagesHaveTheirPlaces();
};

void TestOutageRules::changes_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *rule, const Change &change, const char *answer) {
        QTest::newRow(rule) << change << QString::fromLatin1(answer);
    };
    row(
        "nothing", [](Outage &) {}, "yes");
    row(
        "an area", [](Outage &o) { o.area = u" "_s; }, "needs_area area");
    row(
        "back", [](Outage &o) { o.state = OutageState::Restored; }, "yes");
    row(
        "back, and when", [](Outage &o) { o.restoredAt.ms = now; }, "yes");
    row(
        "back before it began", [](Outage &o) { o.restoredAt.ms = now - 2 * hour; },
        "ends_before_start restoredAt");
    row(
        "back tomorrow", [](Outage &o) { o.restoredAt.ms = now + day; },
        "in_the_future restoredAt");
    row(
        "a clock that is ahead", [](Outage &o) { o.restoredAt.ms = now + OutageClockSlackMs; },
        "yes");
    row(
        "begun later than now", [](Outage &o) { o.startedAt.ms = now + day; },
        "in_the_future startedAt");
    row(
        "an estimate before it began", [](Outage &o) { o.expectedAt.ms = now - 2 * hour; },
        "ends_before_start expectedAt");
    row(
        "nobody knows until when", [](Outage &o) { o.expectedAt = {}; }, "yes");
    row(
        "not announced afterwards", [](Outage &o) { o.state = OutageState::Published; },
        "outage_not_from_here state");
    row(
        "called off", [](Outage &o) { o.state = OutageState::Cancelled; }, "yes");
    row(
        "not closed before it is back", [](Outage &o) { o.state = OutageState::Closed; },
        "outage_not_from_here state");
    row(
        "a major one has an answer", [](Outage &o) { o.major = true; }, "needs_answer_text answer");
    row(
        "a major one",
        [](Outage &o) {
            o.major = true;
            o.answer = u"等等"_s;
        },
        "yes");
}

void TestOutageRules::changes()
{
    QFETCH(Change, change);
    QFETCH(QString, answer);
    const Outage before = running();
    Outage after = before;
    change(after);
    QCOMPARE(said(whyNotOutage(&before, after, as(Role::Lead), now)), answer);
}

void TestOutageRules::roles_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("declares");
    QTest::addColumn<QString>("major");
    QTest::addColumn<QString>("ends");
    QTest::newRow("lead") << Role::Lead << u"yes"_s << u"yes"_s << u"yes"_s;
    QTest::newRow("dispatcher") << Role::Dispatcher << u"yes"_s << u"needs_lead major"_s
                                << u"yes"_s;
    for (const Role role : {Role::Agent, Role::Clerk, Role::Crew, Role::Handler, Role::Auditor,
                            Role::Callback, Role::Expert, Role::Editor, Role::Unknown})
        QTest::addRow("%s", codeOf(role).data())
            << role << u"not_allowed"_s << u"not_allowed"_s << u"not_allowed"_s;
}

void TestOutageRules::roles()
{
    QFETCH(Role, role);
    QFETCH(QString, declares);
    QFETCH(QString, major);
    QFETCH(QString, ends);
    const Outage plain = running();
    QCOMPARE(said(whyNotOutage(nullptr, plain, as(role), now)), declares);
    Outage loud = plain;
    loud.major = true;
    loud.answer = u"等等"_s;
    QCOMPARE(said(whyNotOutage(&plain, loud, as(role), now)), major);
    // Whoever may end it ends the mode with it.
    Outage over = loud;
    over.major = false;
    over.state = OutageState::Restored;
    QCOMPARE(said(whyNotOutage(&loud, over, as(role), now)), ends);
    Outage again = over;
    again.area = u"elsewhere"_s;
    if (ends == u"yes")
        QCOMPARE(said(whyNotOutage(&over, again, as(role), now)), u"outage_over area"_s);
    // Why it was and until when may be put right by a lead.
    Outage corrected = over;
    corrected.restoredAt.ms = now - 60'000;
    corrected.reason = u"a tree"_s;
    if (ends == u"yes")
        QCOMPARE(said(whyNotOutage(&over, corrected, as(role), now)),
                 role == Role::Lead ? u"yes"_s : u"outage_over reason"_s);
}

void TestOutageRules::announcements_data()
{
    QTest::addColumn<OutageKind>("kind");
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("late");
    QTest::newRow("seven days") << OutageKind::Planned << 7 * day << u"yes"_s << false;
    QTest::newRow("a moment less")
        << OutageKind::Planned << 7 * day - 1 << u"planned_needs_seven_days kind"_s << false;
    QTest::newRow("temporary, a day") << OutageKind::Temporary << day << u"yes"_s << false;
    QTest::newRow("temporary, an hour") << OutageKind::Temporary << hour << u"yes"_s << true;
    QTest::newRow("orderly use") << OutageKind::OrderlyUse << hour << u"yes"_s << false;
}

void TestOutageRules::announcements()
{
    QFETCH(OutageKind, kind);
    QFETCH(qint64, ahead);
    QFETCH(QString, answer);
    QFETCH(bool, late);
    const Outage outage = announced(kind, ahead);
    QVERIFY(!whatIsMissing(outage));
    QCOMPARE(said(whyNotOutage(nullptr, outage, as(Role::Lead), now)), answer);
    QCOMPARE(isLateNotice(outage, now), late);
    // What was announced in time is not late when its reason is mended on the day before.
    Outage mended = outage;
    mended.reason = u"换线"_s;
    QCOMPARE(said(whyNotOutage(&outage, mended, as(Role::Lead), now + ahead - hour)), u"yes"_s);
    for (const auto &[take, field] : {std::pair{&Outage::plannedStart, "plannedStart"_L1},
                                      std::pair{&Outage::plannedEnd, "plannedEnd"_L1}}) {
        Outage less = outage;
        less.*take = {};
        QCOMPARE(whatIsMissing(less)->field, field);
    }
}

void TestOutageRules::phases_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("phase");
    QTest::addColumn<qint64>("overdue");
    const auto row = [](const char *name, const Change &change, OutagePhase phase, qint64 overdue) {
        QTest::newRow(name) << change << int(phase) << overdue;
    };
    row(
        "out", [](Outage &o) { o = running(); }, OutagePhase::Active, 0);
    row(
        "longer than was said",
        [](Outage &o) {
            o = running();
            o.expectedAt.ms = now - hour / 2;
        },
        OutagePhase::Active, hour / 2);
    row(
        "to come", [](Outage &o) { o = announced(OutageKind::Planned, day); }, OutagePhase::Planned,
        0);
    row(
        "begun as announced", [](Outage &o) { o = announced(OutageKind::Planned, -hour); },
        OutagePhase::Active, 0);
    row(
        "nobody has said that it is over",
        [](Outage &o) { o = announced(OutageKind::Planned, -9 * hour); }, OutagePhase::Active,
        hour);
    row(
        "a draft never begins",
        [](Outage &o) {
            o = announced(OutageKind::Planned, -hour);
            o.state = OutageState::Drafted;
        },
        OutagePhase::Planned, 0);
    row(
        "back",
        [](Outage &o) {
            o = running();
            o.state = OutageState::Restored;
            o.expectedAt.ms = now - hour / 2;
        },
        OutagePhase::Ended, 0);
    row(
        "called off",
        [](Outage &o) {
            o = running();
            o.state = OutageState::Cancelled;
        },
        OutagePhase::Ended, 0);
}

void TestOutageRules::phases()
{
    QFETCH(Change, change);
    QFETCH(int, phase);
    QFETCH(qint64, overdue);
    Outage outage;
    change(outage);
    QCOMPARE(int(phaseOf(outage, now)), phase);
    QCOMPARE(overdueBy(outage, now), overdue);
}

void TestOutageRules::estimatesReadBack()
{
    const OutageEstimate estimate{now, now + hour, QUuid::createUuid()};
    QCOMPARE(readEstimate(estimateEntry(estimate)), std::optional(estimate));
    for (const QString &bad : {u""_s, u"1 2"_s, u"a b c"_s, u"1 x y"_s})
        QVERIFY(!readEstimate(bad));
}

void TestOutageRules::oneMessageForOutageAndCaller()
{
    const QUuid outage = QUuid::fromString(u"00000000-0000-7000-8000-000000000001");
    const QUuid caller = QUuid::fromString(u"00000000-0000-7000-8000-000000000002");
    // For ever: a server that is updated meanwhile must know what the one before has sent.
    QCOMPARE(restoredMessageId(outage, caller), restoredMessageId(outage, caller));
    QVERIFY(restoredMessageId(outage, caller) != restoredMessageId(caller, outage));
    QCOMPARE(restoredMessageId(outage, caller).toString(QUuid::WithoutBraces),
             u"f795692e-9e42-53ad-95a7-26d28a9a68c8"_s);
}

void TestOutageRules::theShippedMessagesHaveTheirPlaces()
{
    QVERIFY(shippedMessage(u"restored"_s).contains(u"{area}"_s));
    QVERIFY(shippedMessage(u"restored"_s).contains(u"{time}"_s));
    QVERIFY(shippedMessage(u"nothing"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestOutageRules)
#include "tst_outagerules.moc"
