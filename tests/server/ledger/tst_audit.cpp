// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

/// What the chain of a feed notices when somebody with the database's password writes to it.
class TestAudit final : public QObject {
    Q_OBJECT
private slots:
    void tampering_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("found");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const QString &sql, bool found = true) {
                QTest::addRow("%s: %s", name, rule) << engine << sql << found;
            };
            const QString copy =
                u"feed, %1, tx, at, device_at, actor, instance, n, verb, type, id, version, fields, mac"_s;
            row("nothing done", u"SELECT 1"_s, false);
            row("another actor",
                u"UPDATE audit SET actor = instance WHERE feed = 'YJ' AND seq = 3"_s);
            row("another verb", u"UPDATE audit SET verb = 'edit' WHERE feed = 'YJ' AND seq = 4"_s);
            row("another time (restamp)",
                u"UPDATE audit SET at = at + 1 WHERE feed = 'YJ' AND seq = 5"_s);
            row("another device time",
                u"UPDATE audit SET device_at = device_at + 1 WHERE feed = 'YJ' AND seq = 5"_s);
            row("other fields", u"UPDATE audit SET fields = '' WHERE feed = 'YJ' AND seq = 5"_s);
            row("another number", u"UPDATE audit SET n = n + 1 WHERE feed = 'YJ' AND seq = 5"_s);
            row("a row deleted", u"DELETE FROM audit WHERE feed = 'YJ' AND seq = 4"_s);
            row("the first row deleted", u"DELETE FROM audit WHERE feed = 'YJ' AND seq = 1"_s);
            row("the end cut off", u"DELETE FROM audit WHERE feed = 'YJ' AND seq > 6"_s);
            row("the end cut off and counted so",
                u"DELETE FROM audit WHERE feed = 'YJ' AND seq > 6; UPDATE head SET seq = 6 WHERE feed = 'YJ'"_s);
            row("all deleted", u"DELETE FROM audit WHERE feed = 'YJ'"_s);
            row("a row put behind", u"INSERT INTO audit SELECT "_s + copy.arg(u"seq + 100"_s) +
                                        u" FROM audit WHERE feed = 'YJ' AND seq = 3"_s);
            row("a row put behind and counted",
                u"INSERT INTO audit SELECT "_s +
                    copy.arg(u"(SELECT seq + 1 FROM head WHERE feed = 'YJ')"_s) +
                    u" FROM audit WHERE feed = 'YJ' AND seq = 3; UPDATE head SET seq = seq + 1 WHERE feed = 'YJ'"_s);
            row("two rows swapped", u"UPDATE audit SET seq = 1000 WHERE feed = 'YJ' AND seq = 4; "
                                    u"UPDATE audit SET seq = 4 WHERE feed = 'YJ' AND seq = 5; "
                                    u"UPDATE audit SET seq = 5 WHERE feed = 'YJ' AND seq = 1000"_s);
            row("a row of another feed",
                u"UPDATE audit SET feed = 'HZ', seq = 2 WHERE feed = 'YJ' AND seq = 9"_s);
            row("the head's code",
                u"UPDATE head SET mac = (SELECT mac FROM audit WHERE feed = 'YJ' AND seq = 2) WHERE feed = 'YJ'"_s);
            row("a change of another version",
                u"UPDATE change_row SET version = version + 1 WHERE feed = 'YJ' AND seq = 5"_s);
            row("a change of another record",
                u"UPDATE change_row SET id = (SELECT instance FROM audit WHERE feed = 'YJ' AND seq = 7) WHERE feed = 'YJ' AND seq = 7"_s);
        }
    }
    void tampering()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, sql);
        QFETCH(bool, found);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        for (int i = 0; i < 3; ++i) {
            const QUuid customer = anna.customer();
            (void)anna.order({{u"customer"_s, customer}});
        }
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
        rig.run(sql);
        bool noticed = false;
        for (const auto &report : rig.audit())
            noticed = noticed || !report.problem.isEmpty();
        QCOMPARE(noticed, found);
    }

    void anotherKeyFitsNothing_data() { TestDatabases::addEngineRows(); }
    void anotherKeyFitsNothing()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        (void)anna.order();
        rig.keys = ledger::makeKeys();
        for (const auto &report : rig.audit())
            QVERIFY(!report.problem.isEmpty());
    }

    void oneRowPerChangeWithoutValues_data() { TestDatabases::addEngineRows(); }
    void oneRowPerChangeWithoutValues()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid customer = anna.customer({{u"name"_s, u"Ouyang Secretive"_s}});
        rig.clock.advance(5'000);
        (void)anna.edit(typeOf<Customer>(), customer, 1,
                        {{u"address"_s, QVariantList{u""_s, u"Hidden Lane 7"_s}}});
        const auto fields = rig.column(
            u"SELECT fields FROM audit WHERE feed = 'YJ' AND type = 'customer' ORDER BY seq"_s);
        QCOMPARE(fields.size(), 2);
        QVERIFY(fields[0].toString().contains(u"name:"_s));
        QVERIFY(fields[1].toString().startsWith(u"address:"_s));
        for (const QVariant &text : fields)
            QVERIFY(!text.toString().contains(u"Secretive"_s) &&
                    !text.toString().contains(u"Hidden"_s));
        QCOMPARE(
            rig.column(
                u"SELECT verb FROM audit WHERE feed = 'YJ' AND type = 'customer' ORDER BY seq"_s),
            (QVariantList{u"create"_s, u"edit"_s}));
        // A refused mutation leaves its refusal in the chain, and nothing of its target.
        (void)anna.edit(typeOf<Customer>(), customer, 2, {{u"phone"_s, u"1"_s}});
        QCOMPARE(
            rig.column(u"SELECT verb FROM audit WHERE feed = 'YJ' AND type = 'customer'"_s).size(),
            2);
        QCOMPARE(
            rig.column(u"SELECT verb FROM audit WHERE feed = 'YJ' AND type = 'refusal'"_s).size(),
            1);
        // Every caught-up page carries the witness of its heads.
        anna.bootstrap();
        const auto witnesses = anna.pages.last().witnesses;
        QCOMPARE(witnesses.size(), 2);
        QCOMPARE(QString::number(witnesses[0].count),
                 rig.column(u"SELECT seq FROM head WHERE feed = 'YJ'"_s).first().toString());
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
