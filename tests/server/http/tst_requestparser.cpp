// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/parser.h"

#include <QtTest/QTest>

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::http;

class tst_RequestParser : public QObject {
    Q_OBJECT
private slots:
    void cutsChangeNothing_data();
    void cutsChangeNothing();
    void readsTargets_data();
    void readsTargets();
    void joinsAndDropsFields();
    void unpacksBodies();
    void keepsBytesBehindARequest();
    void asksForContinueOnce();
    void saysHowTheConnectionGoesOn_data();
    void saysHowTheConnectionGoesOn();
};

namespace {

using Progress = RequestParser::Progress;

// What comes of a stream fed in pieces, as text: one line for each request or refusal.
QStringList outcome(const QByteArray &stream, qsizetype piece)
{
    RequestParser parser({});
    QStringList lines;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        parser.append(QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at)));
        for (Progress progress = parser.advance();; progress = parser.advance()) {
            if (progress == Progress::Complete) {
                const Parsed parsed = parser.take();
                lines += u"%1 %2 %3 %4"_s.arg(int(parsed.request.method))
                             .arg(parsed.request.path)
                             .arg(QString::fromLatin1(parsed.request.body))
                             .arg(parsed.keepAlive);
                continue;
            }
            if (progress == Progress::Refused)
                return lines << u"refused %1 %2"_s.arg(parser.refusal().status)
                                    .arg(QString::fromUtf8(parser.refusal().body));
            break;
        }
    }
    return lines;
}

Parsed parsedOf(const QByteArray &bytes)
{
    RequestParser parser({});
    parser.append(bytes);
    return parser.advance() == Progress::Complete ? parser.take() : Parsed();
}

}  // namespace

void tst_RequestParser::cutsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("lines");
    QTest::newRow("a get") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\n\r\n") << 1;
    QTest::newRow("a body") << QByteArray(
                                   "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                            << 1;
    QTest::newRow("chunks with extension and trailer")
        << QByteArray("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\nOrigin: late\r\n\r\n")
        << 1;
    QTest::newRow("a pipeline") << QByteArray(
                                       "GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b "
                                       "HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"
                                       "DELETE /c HTTP/1.0\r\n\r\nPUT /d HTTP/1.1\r\nHost: "
                                       "x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                       "1\r\nz\r\n0\r\n\r\nGET /e HTTP/1.1\r\nHost: x\r\n\r\n")
                                << 5;
    QTest::newRow("a refusal in a pipeline")
        << QByteArray(
               "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\nOrigin: y\r\n\r\n"
               "GET /c HTTP/1.1\r\nHost: x\r\n\r\n")
        << 2;
    QTest::newRow("a bad chunk") << QByteArray("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                                               "chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n")
                                 << 1;
    QTest::newRow("an unfinished request")
        << QByteArray("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhello") << 0;
}

void tst_RequestParser::cutsChangeNothing()
{
    QFETCH(QByteArray, stream);
    QFETCH(int, lines);
    const QStringList whole = outcome(stream, stream.size());
    QCOMPARE(whole.size(), lines);
    for (qsizetype piece = 1; piece < stream.size(); ++piece)
        QCOMPARE(outcome(stream, piece), whole);
}

void tst_RequestParser::readsTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::newRow("the root") << QByteArray("/") << u"/"_s << QString();
    QTest::newRow("a percent code is decoded once")
        << QByteArray("/a%2520b") << u"/a%20b"_s << QString();
    QTest::newRow("Chinese") << QByteArray("/%E5%85%85%E5%80%BC?q=%E8%BF%98%E6%AC%BE") << u"/充值"_s
                             << u"还款"_s;
    QTest::newRow("a plus stays a plus") << QByteArray("/a+b?q=%2B86+1") << u"/a+b"_s << u"+86+1"_s;
    QTest::newRow("an ampersand in a value")
        << QByteArray("/a?p=1&q=a%26b%3Dc") << u"/a"_s << u"a&b=c"_s;
    QTest::newRow("an empty value is not a missing one") << QByteArray("/a?q=") << u"/a"_s << u""_s;
    QTest::newRow("a slash in a query") << QByteArray("/a?q=%2F/") << u"/a"_s << u"//"_s;
    QTest::newRow("dots in a name") << QByteArray("/a..b/...") << u"/a..b/..."_s << QString();
}

void tst_RequestParser::readsTargets()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, path);
    QFETCH(QString, value);
    const Parsed parsed = parsedOf("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(parsed.request.path, path);
    QCOMPARE(parsed.request.parameter(u"q"_s), value);
    QCOMPARE(parsed.request.parameter(u"q"_s).isNull(), value.isNull());
}

void tst_RequestParser::joinsAndDropsFields()
{
    const Parsed parsed = parsedOf(
        "GET / HTTP/1.1\r\nHost: x\r\nACCEPT: a\r\nAccept: b\r\nX-Forwarded-For: 10.0.0.1\r\n"
        "x-remote-user: admin\r\nForwarded: for=10.0.0.1\r\nCF-Connecting-IP: 10.0.0.1\r\n"
        "X-Real-Ip: 10.0.0.1\r\nAuthorization:  Bearer t \r\n\r\n");
    const QHash<QByteArray, QByteArray> expected{
        {"host", "x"}, {"accept", "a, b"}, {"authorization", "Bearer t"}};
    QCOMPARE(parsed.request.headers, expected);
}

void tst_RequestParser::unpacksBodies()
{
    const QByteArray body = QByteArray("充值未到账 ").repeated(100'000);
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(body.size()))), '\0');
    packed.truncate(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), body.constData(),
                                            size_t(body.size()), 3)));
    // Two frames in a row are one body.
    for (const int frames : {1, 2}) {
        const QByteArray sent = packed.repeated(frames);
        const Parsed parsed =
            parsedOf("PUT / HTTP/1.1\r\nHost: x\r\nContent-Encoding: ZSTD\r\nContent-Length: " +
                     QByteArray::number(sent.size()) + "\r\n\r\n" + sent);
        QCOMPARE(parsed.request.body.size(), body.size() * frames);
        QVERIFY(parsed.request.body == body.repeated(frames));
    }
}

void tst_RequestParser::keepsBytesBehindARequest()
{
    RequestParser parser({});
    QCOMPARE(parser.advance(), Progress::Empty);
    const QByteArray one = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
    parser.append(one + one + "GE");
    QCOMPARE(parser.advance(), Progress::Complete);
    QCOMPARE(parser.buffered(), one.size() + 2);
    QCOMPARE(parser.advance(), Progress::Complete);
    QCOMPARE(parser.take().request.path, u"/a"_s);
    QCOMPARE(parser.advance(), Progress::Complete);
    QCOMPARE(parser.take().request.path, u"/a"_s);
    QCOMPARE(parser.advance(), Progress::Header);
}

void tst_RequestParser::asksForContinueOnce()
{
    RequestParser parser({});
    parser.append("PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!parser.takeContinue());
    QCOMPARE(parser.advance(), Progress::Body);
    QVERIFY(parser.takeContinue());
    QVERIFY(!parser.takeContinue());
    parser.append("hi");
    QCOMPARE(parser.advance(), Progress::Complete);
}

void tst_RequestParser::saysHowTheConnectionGoesOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1 stays") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << true;
    QTest::newRow("1.1 may close")
        << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") << false;
    QTest::newRow("1.0 closes") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 may stay") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                  << true;
}

void tst_RequestParser::saysHowTheConnectionGoesOn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepAlive);
    const Parsed parsed = parsedOf(bytes);
    QCOMPARE(parsed.request.path, u"/"_s);
    QCOMPARE(parsed.keepAlive, keepAlive);
    QCOMPARE(parsed.oldVersion, bytes.contains("1.0"));
}

QTEST_GUILESS_MAIN(tst_RequestParser)
#include "tst_requestparser.moc"
