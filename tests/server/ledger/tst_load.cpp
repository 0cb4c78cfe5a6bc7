// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/note.h"
#include "domain/records/region.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using ledger::LoadRow;
using testsupport::TestDatabases;

namespace {

/// Customers with two notes each, in the hall.
QList<LoadRow> customers(Rig &rig, int count)
{
    QList<LoadRow> rows;
    for (int i = 0; i < count; ++i) {
        Customer customer;
        customer.id.value = rig.newId();
        customer.root = customer.id.value;
        customer.feed = u"YJ"_s;
        customer.name = u"Customer %1"_s.arg(i);
        rows += {toRow(customer), {scopeOf("hall", rig.hall)}};
        for (int k = 0; k < 2; ++k) {
            Note note;
            note.id.value = rig.newId();
            note.root = customer.root;
            note.feed = u"YJ"_s;
            note.customer = customer.id;
            note.text = u"note %1"_s.arg(k);
            rows += {toRow(note), {}};
        }
    }
    return rows;
}

}  // namespace

/// Bulk loads, resumed ones, and imports into a ledger that lives.
class TestLoad final : public QObject {
    Q_OBJECT
private slots:
    void bulkIntoAnEmptyLedger_data() { TestDatabases::addEngineRows(); }
    void bulkIntoAnEmptyLedger()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);  // itself bulk-loaded
        const auto heads = rig.column(u"SELECT seq FROM head ORDER BY feed"_s);
        QCOMPARE(heads, (QVariantList{u"1"_s, u"1"_s, u"1"_s}));
        QVERIFY(rig.load(customers(rig, 40), true));
        QCOMPARE(rig.column(u"SELECT seq FROM change_row WHERE type <> 'load'"_s).size(), 0);
        QCOMPARE(rig.column(u"SELECT seq FROM head ORDER BY feed"_s),
                 (QVariantList{u"2"_s, u"2"_s, u"2"_s}));
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        anna.bootstrap(7);  // compares the digests
        QCOMPARE(anna.all(typeOf<Customer>()).size(), 40);
        QCOMPARE(anna.all(typeOf<Note>()).size(), 80);
        farah.bootstrap();
        QCOMPARE(farah.all(typeOf<Customer>()).size(), 0);
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void aRegionThatNobodyHasOpenedIsRefused_data()
    {
        QTest::addColumn<bool>("bulk");
        QTest::newRow("into an empty ledger") << true;
        QTest::newRow("into one that lives") << false;
    }
    void aRegionThatNobodyHasOpenedIsRefused()
    {
        QFETCH(bool, bulk);
        Rig rig(storage::Engine::Sqlite);
        QList<LoadRow> rows = customers(rig, 2);
        for (LoadRow &one : rows)
            one.row.feed = u"XX"_s;
        const auto loaded = rig.load(rows, bulk);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Invalid);
        QCOMPARE(loaded.error().field, u"feed"_s);
        QCOMPARE(rig.column(u"SELECT id FROM customer"_s).size(), 0);
    }

    void anInterruptedBulkLoadGoesOn_data() { TestDatabases::addEngineRows(); }
    void anInterruptedBulkLoadGoesOn()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        const auto rows = customers(rig, 30);
        const auto put = [&](const QList<LoadRow> &batch, qint64 line) {
            return rig->workers()
                .write([&](storage::Database &db, ledger::Touched &touched) {
                    ledger::Origin job;
                    job.nowMs = rig.clock.nowMs();
                    const int count =
                        ledger::loadBatch(db, rig.keys, rig->ids(), job, batch, true, touched);
                    ledger::storeProgress(db, {u"file.csv"_s, line, line * 100});
                    return count;
                })
                .result();
        };
        QCOMPARE(*put(rows.first(50), 50), 50);
        const auto state = rig->workers()
                               .read([](storage::Database &db) {
                                   return std::pair(ledger::bulkPending(db),
                                                    ledger::progressOf(db, u"file.csv"_s).line);
                               })
                               .result();
        QVERIFY(state);
        QCOMPARE(state->first, true);
        QCOMPARE(state->second, 50);
        // The overlap is skipped, not doubled.
        QCOMPARE(*put(rows.sliced(40), 90), 40);
        QVERIFY(rig.load({}, true));
        QCOMPARE(rig.column(u"SELECT value FROM meta WHERE name = 'bulk'"_s).first().toInt(), 0);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        QCOMPARE(anna.all(typeOf<Customer>()).size(), 30);
        QCOMPARE(anna.all(typeOf<Note>()).size(), 60);
    }

    void aLivingLedgerGetsChanges_data() { TestDatabases::addEngineRows(); }
    void aLivingLedgerGetsChanges()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        anna.bootstrap();
        farah.bootstrap();
        const auto rows = customers(rig, 20);
        QVERIFY(rig.load(rows));
        QVERIFY(anna.pull(9));
        QCOMPARE(anna.all(typeOf<Customer>()).size(), 20);
        QCOMPARE(anna.all(typeOf<Note>()).size(), 40);
        QVERIFY(farah.pull());
        QCOMPARE(farah.all(typeOf<Customer>()).size(), 0);
        // Again: everything is there, nothing changes.
        const auto head = rig.column(u"SELECT seq FROM head ORDER BY feed"_s);
        QVERIFY(rig.load(rows));
        QCOMPARE(rig.column(u"SELECT seq FROM head ORDER BY feed"_s), head);
        Desk fresh(rig, u"anna"_s);
        fresh.bootstrap();
        QCOMPARE(fresh.all(typeOf<Customer>()), anna.all(typeOf<Customer>()));
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void aNewRegionOpensItsFeed_data() { TestDatabases::addEngineRows(); }
    void aNewRegionOpensItsFeed()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Region region;
        region.id.value = rig.newId();
        region.root = region.id.value;
        region.feed = u"common"_s;
        region.code = u"NN"_s;
        region.name = u"New"_s;
        QVERIFY(rig.load({{toRow(region), {}}}));
        QCOMPARE(rig.column(u"SELECT seq FROM head WHERE feed = 'NN'"_s), QVariantList{u"0"_s});
    }

    void isUntouchedUntilSomethingIsLoaded_data() { TestDatabases::addEngineRows(); }
    void isUntouchedUntilSomethingIsLoaded()
    {
        QFETCH(storage::Engine, engine);
        TestClock clock;
        const auto place = databases().fresh(engine);
        const auto ledger =
            ledger::Ledger::open({engine, place.place, 2}, ledger::makeKeys(), clock);
        QVERIFY(ledger);
        QVERIFY(*(*ledger)
                     ->workers()
                     .read([](storage::Database &db) { return ledger::isUntouched(db); })
                     .result());
        Rig rig(engine);
        QVERIFY(!*rig->workers()
                      .read([](storage::Database &db) { return ledger::isUntouched(db); })
                      .result());
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
