// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// A body of our own under a right code.
QByteArray sealed(const QCborValue &body)
{
    const QByteArray bytes = body.toCbor();
    const QByteArray mac =
        QMessageAuthenticationCode::hash(bytes, samples::key(), QCryptographicHash::Sha256);
    return (mac.first(16) + bytes).toBase64(urlSafe);
}

QCborMap body()
{
    return {{u"e"_s, 1},
            {u"g"_s, 1},
            {u"s"_s, 1},
            {u"i"_s, samples::id(2).toRfc4122()},
            {u"f"_s, QCborMap{{u"YJ"_s, QCborArray{1, QByteArray("c")}}}}};
}

QCborMap with(QCborMap map, const QString &key, const QCborValue &value)
{
    map[key] = value;
    return map;
}

QCborMap without(QCborMap map, const QString &key)
{
    map.remove(key);
    return map;
}

}  // namespace

class TestCursor final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void isUrlSafeText();
    void alteredAnywhereIsRefused();
    void cutAnywhereIsRefused();
    void hasOneSpelling();
    void anotherKeyIsRefused();
    void shapes_data();
    void shapes();
};

void TestCursor::roundTrip_data()
{
    QTest::addColumn<int>("feeds");
    QTest::newRow("no feeds") << 0;
    QTest::newRow("one feed") << 1;
    QTest::newRow("many feeds") << 100;
}

void TestCursor::roundTrip()
{
    QFETCH(int, feeds);
    Cursor cursor{std::numeric_limits<qint64>::max(), 0, 7, samples::id(3), {}};
    for (int i = 0; i < feeds; ++i)
        cursor.feeds[u"R%1"_s.arg(i)] = {qint64(i) << 40, QByteArray(16, char(i))};
    const auto opened = openCursor(sealCursor(cursor, samples::key()), samples::key());
    QVERIFY(opened);
    QVERIFY(*opened == cursor);
}

void TestCursor::isUrlSafeText()
{
    const QString token = QString::fromLatin1(sealCursor(samples::cursor(), samples::key()));
    QVERIFY(QRegularExpression(u"^[A-Za-z0-9_-]+$"_s).match(token).hasMatch());
}

void TestCursor::alteredAnywhereIsRefused()
{
    const QByteArray token = sealCursor(samples::cursor(), samples::key());
    const QByteArray letters(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \n\0\xff", 71);
    for (qsizetype i = 0; i < token.size(); ++i) {
        for (const char c : letters) {
            QByteArray altered = token;
            altered[i] = c;
            if (altered != token)
                QVERIFY2(!openCursor(altered, samples::key()),
                         qPrintable(u"byte %1, %2"_s.arg(i).arg(uchar(c))));
        }
    }
}

void TestCursor::cutAnywhereIsRefused()
{
    const QByteArray token = sealCursor(samples::cursor(), samples::key());
    for (qsizetype size = 0; size < token.size(); ++size) {
        QVERIFY(!openCursor(token.first(size), samples::key()));
        QVERIFY(!openCursor(token.last(size), samples::key()));
    }
}

void TestCursor::hasOneSpelling()
{
    const QByteArray token = sealCursor(samples::cursor(), samples::key());
    for (const char *tail : {"=", "==", "A", " ", "\n"})
        QVERIFY2(!openCursor(token + tail, samples::key()), tail);
    QVERIFY(!openCursor(' ' + token, samples::key()));
}

void TestCursor::anotherKeyIsRefused()
{
    const auto opened =
        openCursor(sealCursor(samples::cursor(), samples::key()), QByteArray(32, 'x'));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    QCOMPARE(opened.error().field, u"cursor"_s);
    QVERIFY(!opened.error().detail.isEmpty());
}

void TestCursor::shapes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("good");
    const auto feeds = [](const QCborValue &one) {
        return sealed(with(body(), u"f"_s, QCborMap{{u"YJ"_s, one}}));
    };
    QTest::newRow("as it should be") << sealed(body()) << true;
    QTest::newRow("no epoch") << sealed(without(body(), u"e"_s)) << false;
    QTest::newRow("no grants") << sealed(without(body(), u"g"_s)) << false;
    QTest::newRow("no schema") << sealed(without(body(), u"s"_s)) << false;
    QTest::newRow("no feeds") << sealed(without(body(), u"f"_s)) << false;
    QTest::newRow("negative epoch") << sealed(with(body(), u"e"_s, -1)) << false;
    QTest::newRow("epoch as text") << sealed(with(body(), u"e"_s, u"1"_s)) << false;
    QTest::newRow("feeds as a list") << sealed(with(body(), u"f"_s, QCborArray{1})) << false;
    QTest::newRow("a feed without a place") << feeds(QCborArray{}) << false;
    QTest::newRow("a place as text") << feeds(QCborArray{u"1"_s, QByteArray("c")}) << false;
    QTest::newRow("a chain as text") << feeds(QCborArray{1, u"c"_s}) << false;
    QTest::newRow("a place with more") << feeds(QCborArray{1, QByteArray("c"), 2}) << false;
    QTest::newRow("not a map") << sealed(QCborArray{1}) << false;
    QTest::newRow("nothing") << sealed(QCborValue()) << false;
}

void TestCursor::shapes()
{
    QFETCH(QByteArray, token);
    QTEST(bool(openCursor(token, samples::key())), "good");
}

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
