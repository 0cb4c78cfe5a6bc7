// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/heldaction.h"
#include "desk/noticelist.h"
#include "desk/work.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

Q_DECLARE_METATYPE(touchline::OrderState)

namespace {

constexpr qint64 now = 1'760'000'000'000;
constexpr qint64 hour = 3'600'000;
const QUuid me = QUuid::createUuid();
const QUuid other = QUuid::createUuid();
const QUuid myTeam = QUuid::createUuid();
const QUuid otherTeam = QUuid::createUuid();

WorkFacts factsOf(Role role = Role::Agent)
{
    WorkFacts facts;
    facts.actor = {me, role, myTeam, u"YJ"_s, u"me"_s};
    facts.nowMs = now;
    facts.dayEndMs = now + 5 * hour;
    return facts;
}

WorkOrder orderIn(OrderState state)
{
    WorkOrder order;
    order.id.value = QUuid::createUuid();
    order.state = state;
    order.acceptedAt.ms = now - 2 * hour;
    return order;
}

/// The group of the only order; -1: it is not on the list.
int groupOf(const WorkOrder &order, Role role = Role::Agent)
{
    WorkFacts facts = factsOf(role);
    facts.orders = {{order, false, {}}};
    const auto items = workItems(facts);
    return items.isEmpty() ? -1 : int(items.first().group);
}

Notice noticeOf(NoticeLevel level, bool mustRead, const QStringList &readBy, qint64 from, qint64 to)
{
    Notice notice;
    notice.id.value = QUuid::createUuid();
    notice.level = level;
    notice.mustRead = mustRead;
    notice.readBy = readBy;
    notice.validFrom.ms = from;
    notice.validTo.ms = to;
    return notice;
}

}  // namespace

/// What waits for an agent, in groups.
class tst_Work : public QObject {
    Q_OBJECT
private slots:
    void orders_data();
    void orders();
    void aLeadWatchesWhatWasChasedTwice();
    void callBacksBeginWithLifeSupport();
    void aLeadSeesTheFirstChasePastThePromise_data();
    void aLeadSeesTheFirstChasePastThePromise();
    void aLeadSeesToWhatTheClocksSupervise();
    void aNightShiftsTodayGoesOnAfterMidnight_data();
    void aNightShiftsTodayGoesOnAfterMidnight();
    void oldestWorkFirst();
    void whoMayBeCalledNowGoesFirst();
    void nobodyIsCalledOutsideTheHours();
    void anAnsweredChaseIsNoneAnyMore();
    void whatWaitedForAnOutageIsCalledBack();
    void appointments_data();
    void appointments();
    void approvals();
    void handovers();
    void mustRead_data();
    void mustRead();
    void drafts();
    void receipts();
    void whatIsHeldCanBeTakenBack();
    void whatIsHeldIsDoneOnce();
};

void tst_Work::orders_data()
{
    QTest::addColumn<WorkOrder>("order");
    QTest::addColumn<int>("group");
    const auto row = [](const char *rule, const WorkOrder &order, int group) {
        QTest::newRow(rule) << order << group;
    };
    WorkOrder order = orderIn(OrderState::Processing);
    row("somebody else's work is not on the list", order, -1);
    order.handler.value = me;
    row("what I have taken is in hand", order, int(WorkGroup::InHand));
    order.returns.value = 1;
    row("what the review sent back comes before the rest", order, int(WorkGroup::Returned));
    order.returns.value = 0;
    order.nudges.value = 1;
    row("what the customer chases comes before what is in hand", order, int(WorkGroup::Nudged));
    order.handler.value = other;
    row("a colleague's chased order is hers", order, -1);
    order.acceptedBy.value = me;
    row("who accepted it hears of the chasing", order, int(WorkGroup::Nudged));

    order = orderIn(OrderState::Dispatched);
    order.ownerTeam.value = myTeam;
    row("sent to my team, taken by nobody", order, int(WorkGroup::ToTake));
    order.ownerTeam.value = otherTeam;
    row("sent to another team", order, -1);

    order = orderIn(OrderState::Callback);
    order.acceptingTeam.value = myTeam;
    row("the accepting team calls back", order, int(WorkGroup::CallBack));
    order.waivers = {u"told by message"_s};
    row("nobody calls where the call is waived", order, int(WorkGroup::InHand));
    order.callbackResult = CallbackResult::Dissatisfied;
    row("who said no is not waived away", order, int(WorkGroup::CallBack));
    order.callbackResult = CallbackResult::Unknown;
    order.waivers.clear();
    order.acceptingTeam.value = otherTeam;
    order.handler.value = me;
    row("the handler does not call back", order, -1);

    order = orderIn(OrderState::Suspended);
    order.handler.value = me;
    order.suspendedUntil.ms = now + 4 * hour;
    row("a suspension that ends tonight is due today", order, int(WorkGroup::DueToday));
    order.suspendedUntil.ms = now - hour;
    row("a suspension that is over is due today", order, int(WorkGroup::DueToday));
    order.suspendedUntil.ms = now + 30 * hour;
    row("a suspension that ends tomorrow stays in hand", order, int(WorkGroup::InHand));

    order = orderIn(OrderState::Processing);
    order.handler.value = me;
    order.dueAt.ms = now + 4 * hour;
    row("a limit that ends tonight is due today", order, int(WorkGroup::DueToday));
    order.returns.value = 1;
    order.nudges.value = 2;
    row("and goes before what came back and what was chased", order, int(WorkGroup::DueToday));
    order.dueAt.ms = now - 30 * hour;
    row("a limit that is over is due today", order, int(WorkGroup::DueToday));
    order = orderIn(OrderState::Processing);
    order.handler.value = me;
    order.dueAt.ms = now + 30 * hour;
    row("a limit that ends tomorrow stays in hand", order, int(WorkGroup::InHand));
    order = orderIn(OrderState::Audit);
    order.handler.value = me;
    order.dueAt.ms = now + hour;
    row("what others have to do now is not due here", order, -1);
    order = orderIn(OrderState::Processing);
    order.ownerTeam.value = myTeam;
    order.handler.value = other;
    order.dueAt.ms = now + hour;
    row("a colleague's limit is hers", order, -1);

    order = orderIn(OrderState::Accepted);
    order.acceptedBy.value = me;
    row("accepted by me and not yet sent out", order, int(WorkGroup::InHand));
    order.state = OrderState::Audit;
    row("under review it is the reviewer's", order, -1);
}

void tst_Work::orders()
{
    QFETCH(WorkOrder, order);
    QTEST(groupOf(order), "group");
}

void tst_Work::aLeadWatchesWhatWasChasedTwice()
{
    WorkOrder order = orderIn(OrderState::Processing);
    order.handler.value = other;
    order.nudges.value = 1;
    QCOMPARE(groupOf(order, Role::Lead), -1);
    order.nudges.value = 2;
    QCOMPARE(groupOf(order, Role::Lead), int(WorkGroup::Nudged));
    QCOMPARE(groupOf(order, Role::Agent), -1);
}

void tst_Work::callBacksBeginWithLifeSupport()
{
    WorkFacts facts = factsOf();
    for (const auto &[title, due] : {std::pair(u"no limit"_s, 0ll), std::pair(u"late"_s, -2 * hour),
                                     std::pair(u"later"_s, -hour), std::pair(u"life"_s, 0ll)}) {
        WorkOrder order = orderIn(OrderState::Callback);
        order.acceptingTeam.value = myTeam;
        order.title = title;
        order.dueAt.ms = due ? now + due : 0;
        order.customer.value = QUuid::createUuid();
        if (title == "life"_L1)
            facts.lifeSupport.insert(order.customer.value);
        facts.orders += OrderLine{order, false, {}};
    }
    QStringList titles;
    for (const WorkItem &item : workItems(facts)) {
        titles += item.line.order.title;
        QCOMPARE(item.lifeSupport, titles.size() == 1);
    }
    QCOMPARE(titles, (QStringList{u"life"_s, u"late"_s, u"later"_s, u"no limit"_s}));
}

void tst_Work::aLeadSeesTheFirstChasePastThePromise_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("group");
    constexpr qint64 minute = 60'000;
    QTest::newRow("within the promise") << 40 * minute << Role::Lead << -1;
    QTest::newRow("past the promise") << 50 * minute << Role::Lead << int(WorkGroup::Nudged);
    QTest::newRow("past it, for a colleague") << 50 * minute << Role::Agent << -1;
}

void tst_Work::aLeadSeesTheFirstChasePastThePromise()
{
    QFETCH(const qint64, age);
    QFETCH(const Role, role);
    WorkOrder order = orderIn(OrderState::Processing);
    order.handler.value = other;
    order.family = Family::Fault;
    order.area = AreaClass::Urban;
    order.acceptedAt.ms = now - age;
    order.nudges.value = 1;
    WorkFacts facts = factsOf(role);
    facts.nudges.promisedMs = {{u"fault/urban"_s, 45 * 60'000}};
    facts.orders = {{order, false, {}}};
    const auto items = workItems(facts);
    QTEST(items.isEmpty() ? -1 : int(items.first().group), "group");
    // What the agent is told and what the lead sees is one rule.
    order.nudges.value = 0;
    QCOMPARE(judgeNudge(order, facts.nudges, 0, now).answer == NudgeAnswer::Supervise,
             age > 45 * 60'000);
    for (const WorkItem &item : items)
        QVERIFY(item.supervise);
}

void tst_Work::aLeadSeesToWhatTheClocksSupervise()
{
    WorkOrder order = orderIn(OrderState::Processing);
    order.ownerTeam.value = myTeam;
    order.handler.value = other;
    order.dueAt.ms = now - hour;
    for (const auto &[alert, group] : {std::pair(u""_s, -1), std::pair(u"notify"_s, -1),
                                       std::pair(u"supervise"_s, int(WorkGroup::DueToday)),
                                       std::pair(u"escalate"_s, int(WorkGroup::DueToday))}) {
        order.clockAlert = alert;
        QCOMPARE(groupOf(order, Role::Lead), group);
        QCOMPARE(groupOf(order, Role::Agent), -1);
    }
}

void tst_Work::aNightShiftsTodayGoesOnAfterMidnight_data()
{
    QTest::addColumn<qint64>("toMidnight");
    QTest::addColumn<qint64>("left");
    QTest::newRow("in the morning: until midnight") << 15 * hour << 15 * hour;
    QTest::newRow("four hours before midnight") << 4 * hour << 4 * hour;
    QTest::newRow("shortly before midnight") << hour / 2 << 4 * hour;
}

void tst_Work::aNightShiftsTodayGoesOnAfterMidnight()
{
    QFETCH(qint64, toMidnight);
    QTEST(workUntilMs(now, now + toMidnight) - now, "left");
}

void tst_Work::oldestWorkFirst()
{
    WorkFacts facts = factsOf();
    for (const qint64 age : {1ll, 5ll, 3ll}) {
        WorkOrder order = orderIn(OrderState::Processing);
        order.handler.value = me;
        order.acceptedAt.ms = now - age * hour;
        facts.orders += OrderLine{order, false, {}};
    }
    WorkOrder chased = facts.orders.first().order;
    chased.id.value = QUuid::createUuid();
    chased.nudges.value = 2;
    facts.orders += OrderLine{chased, false, {}};
    const auto items = workItems(facts);
    QCOMPARE(items.size(), 4);
    QCOMPARE(items[0].group, WorkGroup::Nudged);
    QVERIFY(items[0].supervise);
    QCOMPARE(items[1].atMs, now - 5 * hour);
    QCOMPARE(items[2].atMs, now - 3 * hour);
    QCOMPARE(items[3].atMs, now - 1 * hour);
}

void tst_Work::whoMayBeCalledNowGoesFirst()
{
    WorkFacts facts = factsOf();
    facts.callHours.zone = "UTC";
    facts.callHours.week.fill({{0, 24 * 60}});
    const auto add = [&](const QString &title, qint64 ageMs, qint64 triedAgoMs) {
        WorkOrder order = orderIn(OrderState::Callback);
        order.acceptingTeam.value = myTeam;
        order.title = title;
        order.acceptedAt.ms = now - ageMs;
        order.callbackTriedAt.ms = triedAgoMs > 0 ? now - triedAgoMs : 0;
        facts.orders += {order, false, {}};
    };
    add(u"tried just now"_s, 40 * hour, hour / 60);
    add(u"young"_s, hour, 0);
    add(u"tried an hour ago"_s, 50 * hour, hour);
    add(u"old, tried long ago"_s, 30 * hour, 2 * hour);
    QStringList titles;
    QList<qint64> from;
    for (const WorkItem &item : workItems(facts)) {
        titles += item.line.order.title;
        from += item.call.fromMs - now;
    }
    QCOMPARE(titles, QStringList({u"old, tried long ago"_s, u"young"_s, u"tried an hour ago"_s,
                                  u"tried just now"_s}));
    QCOMPARE(from, QList<qint64>({0, 0, hour, 2 * hour - hour / 60}));
}

void tst_Work::nobodyIsCalledOutsideTheHours()
{
    WorkFacts facts = factsOf();
    facts.callHours.zone = "UTC";
    WorkOrder order = orderIn(OrderState::Callback);
    order.acceptingTeam.value = myTeam;
    facts.orders = {{order, false, {}}};
    const QList<WorkItem> items = workItems(facts);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().call, (CallbackTime{0, true}));
}

void tst_Work::anAnsweredChaseIsNoneAnyMore()
{
    WorkFacts facts = factsOf();
    WorkOrder order = orderIn(OrderState::Processing);
    order.handler.value = me;
    order.nudges.value = 1;
    facts.orders = {{order, false, {}}};
    QCOMPARE(workItems(facts).first().group, WorkGroup::Nudged);
    facts.answered = {order.id.value};
    QCOMPARE(workItems(facts).first().group, WorkGroup::InHand);
}

void tst_Work::whatWaitedForAnOutageIsCalledBack()
{
    WorkFacts facts = factsOf();
    WorkOrder order = orderIn(OrderState::Graded);
    order.acceptedBy.value = me;
    order.outage.value = QUuid::createUuid();
    order.dueAt.ms = now + hour;
    facts.orders = {{order, false, {}}};
    QCOMPARE(workItems(facts).first().group, WorkGroup::DueToday);
    facts.restored = {order.outage.value};
    QCOMPARE(workItems(facts).first().group, WorkGroup::Restored);
    // Sent out all the same: it is seen to there.
    facts.orders[0].order.state = OrderState::Dispatched;
    facts.orders[0].order.ownerTeam.value = otherTeam;
    QVERIFY(workItems(facts).isEmpty());
}

void tst_Work::appointments_data()
{
    QTest::addColumn<QUuid>("person");
    QTest::addColumn<QUuid>("team");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<bool>("shown");
    const QUuid nobody;
    const auto row = [](const char *rule, const QUuid &person, const QUuid &team, qint64 from,
                        OrderState state, bool shown) {
        QTest::newRow(rule) << person << team << from << state << shown;
    };
    const OrderState open = OrderState::Processing;
    row("hers", me, otherTeam, now + hour, open, true);
    row("hers, over and without a result", me, otherTeam, now - 30 * hour, open, true);
    row("a colleague's", other, myTeam, now + hour, open, false);
    row("her team's, nobody in person", nobody, myTeam, now + hour, open, true);
    row("another team's", nobody, otherTeam, now + hour, open, false);
    row("tomorrow", me, myTeam, now + 6 * hour, open, false);
    row("of a closed order", me, myTeam, now + hour, OrderState::Archived, false);
}

void tst_Work::appointments()
{
    QFETCH(QUuid, person);
    QFETCH(QUuid, team);
    QFETCH(qint64, from);
    QFETCH(OrderState, state);
    WorkFacts facts = factsOf();
    const WorkOrder order = orderIn(state);
    Appointment agreed;
    agreed.id.value = QUuid::createUuid();
    agreed.root = order.id.value;
    agreed.person.value = person;
    agreed.team.value = team;
    agreed.from.ms = from;
    agreed.until.ms = from + hour;
    agreed.state = AppointmentState::Agreed;
    facts.appointments = {{agreed, false}};
    facts.approvalOrders.insert(order.id.value, {order, false, {}});
    QTEST(!workItems(facts).isEmpty(), "shown");
    if (workItems(facts).isEmpty())
        return;
    QVERIFY(!workItems(facts).first().clashes);
    agreed.id.value = QUuid::createUuid();
    agreed.from.ms += hour / 2;
    facts.appointments += {agreed, false};
    QCOMPARE(workItems(facts).first().clashes, !person.isNull());
}

void tst_Work::approvals()
{
    Approval asked;
    asked.id.value = QUuid::createUuid();
    asked.by.value = other;
    WorkFacts facts = factsOf(Role::Lead);
    facts.approvals = {{asked, false}};
    QCOMPARE(workItems(facts).first().group, WorkGroup::Approve);
    facts.actor.role = Role::Agent;
    QVERIFY(workItems(facts).isEmpty());
    facts.approvals.first().first.by.value = me;
    QCOMPARE(workItems(facts).first().group, WorkGroup::Asked);
    // The lead who asks herself is not asked by herself.
    facts.actor.role = Role::Lead;
    QCOMPARE(workItems(facts).first().group, WorkGroup::Asked);
    facts.approvals.first().first.by.value = other;
    facts.approvals.first().first.state = ApprovalState::Approved;
    QVERIFY(workItems(facts).isEmpty());
}

void tst_Work::handovers()
{
    Handover handover;
    handover.id.value = QUuid::createUuid();
    handover.by.value = other;
    WorkFacts facts = factsOf();
    facts.handovers = {{handover, false}};
    QCOMPARE(workItems(facts).first().group, WorkGroup::Handover);
    facts.handovers.first().first.takenBy.value = me;
    QCOMPARE(workItems(facts).size(), 1);
    facts.handovers.first().first.takenBy.value = QUuid::createUuid();
    QVERIFY(workItems(facts).isEmpty());
    facts.handovers.first().first.by.value = me;
    QCOMPARE(workItems(facts).size(), 1);
}

void tst_Work::mustRead_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<bool>("shown");
    const QStringList nobody;
    const QStringList read{receiptOf(me)};
    const auto info = NoticeLevel::Info;
    QTest::newRow("in force, not read") << noticeOf(info, true, nobody, now - 1, now + 1) << true;
    QTest::newRow("read by others only")
        << noticeOf(info, true, {receiptOf(other)}, now - 1, now + 1) << true;
    QTest::newRow("without an end") << noticeOf(info, true, nobody, now - 1, 0) << true;
    QTest::newRow("read") << noticeOf(info, true, read, now - 1, now + 1) << false;
    QTest::newRow("not yet in force") << noticeOf(info, true, nobody, now + 1, now + 2) << false;
    QTest::newRow("over") << noticeOf(info, true, nobody, now - 2, now) << false;
    QTest::newRow("need not be read") << noticeOf(info, false, nobody, now - 1, now + 1) << false;
}

void tst_Work::mustRead()
{
    QFETCH(Notice, notice);
    WorkFacts facts = factsOf();
    facts.notices = {notice};
    QTEST(!workItems(facts).isEmpty(), "shown");
}

void tst_Work::drafts()
{
    const QUuid customer = QUuid::createUuid();
    WorkFacts facts = factsOf();
    facts.titles.insert(customer, u"沈嘉怡"_s);
    facts.drafts = {{u"note:"_s + customer.toString(QUuid::WithoutBraces), u"…"_s, now - 2},
                    {u"order-new:"_s + QUuid().toString(QUuid::WithoutBraces), u"{}"_s, now - 1}};
    facts.waiting = 3;
    const auto items = workItems(facts);
    QCOMPARE(items.size(), 3);
    QVERIFY(items[0].target.isNull());
    QCOMPARE(items[1].target, customer);
    QCOMPARE(items[1].about, u"沈嘉怡"_s);
    QCOMPARE(items[2].group, WorkGroup::Waiting);
    QCOMPARE(items[2].count, 3);
}

void tst_Work::receipts()
{
    QList<User> users;
    for (const char *name : {"anna", "ben", "bot", "gone", "far"}) {
        User user;
        user.id.value = QUuid::createUuid();
        user.name = QString::fromLatin1(name);
        user.role = user.name == u"bot" ? Role::Integrator : Role::Agent;
        user.active = user.name != u"gone";
        user.regionCode = user.name == u"far" ? u"HZ"_s : u"YJ"_s;
        users += user;
    }
    Notice notice;
    notice.readBy = {receiptOf(users[0].id.value)};
    QCOMPARE(notReadBy(notice, users, u"YJ"_s), QStringList{u"ben"_s});
    QCOMPARE(notReadBy(notice, users, {}), QStringList({u"ben"_s, u"far"_s}));

    const Notice read = noticeOf(NoticeLevel::Urgent, true, {receiptOf(me)}, now - 1, 0);
    const Notice info = noticeOf(NoticeLevel::Info, false, {}, now - 1, 0);
    const Notice urgent = noticeOf(NoticeLevel::Urgent, false, {}, now - 5, 0);
    const auto sorted = sortedNotices({read, info, urgent}, me);
    QCOMPARE(sorted[0].id, urgent.id);
    QCOMPARE(sorted[1].id, info.id);
    QCOMPARE(sorted[2].id, read.id);
}

void tst_Work::whatIsHeldCanBeTakenBack()
{
    int done = 0;
    HeldAction held;
    held.hold(u"a"_s, [&] { ++done; });
    QVERIFY(held.isHolding());
    QVERIFY(held.undo());
    QVERIFY(!held.undo());
    held.flush();
    QCOMPARE(done, 0);
}

void tst_Work::whatIsHeldIsDoneOnce()
{
    QStringList done;
    {
        HeldAction held;
        held.hold(u"a"_s, [&] { done += u"a"_s; });
        held.hold(u"b"_s, [&] { done += u"b"_s; });
        QCOMPARE(done, QStringList{u"a"_s});
        held.flush();
        held.flush();
        held.hold(u"c"_s, [&] { done += u"c"_s; });
    }
    QCOMPARE(done, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    // The time ends it as well.
    HeldAction quick(1);
    quick.hold(u"d"_s, [&] { done += u"d"_s; });
    QTRY_COMPARE(done.size(), 4);
}

QTEST_GUILESS_MAIN(tst_Work)
#include "tst_work.moc"
