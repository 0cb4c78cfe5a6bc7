// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/phone.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

class TestPhone final : public QObject {
    Q_OBJECT

private slots:
    void normalises_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("normal");
        QTest::addColumn<QString>("tail");
        QTest::newRow("digits stay") << u"12800005678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("spaces go") << u" 128 0000 5678 "_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("no-break and wide spaces go")
            << u"128\u00a00000\u30005678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("hyphens and brackets go")
            << u"(0991)-234-5678"_s << u"09912345678"_s << u"5678"_s;
        QTest::newRow("full width is folded")
            << u"１２８００００５６７８"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("plus 86 goes") << u"+86 128 0000 5678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("wide plus 86 goes")
            << u"＋８６12800005678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("bracketed plus 86 goes")
            << u"(+86)12800005678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("0086 goes") << u"0086-12800005678"_s << u"12800005678"_s << u"5678"_s;
        QTest::newRow("86 alone may be part of the number")
            << u"8612800005678"_s << u"8612800005678"_s << u"5678"_s;
        QTest::newRow("another country stays")
            << u"+44 20 7946 0000"_s << u"442079460000"_s << u"0000"_s;
        QTest::newRow("a plus in the middle means nothing")
            << u"0991+86"_s << u"099186"_s << u"9186"_s;
        QTest::newRow("an extension is joined")
            << u"0991-2345678 ext. 801"_s << u"09912345678801"_s << u"8801"_s;
        QTest::newRow("a short number") << u"95598"_s << u"95598"_s << u"5598"_s;
        QTest::newRow("exactly four digits") << u"5678"_s << u"5678"_s << u"5678"_s;
        QTest::newRow("too short for a tail") << u"110"_s << u"110"_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s << u""_s;
        QTest::newRow("only letters") << u"unknown 无"_s << u""_s << u""_s;
        QTest::newRow("only the country") << u"+86"_s << u""_s << u""_s;
    }

    void normalises()
    {
        QFETCH(QString, typed);
        const QString normal = normalNumber(typed);
        QTEST(normal, "normal");
        QTEST(numberTail(normal), "tail");
        QCOMPARE(normalNumber(normal), normal);
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
