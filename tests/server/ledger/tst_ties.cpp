// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/archiveseal.h"
#include "domain/records/conflict.h"
#include "domain/records/customer.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/orderreporter.h"
#include "domain/records/outage.h"
#include "domain/records/workorder.h"
#include "server/ledger/clockjob.h"
#include "storage/database.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

constexpr qint64 minute = 60'000;

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }
QString entry(const char *kind, const QUuid &order)
{
    return QLatin1StringView(kind) + u' ' + order.toString(QUuid::WithoutBraces);
}

/// "applied", or why not and about which field.
QString said(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? QString(outcome.reason + u' ' + outcome.field).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

qint64 versionOf(const tests::Desk &desk, const QUuid &order)
{
    const auto row = desk.find(typeOf<WorkOrder>(), order);
    return row ? row->version : 0;
}

/// An edit of somebody who knows the order as it is.
QString change(tests::Desk &desk, const QUuid &order, const QString &field, const QVariant &old,
               const QVariant &mine)
{
    (void)desk.pull();
    return said(
        desk.edit(typeOf<WorkOrder>(), order, versionOf(desk, order), {{field, pair(old, mine)}}));
}

QString mergeInto(tests::Desk &desk, const QUuid &order, const QUuid &into, const QUuid &was = {})
{
    return change(desk, order, u"mergedInto"_s, was, into);
}

QStringList eventsOf(const tests::Desk &desk, const QUuid &order)
{
    std::map<QUuid, QString> events;
    for (const Row &row : desk.all(typeOf<OrderEvent>())) {
        const auto event = fromRow<OrderEvent>(row);
        if (event.root == order &&
            (event.kind == EventKind::Merged || event.kind == EventKind::Unmerged))
            events[row.id] = codeOf(event.kind) + u' ' + event.reason + u' ' + event.text;
    }
    QStringList told;
    for (const auto &[id, text] : events)
        told += text;
    return told;
}

bool install(Rig &rig)
{
    const auto kept = ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result();
    return kept && *kept;
}

/// To the archive by the shortest way.
QString archive(tests::Desk &desk, const QUuid &order)
{
    for (const auto &[to, set] :
         {std::pair{u"resolvedAtFirst"_s, QVariantMap()}, std::pair{u"rated"_s, QVariantMap()},
          std::pair{u"archived"_s, QVariantMap{{u"rating"_s, pair(0, 5)}}}}) {
        (void)desk.pull();
        const Outcome outcome = desk.move(order, versionOf(desk, order), to, set);
        if (outcome.status != OutcomeStatus::Applied)
            return said(outcome);
    }
    return desk.pull() ? QString() : u"the digests differ"_s;
}

QStringList problems(Rig &rig)
{
    QStringList all;
    for (const auto &report : rig.audit()) {
        if (!report.problem.isEmpty())
            all += report.feed + u": "_s + report.problem;
    }
    return all;
}

}  // namespace

/// Orders that go into others, lie under them, are linked with them, wait for an outage, and are sealed.
class TestTies final : public QObject {
    Q_OBJECT
private slots:
    void mergedAndTakenBack_data() { TestDatabases::addEngineRows(); }
    void mergedAndTakenBack()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        anna.bootstrap();
        const QUuid first = anna.order();
        rig.clock.advance(10 * minute);
        const QUuid second = anna.order();
        QVERIFY(anna.pull());
        const QString firstNumber = anna.get<WorkOrder>(first).number;
        const QString secondNumber = anna.get<WorkOrder>(second).number;
        const qint64 firstDue = anna.get<WorkOrder>(first).dueAt.ms;
        const qint64 secondDue = anna.get<WorkOrder>(second).dueAt.ms;
        QVERIFY(firstDue > 0 && secondDue == firstDue + 10 * minute);

        // The earlier one goes into the later one: what was promised first counts.
        QCOMPARE(mergeInto(anna, first, second), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(first).mergedInto.value, second);
        QCOMPARE(anna.get<WorkOrder>(first).dueAt.ms, 0);
        QCOMPARE(anna.get<WorkOrder>(second).dueAt.ms, firstDue);
        QCOMPARE(eventsOf(anna, first), QStringList{u"merged away "_s + secondNumber});
        QCOMPARE(eventsOf(anna, second), QStringList{u"merged in "_s + firstNumber});
        QCOMPARE(said(anna.move(first, versionOf(anna, first), u"triage"_s)),
                 u"order_merged state"_s);
        // Words about it are still heard.
        const QUuid note = rig.newId();
        QCOMPARE(said(anna.create(typeOf<Note>(), note, first,
                                  {{u"order"_s, first}, {u"text"_s, u"called again"_s}})),
                 u"applied"_s);

        rig.clock.advance(minute);
        QCOMPARE(mergeInto(anna, first, QUuid(), second), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(first).dueAt.ms, firstDue);
        QCOMPARE(anna.get<WorkOrder>(second).dueAt.ms, secondDue);
        QCOMPARE(eventsOf(anna, first), (QStringList{u"merged away "_s + secondNumber,
                                                     u"unmerged away "_s + secondNumber}));
        QCOMPARE(eventsOf(anna, second),
                 (QStringList{u"merged in "_s + firstNumber, u"unmerged in "_s + firstNumber}));
        QCOMPARE(said(anna.move(first, versionOf(anna, first), u"triage"_s)), u"applied"_s);
        // And once more, now by a colleague.
        ben.bootstrap();
        QCOMPARE(mergeInto(ben, first, second), u"applied"_s);
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<WorkOrder>(second).dueAt.ms, firstDue);
        QCOMPARE(problems(rig), QStringList());
    }

    void whatWasMetStaysMet()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid first = anna.order(), second = anna.order();
        rig.clock.advance(5 * minute);
        QVERIFY(anna.pull());
        // Somebody has taken it: nobody else arrives.
        rig.run(u"UPDATE work_order SET state = 'taken'"_s);
        QCOMPARE(change(anna, first, u"arrivedAt"_s, 0, rig.clock.nowMs()), u"applied"_s);
        QVERIFY(anna.pull());
        const qint64 due = anna.get<WorkOrder>(first).dueAt.ms;
        QCOMPARE(mergeInto(anna, first, second), u"applied"_s);
        rig.clock.advance(5 * minute);
        QCOMPARE(mergeInto(anna, first, QUuid(), second), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(first).dueAt.ms, due);
    }

    void noChainsAndNoCircles_data() { TestDatabases::addEngineRows(); }
    void noChainsAndNoCircles()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s), otto(rig, u"otto"_s),
            farah(rig, u"farah"_s);
        anna.bootstrap();
        const QUuid a = anna.order(), b = anna.order(), c = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(mergeInto(anna, a, a), u"merge_into_itself mergedInto"_s);
        QCOMPARE(mergeInto(anna, a, rig.newId()), u"not_found mergedInto"_s);
        QCOMPARE(mergeInto(anna, a, b), u"applied"_s);
        QCOMPARE(mergeInto(anna, b, a), u"merge_target_merged mergedInto"_s);
        QCOMPARE(mergeInto(anna, b, c), u"others_merged_into_it mergedInto"_s);
        QCOMPARE(mergeInto(anna, c, a), u"merge_target_merged mergedInto"_s);
        // Several go into one.
        QCOMPARE(mergeInto(anna, c, b), u"applied"_s);
        // Of another region's orders nobody is told.
        const QUuid far = farah.order();
        const QUuid d = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(mergeInto(anna, d, far), u"not_found mergedInto"_s);
        // Another team's order is hers to merge.
        const QUuid others = otto.order();
        QCOMPARE(mergeInto(anna, d, others), u"not_allowed mergedInto"_s);
        // The unit that does the work does not merge.
        const QUuid theirs = anna.order({{u"ownerTeam"_s, rig.repair}});
        const QUuid too = anna.order({{u"ownerTeam"_s, rig.repair}});
        hugo.bootstrap();
        QCOMPARE(mergeInto(hugo, theirs, too), u"handling_unit_answers mergedInto"_s);
        // A new order is not merged, and a move does not merge on its way.
        const QUuid born = rig.newId();
        QCOMPARE(said(anna.create(
                     typeOf<WorkOrder>(), born, born,
                     {{u"family"_s, u"fault"_s}, {u"title"_s, u"x"_s}, {u"mergedInto"_s, d}})),
                 u"bad_value mergedInto"_s);
        QCOMPARE(said(anna.move(a, versionOf(anna, a), u"triage"_s,
                                {{u"mergedInto"_s, pair(b, QUuid())}})),
                 u"bad_value mergedInto"_s);
        QCOMPARE(problems(rig), QStringList());
    }

    void tipoffsStayAlone()
    {
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        const QUuid plain = anna.order();
        const QUuid tip = anna.order({{u"family"_s, u"tipoff"_s}});
        const QUuid hidden = anna.order();
        const QUuid reporter = rig.newId();
        QCOMPARE(said(anna.create(typeOf<OrderReporter>(), reporter, hidden,
                                  {{u"name"_s, u"Somebody"_s}})),
                 u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(mergeInto(anna, tip, plain), u"reporter_hidden mergedInto"_s);
        QCOMPARE(mergeInto(anna, plain, tip), u"reporter_hidden mergedInto"_s);
        QCOMPARE(mergeInto(anna, hidden, plain), u"reporter_hidden mergedInto"_s);
        QCOMPARE(mergeInto(anna, plain, hidden), u"reporter_hidden mergedInto"_s);
    }

    void twoMergeAtOnce_data() { TestDatabases::addEngineRows(); }
    void twoMergeAtOnce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        anna.bootstrap();
        const QUuid a = anna.order(), b = anna.order(), c = anna.order();
        ben.bootstrap();
        QVERIFY(anna.pull());
        const qint64 base = versionOf(ben, a);
        QCOMPARE(mergeInto(anna, a, b), u"applied"_s);
        // He has not seen it: a decision, and until then it lives where it was put first.
        const Outcome late =
            ben.edit(typeOf<WorkOrder>(), a, base, {{u"mergedInto"_s, pair(QUuid(), c)}});
        QCOMPARE(said(late), u"merged"_s);
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<WorkOrder>(a).mergedInto.value, b);
        const QList<Row> conflicts = ben.all(typeOf<Conflict>());
        QCOMPARE(conflicts.size(), 1);
        QVERIFY(fromRow<Conflict>(conflicts.first()).mustDecide);
        // "Use mine": out of the one, into the other.
        QCOMPARE(said(ben.resolve(conflicts.first().id, conflicts.first().version, u"useMine"_s)),
                 u"applied"_s);
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<WorkOrder>(a).mergedInto.value, c);
        const QString number = ben.get<WorkOrder>(a).number;
        QCOMPARE(eventsOf(ben, b),
                 (QStringList{u"merged in "_s + number, u"unmerged in "_s + number}));
        QCOMPARE(eventsOf(ben, c), QStringList{u"merged in "_s + number});
        QCOMPARE(eventsOf(ben, a).size(), 3);
        QCOMPARE(ben.get<WorkOrder>(a).dueAt.ms, 0);
        QCOMPARE(problems(rig), QStringList());
    }

    void levelsAndLinks_data() { TestDatabases::addEngineRows(); }
    void levelsAndLinks()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        anna.bootstrap();
        QList<QUuid> orders;
        for (int i = 0; i < 7; ++i)
            orders += anna.order();
        const auto under = [&](int child, int parent) {
            return change(anna, orders[child], u"parent"_s, QUuid(), orders[parent]);
        };
        for (int i = 1; i < 5; ++i)
            QCOMPARE(under(i, i - 1), u"applied"_s);
        QCOMPARE(under(5, 4), u"too_many_levels parent"_s);
        QCOMPARE(under(0, 4), u"under_itself parent"_s);
        QCOMPARE(under(0, 0), u"under_itself parent"_s);
        QCOMPARE(under(0, 6), u"too_many_levels parent"_s);  // five hang there already
        QCOMPARE(change(anna, orders[5], u"parent"_s, QUuid(), farah.order()),
                 u"not_found parent"_s);

        const auto linked = [&](const QStringList &was, const QStringList &is) {
            return change(anna, orders[6], u"links"_s, was, is);
        };
        const QString related = entry("related", orders[1]);
        const QString repeat = entry("repeat", orders[2]);
        QCOMPARE(linked({}, {related}), u"applied"_s);
        QCOMPARE(linked({related}, {related, repeat}), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(orders[6]).links, (QStringList{related, repeat}));
        QCOMPARE(linked({related, repeat}, {repeat}), u"applied"_s);
        QCOMPARE(linked({repeat}, {repeat, entry("related", orders[6])}),
                 u"linked_with_itself links"_s);
        QCOMPARE(linked({repeat}, {repeat, entry("cousin", orders[1])}), u"bad_value links"_s);
        QCOMPARE(linked({repeat}, {repeat, entry("related", rig.newId())}), u"not_found links"_s);
        // A new order comes with its link.
        const QUuid born = anna.order({{u"links"_s, QStringList{entry("duplicate", orders[0])}}});
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(born).links.size(), 1);
        const QUuid bad = rig.newId();
        QCOMPARE(said(anna.create(typeOf<WorkOrder>(), bad, bad,
                                  {{u"family"_s, u"fault"_s},
                                   {u"title"_s, u"x"_s},
                                   {u"links"_s, QStringList{u"duplicate nothing"_s}}})),
                 u"bad_value links"_s);
    }

    void nobodyIsSentWhileTheOutageLasts_data() { TestDatabases::addEngineRows(); }
    void nobodyIsSentWhileTheOutageLasts()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        lena.bootstrap();
        const QUuid outage = rig.newId();
        QCOMPARE(said(lena.create(typeOf<Outage>(), outage, outage,
                                  {{u"area"_s, u"Hubin Road"_s},
                                   {u"state"_s, u"inProgress"_s},
                                   {u"feeders"_s, QStringList{u"F-12"_s}}})),
                 u"applied"_s);
        const QUuid order = anna.order({{u"outage"_s, outage}, {u"ownerTeam"_s, rig.repair}});
        const QUuid other = anna.order({{u"outage"_s, outage}, {u"ownerTeam"_s, rig.repair}});
        const QUuid lost = rig.newId();
        QCOMPARE(
            said(anna.create(
                typeOf<WorkOrder>(), lost, lost,
                {{u"family"_s, u"fault"_s}, {u"title"_s, u"x"_s}, {u"outage"_s, rig.newId()}})),
            u"not_found outage"_s);
        QVERIFY(anna.pull());
        const auto dispatch = [&](const QUuid &id, const QVariantMap &set = {}) {
            (void)anna.pull();
            return said(anna.move(id, versionOf(anna, id), u"dispatched"_s, set));
        };
        QCOMPARE(dispatch(order), u"waits_for_outage state"_s);
        // Everything else goes on.
        QCOMPARE(said(anna.move(other, versionOf(anna, other), u"triage"_s)), u"applied"_s);
        // The house stays dark although the others have light: taken off, and dispatched.
        QCOMPARE(dispatch(order, {{u"outage"_s, pair(outage, QUuid())}}), u"applied"_s);
        QCOMPARE(said(anna.move(other, versionOf(anna, other) + 1, u"graded"_s,
                                {{u"grade"_s, pair(u""_s, u"2"_s)}})),
                 u"applied"_s);
        QCOMPARE(dispatch(other), u"waits_for_outage state"_s);
        QVERIFY(lena.pull());
        QCOMPARE(said(lena.edit(typeOf<Outage>(), outage, 1,
                                {{u"state"_s, pair(u"inProgress"_s, u"restored"_s)}})),
                 u"applied"_s);
        QCOMPARE(dispatch(other), u"applied"_s);
    }

    void theArchivedCopyIsSealed_data() { TestDatabases::addEngineRows(); }
    void theArchivedCopyIsSealed()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"family"_s, u"enquiry"_s}});
        const QUuid other = anna.order();
        QCOMPARE(archive(anna, order), QString());
        const auto archived = anna.get<WorkOrder>(order);
        QCOMPARE(archived.archiveSeal.size(), 64);
        QCOMPARE(problems(rig), QStringList());
        // No way to change it, by whatever door.
        QCOMPARE(change(anna, order, u"title"_s, archived.title, u"other"_s), u"order_closed"_s);
        QCOMPARE(change(anna, order, u"nudges"_s, 0, 1), u"order_closed"_s);
        QCOMPARE(mergeInto(anna, order, other), u"order_closed"_s);
        QCOMPARE(mergeInto(anna, other, order), u"order_closed mergedInto"_s);
        QCOMPARE(change(anna, order, u"archiveSeal"_s, archived.archiveSeal, u""_s),
                 u"read_only_field archiveSeal"_s);
        // A note is no part of it.
        QCOMPARE(said(anna.create(typeOf<Note>(), rig.newId(), order,
                                  {{u"order"_s, order}, {u"text"_s, u"called again"_s}})),
                 u"applied"_s);
        rig.clock.advance(minute);
        QCOMPARE(problems(rig), QStringList());

        // Opened again it is no longer sealed, and sealed anew at its next end.
        QVERIFY(anna.pull());
        QCOMPARE(said(anna.move(order, versionOf(anna, order), u"processing"_s, {}, u"again"_s)),
                 u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).archiveSeal, QString());
        QCOMPARE(problems(rig), QStringList());
    }

    void whatDiffersFromItsSeal_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("sql");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const QString &sql) {
                QTest::addRow("%s: %s", name, rule) << engine << sql;
            };
            row("another title",
                u"UPDATE work_order SET title = 'x' WHERE \"archiveSeal\" <> ''"_s);
            row("a better rating",
                u"UPDATE work_order SET rating = 4 WHERE \"archiveSeal\" <> ''"_s);
            row("another end",
                u"UPDATE work_order SET \"closedAt\" = \"closedAt\" - 1 WHERE \"archiveSeal\" <> ''"_s);
            row("an event gone", u"DELETE FROM order_event WHERE \"to\" = 'rated'"_s);
            row("an event deleted", u"UPDATE order_event SET deleted = 1 WHERE \"to\" = 'rated'"_s);
            row("an event restamped",
                u"UPDATE order_event SET at = at - 1 WHERE \"to\" = 'rated'"_s);
            row("another seal",
                u"UPDATE work_order SET \"archiveSeal\" = 'ab' WHERE \"archiveSeal\" <> ''"_s);
        }
    }
    void whatDiffersFromItsSeal()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, sql);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"family"_s, u"enquiry"_s}});
        const QUuid intact = anna.order({{u"family"_s, u"enquiry"_s}});
        QCOMPARE(archive(anna, order), QString());
        const QString number = anna.get<WorkOrder>(order).number;
        rig.run(sql);
        QCOMPARE(problems(rig),
                 QStringList{u"archive YJ: order %1 differs from its seal"_s.arg(number)});
        Q_UNUSED(intact)
    }

    /// Who can write to the tables can make a seal; what the audit proves of it she cannot.
    void aSealMadeAnewDoesNotFitTheAudit()
    {
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"family"_s, u"enquiry"_s}});
        QCOMPARE(archive(anna, order), QString());
        Row forged = *anna.find(typeOf<WorkOrder>(), order);
        forged.set(u"title"_s, u"All is well"_s);
        std::vector<Row> events;
        for (const Row &event : anna.all(typeOf<OrderEvent>())) {
            if (event.root == order)
                events.push_back(event);
        }
        rig.run(u"UPDATE work_order SET title = 'All is well', \"archiveSeal\" = '%1' WHERE "
                "\"archiveSeal\" <> ''"_s.arg(archiveSealOf(forged, events)));
        QCOMPARE(problems(rig).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTies)
#include "tst_ties.moc"
