// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "support/testdatabases.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;
using Mode = Transaction::Mode;

namespace {

void insert(Database &db, int a) { Query(db, "INSERT INTO t(a) VALUES(?)").bind(a).run(); }

QList<qint64> rowsOf(Database &db)
{
    Query query(db, "SELECT a FROM t ORDER BY a");
    QList<qint64> rows;
    while (query.next())
        rows += query.integer(0);
    return rows;
}

}  // namespace

/// What a transaction promises, the same on both engines.
class tst_Transaction : public QObject {
    Q_OBJECT
    testsupport::TestDatabases m_databases;
    OpenOptions m_options;

    std::unique_ptr<Database> again()
    {
        auto db = Database::open(m_options);
        return db ? *std::move(db) : nullptr;
    }
    std::unique_ptr<Database> start(Engine engine)
    {
        m_options = m_databases.fresh(engine);
        auto db = again();
        db->run(u"CREATE TABLE t (a BIGINT NOT NULL PRIMARY KEY)"_s);
        return db;
    }

private slots:
    void commitsOrLeavesNothing_data() { testsupport::TestDatabases::addEngineRows(); }
    void commitsOrLeavesNothing()
    {
        QFETCH(Engine, engine);
        const auto db = start(engine);
        {
            Transaction kept(*db, Mode::Write);
            insert(*db, 1);
            kept.commit();
        }
        {
            Transaction dropped(*db, Mode::Write);
            insert(*db, 2);
            QVERIFY(db->inTransaction());
        }
        QVERIFY(!db->inTransaction());
        QCOMPARE(rowsOf(*again()), (QList<qint64>{1}));
    }

    void isAbandonedByAnException_data() { testsupport::TestDatabases::addEngineRows(); }
    void isAbandonedByAnException()
    {
        QFETCH(Engine, engine);
        const auto db = start(engine);
        const auto outcome = db->guard([&]() -> Result<int> {
            Transaction transaction(*db, Mode::Write);
            insert(*db, 1);
            insert(*db, 1);
            transaction.commit();
            return 1;
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Conflict);
        QCOMPARE(rowsOf(*db), QList<qint64>());
    }

    void aSwallowedFailureStillDoomsIt_data() { testsupport::TestDatabases::addEngineRows(); }
    void aSwallowedFailureStillDoomsIt()
    {
        QFETCH(Engine, engine);
        const auto db = start(engine);
        {
            Transaction transaction(*db, Mode::Write);
            insert(*db, 1);
            QVERIFY_EXCEPTION_THROWN(insert(*db, 1), Failure);
            QVERIFY_EXCEPTION_THROWN(insert(*db, 2), Failure);
            QVERIFY_EXCEPTION_THROWN(transaction.commit(), Failure);
        }
        QCOMPARE(rowsOf(*db), QList<qint64>());
        insert(*db, 3);  // and the connection is good for the next
        QCOMPARE(rowsOf(*db), (QList<qint64>{3}));
    }

    void aSavepointTakesBackAFailure_data() { testsupport::TestDatabases::addEngineRows(); }
    void aSavepointTakesBackAFailure()
    {
        QFETCH(Engine, engine);
        const auto db = start(engine);
        Transaction transaction(*db, Mode::Write);
        insert(*db, 1);
        {
            Savepoint outer(*db);
            insert(*db, 2);
            QVERIFY(!db->guard([&] {
                Savepoint inner(*db, 1);
                insert(*db, 3);
                insert(*db, 1);
            }));
            insert(*db, 4);
            outer.release();
        }
        {
            Savepoint given_up(*db);
            insert(*db, 5);
        }
        transaction.commit();
        QCOMPARE(rowsOf(*again()), (QList<qint64>{1, 2, 4}));
    }

    void misuseIsRefused_data() { testsupport::TestDatabases::addEngineRows(); }
    void misuseIsRefused()
    {
        QFETCH(Engine, engine);
        const auto db = start(engine);
        QVERIFY_EXCEPTION_THROWN(Savepoint(*db, 0), Failure);
        Transaction transaction(*db, Mode::Write);
        QVERIFY_EXCEPTION_THROWN(Transaction(*db, Mode::Write), Failure);
        insert(*db, 1);
        transaction.commit();  // the refused one did no harm
        QCOMPARE(rowsOf(*db), (QList<qint64>{1}));
    }

    void aReadIsOneSnapshot_data() { testsupport::TestDatabases::addEngineRows(); }
    void aReadIsOneSnapshot()
    {
        QFETCH(Engine, engine);
        const auto writer = start(engine);
        const auto reader = again();
        insert(*writer, 1);
        Transaction read(*reader, Mode::Read);
        QCOMPARE(rowsOf(*reader), (QList<qint64>{1}));
        insert(*writer, 2);  // readers and writers do not wait for each other
        QCOMPARE(rowsOf(*reader), (QList<qint64>{1}));
        read.commit();
        QCOMPARE(rowsOf(*reader), (QList<qint64>{1, 2}));
    }

    void aLockThatIsHeldIsRetryable()
    {
        const auto db = start(Engine::Postgres);
        const auto other = again();
        insert(*db, 1);
        Transaction transaction(*db, Mode::Write);
        Query(*db, "UPDATE t SET a = a WHERE a = 1").run();
        other->run(u"SET lock_timeout = '10ms'"_s);
        try {
            Query(*other, "UPDATE t SET a = a WHERE a = 1").run();
            QFAIL("the row is locked");
        } catch (const Failure &failure) {
            QCOMPARE(failure.sqlState, u"55P03"_s);
            QVERIFY(failure.retryable());
            QCOMPARE(failure.error.kind, ErrorKind::Busy);
        }
    }

    void aServerCrashKeepsWhatWasCommitted()
    {
        auto server = testsupport::PostgresServer::start(testsupport::PostgresServer::Fsync::On);
        QVERIFY(server);
        m_options = {};
        m_options.engine = Engine::Postgres;
        m_options.place = *(*server)->freshDatabase();
        const auto before = again();
        before->run(u"CREATE TABLE t (a BIGINT)"_s);
        insert(*before, 1);
        Transaction open(*before, Mode::Write);
        insert(*before, 2);
        QVERIFY((*server)->crashAndRestart());
        QCOMPARE(rowsOf(*again()), (QList<qint64>{1}));
    }

    void aLostConnectionIsSeen()
    {
        const auto db = start(Engine::Postgres);
        const auto killer = again();
        Query pid(*db, "SELECT pg_backend_pid()");
        QVERIFY(pid.next());
        Query kill(*killer, "SELECT pg_terminate_backend(?, 5000)");
        kill.bind(pid.integer(0));
        QVERIFY(kill.next() && kill.flag(0));
        QVERIFY(!db->isLost());
        const auto outcome = db->guard([&] { rowsOf(*db); });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Offline);
        QVERIFY(db->isLost());
    }
};

QTEST_GUILESS_MAIN(tst_Transaction)
#include "tst_transaction.moc"
