// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using protocol::BootstrapReply;
using protocol::Digest;
using protocol::OutcomeStatus;
using protocol::PullReply;
using What = replica::PullStep::What;

/// Who holds what: loading, entering, leaving, and the sums by which desk and ledger compare.
class tst_Scopes : public QObject {
    Q_OBJECT
private slots:
    void loadingGoesOnWhereItWasKilled();
    void loadingAgainSweepsWhatIsGone();
    void doublesAndLateRowsChangeNothing();
    void theDeletedNeverReturn();
    void aRootInTwoScopesLeavesWithTheSecond();
    void aMoveBetweenScopesKeepsTheRows();
    void whatLeftAndCameBackBeginsWithNothing();
    void leavingWithAnEditKeepsItInTheOutbox();
    void rowsAheadOfTheirMembershipWait();
    void anAggregateComesPageByPage();
    void aGoneAggregateIsNotAskedForAgain();
    void lostScopesAreDroppedAtTheHello();
    void otherRightsLoadAgain();
    void sumsAreKeptThroughEverything();
    void aDifferenceLoadsTheScopeAgainOnce();
    void aCountThatWentWrongIsCountedAgain();
    void timelinesAreReadByPages();
};

namespace {

BootstrapReply scopePage(const QList<QUuid> &roots, const QList<Row> &rows,
                         const QByteArray &after = {}, qint64 total = 4)
{
    BootstrapReply page;
    page.roots = roots;
    page.rows = rows;
    page.after = after;
    page.total = total;
    return page;
}

Row deletedRow(Row row, qint64 version)
{
    row.deleted = true;
    row.version = version;
    return row;
}

}  // namespace

void tst_Scopes::loadingGoesOnWhereItWasKilled()
{
    ReplicaRig rig;
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"common"_s, u"hall:1"_s}))));
    auto step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Scope);
    QCOMPARE(step->scope, u"common"_s);
    QCOMPARE(step->percent, 0);
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(u"common"_s, scopePage({}, {}))));
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(
        u"hall:1"_s,
        scopePage({testId(1), testId(2)},
                  {customerRow(testId(1), u"A"_s, 1), customerRow(testId(2), u"B"_s, 1)},
                  "more"))));
    rig.reopen();
    // Another hello does not begin anew: the place in the feeds is older than all pages.
    auto again = rig.hello({u"common"_s, u"hall:1"_s});
    again.cursor = "later";
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(again)));
    step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->scope, u"hall:1"_s);
    QCOMPARE(step->after, "more");
    QCOMPARE(step->percent, 75);
    QCOMPARE(rig.shown(u"customer"_s, testId(1), u"name"_s), u"A"_s);
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(
        u"hall:1"_s, scopePage({testId(3)}, {customerRow(testId(3), u"C"_s, 1)}))));
    step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Pull);
    QCOMPARE(step->cursor, "start");
    QCOMPARE(step->percent, 100);
}

void tst_Scopes::loadingAgainSweepsWhatIsGone()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, testId(1),
              {customerRow(testId(1), u"Stays"_s, 1), noteRow(testId(11), testId(1), u"stays"_s),
               noteRow(testId(12), testId(1), u"goes"_s)});
    rig.bring(u"hall:1"_s, testId(2), {customerRow(testId(2), u"Goes"_s, 1)});
    ReplicaRig::must(rig.replica->startOver());
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s}))));
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(
        u"hall:1"_s, scopePage({testId(1)}, {customerRow(testId(1), u"Stays"_s, 1),
                                             noteRow(testId(11), testId(1), u"stays"_s)}))));
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
    QVERIFY(rig.state(u"note"_s, testId(11)).row);
    QVERIFY(!rig.state(u"note"_s, testId(12)).row);
    QVERIFY(!rig.state(u"customer"_s, testId(2)).row);
}

void tst_Scopes::doublesAndLateRowsChangeNothing()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"New"_s, 5)});
    rig.pull({customerRow(testId(1), u"Old"_s, 4), customerRow(testId(1), u"Other"_s, 5)});
    QCOMPARE(rig.shown(u"customer"_s, testId(1), u"name"_s), u"New"_s);
}

void tst_Scopes::theDeletedNeverReturn()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const Row note = noteRow(testId(11), testId(1), u"x"_s, 3);
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1), note});
    rig.pull({deletedRow(note, 4)});
    rig.fetchRoot(testId(1), {note});
    rig.pull({note});
    QVERIFY(!rig.state(u"note"_s, testId(11)).row);
    QVERIFY(!rig.state(u"note"_s, testId(11)).shadow);
}

void tst_Scopes::aRootInTwoScopesLeavesWithTheSecond()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s, u"team:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    rig.bring(u"team:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    rig.pull({}, {}, {{u"hall:1"_s, testId(1)}});
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
    rig.pull({}, {}, {{u"team:1"_s, testId(1)}});
    QVERIFY(!rig.state(u"customer"_s, testId(1)).row);
}

void tst_Scopes::aMoveBetweenScopesKeepsTheRows()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s, u"team:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    rig.pull({}, {{u"team:1"_s, testId(1)}}, {{u"hall:1"_s, testId(1)}});
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
}

void tst_Scopes::whatLeftAndCameBackBeginsWithNothing()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(
        u"hall:1"_s, testId(1),
        {customerRow(testId(1), u"A"_s, 1), noteRow(testId(11), testId(1), u"goes meanwhile"_s)});
    rig.pull({}, {{u"hall:1"_s, testId(1)}}, {{u"hall:1"_s, testId(1)}});
    const auto step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Root);
    QCOMPARE(step->root, testId(1));
    rig.fetchRoot(testId(1), {customerRow(testId(1), u"B"_s, 3)});
    QCOMPARE(rig.shown(u"customer"_s, testId(1), u"name"_s), u"B"_s);
    QVERIFY(!rig.state(u"note"_s, testId(11)).row);
}

void tst_Scopes::leavingWithAnEditKeepsItInTheOutbox()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"A"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    QUuid note;
    QCOMPARE(rig.note(customer, u"typed"_s, &note), 2);
    rig.pull({}, {}, {{u"hall:1"_s, customer}});
    QVERIFY(!rig.state(u"customer"_s, customer).row);
    QVERIFY(!rig.state(u"note"_s, note).row);
    QCOMPARE(rig.counts().waiting, 2);
    rig.reopen();
    QVERIFY(!rig.state(u"note"_s, note).row);
    // Back again, so are the edits.
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"A"_s, 2)});
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
    QCOMPARE(rig.shown(u"note"_s, note, u"text"_s), u"typed"_s);
    // And the ledger decides.
    QCOMPARE(rig.push(OutcomeStatus::Refused), (QList<qint64>{1, 2}));
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"A"_s);
}

void tst_Scopes::rowsAheadOfTheirMembershipWait()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.pull({customerRow(testId(1), u"Ahead"_s, 1)}, {}, {}, false);
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
    rig.pull({}, {{u"hall:1"_s, testId(1)}});
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
    // At the head a row without a membership has no business here.
    rig.pull({customerRow(testId(2), u"Stray"_s, 1)});
    QVERIFY(!rig.state(u"customer"_s, testId(2)).row);
}

void tst_Scopes::anAggregateComesPageByPage()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.pull({}, {{u"hall:1"_s, testId(1)}});
    auto step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Root);
    QCOMPARE(step->root, testId(1));
    QVERIFY(ReplicaRig::wait(rig.replica->applyRootPage(
        testId(1), scopePage({testId(1)}, {customerRow(testId(1), u"A"_s, 1)}, "half"))));
    rig.reopen();
    step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Root);
    QCOMPARE(step->after, "half");
    rig.fetchRoot(testId(1), {noteRow(testId(11), testId(1), u"x"_s)});
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->what, What::Pull);
    // Pinned by an open: only the first page is here at once.
    QVERIFY(ReplicaRig::wait(rig.replica->applyRootPage(
        testId(2), scopePage({testId(2)}, {customerRow(testId(2), u"B"_s, 1)}, "next"),
        u"device:1"_s)));
    step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->root, testId(2));
    QCOMPARE(step->after, "next");
}

void tst_Scopes::aGoneAggregateIsNotAskedForAgain()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.pull({}, {{u"hall:1"_s, testId(1)}});
    QVERIFY(ReplicaRig::wait(rig.replica->rootIsGone(testId(1))));
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->what, What::Pull);
    // A page that was under way when the root left is thrown away.
    rig.pull({}, {{u"hall:1"_s, testId(2)}});
    rig.pull({}, {}, {{u"hall:1"_s, testId(2)}});
    rig.fetchRoot(testId(2), {customerRow(testId(2), u"Late"_s, 1)});
    QVERIFY(!rig.state(u"customer"_s, testId(2)).row);
}

void tst_Scopes::lostScopesAreDroppedAtTheHello()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s, u"team:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    rig.bring(u"team:1"_s, testId(2), {customerRow(testId(2), u"B"_s, 1)});
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s}))));
    QVERIFY(rig.state(u"customer"_s, testId(1)).row);
    QVERIFY(!rig.state(u"customer"_s, testId(2)).row);
    const auto step = ReplicaRig::wait(rig.replica->nextStep());
    QCOMPARE(step->what, What::Scope);
    QCOMPARE(step->scope, u"hall:1"_s);
}

void tst_Scopes::otherRightsLoadAgain()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s}))));
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->what, What::Pull);
    auto reply = rig.hello({u"hall:1"_s});
    reply.grants = 2;
    QVERIFY(ReplicaRig::wait(rig.replica->applyHello(reply)));
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->what, What::Scope);
}

namespace {

/// A pull at the head that names what the ledger counts.
replica::PullApplied pullWith(ReplicaRig &rig, const QString &scope, const QString &type,
                              const Digest &digest)
{
    PullReply reply;
    reply.cursor = "c";
    reply.caughtUp = true;
    reply.digests = {{scope, type, digest}};
    const auto applied = ReplicaRig::wait(rig.replica->applyPull(reply, 0));
    return applied ? *applied : replica::PullApplied{};
}

Digest digestOf(const QList<std::pair<QUuid, qint64>> &rows)
{
    Digest digest;
    for (const auto &[id, version] : rows)
        digest.add(protocol::digestHash(QByteArray(16, 'd'), id, version));
    return digest;
}

}  // namespace

void tst_Scopes::sumsAreKeptThroughEverything()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s, u"team:1"_s});
    const auto agrees = [&](const QString &scope, const QString &type,
                            const QList<std::pair<QUuid, qint64>> &rows) {
        return pullWith(rig, scope, type, digestOf(rows)).healed.isEmpty();
    };
    const QUuid customer = testId(1);
    const Row note = noteRow(testId(11), customer, u"x"_s, 1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"A"_s, 1), note});
    QVERIFY(agrees(u"hall:1"_s, u"customer"_s, {{customer, 1}}));
    QVERIFY(agrees(u"hall:1"_s, u"note"_s, {{testId(11), 1}}));
    rig.pull({customerRow(customer, u"B"_s, 2)});
    QVERIFY(agrees(u"hall:1"_s, u"customer"_s, {{customer, 2}}));
    // Own edits do not count, what comes under them does.
    QVERIFY(rig.rename(customer, u"Mine"_s) > 0);
    QVERIFY(rig.note(customer, u"mine"_s) > 0);
    QVERIFY(agrees(u"hall:1"_s, u"customer"_s, {{customer, 2}}));
    rig.pull({customerRow(customer, u"C"_s, 3)});
    QVERIFY(agrees(u"hall:1"_s, u"customer"_s, {{customer, 3}}));
    QVERIFY(agrees(u"hall:1"_s, u"note"_s, {{testId(11), 1}}));
    // A second scope takes over what is here.
    rig.pull({}, {{u"team:1"_s, customer}});
    rig.fetchRoot(customer, {});
    QVERIFY(agrees(u"team:1"_s, u"customer"_s, {{customer, 3}}));
    rig.pull({deletedRow(note, 2)});
    QVERIFY(agrees(u"team:1"_s, u"note"_s, {}));
    QVERIFY(agrees(u"hall:1"_s, u"note"_s, {}));
    rig.pull({}, {}, {{u"hall:1"_s, customer}});
    QVERIFY(agrees(u"hall:1"_s, u"customer"_s, {}));
    QVERIFY(agrees(u"team:1"_s, u"customer"_s, {{customer, 3}}));
    rig.reopen();
    QVERIFY(agrees(u"team:1"_s, u"customer"_s, {{customer, 3}}));
    rig.push(OutcomeStatus::Refused);
    QVERIFY(agrees(u"team:1"_s, u"customer"_s, {{customer, 3}}));
    rig.pull({}, {}, {{u"team:1"_s, customer}});
    QVERIFY(agrees(u"team:1"_s, u"customer"_s, {}));
}

void tst_Scopes::aDifferenceLoadsTheScopeAgainOnce()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"differs from the ledger"_s));
    QCOMPARE(pullWith(rig, u"hall:1"_s, u"customer"_s, digestOf({{testId(2), 1}})).healed,
             (QStringList{u"hall:1"_s}));
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->scope, u"hall:1"_s);
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(
        u"hall:1"_s, scopePage({testId(2)}, {customerRow(testId(2), u"B"_s, 1)}))));
    QVERIFY(!rig.state(u"customer"_s, testId(1)).row);
    QVERIFY(pullWith(rig, u"hall:1"_s, u"customer"_s, digestOf({{testId(2), 1}})).healed.isEmpty());
    // A ledger that is wrong itself must not have everything loaded in a circle.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"differs from the ledger"_s));
    QVERIFY(pullWith(rig, u"hall:1"_s, u"customer"_s, digestOf({})).healed.isEmpty());
}

void tst_Scopes::aCountThatWentWrongIsCountedAgain()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, testId(1), {customerRow(testId(1), u"A"_s, 1)});
    rig.close();
    const QString connection = u"spoil"_s;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(rig.file(u"replica.db"_s));
        QVERIFY(db.open());
        QSqlQuery spoil(db);
        QVERIFY(spoil.exec(u"UPDATE digest SET sum = sum + 1, count = count + 1"_s));
    }
    QSqlDatabase::removeDatabase(connection);
    rig.reopen();
    const auto right = digestOf({{testId(1), 1}});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"differs from the ledger"_s));
    QCOMPARE(pullWith(rig, u"hall:1"_s, u"customer"_s, right).healed, (QStringList{u"hall:1"_s}));
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(
        u"hall:1"_s, scopePage({testId(1)}, {customerRow(testId(1), u"A"_s, 1)}))));
    // Another difference would be said aloud.
    QTest::failOnWarning(QRegularExpression(u"differs from the ledger"_s));
    QVERIFY(pullWith(rig, u"hall:1"_s, u"customer"_s, right).healed.isEmpty());
}

void tst_Scopes::timelinesAreReadByPages()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    QList<Row> rows{customerRow(testId(1), u"A"_s, 1)};
    for (int i = 0; i < 25; ++i) {
        Row note = noteRow(testId(100 + i), testId(1), QString::number(i));
        note.set(u"at", qint64(1'600'000'000'000 + (i / 5) * 1'000));  // five at a time
        rows += note;
    }
    rig.bring(u"hall:1"_s, testId(1), rows);
    QStringList texts;
    replica::TimelinePlace place;
    bool more = true;
    while (more) {
        const auto page =
            ReplicaRig::wait(rig.replica->reader().timelines().page(testId(1), place, 7));
        QVERIFY(page);
        QCOMPARE(page->total, 25);
        for (const auto &entry : page->rows)
            texts += entry.row.text(u"text");
        more = page->more;
        place = {page->rows.last().atMs, page->rows.last().row.id};
    }
    QStringList expected;
    for (int i = 24; i >= 0; --i)
        expected += QString::number(i);
    QCOMPARE(texts, expected);
}

QTEST_GUILESS_MAIN(tst_Scopes)
#include "tst_scopes.moc"
