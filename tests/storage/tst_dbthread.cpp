// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbthread.h"
#include "support/testdatabases.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

class tst_DbThread : public QObject {
    Q_OBJECT
    testsupport::TestDatabases m_databases;

    std::unique_ptr<DbThread> start(DbThread::Executor executor = DbThread::Executor::Threaded,
                                    Engine engine = Engine::Sqlite)
    {
        auto opened = DbThread::open(m_databases.fresh(engine), executor);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }
    static void executors()
    {
        QTest::addColumn<DbThread::Executor>("executor");
        QTest::newRow("on its thread") << DbThread::Executor::Threaded;
        QTest::newRow("inline") << DbThread::Executor::Inline;
    }

private slots:
    void jobsMayReturnWhatTheyLike_data() { executors(); }
    void jobsMayReturnWhatTheyLike()
    {
        QFETCH(DbThread::Executor, executor);
        const auto thread = start(executor);
        Future<Done> nothing =
            thread->run([](Database &db) { db.run(u"CREATE TABLE t (a INTEGER PRIMARY KEY)"_s); });
        QVERIFY(nothing.result());
        Future<Result<int>> value = thread->run([](Database &) { return 7; });
        QCOMPARE(*value.result(), 7);
        Future<Result<QString>> result =
            thread->run([](Database &) -> Result<QString> { return u"seven"_s; });
        QCOMPARE(*result.result(), u"seven"_s);
        Future<Result<QString>> refused =
            thread->run([](Database &) -> Result<QString> { return invalid(u"a"_s, u"no"_s); });
        QCOMPARE(refused.result().error(), invalid(u"a"_s, u"no"_s));
        auto owned = thread->run(
            [box = std::make_unique<int>(3)](Database &) mutable { return std::move(box); });
        QCOMPARE(**owned.takeResult(), 3);
    }

    void aFailureArrivesAsAnError_data() { executors(); }
    void aFailureArrivesAsAnError()
    {
        QFETCH(DbThread::Executor, executor);
        const auto thread = start(executor);
        auto failed = thread->run([](Database &db) -> int {
            db.run(u"CREATE TABLE t (a INTEGER PRIMARY KEY)"_s);
            Transaction transaction(db, Transaction::Mode::Write);
            db.run(u"INSERT INTO t VALUES(1)"_s);
            db.run(u"INSERT INTO t VALUES(1)"_s);
            return 1;
        });
        QCOMPARE(failed.result().error().kind, ErrorKind::Conflict);
        auto strange = thread->run([](Database &) -> int { throw std::runtime_error("strange"); });
        QCOMPARE(strange.result().error().detail, u"strange"_s);
        auto after = thread->run([](Database &db) {
            Query count(db, "SELECT count(*) FROM t");
            return count.next() ? count.integer(0) : -1;
        });
        QCOMPARE(*after.result(), 0);
    }

    void interactiveJobsGoFirstAndEachKindInOrder()
    {
        const auto thread = start();
        QSemaphore gate;
        QStringList order;  // only touched on the thread until the last future is done
        thread->post([&gate](Database &) { gate.acquire(); });
        using enum DbThread::Priority;
        const std::pair<DbThread::Priority, QString> jobs[] = {
            {Bulk, u"b1"_s}, {Interactive, u"i1"_s}, {Bulk, u"b2"_s}, {Interactive, u"i2"_s}};
        for (const auto &[priority, name] : jobs)
            thread->post([&order, name = name](Database &) { order += name; }, priority);
        auto last = thread->run([](Database &) {}, Bulk);
        gate.release();
        QVERIFY(last.result());
        QCOMPARE(order, (QStringList{u"i1"_s, u"i2"_s, u"b1"_s, u"b2"_s}));
    }

    void jobsRunOnOneThread()
    {
        const auto thread = start();
        const auto where = [](Database &) { return quintptr(QThread::currentThread()); };
        const quintptr first = *thread->run(where).result();
        QCOMPARE(*thread->run(where, DbThread::Bulk).result(), first);
        QVERIFY(first != quintptr(QThread::currentThread()));
        const auto here = start(DbThread::Executor::Inline);
        QCOMPARE(*here->run(where).result(), quintptr(QThread::currentThread()));
    }

    void shutDownFinishesTheRunningJobAndCancelsTheOthers()
    {
        auto thread = start();
        QSemaphore started;
        QSemaphore ready;
        Future<Result<int>> waiting;
        auto running = thread->run([&](Database &) {
            started.release();
            ready.acquire();
            waiting.waitForFinished();  // which only the shut-down can bring about
            return 1;
        });
        waiting = thread->run([](Database &) { return 2; });
        auto bulk = thread->run([](Database &) { return 3; }, DbThread::Bulk);
        started.acquire();
        ready.release();
        thread.reset();
        QVERIFY(running.isFinished());
        QCOMPARE(*running.result(), 1);
        for (const auto &cancelled : {waiting, bulk}) {
            QVERIFY(cancelled.isFinished());
            QVERIFY(cancelled.isCanceled());
        }
    }

    void anOpenThatFailsIsReported_data() { executors(); }
    void anOpenThatFailsIsReported()
    {
        QFETCH(DbThread::Executor, executor);
        OpenOptions options = m_databases.fresh(Engine::Sqlite);
        options.cipher = Cipher();
        const auto refused = DbThread::open(options, executor);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"cipher"_s);
    }

    void aJobInsideAnInlineJobComesAfterIt()
    {
        const auto thread = start(DbThread::Executor::Inline);
        QStringList order;
        Future<Done> inner;
        const auto outer = thread->run([&](Database &) {
            inner = thread->run([&](Database &) { order += u"inner"_s; });
            order += u"outer"_s;
        });
        QVERIFY(outer.isFinished());
        QVERIFY(inner.isFinished());
        QCOMPARE(order, (QStringList{u"outer"_s, u"inner"_s}));
    }

    void whatAnInlineResultWakesRunsAtOnce()
    {
        const auto thread = start(DbThread::Executor::Inline);
        int seen = 0;
        auto chain = thread->run([](Database &) { return 1; }).then([&](const Result<int> &one) {
            seen = *one + *thread->run([](Database &) { return 10; }).result();
        });
        QVERIFY(chain.isFinished());
        QCOMPARE(seen, 11);
    }

    void aLostConnectionIsOpenedAgain()
    {
        const auto thread = start(DbThread::Executor::Threaded, Engine::Postgres);
        const auto lost = thread->run(
            [](Database &db) { db.run(u"SELECT pg_terminate_backend(pg_backend_pid())"_s); });
        QCOMPARE(lost.result().error().kind, ErrorKind::Offline);
        const auto again = thread->run([](Database &db) {
            Query one(db, "SELECT 1");
            return one.next() && one.flag(0);
        });
        QVERIFY(again.result());
        QVERIFY(*again.result());
    }
};

QTEST_GUILESS_MAIN(tst_DbThread)
#include "tst_dbthread.moc"
