// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include <QtTest/QTest>

using namespace touchline::sync;

class tst_Backoff : public QObject {
    Q_OBJECT
private slots:
    void bounds_data();
    void bounds();
};

void tst_Backoff::bounds_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("retryAfter");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");

    QTest::newRow("the first try waits less than a second")
        << 1 << qint64(0) << qint64(0) << qint64(1'000);
    QTest::newRow("the bound doubles") << 4 << qint64(0) << qint64(0) << qint64(8'000);
    QTest::newRow("it never exceeds five minutes")
        << 60 << qint64(0) << qint64(0) << LongestPauseMs;
    QTest::newRow("a nonsensical attempt waits like the first")
        << -3 << qint64(0) << qint64(0) << qint64(1'000);
    QTest::newRow("the server's time is waited in full")
        << 1 << qint64(30'000) << qint64(30'000) << qint64(31'000);
    QTest::newRow("and spread behind it")
        << 10 << qint64(30'000) << qint64(30'000) << qint64(330'000);
}

void tst_Backoff::bounds()
{
    QFETCH(int, attempt);
    QFETCH(qint64, retryAfter);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QCOMPARE(pauseMs(attempt, retryAfter, 0.0), least);
    const qint64 longest = pauseMs(attempt, retryAfter, 0.999'999);
    QVERIFY2(longest < most && longest > most - most / 100 - 10,
             qPrintable(QString::number(longest)));
}

QTEST_APPLESS_MAIN(tst_Backoff)
#include "tst_backoff.moc"
