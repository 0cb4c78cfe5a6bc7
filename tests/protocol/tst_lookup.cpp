// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/lookup.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::protocol;

class TestLookup final : public QObject {
    Q_OBJECT

private slots:
    void hash_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("a number") << u"12800005678"_s
                                  << QByteArray("dcf6fdf30710f683c3ec791514f01a19");
        QTest::newRow("its tail") << u"5678"_s << QByteArray("7a1913a230959c36316981e6f39adec9");
        QTest::newRow("no number, nothing to find") << u""_s << QByteArray();
    }

    void hash()
    {
        QFETCH(QString, number);
        QTEST(lookupHash(QByteArray(32, 'k'), number).toHex(), "hex");
    }

    void anotherKeyIsAnotherHash()
    {
        QVERIFY(lookupHash(QByteArray(32, 'k'), u"5678"_s) !=
                lookupHash(QByteArray(32, 'l'), u"5678"_s));
    }
};

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
