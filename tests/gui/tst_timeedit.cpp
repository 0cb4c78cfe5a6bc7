// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timeedit.h"
#include "gui/times.h"

#include <QtTest/QtTest>

using namespace touchline::gui;

class tst_TimeEdit final : public QObject {
    Q_OBJECT
private slots:
    void isTheRegionsTime_data();
    void isTheRegionsTime();
    void cleanup() { useZone(QTimeZone("Asia/Shanghai")); }
};

void tst_TimeEdit::isTheRegionsTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("shown");
    QTest::newRow("eight hours ahead of this computer")
        << QByteArray("Asia/Shanghai") << "2026-11-22T05:29:00Z"
        << "2026-11-22 13:29";
    QTest::newRow("the next day there") << QByteArray("Asia/Shanghai") << "2026-12-31T23:05:00Z"
                                        << "2027-01-01 07:05";
    QTest::newRow("two hours behind Beijing") << QByteArray("Asia/Urumqi") << "2026-11-22T05:29:00Z"
                                              << "2026-11-22 11:29";
    QTest::newRow("summer time") << QByteArray("Europe/Berlin") << "2026-07-01T10:00:00Z"
                                 << "2026-07-01 12:00";
    QTest::newRow("an hour after the clocks went forward")
        << QByteArray("Europe/Berlin") << "2026-03-29T01:30:00Z"
        << "2026-03-29 03:30";
}

void tst_TimeEdit::isTheRegionsTime()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, utc);
    QFETCH(QString, shown);
    useZone(QTimeZone(zone));
    const qint64 ms = QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
    QDateTimeEdit edit;
    edit.setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    showTime(edit, ms);
    QCOMPARE(edit.text(), shown);
    QCOMPARE(shownTime(edit), ms);
}

QTEST_MAIN(tst_TimeEdit)
#include "tst_timeedit.moc"
