// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/scan.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

class TestScan final : public QObject {
    Q_OBJECT

private slots:
    void bursts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("times");  // of the characters, then of Enter
        QTest::addColumn<QString>("scan");
        QTest::addColumn<QString>("given");  // back to whoever had the focus
        const QList<int> fast{0, 5, 10, 15, 20, 25, 30};
        QTest::newRow("six characters in a row") << u"330198"_s << fast << u"330198"_s << u""_s;
        QTest::newRow("five are too few")
            << u"33019"_s << QList<int>{0, 5, 10, 15, 20, 25} << u""_s << u"33019"_s;
        QTest::newRow("at the widest gap")
            << u"330198"_s << QList<int>{0, 35, 70, 105, 140, 175, 210} << u"330198"_s << u""_s;
        QTest::newRow("one gap is too wide")
            << u"330198"_s << QList<int>{0, 5, 10, 46, 51, 56, 61} << u""_s << u"330198"_s;
        QTest::newRow("fingers") << u"12800005678"_s << QList<int>{0,   90,  160, 260, 330, 420,
                                                                   500, 590, 660, 750, 830, 940}
                                 << u""_s << u"12800005678"_s;
        QTest::newRow("a burst, but Enter by hand")
            << u"330198"_s << QList<int>{0, 5, 10, 15, 20, 25, 400} << u""_s << u"330198"_s;
        QTest::newRow("typed first, then read")
            << u"ab330198"_s << QList<int>{0, 100, 600, 605, 610, 615, 620, 625, 630} << u"330198"_s
            << u"ab"_s;
        QTest::newRow("all at once") << u"330198"_s << QList<int>(7, 1'000) << u"330198"_s << u""_s;
        QTest::newRow("a clock that goes back tells nothing")
            << u"330198"_s << QList<int>{10, 15, 5, 20, 25, 30, 35} << u""_s << u"330198"_s;
        QTest::newRow("letters and a hyphen") << u"A012-3"_s << fast << u"A012-3"_s << u""_s;
    }

    void bursts()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, times);
        ScanBurst burst;
        QString given;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QString held = burst.text();
            if (!burst.add(text[i], times[i]))
                given += held;
        }
        const QString scan = burst.isScan(times.last()) ? burst.text() : QString();
        if (scan.isEmpty())
            given += burst.text();
        QTEST(scan, "scan");
        QTEST(given, "given");
    }

    void anEndlessBurstIsNoScan()
    {
        ScanBurst burst;
        bool joined = true;
        for (int i = 0; i <= ScanBurst::Most; ++i)
            joined = burst.add(u'7', i);
        QVERIFY(!joined);
        QCOMPARE(burst.text(), u"7"_s);
    }

    void whatAReaderTypes()
    {
        for (const QChar c : u"0129azAZ-"_s)
            QVERIFY(ScanBurst::isPart(c));
        for (const QChar c : u" /、。水１é_\t"_s)
            QVERIFY(!ScanBurst::isPart(c));
    }

    void identityNumbers_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("right");
        // County codes that do not exist: these numbers are nobody's.
        QTest::newRow("right") << u"330198198504120019"_s << true;
        QTest::newRow("check digit ten") << u"33019819900101004X"_s << true;
        QTest::newRow("small x") << u"33019819900101004x"_s << true;
        QTest::newRow("wrong check digit") << u"330198198504120018"_s << false;
        QTest::newRow("two digits swapped") << u"330198198504210019"_s << false;
        QTest::newRow("no such day") << u"330198198502300016"_s << false;
        QTest::newRow("seventeen digits") << u"33019819850412001"_s << false;
        QTest::newRow("nineteen digits") << u"3301981985041200190"_s << false;
        QTest::newRow("x in the middle") << u"33019819X504120019"_s << false;
        QTest::newRow("full width") << u"３３０１９８１９８５０４１２００１９"_s << false;
        QTest::newRow("empty") << u""_s << false;
    }

    void identityNumbers()
    {
        QFETCH(QString, number);
        QTEST(isIdentityNumber(number), "right");
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &text, ScanKind kind) {
            QTest::newRow(name) << text << int(kind);
        };
        row("identity card", u"33019819900101004X"_s, ScanKind::Identity);
        row("telephone", u"12800005678"_s, ScanKind::Phone);
        row("eleven digits that begin with another", u"22800005678"_s, ScanKind::Other);
        row("supply point of 13", u"3301912345678"_s, ScanKind::SupplyPoint);
        row("supply point of 10", u"3301912345"_s, ScanKind::SupplyPoint);
        row("supply point of 16", u"0301234567890123"_s, ScanKind::SupplyPoint);
        row("ticket", u"A012"_s, ScanKind::Ticket);
        row("ticket past 999", u"a1002"_s, ScanKind::Ticket);
        row("ticket drawn offline", u"A012-3"_s, ScanKind::Ticket);
        row("a hyphen with nothing behind it", u"A012-"_s, ScanKind::Other);
        row("two letters", u"AB12"_s, ScanKind::Other);
        row("eighteen digits with a wrong end", u"330198198504120018"_s, ScanKind::Other);
        row("empty", u""_s, ScanKind::Other);
    }

    void kinds()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QCOMPARE(int(scanKind(text)), kind);
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
