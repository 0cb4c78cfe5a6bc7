// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/elsewhere.h"

#include <QtCore/QThread>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace touchline;

/// One result, each continuation once, whichever thread is first.
class tst_Future : public QObject {
    Q_OBJECT
private slots:
    void deliversToThoseWhoCameBeforeAndAfter();
    void chainsAndUnwraps();
    void aPromiseThatIsGoneCancels();
    void aContextRunsOnItsOwnThread();
    void continuationsOfOneThreadKeepTheirOrder();
    void attachingWhileItIsDeliveredRunsOnce();
    void workElsewhereComesBack();
};

void tst_Future::deliversToThoseWhoCameBeforeAndAfter()
{
    Promise<int> promise;
    QList<int> seen;
    const auto before = promise.future().then([&](int value) { seen += value; });
    QVERIFY(!before.isFinished());
    promise.deliver(7);
    promise.deliver(8);
    promise.future().then([&](int value) { seen += value; });
    QCOMPARE(seen, (QList<int>{7, 7}));
    QVERIFY(before.isFinished() && !before.isCanceled());
    QCOMPARE(promise.future().result(), 7);
}

void tst_Future::chainsAndUnwraps()
{
    Promise<int> outer;
    Promise<QString> inner;
    auto text = outer.future()
                    .then([&](int) { return inner.future(); })
                    .unwrap()
                    .then([](const QString &t) { return t.size(); });
    outer.deliver(1);
    QVERIFY(!text.isFinished());
    inner.deliver(QStringLiteral("four"));
    QCOMPARE(text.result(), 4);
    QCOMPARE(readyFuture(3).then([](int n) { return n + 1; }).takeResult(), 4);
}

void tst_Future::workElsewhereComesBack()
{
    QThread *worked = nullptr;
    QThread *told = nullptr;
    QObject window;
    elsewhereAndBack([&worked] {
        worked = QThread::currentThread();
        return 7;
    }).then(&window, [&told](int) { told = QThread::currentThread(); });
    QTRY_COMPARE(told, QThread::currentThread());
    QVERIFY(worked && worked != told);
    // Whoever is closed meanwhile hears nothing.
    bool heard = false;
    Future<int> over;
    {
        QObject closed;
        over = elsewhereAndBack([] { return 8; });
        over.then(&closed, [&heard](int) { heard = true; });
    }
    QTRY_VERIFY(over.isFinished());
    QVERIFY(!heard);
}

void tst_Future::aPromiseThatIsGoneCancels()
{
    bool run = false;
    Future<int> future;
    Future<int> after;
    {
        Promise<int> promise;
        future = promise.future();
        after = future.then([&](int n) {
            run = true;
            return n;
        });
    }
    QVERIFY(future.isCanceled() && after.isCanceled());
    QVERIFY(future.then([](int n) { return n; }).isCanceled());
    QVERIFY(!run);
}

void tst_Future::aContextRunsOnItsOwnThread()
{
    QObject here;
    Promise<int> promise;
    const std::thread::id mine = std::this_thread::get_id();
    std::thread::id where;
    auto after = promise.future().then(&here, [&](int) { where = std::this_thread::get_id(); });
    std::thread([&] { promise.deliver(1); }).join();
    QVERIFY(!after.isFinished());
    QTRY_VERIFY(after.isFinished());
    QCOMPARE(where == mine, true);
}

// Who holds the second result may count on the first: to wait for it would stop this thread for ever.
void tst_Future::continuationsOfOneThreadKeepTheirOrder()
{
    QObject here;
    Promise<int> first;
    Promise<int> second;
    QList<int> seen;
    const auto firstSeen = first.future().then(&here, [&](int n) { seen += n; });
    std::thread([&] {
        first.deliver(1);
        second.deliver(2);
    }).join();
    second.future().then(&here, [&](int n) { seen += n; });
    QTRY_COMPARE(seen.size(), 2);
    QCOMPARE(seen, (QList<int>{1, 2}));
}

void tst_Future::attachingWhileItIsDeliveredRunsOnce()
{
    constexpr int rounds = 20'000;
    std::atomic<int> round = -1;
    std::vector<std::unique_ptr<Promise<int>>> promises;
    for (int i = 0; i < rounds; ++i)
        promises.push_back(std::make_unique<Promise<int>>());
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            while (round.load() < i) {
            }
            promises[size_t(i)]->deliver(i);
        }
    });
    std::atomic<int> runs = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto future = promises[size_t(i)]->future();
        round = i;
        future.then([&](int) { return ++runs; }).waitForFinished();
    }
    other.join();
    QCOMPARE(runs.load(), rounds);
}

QTEST_GUILESS_MAIN(tst_Future)
#include "tst_future.moc"
