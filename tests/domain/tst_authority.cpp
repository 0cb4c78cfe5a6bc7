// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/authority.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

// Written by hand beside the code, not from it. A column per role, a row per action; the letter is the
// farthest relation for which it holds: t team, r region, f another region; . never. Nothing in it
// depends on being the owner ("own") without being in the team.
const QStringList roles{u"agent"_s,  u"clerk"_s,   u"expert"_s,  u"dispatcher"_s, u"handler"_s,
                        u"crew"_s,   u"lead"_s,    u"auditor"_s, u"callback"_s,   u"inspector"_s,
                        u"editor"_s, u"analyst"_s, u"admin"_s,   u"integrator"_s};

struct Line {
    Action action;
    const char *name;
    const char *upTo;
};

constexpr std::array table{
    // action                                             ag cl ex di ha cr le au ca in ed an ad it
    Line{Action::Sync, "sync", "r r r r r r r r r r r . . ."},
    Line{Action::Search, "search", "f f f f . . f . f . . . . ."},
    Line{Action::Open, "open", "r r r r . . r r r r . . . ."},
    Line{Action::Reveal, "reveal", "t t t t . . t . t . . . . ."},
    Line{Action::CreateCustomer, "create customer", "r r r r . . r . r . . . . ."},
    Line{Action::EditCustomer, "edit customer", "t t t t . . t . t . . . . ."},
    Line{Action::DeleteCustomer, "delete customer", ". . . . . . t . . . . . . ."},
    Line{Action::AddInteraction, "add interaction", "t t t t . . t . t . . . . ."},
    Line{Action::EditInteraction, "edit interaction", "t t t t . . t . t . . . . ."},
    Line{Action::AddMessage, "add message", "t t t t . . t . t . . . . ."},
    Line{Action::AddNote, "add note", "t t t t t t t t t t . . . ."},
    Line{Action::EditNote, "edit note", "t t t t . . t . t . . . . ."},
    Line{Action::Attach, "attach", "t t t t t t t . t . . . . ."},
    Line{Action::CreateOrder, "create order", "t t t t . . t . t . . . . ."},
    Line{Action::EditOrder, "edit order", "t t t t t t t . t . . . . ."},
    Line{Action::MoveOrder, "move order", "t t t t t t t t t t . . . ."},
    Line{Action::AddReporter, "add reporter", "t t t t . . t . t . . . . ."},
    Line{Action::EditOutage, "edit outage", ". . . r . . r . . . . . . ."},
    Line{Action::EditNotice, "edit notice", ". . . . . . r . . . r . . ."},
    Line{Action::ReadNotice, "read notice", "r r r r r r r r r r r . . ."},
    Line{Action::ResolveConflict, "resolve conflict", "t t t t t t t . t . . . . ."},
    Line{Action::CloseRefusal, "close refusal", "t t t t t t t t t t . . . ."},
    Line{Action::Approve, "approve", ". . . . . . t . . . . . . ."},
    Line{Action::Administer, "administer", ". . . . . . r . . . . . f ."},
};

bool expected(char upTo, Nearness nearness)
{
    switch (upTo) {
    case 't': return nearness == Nearness::Own || nearness == Nearness::Team;
    case 'r': return nearness != Nearness::Foreign;
    case 'f': return true;
    default: return false;
    }
}

}  // namespace

class TestAuthority final : public QObject {
    Q_OBJECT

private slots:
    void tableCoversEverything();
    void everyCell_data();
    void everyCell();
    void unknownMayNothing();
    void valuesBeyondTheListMayNothing();
};

void TestAuthority::tableCoversEverything()
{
    QCOMPARE(int(table.size()), ActionCount);
    QStringList codes;
    for (const QLatin1StringView code : Codes<Role>::list)
        codes += code;
    QCOMPARE(roles, codes);
    for (size_t i = 0; i < table.size(); ++i) {
        QCOMPARE(int(table[i].action), int(i));
        QCOMPARE(QByteArray(table[i].upTo).split(' ').size(), roles.size());
    }
}

void TestAuthority::everyCell_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("action");
    QTest::addColumn<char>("upTo");
    for (int role = 0; role < roles.size(); ++role) {
        for (const Line &line : table) {
            QTest::addRow("%s: %s", qPrintable(roles[role]), line.name)
                << role << int(line.action) << QByteArray(line.upTo).split(' ')[role].front();
        }
    }
}

void TestAuthority::everyCell()
{
    QFETCH(int, role);
    QFETCH(int, action);
    QFETCH(char, upTo);
    for (const Nearness nearness :
         {Nearness::Own, Nearness::Team, Nearness::Region, Nearness::Foreign}) {
        const bool meant = expected(upTo, nearness);
        QVERIFY2(authorized(Role(role), Action(action), nearness) == meant,
                 qPrintable(u"nearness %1 should be %2"_s.arg(int(nearness)).arg(meant)));
    }
}

void TestAuthority::unknownMayNothing()
{
    for (int action = 0; action < ActionCount; ++action)
        QVERIFY(!authorized(Role::Unknown, Action(action), Nearness::Own));
    QCOMPARE(int(fromCode<Role>(u"owner of everything")), int(Role::Unknown));
}

void TestAuthority::valuesBeyondTheListMayNothing()
{
    QVERIFY(!authorized(Role(200), Action::Sync, Nearness::Own));
    QVERIFY(!authorized(Role::Admin, Action(ActionCount), Nearness::Own));
    QVERIFY(!authorized(Role::Admin, Action::Administer, Nearness(200)));
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
