// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lifecycle.h"

#include <QtTest/QtTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

using S = OrderState;

namespace {

constexpr int ordersOfARow = 25'000;
constexpr int mostSteps = 90;
constexpr qint64 minute = 60'000;
constexpr qint64 day = 1'440 * minute;

QUuid made(quint32 n) { return QUuid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

const QUuid service = made(101);
const QUuid repair = made(102);
const QUuid meters = made(103);

std::vector<Actor> everybody()
{
    std::vector<Actor> people;
    for (const Role role :
         {Role::Agent, Role::Clerk, Role::Expert, Role::Dispatcher, Role::Handler, Role::Crew,
          Role::Lead, Role::Auditor, Role::Callback, Role::Inspector, Role::Editor, Role::Admin}) {
        for (const QUuid &team : {service, repair, meters, QUuid()})
            people.push_back({made(quint32(1'000 + people.size())), role, team, u"YJ"_s, {}});
    }
    return people;
}

struct Entry {
    S from;
    S to;
    QUuid by;
    qint64 at;
};

/// One order on its way, and what an honest clerk would write down beside it.
class Walk final {
public:
    Walk(quint64 seed, const std::vector<Actor> &people) : m_dice(seed), m_people(people)
    {
        m_order.family = Family(below(12));
        m_order.state = S::Accepted;
        m_order.acceptingTeam.value = below(5) == 0 ? repair : service;
        m_order.acceptedAt = {m_now};
    }

    /// Walks until nothing goes on; the first rule that was broken, or "".
    QString go();

    [[nodiscard]] bool passed(S state) const
    {
        return std::any_of(m_log.begin(), m_log.end(),
                           [state](const Entry &entry) { return entry.to == state; });
    }
    [[nodiscard]] qint64 reopened() const { return m_order.reopens.value; }
    [[nodiscard]] const WorkOrder &order() const { return m_order; }

private:
    quint64 below(quint64 n) { return m_dice() % n; }
    bool oneIn(quint64 n) { return below(n) == 0; }

    void edit();
    void prepare(S to);
    S aim();
    /// Makes the move if it is allowed; the broken rule, or "".
    QString attempt(S to);
    [[nodiscard]] QString broken(const WorkOrder &was, const Actor &actor,
                                 const MoveRequest &move) const;
    [[nodiscard]] QString brokenEnd(const WorkOrder &was, const MoveRequest &move) const;
    [[nodiscard]] QString brokenCounts() const;
    void writeDown(const WorkOrder &was, const Actor &actor, S to);

    std::mt19937_64 m_dice;
    const std::vector<Actor> &m_people;
    WorkOrder m_order;
    qint64 m_now = 1'783'000'000'000;
    std::vector<Entry> m_log;
    // Of this round, which begins with the acceptance and with every reopening.
    bool m_waived = false;
    bool m_reviewed = false;
    bool m_dark = false;  ///< it waited for an outage, which ended
    bool m_calledBack = false;
    bool m_atFirst = false;
    bool m_answered = false;
    // Of this call-back.
    bool m_resultGiven = false;
    bool m_ratingGiven = false;
    int m_tries = 0;
    qint64 m_triedAt = 0;
    QUuid m_replier;
    int m_returns = 0;
    int m_reopens = 0;
};

void Walk::edit()
{
    WorkOrder &o = m_order;
    switch (below(12)) {
    case 11: o.outage.value = oneIn(3) ? meters : QUuid(); break;
    case 0: o.category = oneIn(4) ? QString() : u"power"_s; break;
    case 1: o.grade = oneIn(4) ? QString() : u"P1"_s; break;
    case 2: o.ownerTeam.value = oneIn(6) ? QUuid() : oneIn(2) ? repair : meters; break;
    case 3: o.resolution = oneIn(4) ? QString() : u"done"_s; break;
    case 4: o.fieldResult = FieldResult(below(6)); break;
    case 5:
        o.callbackResult = CallbackResult(below(6));
        m_resultGiven = o.state == S::Callback;
        break;
    case 6:
        o.rating = qint64(below(6));
        m_ratingGiven = true;
        break;
    case 7:
        if (oneIn(4)) {
            o.waivers = {u"asked for none"_s};
            m_waived = true;
        }
        break;
    case 8: o.factuality = Factuality(below(5)); break;
    case 9: o.responsibility = Responsibility(below(5)); break;
    default: o.rootCause = oneIn(4) ? QString() : u"cable"_s; break;
    }
}

void Walk::prepare(S to)
{
    WorkOrder &o = m_order;
    if (oneIn(6))
        return;
    if (to == S::Triage || to == S::Graded || to == S::Dispatched)
        o.category = u"power"_s;
    if (to == S::Graded || to == S::Dispatched)
        o.grade = u"P1"_s;
    if (to == S::Dispatched && o.ownerTeam.isNull())
        o.ownerTeam.value = oneIn(2) ? repair : meters;
    if (to == S::Replied) {
        o.resolution = u"done"_s;
        o.fieldResult = FieldResult::Restored;
    }
    if (o.state == S::Callback) {
        o.callbackResult = to == S::Callback     ? CallbackResult::Unreached
                           : to == S::Processing ? CallbackResult::Dissatisfied
                                                 : CallbackResult::Satisfied;
        m_resultGiven = true;
    }
    if (to == S::Archived) {
        o.factuality = Factuality::Founded;
        o.responsibility = Responsibility::Company;
        o.rootCause = u"cable"_s;
    }
}

S Walk::aim()
{
    if (oneIn(12))
        return S(below(17));
    const std::vector<S> next = nextStates(m_order.state);
    if (next.empty())
        return S::Unknown;
    const S to = next[below(next.size())];
    // Ends are rare, or few orders would see the rest of life.
    if ((to == S::Withdrawn || to == S::Rejected) && !oneIn(12))
        return next[0];
    return to;
}

QString Walk::attempt(S to)
{
    const MoveRequest move{to, oneIn(8) ? u" "_s : u"because"_s, {oneIn(8) ? m_now : m_now + day}};
    const Facts facts{{m_now}, oneIn(30), 30, !oneIn(4), !oneIn(4)};
    const size_t first = below(m_people.size());
    for (size_t i = 0; i < m_people.size(); ++i) {
        const Actor &actor = m_people[(first + i * 7) % m_people.size()];
        if (!authorized(actor.role, Action::MoveOrder, Nearness::Team) ||
            mayMove(m_order, move, actor, facts).answer != Answer::Yes)
            continue;
        const WorkOrder was = m_order;
        m_order = afterMove(was, move, actor, {m_now});
        const QString rule = broken(was, actor, move);
        writeDown(was, actor, to);
        if (!rule.isEmpty())
            return rule;
        return brokenCounts();
    }
    return {};
}

void Walk::writeDown(const WorkOrder &was, const Actor &actor, S to)
{
    m_log.push_back({was.state, to, actor.user, m_now});
    m_reviewed |= was.state == S::Audit && to == S::Callback;
    m_dark |= to == S::Callback && stageOf(was.state) < 4;
    m_calledBack |= was.state == S::Callback && to == S::Rated;
    m_atFirst |= to == S::ResolvedAtFirst;
    m_answered = to == S::Replied || (m_answered && to != S::Processing);
    if (to == S::Replied)
        m_replier = actor.user;
    if (was.state == S::Audit && to == S::Processing)
        ++m_returns;
    if (was.state == S::Callback && to == S::Callback) {
        ++m_tries;
        m_triedAt = m_now;
    }
    const bool reopened =
        was.state == S::Archived || (was.state == S::Callback && to == S::Processing);
    if (reopened) {
        ++m_reopens;
        m_dark = m_waived = m_reviewed = m_calledBack = m_atFirst = m_answered = false;
    }
    if (to == S::Callback && was.state != S::Callback) {
        m_resultGiven = m_ratingGiven = false;
        m_tries = 0;
    }
}

QString Walk::broken(const WorkOrder &was, const Actor &actor, const MoveRequest &move) const
{
    const S from = was.state;
    const S to = move.to;
    const bool lead = actor.role == Role::Lead;
    const bool handles = actor.role == Role::Handler || actor.role == Role::Crew;
    if (m_order.state != to)
        return u"the order is where the move leads"_s;
    if (handles && from != S::Dispatched && from != S::Taken && from != S::Processing &&
        from != S::Suspended && from != S::Escalated && from != S::Replied &&
        !(from == S::Audit && to == S::Dispute))
        return u"the handling unit answers only"_s;
    if (from == S::Audit && to != S::Dispute) {
        if (actor.user == m_replier || actor.user == was.handler.value)
            return u"who handles does not review"_s;
    }
    if (to == S::Callback && stageOf(from) < 4 && from != S::Unknown && was.outage.isNull())
        return u"only what waited for an outage is called back at once"_s;
    if (from == S::Callback && !lead && actor.team != was.acceptingTeam.value)
        return u"the unit that accepted calls back"_s;
    if (from == S::Callback && to == S::Callback && m_tries > 0 && m_now - m_triedAt < 120 * minute)
        return u"two hours lie between two tries"_s;
    if (from == S::Dispute && actor.role != Role::Inspector)
        return u"the inspector decides a dispute"_s;
    if (from == S::Callback && to == S::Rated) {
        const bool unreached = was.callbackResult == CallbackResult::Unreached;
        if (was.callbackResult == CallbackResult::Dissatisfied)
            return u"dissatisfied goes back"_s;
        if (!m_waived && (!m_resultGiven || (unreached && m_tries < 3)))
            return u"a call-back passes on its own result or a waiver of its own round"_s;
    }
    if (to == S::Suspended && (!lead || m_order.suspendedUntil.ms <= m_now))
        return u"a suspension has an end and an approver"_s;
    if (to != S::Suspended && m_order.suspendedUntil.ms != 0)
        return u"only what is suspended has an end of it"_s;
    if (to == S::Dispatched && m_order.ownerTeam.isNull())
        return u"what is dispatched has an owner"_s;
    if (from == S::Archived && (to != S::Processing || m_now - was.closedAt.ms > 30 * day))
        return u"archived is immutable but for a reopening in time"_s;
    if (from == S::Withdrawn || from == S::Rejected)
        return u"withdrawn and rejected are the end"_s;
    // All that a move may touch.
    WorkOrder same = m_order;
    same.state = was.state;
    same.moveReason = was.moveReason;
    same.suspendedUntil = was.suspendedUntil;
    same.returns = was.returns;
    same.reopens = was.reopens;
    same.callbackAttempts = was.callbackAttempts;
    same.callbackTriedAt = was.callbackTriedAt;
    same.callbackResult = was.callbackResult;
    same.rating = was.rating;
    same.repliedBy = was.repliedBy;
    same.handler = was.handler;
    same.waivers = was.waivers;
    same.closedAt = was.closedAt;
    if (!(same == was))
        return u"a move touches nothing but its own"_s;
    return brokenEnd(was, move);
}

QString Walk::brokenEnd(const WorkOrder &was, const MoveRequest &move) const
{
    const S to = move.to;
    if (isFinal(to) != (m_order.closedAt.ms != 0))
        return u"closed orders say when, open ones do not"_s;
    if (isFinal(to) && (m_order.closedAt.ms != m_now || m_order.closedAt < m_order.acceptedAt))
        return u"closed at the time of the move, after the acceptance"_s;
    if (to == S::Withdrawn && m_answered)
        return u"withdrawal ends with the answer"_s;
    if (to != S::Archived)
        return {};
    if (!(m_atFirst && was.family == Family::Enquiry) && !((m_reviewed || m_dark) && m_calledBack))
        return u"audit, call-back and rating stand before the archive in every round"_s;
    const bool rated = was.rating != 0 && m_ratingGiven;
    if (!rated && !m_waived && move.reason.trimmed().isEmpty())
        return u"a rating of this round, a waiver, or why there is none"_s;
    if (was.family == Family::Complaint &&
        (was.factuality == Factuality::Unknown || was.responsibility == Responsibility::Unknown ||
         was.rootCause.isEmpty()))
        return u"a complaint is closed with its finding"_s;
    return {};
}

QString Walk::brokenCounts() const
{
    if (m_order.returns.value != m_returns || m_order.reopens.value != m_reopens)
        return u"returns and reopenings are counted"_s;
    if (m_order.state == S::Callback && m_order.callbackTriedAt.ms != (m_tries > 0 ? m_triedAt : 0))
        return u"the last try of this call-back is remembered"_s;
    if (m_order.state == S::Callback && m_order.callbackAttempts.value != m_tries)
        return u"attempts of this call-back are counted"_s;
    const Entry &last = m_log.back();
    if (last.to == S::Callback && last.from != S::Callback &&
        (m_order.callbackResult != CallbackResult::Unknown || m_order.rating != 0))
        return u"a call-back begins without result and rating"_s;
    if (last.to == S::Replied && m_order.repliedBy.value != last.by)
        return u"who answered is remembered"_s;
    if ((last.from == S::Archived || (last.from == S::Callback && last.to == S::Processing)) &&
        !m_order.waivers.isEmpty())
        return u"a reopened order has nothing waived"_s;
    return {};
}

QString Walk::go()
{
    for (int step = 0; step < mostSteps; ++step) {
        const bool closed = isFinal(m_order.state);
        m_now += closed && oneIn(4) ? 31 * day : qint64(below(600)) * minute;
        // What is closed takes no edits; the ledger sees to that.
        for (quint64 edits = closed ? 0 : below(3); edits > 0; --edits)
            edit();
        const S to = aim();
        if (!closed)
            prepare(to);
        const QString rule = attempt(to);
        if (!rule.isEmpty()) {
            QStringList way;
            for (const Entry &entry : m_log)
                way += codeOf(entry.to);
            return rule + u": "_s + way.join(u' ');
        }
        if (closed && isFinal(m_order.state) && oneIn(3))
            break;
    }
    // Played again from its history the order comes to the same state, and time never ran back.
    S state = S::Accepted;
    qint64 at = 0;
    for (const Entry &entry : m_log) {
        if (entry.from != state || entry.at < at)
            return u"the history leads to the state"_s;
        state = entry.to;
        at = entry.at;
    }
    return state == m_order.state ? QString() : u"the history leads to the state"_s;
}

}  // namespace

/// Orders that go where chance and the rules let them, by whoever may.
class TestLifecycleWalks final : public QObject {
    Q_OBJECT

private slots:
    void theRulesHold_data();
    void theRulesHold();
    void aWaiverOfTheFirstRoundDoesNotPassTheSecond();
};

void TestLifecycleWalks::theRulesHold_data()
{
    QTest::addColumn<int>("from");
    for (int row = 0; row < 4; ++row)
        QTest::addRow("orders %d to %d", row * ordersOfARow, (row + 1) * ordersOfARow - 1)
            << row * ordersOfARow;
}

void TestLifecycleWalks::theRulesHold()
{
    QFETCH(int, from);
    const std::vector<Actor> people = everybody();
    QMap<S, int> passed;
    int reopened = 0;
    for (int i = from; i < from + ordersOfARow; ++i) {
        Walk walk(quint64(i) * 7'919 + 20'261'123, people);
        const QString rule = walk.go();
        QVERIFY2(rule.isEmpty(), qPrintable(u"order %1: %2"_s.arg(i).arg(rule)));
        for (int state = 0; state < int(Codes<S>::list.size()); ++state)
            passed[S(state)] += walk.passed(S(state));
        reopened += walk.reopened() > 1;
    }
    // The walks see all of life, not its beginning only.
    for (int state = 0; state < int(Codes<S>::list.size()); ++state) {
        qInfo("%s: %d", codeOf(S(state)).latin1(), passed[S(state)]);
        QVERIFY2(passed[S(state)] > ordersOfARow / 50, codeOf(S(state)).latin1());
    }
    qInfo("reopened twice or more: %d", reopened);
    QVERIFY(reopened > ordersOfARow / 100);
}

void TestLifecycleWalks::aWaiverOfTheFirstRoundDoesNotPassTheSecond()
{
    const Actor lead{made(1), Role::Lead, service, u"YJ"_s, {}};
    const Actor reviewer{made(2), Role::Auditor, service, u"YJ"_s, {}};
    const Facts facts{{1'783'000'000'000}, false, 30, true};
    WorkOrder order;
    order.state = S::Archived;
    order.acceptingTeam.value = service;
    order.ownerTeam.value = repair;
    order.resolution = u"done"_s;
    order.fieldResult = FieldResult::Restored;
    order.waivers = {u"asked for none"_s};
    order.closedAt = facts.now;
    const auto move = [&](S to, const Actor &actor) {
        const MoveRequest request{to, u"again"_s, {}};
        const Verdict verdict = mayMove(order, request, actor, facts);
        if (verdict.answer == Answer::Yes)
            order = afterMove(order, request, actor, facts.now);
        return verdict.reason;
    };
    for (const S to : {S::Processing, S::Replied, S::Audit})
        QCOMPARE(move(to, lead), QLatin1StringView());
    QCOMPARE(move(S::Callback, reviewer), QLatin1StringView());
    QCOMPARE(move(S::Rated, lead), "needs_callback_result"_L1);
}

QTEST_GUILESS_MAIN(TestLifecycleWalks)
#include "tst_lifecyclewalks.moc"
