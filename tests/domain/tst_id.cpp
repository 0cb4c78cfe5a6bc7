// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/id.h"

#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

quint64 timeOf(const QUuid &id) { return id.toRfc4122().first(6).toHex().toULongLong(nullptr, 16); }

void verifyLayout(const QUuid &id)
{
    const QByteArray bytes = id.toRfc4122();
    QCOMPARE(uchar(bytes[6]) >> 4, 7);
    QCOMPARE(uchar(bytes[8]) >> 6, 2);
}

}  // namespace

class TestId final : public QObject {
    Q_OBJECT

private slots:
    void layout_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<quint64>("high");
        QTest::addColumn<quint64>("low");
        QTest::addColumn<QString>("id");
        // The example of RFC 9562, appendix A.6.
        QTest::newRow("RFC 9562 A.6")
            << Q_INT64_C(0x017F22E279B0) << Q_UINT64_C(0xCC3) << Q_UINT64_C(0x18C4DC0C0C07398F)
            << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s;
        QTest::newRow("all random bits set") << Q_INT64_C(0) << ~Q_UINT64_C(0) << ~Q_UINT64_C(0)
                                             << u"00000000-0000-7fff-bfff-ffffffffffff"_s;
        QTest::newRow("no random bit set")
            << Q_INT64_C(0xFFFFFFFFFFFF) << Q_UINT64_C(0) << Q_UINT64_C(0)
            << u"ffffffff-ffff-7000-8000-000000000000"_s;
    }

    void layout()
    {
        QFETCH(qint64, ms);
        QFETCH(quint64, high);
        QFETCH(quint64, low);
        const QUuid id = makeUuid7(ms, high, low);
        QTEST(id.toString(QUuid::WithoutBraces), "id");
        verifyLayout(id);
    }

    void risesWithinOneMillisecond()
    {
        SystemIds ids;
        QByteArray last;
        QSet<QUuid> seen;
        // More than the 12 bits of the counter hold: the next millisecond is borrowed.
        for (int i = 0; i < 10'000; ++i) {
            const QUuid id = ids.next(1'783'000'000'000);
            QVERIFY2(id.toRfc4122() > last, qPrintable(QString::number(i)));
            last = id.toRfc4122();
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 10'000);
        verifyLayout(*seen.constBegin());
        QVERIFY(timeOf(QUuid::fromRfc4122(last)) <= 1'783'000'000'003);
    }

    void risesWhenTheClockGoesBack()
    {
        SystemIds ids;
        QByteArray last;
        for (const qint64 ms :
             {1'000'000, 1'000'005, 999'000, 1'000'005, 0, 1'000'006, 1'000'004}) {
            const QByteArray id = ids.next(ms).toRfc4122();
            QVERIFY2(id > last, qPrintable(QString::number(ms)));
            last = id;
        }
        QCOMPARE(timeOf(QUuid::fromRfc4122(last)), quint64(1'000'006));
    }

    void carriesTheTimeItWasGiven()
    {
        SystemIds ids;
        for (const qint64 ms :
             {Q_INT64_C(1), Q_INT64_C(1'783'000'000'000), Q_INT64_C(253'402'300'799'999)})
            QCOMPARE(timeOf(ids.next(ms)), quint64(ms));
    }

    void twoSourcesDoNotMeet()
    {
        SystemIds one;
        SystemIds two;
        QSet<QUuid> seen;
        for (int i = 0; i < 1'000; ++i)
            seen << one.next(5) << two.next(5);
        QCOMPARE(seen.size(), 2'000);
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
