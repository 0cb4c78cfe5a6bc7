// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lifecycle.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

using S = OrderState;

namespace {

constexpr qint64 now = 1'783'000'000'000;
constexpr qint64 day = 86'400'000;
const QUuid handlingTeam = QUuid::fromString(u"00000000-0000-7000-8000-00000000000a");
const QUuid acceptingTeam = QUuid::fromString(u"00000000-0000-7000-8000-00000000000b");
const QUuid foreignTeam = QUuid::fromString(u"00000000-0000-7000-8000-00000000000c");
const QUuid user = QUuid::fromString(u"00000000-0000-7000-8000-000000000001");
const QUuid colleague = QUuid::fromString(u"00000000-0000-7000-8000-000000000002");

struct Move {
    QStringList roles;
    QString unit;
    QStringList needs;
};

struct Expectation {
    QMap<QString, QStringList> people;
    QMap<QString, Move> moves;           // "from to"
    QMap<QString, QStringList> results;  // "result tries waived" -> states
    QString problem;
};

QStringList words(const QString &text) { return text.split(u' ', Qt::SkipEmptyParts); }

Expectation readExpectation()
{
    Expectation read;
    QFile file(QFINDTESTDATA("lifecycle-expectation.txt"));
    if (!file.open(QIODevice::ReadOnly))
        read.problem = u"cannot be opened"_s;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList columns = line.split(u'|');
        const QStringList first = words(columns[0]);
        if (first.isEmpty() || line.startsWith(u'#'))
            continue;
        if (first[0] == u"people" && first.size() > 2) {
            read.people[first[1]] = first.mid(2);
        } else if (first[0] == u"move" && first.size() == 3 && columns.size() == 4) {
            Move move{{}, columns[2].trimmed(), words(columns[3])};
            for (const QString &who : words(columns[1]))
                move.roles += read.people.value(who, {who});
            read.moves[first.mid(1).join(u' ')] = move;
        } else if (first[0] == u"result" && first.size() == 4 && columns.size() == 2) {
            read.results[first.mid(1).join(u' ')] = words(columns[1]);
        } else {
            read.problem = line;
        }
    }
    return read;
}

/// Who stands where.
const QStringList units{u"owner"_s, u"accepting"_s, u"both"_s, u"foreign"_s, u"none"_s};
const QStringList families{u"complaint"_s, u"fault"_s, u"enquiry"_s, u"serviceRequest"_s};
const QStringList things{u"category"_s,   u"grade"_s,      u"team"_s,        u"reason"_s,
                         u"until"_s,      u"resolution"_s, u"fieldResult"_s, u"ownContact"_s,
                         u"notReplier"_s, u"notHandler"_s, u"factuality"_s,  u"responsibility"_s,
                         u"rootCause"_s,  u"mark"_s,       u"settled"_s,     u"young"_s,
                         u"pause"_s,      u"outage"_s};

struct Play {
    WorkOrder order;
    MoveRequest move;
    Actor actor;
    Facts facts;
};

/// A move with everything there that any move needs.
Play complete(S from, S to, Role role, const QString &unit, Family family)
{
    Play p;
    p.order.state = from;
    p.order.family = family;
    p.order.category = u"power"_s;
    p.order.grade = u"P2"_s;
    p.order.ownerTeam.value = handlingTeam;
    p.order.acceptingTeam.value = unit == u"both" ? handlingTeam : acceptingTeam;
    p.order.handler.value = colleague;
    p.order.repliedBy.value = colleague;
    p.order.resolution = u"done"_s;
    p.order.fieldResult = FieldResult::Restored;
    p.order.factuality = Factuality::Founded;
    p.order.responsibility = Responsibility::Company;
    p.order.rootCause = u"cable"_s;
    p.order.rating = 5;
    p.order.callbackResult = to == S::Callback     ? CallbackResult::Unreached
                             : to == S::Processing ? CallbackResult::Dissatisfied
                                                   : CallbackResult::Satisfied;
    p.order.callbackTriedAt = {now - day / 12};
    p.order.closedAt = {isFinal(from) ? now - day : 0};
    p.order.outage.value = colleague;
    p.move = {to, u"because"_s, {now + day}};
    p.actor = {user, role, {}, u"YJ"_s, {}};
    if (unit == u"owner" || unit == u"both")
        p.actor.team = handlingTeam;
    else if (unit == u"accepting")
        p.actor.team = acceptingTeam;
    else if (unit == u"foreign")
        p.actor.team = foreignTeam;
    p.facts = {{now}, false, 30, true, true};
    return p;
}

void take(const QString &thing, Play &p)
{
    const QMap<QString, std::function<void()>> without{
        {u"category"_s, [&] { p.order.category.clear(); }},
        {u"grade"_s, [&] { p.order.grade.clear(); }},
        {u"team"_s, [&] { p.order.ownerTeam = {}; }},
        {u"reason"_s, [&] { p.move.reason = u" \n"_s; }},
        {u"until"_s, [&] { p.move.until = {now}; }},
        {u"resolution"_s, [&] { p.order.resolution = u" "_s; }},
        {u"fieldResult"_s, [&] { p.order.fieldResult = FieldResult::Unknown; }},
        {u"ownContact"_s, [&] { p.facts.ownContact = false; }},
        {u"notReplier"_s, [&] { p.order.repliedBy.value = user; }},
        {u"notHandler"_s, [&] { p.order.handler.value = user; }},
        {u"factuality"_s, [&] { p.order.factuality = Factuality::Unknown; }},
        {u"responsibility"_s, [&] { p.order.responsibility = Responsibility::Unknown; }},
        {u"rootCause"_s, [&] { p.order.rootCause.clear(); }},
        {u"mark"_s,
         [&] {
             p.order.rating = 0;
             p.move.reason.clear();
         }},
        {u"settled"_s, [&] { p.facts.conflictOpen = true; }},
        {u"young"_s, [&] { p.order.closedAt = {now - 31 * day}; }},
        {u"outage"_s, [&] { p.order.outage = {}; }},
        {u"pause"_s, [&] { p.order.callbackTriedAt = {now - day / 12 + 1}; }}};
    without[thing]();
}

bool allowed(const Play &p)
{
    return authorized(p.actor.role, Action::MoveOrder, Nearness::Team) &&
           mayMove(p.order, p.move, p.actor, p.facts).answer == Answer::Yes;
}

bool unitFits(const QString &wanted, const QString &unit, const QString &role, bool noTeam)
{
    const bool lead = role == u"lead";
    const bool ofOwner = (unit == u"owner" || unit == u"both") && !noTeam;
    if (wanted == u"owner")
        return lead || ofOwner;
    if (wanted == u"accepting")
        return lead || unit == u"accepting" || unit == u"both";
    if (wanted == u"notOwner")
        return lead || role == u"auditor" || role == u"inspector" || unit == u"both" || !ofOwner;
    return wanted == u"any";
}

bool needFits(const QString &need, const QString &missing, const QString &role,
              const QString &family)
{
    const qsizetype colon = need.indexOf(u':');
    const QString of = colon < 0 ? QString() : need.left(colon);
    const QString thing = need.mid(colon + 1);
    if (of == u"only")
        return thing == family;
    if (!of.isEmpty() && of != family)
        return true;
    return thing == u"lead" ? role == u"lead" : thing != missing;
}

}  // namespace

/// The table of moves against a separate expectation.
class TestLifecycleTable final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theExpectationSpeaksOfWhatThereIs();
    void everyMove_data();
    void everyMove();
    void everyCallBackResult();

private:
    [[nodiscard]] bool expected(const QString &from, const QString &to, const QString &role,
                                const QString &unit, const QString &family,
                                const QString &missing) const;
    Expectation m_table;
};

void TestLifecycleTable::initTestCase()
{
    m_table = readExpectation();
    QCOMPARE(m_table.problem, QString());
    QVERIFY(m_table.moves.size() > 30);
}

void TestLifecycleTable::theExpectationSpeaksOfWhatThereIs()
{
    const auto isOf = [](const auto &codes, const QString &word) {
        return std::find(codes.begin(), codes.end(), word) != codes.end();
    };
    for (auto it = m_table.moves.begin(); it != m_table.moves.end(); ++it) {
        for (const QString &state : words(it.key()))
            QVERIFY2(isOf(Codes<OrderState>::list, state), qPrintable(state));
        for (const QString &role : it->roles)
            QVERIFY2(isOf(Codes<Role>::list, role), qPrintable(role));
        QVERIFY2(
            QStringList({u"any"_s, u"owner"_s, u"accepting"_s, u"notOwner"_s}).contains(it->unit),
            qPrintable(it->unit));
        for (const QString &need : it->needs) {
            const QStringList parts = need.split(u':');
            const bool family =
                parts.size() == 1 || parts[0] == u"only" || families.contains(parts[0]);
            const bool thing = things.contains(parts.last()) || parts.last() == u"lead" ||
                               families.contains(parts.last());
            QVERIFY2(family && thing, qPrintable(need));
        }
    }
}

bool TestLifecycleTable::expected(const QString &from, const QString &to, const QString &role,
                                  const QString &unit, const QString &family,
                                  const QString &missing) const
{
    const auto move = m_table.moves.constFind(from + u' ' + to);
    if (move == m_table.moves.constEnd() || !move->roles.contains(role) ||
        !unitFits(move->unit, unit, role, missing == u"team"))
        return false;
    return std::all_of(move->needs.begin(), move->needs.end(), [&](const QString &need) {
        // Without a mark there is no reason for it either.
        const bool reasonGone = missing == u"mark" && need == u"reason";
        return !reasonGone && needFits(need, missing, role, family);
    });
}

void TestLifecycleTable::everyMove_data()
{
    QTest::addColumn<QString>("from");
    for (const QLatin1StringView from : Codes<OrderState>::list)
        QTest::newRow(from.latin1()) << QString(from);
}

void TestLifecycleTable::everyMove()
{
    QFETCH(QString, from);
    QStringList differences;
    int played = 0;
    const auto play = [&](const QString &to, const QString &role, const QString &unit,
                          const QString &family, const QString &missing) {
        Play p = complete(fromCode<OrderState>(from), fromCode<OrderState>(to),
                          fromCode<Role>(role), unit, fromCode<Family>(family));
        if (!missing.isEmpty())
            take(missing, p);
        const bool design = expected(from, to, role, unit, family, missing);
        ++played;
        if (allowed(p) != design) {
            const Verdict verdict = mayMove(p.order, p.move, p.actor, p.facts);
            differences +=
                u"%1 > %2 by %3 of %4, %5%6: the design says %7, the program %8 %9"_s.arg(
                    from, to, role, unit, family,
                    missing.isEmpty() ? QString() : u", without "_s + missing,
                    design ? u"yes"_s : u"no"_s, design ? u"no"_s : u"yes"_s, verdict.reason);
        }
    };
    for (const QLatin1StringView to : Codes<OrderState>::list) {
        for (const QLatin1StringView role : Codes<Role>::list) {
            for (const QString &unit : units) {
                for (const QString &family : families) {
                    play(to, role, unit, family, {});
                    if (!m_table.moves.contains(from + u' ' + to))
                        continue;
                    for (const QString &thing : things)
                        play(to, role, unit, family, thing);
                }
            }
        }
    }
    QVERIFY(played >= 17 * 14 * 5 * 4);
    const QString told = differences.mid(0, 40).join(u'\n');
    QVERIFY2(differences.isEmpty(),
             qPrintable(u"%1 differences:\n%2"_s.arg(differences.size()).arg(told)));
}

void TestLifecycleTable::everyCallBackResult()
{
    QVERIFY(m_table.results.size() > 10);
    QStringList differences;
    for (auto it = m_table.results.begin(); it != m_table.results.end(); ++it) {
        const QStringList parts = words(it.key());
        for (const QLatin1StringView to : Codes<OrderState>::list) {
            Play p = complete(S::Callback, fromCode<OrderState>(QString(to)), Role::Callback,
                              u"accepting"_s, Family::Complaint);
            p.order.callbackResult = fromCode<CallbackResult>(parts[0]);
            p.order.callbackAttempts = {parts[1].toInt()};
            if (parts[2] == u"yes")
                p.order.waivers = {u"asked for none"_s};
            if (allowed(p) != it->contains(to))
                differences += it.key() + u" > "_s + to;
        }
    }
    QCOMPARE(differences.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestLifecycleTable)
#include "tst_lifecycletable.moc"
