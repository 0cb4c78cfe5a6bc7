// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrate.h"
#include "support/testdatabases.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

namespace {

const Migration first{1, u"CREATE TABLE one (a INTEGER); INSERT INTO one(a) VALUES(1)"_s};
const Migration second{2,
                       u"CREATE TABLE two (b INTEGER); INSERT INTO two(b) SELECT a + 1 FROM one"_s};
const Migration brokenAtItsEnd{2,
                               u"CREATE TABLE two (b INTEGER); INSERT INTO nowhere(x) VALUES(1)"_s};

qint64 number(Database &db, const char *sql)
{
    Query query(db, sql);
    return query.next() ? query.integer(0) : -1;
}

}  // namespace

class tst_Migrate : public QObject {
    Q_OBJECT
    testsupport::TestDatabases m_databases;

private slots:
    void goesUpStepByStep_data() { testsupport::TestDatabases::addEngineRows(); }
    void goesUpStepByStep()
    {
        QFETCH(storage::Engine, engine);
        const auto db = m_databases.open(engine);
        QCOMPARE(schemaVersion(*db), 0);
        const Migration one[] = {first};
        QCOMPARE(*migrate(*db, one), 1);
        const Migration both[] = {first, second};
        QCOMPARE(*migrate(*db, both), 2);
        QCOMPARE(number(*db, "SELECT b FROM two"), 2);
        QCOMPARE(*migrate(*db, both), 2);  // nothing is done twice
        QCOMPARE(number(*db, "SELECT count(*) FROM two"), 1);
        QCOMPARE(schemaVersion(*db), 2);
    }

    void aFailureLeavesTheVersionBefore_data() { testsupport::TestDatabases::addEngineRows(); }
    void aFailureLeavesTheVersionBefore()
    {
        QFETCH(storage::Engine, engine);
        const auto db = m_databases.open(engine);
        const Migration broken[] = {first, brokenAtItsEnd};
        const auto failed = migrate(*db, broken);
        QVERIFY(!failed);
        QVERIFY2(failed.error().detail.startsWith(u"migration 2"_s),
                 qPrintable(failed.error().detail));
        QCOMPARE(schemaVersion(*db), 1);
        QCOMPARE(number(*db, "SELECT a FROM one"), 1);
        const Migration repaired[] = {first, second};
        QCOMPARE(*migrate(*db, repaired), 2);  // the table of the broken step is not in the way
    }

    void aNewerDatabaseIsRefused_data() { testsupport::TestDatabases::addEngineRows(); }
    void aNewerDatabaseIsRefused()
    {
        QFETCH(storage::Engine, engine);
        const auto db = m_databases.open(engine);
        const Migration both[] = {first, second};
        QVERIFY(migrate(*db, both));
        const Migration older[] = {first};
        const auto refused = migrate(*db, older);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(schemaVersion(*db), 2);
    }

    void aListThatDoesNotCountUpIsRefused()
    {
        const auto db = m_databases.open(Engine::Sqlite);
        const Migration twice[] = {first, first};
        const auto refused = migrate(*db, twice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"migrations"_s);
        QCOMPARE(schemaVersion(*db), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Migrate)
#include "tst_migrate.moc"
