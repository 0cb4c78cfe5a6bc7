// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lifecycle.h"

#include <QtTest/QtTest>

#include <functional>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

using S = OrderState;

namespace {

constexpr qint64 now = 1'783'000'000'000;
constexpr qint64 day = 86'400'000;
const QUuid team = QUuid::fromString(u"00000000-0000-7000-8000-00000000000a");
const QUuid otherTeam = QUuid::fromString(u"00000000-0000-7000-8000-00000000000b");
const QUuid user = QUuid::fromString(u"00000000-0000-7000-8000-000000000001");
const QUuid colleague = QUuid::fromString(u"00000000-0000-7000-8000-000000000002");

// The table of the design, by hand: from, then what comes next in the order in which it is offered.
const QMap<QString, QString> table{
    {u"accepted"_s, u"triage dispatched resolvedAtFirst callback withdrawn rejected"_s},
    {u"resolvedAtFirst"_s, u"callback rated"_s},
    {u"triage"_s, u"graded callback accepted rejected withdrawn"_s},
    {u"graded"_s, u"dispatched callback withdrawn"_s},
    {u"dispatched"_s, u"taken dispatched triage withdrawn"_s},
    {u"taken"_s, u"processing withdrawn"_s},
    {u"processing"_s, u"replied suspended dispatched escalated withdrawn"_s},
    {u"suspended"_s, u"processing withdrawn"_s},
    {u"escalated"_s, u"processing withdrawn"_s},
    {u"replied"_s, u"audit"_s},
    {u"audit"_s, u"callback processing dispute"_s},
    {u"dispute"_s, u"audit processing"_s},
    {u"callback"_s, u"rated callback processing"_s},
    {u"rated"_s, u"archived"_s},
    {u"archived"_s, u"processing"_s},
    {u"withdrawn"_s, u""_s},
    {u"rejected"_s, u""_s},
};

/// A move to which no guard objects; tests take away one thing at a time.
struct Scene {
    WorkOrder order;
    MoveRequest move;
    Actor actor;
    Facts facts;

    [[nodiscard]] Verdict verdict() const { return mayMove(order, move, actor, facts); }
};

Scene scene(S from, S to)
{
    Scene s;
    s.order.state = from;
    s.order.family = to == S::ResolvedAtFirst ? Family::Enquiry : Family::Complaint;
    s.order.category = u"power/outage"_s;
    s.order.grade = u"P2"_s;
    s.order.ownerTeam.value = team;
    s.order.acceptingTeam.value = team;
    s.order.resolution = u"done"_s;
    s.order.fieldResult = FieldResult::Restored;
    s.order.repliedBy.value = colleague;
    s.order.factuality = Factuality::Founded;
    s.order.responsibility = Responsibility::Company;
    s.order.rootCause = u"cable"_s;
    s.order.rating = 5;
    s.order.callbackResult = CallbackResult::Satisfied;
    if (from == S::Callback && to == S::Callback)
        s.order.callbackResult = CallbackResult::Unreached;
    if (from == S::Callback && to == S::Processing)
        s.order.callbackResult = CallbackResult::Dissatisfied;
    s.order.closedAt = {isFinal(from) ? now - day : 0};
    s.move = {to, u"because"_s, {now + day}};
    s.actor = {user, from == S::Dispute ? Role::Inspector : Role::Lead, team, u"YJ"_s, u"Wang"_s};
    s.facts = {{now}, false, 30, true, {}};
    if (to == S::Callback && stageOf(from) < 4) {
        s.order.outage.value = otherTeam;
        s.facts.outageOver = true;
    }
    return s;
}

S state(const QString &code) { return fromCode<OrderState>(code); }

std::set<S> reachable(S from, const std::set<S> &without)
{
    std::set<S> seen{from};
    std::vector<S> todo{from};
    while (!todo.empty()) {
        const S at = todo.back();
        todo.pop_back();
        for (const S next : nextStates(at)) {
            // What waited for an outage was never sent out; nothing else gets past.
            if (next == S::Callback && stageOf(at) < 4)
                continue;
            if (!without.contains(next) && seen.insert(next).second)
                todo.push_back(next);
        }
    }
    return seen;
}

}  // namespace

class TestLifecycle final : public QObject {
    Q_OBJECT

private slots:
    void everyPairOfStates_data();
    void everyPairOfStates();
    void movesAreOfferedInOrder();
    void guards_data();
    void guards();
    void unknownStatesGoNowhere();
    void effects_data();
    void effects();
    void stages();
    void onlyTheThreeEndsAreFinal();
    void noWayAroundTheChecks_data();
    void noWayAroundTheChecks();
    void everyStateCanEnd();
};

void TestLifecycle::everyPairOfStates_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("allowed");
    QCOMPARE(table.size(), int(Codes<OrderState>::list.size()));
    for (const QString &from : table.keys()) {
        for (const QString &to : table.keys())
            QTest::addRow("%s to %s", qPrintable(from), qPrintable(to))
                << from << to << table[from].split(u' ').contains(to);
    }
}

void TestLifecycle::everyPairOfStates()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, allowed);
    const Scene s = scene(state(from), state(to));
    const Verdict verdict = s.verdict();
    QCOMPARE(verdict.reason, allowed ? QLatin1StringView() : "not_from_here"_L1);
    QCOMPARE(int(verdict.answer), int(allowed ? Answer::Yes : Answer::No));
}

void TestLifecycle::movesAreOfferedInOrder()
{
    for (const QString &from : table.keys()) {
        QStringList next;
        for (const S to : nextStates(state(from)))
            next += codeOf(to);
        QCOMPARE(next.join(u' '), table[from]);
    }
}

using Change = std::function<void(Scene &)>;
Q_DECLARE_METATYPE(Change)

void TestLifecycle::guards_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("answer");  // "yes", "no <reason>" or "unknown <reason>"
    const auto row = [](const char *rule, const QString &moves, const Change &change,
                        const QString &answer) {
        for (const QString &move : moves.split(u' ')) {
            const QStringList ends = move.split(u'>');
            QTest::addRow("%s, %s", qPrintable(move), rule)
                << ends[0] << ends[1] << change << answer;
        }
    };
    const Change noReason = [](Scene &s) { s.move.reason = u" \n "_s; };
    const Change noTeam = [](Scene &s) { s.order.ownerTeam = {}; };
    const Change noCategory = [](Scene &s) { s.order.category.clear(); };
    const auto as = [](Role role) { return Change([role](Scene &s) { s.actor.role = role; }); };
    const auto result = [](CallbackResult r) {
        return Change([r](Scene &s) { s.order.callbackResult = r; });
    };
    const auto family = [](Family f) { return Change([f](Scene &s) { s.order.family = f; }); };

    row("a reason must be given",
        u"accepted>withdrawn accepted>rejected triage>accepted triage>rejected triage>withdrawn graded>withdrawn dispatched>dispatched dispatched>triage dispatched>withdrawn taken>withdrawn processing>suspended processing>dispatched processing>escalated processing>withdrawn audit>processing audit>dispute dispute>audit dispute>processing archived>processing"_s,
        noReason, u"no needs_reason"_s);
    row("no reason is asked",
        u"accepted>triage accepted>dispatched resolvedAtFirst>rated triage>graded graded>dispatched dispatched>taken taken>processing processing>replied suspended>processing escalated>processing replied>audit audit>callback callback>rated callback>callback callback>processing"_s,
        noReason, u"yes"_s);
    row("a category must be given",
        u"accepted>triage accepted>dispatched triage>graded graded>dispatched"_s, noCategory,
        u"no needs_category"_s);
    row("a receiver must be named",
        u"accepted>dispatched graded>dispatched dispatched>dispatched processing>dispatched"_s,
        noTeam, u"no needs_team"_s);
    row(
        "a grade must be given", u"triage>graded graded>dispatched"_s,
        [](Scene &s) { s.order.grade.clear(); }, u"no needs_grade"_s);
    row("only enquiries", u"accepted>resolvedAtFirst"_s, family(Family::Fault),
        u"no only_enquiries"_s);
    row("a complaint needs the lead",
        u"accepted>withdrawn triage>withdrawn graded>withdrawn dispatched>withdrawn taken>withdrawn processing>withdrawn"_s,
        as(Role::Agent), u"no needs_approval"_s);
    row(
        "other families do not need the lead", u"accepted>withdrawn processing>withdrawn"_s,
        [](Scene &s) {
            s.actor.role = Role::Agent;
            s.order.family = Family::Fault;
        },
        u"yes"_s);

    const Change foreignHandler = [](Scene &s) {
        s.actor = {user, Role::Handler, otherTeam, u"YJ"_s, {}};
    };
    row("only the owner's team", u"dispatched>taken taken>processing processing>replied"_s,
        foreignHandler, u"no other_team"_s);
    row("the owner's team", u"dispatched>taken taken>processing processing>replied"_s,
        as(Role::Handler), u"yes"_s);
    row(
        "a lead of another team steps in",
        u"dispatched>taken taken>processing processing>replied"_s,
        [](Scene &s) { s.actor.team = otherTeam; }, u"yes"_s);

    row("only a lead", u"processing>suspended"_s, as(Role::Handler), u"no needs_approval"_s);
    row(
        "an end must be named", u"processing>suspended"_s, [](Scene &s) { s.move.until = {}; },
        u"no needs_until"_s);
    row(
        "an end that is now is none", u"processing>suspended"_s,
        [](Scene &s) { s.move.until = {now}; }, u"no needs_until"_s);
    row(
        "an end a moment from now", u"processing>suspended"_s,
        [](Scene &s) { s.move.until = {now + 1}; }, u"yes"_s);
    row(
        "an answer must be written", u"processing>replied"_s,
        [](Scene &s) { s.order.resolution = u" \n"_s; }, u"no needs_resolution"_s);
    row(
        "a fault needs the field's result", u"processing>replied"_s,
        [](Scene &s) {
            s.order.family = Family::Fault;
            s.order.fieldResult = FieldResult::Unknown;
        },
        u"no needs_field_result"_s);
    row(
        "others need no field result", u"processing>replied"_s,
        [](Scene &s) { s.order.fieldResult = FieldResult::Unknown; }, u"yes"_s);

    row(
        "nobody reviews his own reply", u"audit>callback audit>processing"_s,
        [](Scene &s) { s.order.repliedBy.value = user; }, u"no reviewer_is_handler"_s);
    row(
        "nor what he has in hand", u"audit>callback audit>processing"_s,
        [](Scene &s) { s.order.handler.value = user; }, u"no reviewer_is_handler"_s);
    const auto ofHandlingUnit = [](Role role) {
        return Change([role](Scene &s) {
            s.order.acceptingTeam.value = otherTeam;
            s.actor.role = role;
        });
    };
    row("the handling unit does not review itself", u"audit>callback audit>processing"_s,
        ofHandlingUnit(Role::Agent), u"no handling_unit_answers"_s);
    row("who is there to review may be of any unit", u"audit>callback audit>processing"_s,
        ofHandlingUnit(Role::Auditor), u"yes"_s);
    row("the handling unit answers only",
        u"accepted>triage resolvedAtFirst>rated triage>graded graded>dispatched processing>withdrawn callback>rated rated>archived archived>processing"_s,
        as(Role::Handler), u"no handling_unit_answers"_s);
    row("the handling unit takes, refuses, passes on and disputes",
        u"dispatched>taken dispatched>triage dispatched>dispatched processing>dispatched processing>escalated replied>audit audit>dispute"_s,
        as(Role::Crew), u"yes"_s);
    row(
        "who replied may dispute", u"audit>dispute"_s,
        [](Scene &s) { s.order.repliedBy.value = user; }, u"yes"_s);
    row("only the inspector decides", u"dispute>audit dispute>processing"_s, as(Role::Lead),
        u"no needs_inspector"_s);

    const Change foreignAgent = [](Scene &s) {
        s.actor = {user, Role::Callback, otherTeam, u"YJ"_s, {}};
    };
    row("the unit that accepted calls back",
        u"callback>rated callback>callback callback>processing"_s, foreignAgent,
        u"no accepting_unit_calls_back"_s);
    row(
        "a lead may call back for it", u"callback>rated"_s,
        [](Scene &s) { s.actor.team = otherTeam; }, u"yes"_s);
    const Change nobodys = [](Scene &s) {
        s.order.ownerTeam = {};
        s.order.acceptingTeam = {};
        s.actor = {user, Role::Agent, {}, u"YJ"_s, {}};
    };
    row("who has no team is not of an order's missing team",
        u"dispatched>taken taken>processing processing>replied"_s, nobodys, u"no other_team"_s);
    row("who has no team is not of an order's missing team",
        u"callback>rated callback>callback callback>processing"_s, nobodys,
        u"no accepting_unit_calls_back"_s);
    row("fairly satisfied", u"callback>rated"_s, result(CallbackResult::FairlySatisfied), u"yes"_s);
    row("declined to answer", u"callback>rated"_s, result(CallbackResult::Declined), u"yes"_s);
    row("dissatisfied goes back", u"callback>rated"_s, result(CallbackResult::Dissatisfied),
        u"no dissatisfied_goes_back"_s);
    row("a result must be given", u"callback>rated"_s, result(CallbackResult::Unknown),
        u"no needs_callback_result"_s);
    row(
        "unreached twice is not enough", u"callback>rated"_s,
        [](Scene &s) {
            s.order.callbackResult = CallbackResult::Unreached;
            s.order.callbackAttempts = {2};
        },
        u"no three_attempts"_s);
    row(
        "unreached three times", u"callback>rated"_s,
        [](Scene &s) {
            s.order.callbackResult = CallbackResult::Unreached;
            s.order.callbackAttempts = {3};
        },
        u"yes"_s);
    row(
        "waived", u"callback>rated"_s,
        [](Scene &s) {
            s.order.callbackResult = CallbackResult::Unknown;
            s.order.waivers = {u"callback"_s};
        },
        u"yes"_s);
    row(
        "dissatisfied is not waived away", u"callback>rated"_s,
        [](Scene &s) {
            s.order.callbackResult = CallbackResult::Dissatisfied;
            s.order.waivers = {u"callback"_s};
        },
        u"no dissatisfied_goes_back"_s);
    row("another attempt only when unreached", u"callback>callback"_s,
        result(CallbackResult::Satisfied), u"no only_when_unreached"_s);
    const auto triedAgo = [](qint64 minutes) {
        return Change([minutes](Scene &s) { s.order.callbackTriedAt = {now - minutes * 60'000}; });
    };
    row("another attempt a minute too soon", u"callback>callback"_s, triedAgo(119),
        u"no callback_too_soon"_s);
    row("another attempt after two hours", u"callback>callback"_s, triedAgo(120), u"yes"_s);
    row(
        "reached a minute after a try", u"callback>rated"_s,
        [](Scene &s) { s.order.callbackTriedAt = {now - 60'000}; }, u"yes"_s);
    row("back to work only when dissatisfied", u"callback>processing"_s,
        result(CallbackResult::Satisfied), u"no only_when_dissatisfied"_s);

    row(
        "a complaint needs a finding", u"rated>archived"_s,
        [](Scene &s) { s.order.factuality = Factuality::Unknown; }, u"no needs_factuality"_s);
    row(
        "a complaint needs who is responsible", u"rated>archived"_s,
        [](Scene &s) { s.order.responsibility = Responsibility::Unknown; },
        u"no needs_responsibility"_s);
    row(
        "a complaint needs a root cause", u"rated>archived"_s,
        [](Scene &s) { s.order.rootCause.clear(); }, u"no needs_root_cause"_s);
    row(
        "others need none of these", u"rated>archived"_s,
        [](Scene &s) {
            s.order.family = Family::Praise;
            s.order.factuality = Factuality::Unknown;
            s.order.responsibility = Responsibility::Unknown;
            s.order.rootCause.clear();
        },
        u"yes"_s);
    row(
        "neither rating nor reason", u"rated>archived"_s,
        [](Scene &s) {
            s.order.rating = 0;
            s.move.reason.clear();
        },
        u"no needs_rating_or_reason"_s);
    row(
        "a reason instead of a rating", u"rated>archived"_s, [](Scene &s) { s.order.rating = 0; },
        u"yes"_s);
    row(
        "a waiver instead of a rating", u"rated>archived"_s,
        [](Scene &s) {
            s.order.rating = 0;
            s.move.reason.clear();
            s.order.waivers = {u"rating"_s};
        },
        u"yes"_s);
    row(
        "an open conflict", u"rated>archived"_s, [](Scene &s) { s.facts.conflictOpen = true; },
        u"no conflict_open"_s);
    row(
        "conflicts that this side does not know", u"rated>archived"_s,
        [](Scene &s) { s.facts.conflictOpen.reset(); }, u"unknown conflicts_checked_by_server"_s);
    row(
        "what this side knows is missing is not left to the server", u"rated>archived"_s,
        [](Scene &s) {
            s.facts.conflictOpen.reset();
            s.order.rootCause.clear();
        },
        u"no needs_root_cause"_s);

    const auto own = [](std::optional<bool> known) {
        return [known](Scene &s) { s.facts.ownContact = known; };
    };
    row("a complaint that the customer did not take back herself", u"processing>withdrawn"_s,
        own(false), u"no needs_own_contact"_s);
    row("contacts that this side does not hold", u"processing>withdrawn"_s, own(std::nullopt),
        u"unknown contact_checked_by_server"_s);
    row(
        "what is missing is said before the lead is asked", u"accepted>withdrawn"_s,
        [](Scene &s) {
            s.facts.ownContact = false;
            s.actor.role = Role::Agent;
        },
        u"no needs_own_contact"_s);
    row(
        "other families need no contact", u"processing>withdrawn"_s,
        [](Scene &s) {
            s.facts.ownContact = false;
            s.order.family = Family::Fault;
        },
        u"yes"_s);

    const auto merged = [](Scene &s) { s.order.mergedInto.value = otherTeam; };
    row("one that lives on in another", u"accepted>triage"_s, merged, u"no order_merged"_s);
    row("not even to be withdrawn", u"processing>withdrawn"_s, merged, u"no order_merged"_s);
    row("not even opened again", u"archived>processing"_s, merged, u"no order_merged"_s);
    const auto waits = [](std::optional<bool> over) {
        return [over](Scene &s) {
            s.order.outage.value = otherTeam;
            s.facts.outageOver = over;
        };
    };
    row("nobody is sent while the outage lasts", u"accepted>dispatched"_s, waits(false),
        u"no waits_for_outage"_s);
    row("graded and waiting", u"graded>dispatched"_s, waits(false), u"no waits_for_outage"_s);
    row("sent when it is over", u"graded>dispatched"_s, waits(true), u"yes"_s);
    row("an outage that this side does not hold", u"graded>dispatched"_s, waits(std::nullopt),
        u"unknown outage_checked_by_server"_s);
    row("all else goes on meanwhile", u"accepted>triage"_s, waits(false), u"yes"_s);
    for (const auto &from : {u"accepted"_s, u"triage"_s, u"graded"_s}) {
        row("to the call-back when the outage is over", from + u">callback"_s, waits(true),
            u"yes"_s);
        row("not while it lasts", from + u">callback"_s, waits(false), u"no only_after_outage"_s);
        row("the server knows whether it lasts", from + u">callback"_s, waits(std::nullopt),
            u"unknown outage_checked_by_server"_s);
        row(
            "not what waits for nothing", from + u">callback"_s,
            [](Scene &s) { s.order.outage = {}; }, u"no only_after_outage"_s);
        row(
            "not by the handling unit", from + u">callback"_s,
            [](Scene &s) { s.actor.role = Role::Crew; }, u"no handling_unit_answers"_s);
    }

    row(
        "on the last day", u"archived>processing"_s,
        [](Scene &s) { s.order.closedAt = {now - 30 * day}; }, u"yes"_s);
    row(
        "a moment too late", u"archived>processing"_s,
        [](Scene &s) { s.order.closedAt = {now - 30 * day - 1}; }, u"no too_old_to_reopen"_s);
    row(
        "as many days as the facts say", u"archived>processing"_s,
        [](Scene &s) { s.facts.reopenDays = 0; }, u"no too_old_to_reopen"_s);
}

void TestLifecycle::guards()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(Change, change);
    Scene s = scene(state(from), state(to));
    change(s);
    const Verdict verdict = s.verdict();
    const QStringList answers{u"yes"_s, u"no"_s, u"unknown"_s};
    QTEST(QString(answers[int(verdict.answer)] + u' ' + verdict.reason).trimmed(), "answer");
}

void TestLifecycle::unknownStatesGoNowhere()
{
    QVERIFY(nextStates(S::Unknown).empty());
    for (const QString &other : table.keys()) {
        QCOMPARE(scene(S::Unknown, state(other)).verdict().reason, "not_from_here"_L1);
        QCOMPARE(scene(state(other), S::Unknown).verdict().reason, "not_from_here"_L1);
    }
}

void TestLifecycle::effects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<Change>("change");  // what the move changes beside the state and its reason
    const auto row = [](const char *rule, const QString &move, const Change &change) {
        const QStringList ends = move.split(u'>');
        QTest::addRow("%s, %s", qPrintable(move), rule) << ends[0] << ends[1] << change;
    };
    const Change nothing = [](Scene &) {};
    row("nothing else", u"accepted>triage"_s, nothing);
    row("the first receiver may be named with the handler", u"accepted>dispatched"_s, nothing);
    row("nothing else", u"replied>audit"_s, nothing);
    row("who claimed it stays", u"dispatched>taken"_s, nothing);
    row("another team starts without a handler", u"dispatched>dispatched"_s,
        [](Scene &s) { s.order.handler = {}; });
    row("another team starts without a handler", u"processing>dispatched"_s,
        [](Scene &s) { s.order.handler = {}; });
    row("the end of the pause is kept", u"processing>suspended"_s,
        [](Scene &s) { s.order.suspendedUntil = {now + day}; });
    row("the pause is over", u"suspended>processing"_s,
        [](Scene &s) { s.order.suspendedUntil = {}; });
    row("who replied is remembered", u"processing>replied"_s,
        [](Scene &s) { s.order.repliedBy.value = user; });
    row("a return is counted", u"audit>processing"_s, [](Scene &s) { s.order.returns = {3}; });
    row("the inspector's return is none", u"dispute>processing"_s, nothing);
    const Change newRound = [](Scene &s) {
        s.order.callbackResult = CallbackResult::Unknown;
        s.order.callbackAttempts = {};
        s.order.rating = 0;
    };
    row("an earlier round of calling back does not count", u"audit>callback"_s, newRound);
    row("an earlier round of calling back does not count", u"resolvedAtFirst>callback"_s, newRound);
    row("a reopening is counted and ends the waivers", u"callback>processing"_s, [](Scene &s) {
        s.order.reopens = {5};
        s.order.waivers.clear();
    });
    row("a reopening is counted, ends the waivers and the closure", u"archived>processing"_s,
        [](Scene &s) {
            s.order.reopens = {5};
            s.order.waivers.clear();
            s.order.closedAt = {};
        });
    row("an attempt is counted", u"callback>callback"_s, [](Scene &s) {
        s.order.callbackAttempts = {8};
        s.order.callbackTriedAt = {now};
    });
    row("closed now", u"rated>archived"_s, [](Scene &s) { s.order.closedAt = {now}; });
    row("closed now", u"processing>withdrawn"_s, [](Scene &s) { s.order.closedAt = {now}; });
    row("closed now", u"accepted>rejected"_s, [](Scene &s) { s.order.closedAt = {now}; });
}

void TestLifecycle::effects()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(Change, change);
    Scene s = scene(state(from), state(to));
    s.order.handler.value = colleague;
    s.order.returns = {2};
    s.order.reopens = {4};
    s.order.callbackAttempts = {7};
    s.order.waivers = {u"anonymous"_s};
    s.order.suspendedUntil = {s.order.state == S::Suspended ? now + 5 : 0};
    const WorkOrder after = afterMove(s.order, s.move, s.actor, {now});
    s.order.state = state(to);
    s.order.moveReason = u"because"_s;
    change(s);
    QCOMPARE(toRow(after).values.size(), toRow(s.order).values.size());
    for (const FieldType &field : typeOf<WorkOrder>().fields)
        QVERIFY2(toRow(after).at(QString(field.name)) == toRow(s.order).at(QString(field.name)),
                 field.name.latin1());
}

void TestLifecycle::stages()
{
    const QMap<QString, int> stage{
        {u"accepted"_s, 1},        {u"triage"_s, 2},     {u"graded"_s, 3},    {u"dispatched"_s, 4},
        {u"taken"_s, 5},           {u"processing"_s, 5}, {u"suspended"_s, 5}, {u"escalated"_s, 5},
        {u"replied"_s, 6},         {u"audit"_s, 6},      {u"dispute"_s, 6},   {u"callback"_s, 7},
        {u"resolvedAtFirst"_s, 8}, {u"rated"_s, 8},      {u"archived"_s, 9},  {u"withdrawn"_s, 9},
        {u"rejected"_s, 9}};
    QCOMPARE(stage.size(), table.size());
    for (const QString &code : table.keys())
        QCOMPARE(stageOf(state(code)), stage[code]);
    QCOMPARE(stageOf(S::Unknown), 0);
}

void TestLifecycle::onlyTheThreeEndsAreFinal()
{
    QStringList ends;
    for (const QString &code : table.keys()) {
        if (isFinal(state(code)))
            ends += code;
    }
    QCOMPARE(ends.join(u' '), u"archived rejected withdrawn"_s);
}

// Every way from accepted to archived passes these, unless the order was resolved at first contact.
void TestLifecycle::noWayAroundTheChecks_data()
{
    QTest::addColumn<QString>("check");
    for (const char *check :
         {"dispatched", "taken", "processing", "replied", "audit", "callback", "rated"})
        QTest::newRow(check) << QString::fromLatin1(check);
}

void TestLifecycle::noWayAroundTheChecks()
{
    QFETCH(QString, check);
    QVERIFY(reachable(S::Accepted, {S::ResolvedAtFirst}).contains(S::Archived));
    QVERIFY(!reachable(S::Accepted, {S::ResolvedAtFirst, state(check)}).contains(S::Archived));
    // Even resolved at first contact it must be rated.
    QVERIFY(!reachable(S::Accepted, {S::Rated}).contains(S::Archived));
}

void TestLifecycle::everyStateCanEnd()
{
    for (const QString &code : table.keys()) {
        const std::set<S> seen = reachable(state(code), {});
        QVERIFY2(std::any_of(seen.begin(), seen.end(), isFinal), qPrintable(code));
        QVERIFY2(reachable(S::Accepted, {}).contains(state(code)),
                 qPrintable(code + u" cannot be reached"_s));
    }
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
