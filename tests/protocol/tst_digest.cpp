// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/digest.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::protocol;

namespace {

const QByteArray key = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");

QUuid id(int n) { return QUuid(uint(n), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10); }

}  // namespace

class TestDigest final : public QObject {
    Q_OBJECT

private slots:
    void hash_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<qint64>("version");
        QTest::addColumn<quint64>("hash");
        // SipHash-2-4's own vector for 24 bytes 00..17: the version is read as little-endian.
        QTest::newRow("reference vector")
            << QByteArray::fromHex("000102030405060708090a0b0c0d0e0f")
            << Q_INT64_C(0x1716151413121110) << Q_UINT64_C(0xb8ad50c6f649af94);
        QTest::newRow("null id, version 1")
            << QByteArray(16, '\0') << Q_INT64_C(1) << Q_UINT64_C(0x6524447f385b5ae4);
        QTest::newRow("null id, version -1")
            << QByteArray(16, '\0') << Q_INT64_C(-1) << Q_UINT64_C(0x37d56a10cdb3f9cf);
    }

    void hash()
    {
        QFETCH(QByteArray, id);
        QFETCH(qint64, version);
        QTEST(digestHash(key, QUuid::fromRfc4122(id), version), "hash");
    }

    void everyPartCounts()
    {
        const quint64 hash = digestHash(key, id(1), 1);
        QVERIFY(hash != digestHash(key, id(2), 1));
        QVERIFY(hash != digestHash(key, id(1), 2));
        QVERIFY(hash != digestHash(QByteArray(16, 'x'), id(1), 1));
    }

    void orderCountsForNothing()
    {
        Digest forth;
        Digest back;
        for (int n = 0; n < 100; ++n) {
            forth.add(digestHash(key, id(n), n));
            back.add(digestHash(key, id(99 - n), 99 - n));
        }
        QVERIFY(forth == back);
        QCOMPARE(forth.count, qint64(100));
    }

    void removingUndoesAdding()
    {
        Digest digest{3, std::numeric_limits<quint64>::max()};
        const Digest before = digest;
        const quint64 hash = digestHash(key, id(1), 1);
        digest.add(hash);
        QVERIFY(digest != before);
        digest.remove(hash);
        QVERIFY(digest == before);
    }

    // Equal sums of another number of rows are another digest.
    void countIsCompared() { QVERIFY((Digest{1, 0} != Digest{2, 0})); }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
