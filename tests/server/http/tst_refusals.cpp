// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprig.h"

#include <QtTest/QTest>

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

/// What a client may not say, and what it hears instead.
class tst_Refusals : public QObject {
    Q_OBJECT
private slots:
    void refuses_data();
    void refuses();
    void lateBytesDoNotDestroyTheRefusal();
};

namespace {

QByteArray withTarget(const QByteArray &target) { return get(target); }

QByteArray withMethod(const QByteArray &method)
{
    return method + " /x HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

QByteArray chunked(const QByteArray &chunks, const QByteArray &coding = "chunked")
{
    return "POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + coding + "\r\n\r\n" +
           chunks;
}

QByteArray packed(const QByteArray &body)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(body.size()))), '\0');
    out.truncate(qsizetype(
        ZSTD_compress(out.data(), size_t(out.size()), body.constData(), size_t(body.size()), 3)));
    return out;
}

void addFramingRows()
{
    const QByteArray line = "POST /x HTTP/1.1\r\nHost: localhost\r\n";
    QTest::newRow("a header beyond its limit")
        << get("/x", "A: " + QByteArray(17 * 1024, 'a') + "\r\n") << 431 << u"header"_s;
    QTest::newRow("a header that never ends")
        << QByteArray("GET /x HTTP/1.1\r\nA: " + QByteArray(100'000, 'a')) << 431 << u"header"_s;
    QTest::newRow("more fields than allowed")
        << get("/x", QByteArray("A: b\r\n").repeated(100)) << 431 << u"header"_s;
    QTest::newRow("a length beyond the body limit")
        << QByteArray(line + "Content-Length: 1048577\r\n\r\n") << 413 << u"body"_s;
    QTest::newRow("a chunk beyond the body limit") << chunked("100001\r\n") << 413 << u"body"_s;
    QTest::newRow("chunks that add up beyond the body limit")
        << chunked(QByteArray("40000\r\n" + QByteArray(0x40000, 'a') + "\r\n").repeated(5)) << 413
        << u"body"_s;
    QTest::newRow("a chunk extension without end")
        << chunked("5;" + QByteArray(100'000, 'a')) << 431 << u"header"_s;
    QTest::newRow("a malformed chunk") << chunked("zz\r\n") << 400 << u"body"_s;
    QTest::newRow("a chunk longer than it says")
        << chunked("1\r\nab\r\n0\r\n\r\n") << 400 << u"body"_s;
    QTest::newRow("length and chunks together")
        << QByteArray(line + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << 400 << QString();
    QTest::newRow("chunks and length together")
        << QByteArray(line + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n")
        << 400 << QString();
    QTest::newRow("a negative length")
        << QByteArray(line + "Content-Length: -5\r\n\r\n") << 400 << u"content-length"_s;
    QTest::newRow("a signed length")
        << QByteArray(line + "Content-Length: +5\r\n\r\nabcde") << 400 << u"content-length"_s;
    QTest::newRow("a length beyond 64 bits")
        << QByteArray(line + "Content-Length: 18446744073709551617\r\n\r\n") << 400
        << u"content-length"_s;
    QTest::newRow("two lengths that differ")
        << QByteArray(line + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef") << 400
        << u"content-length"_s;
    QTest::newRow("two lengths that agree")
        << QByteArray(line + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde") << 400
        << u"content-length"_s;
    QTest::newRow("a transfer encoding without chunks")
        << chunked("abc", "gzip") << 501 << u"transfer-encoding"_s;
    QTest::newRow("a transfer encoding before chunks")
        << chunked("0\r\n\r\n", "gzip, chunked") << 501 << u"transfer-encoding"_s;
    QTest::newRow("chunked in an unusual spelling")
        << chunked("0\r\n\r\n", "chunked;x=1") << 501 << u"transfer-encoding"_s;
    QTest::newRow("two transfer encodings")
        << QByteArray(line +
                      "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << 400 << QString();
    QTest::newRow("chunks in HTTP/1.0")
        << QByteArray("POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400
        << u"transfer-encoding"_s;
    QTest::newRow("no host") << QByteArray("GET /x HTTP/1.1\r\n\r\n") << 400 << u"host"_s;
    QTest::newRow("two hosts") << get("/x", "Host: elsewhere\r\n") << 400 << u"host"_s;
    QTest::newRow("two authorizations")
        << get("/x", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n") << 400
        << u"authorization"_s;
    QTest::newRow("another version")
        << QByteArray("GET /x HTTP/2.0\r\nHost: localhost\r\n\r\n") << 505 << u"version"_s;
    QTest::newRow("the preface of HTTP/2")
        << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505 << u"version"_s;
    QTest::newRow("lines that end in a bare line feed")
        << QByteArray("GET /x HTTP/1.1\nHost: localhost\n\n") << 505 << u"version"_s;
    QTest::newRow("a space before the colon") << get("/x", "A : b\r\n") << 400 << u"request"_s;
    QTest::newRow("a NUL in a value")
        << get("/x", QByteArray("A: b\0c\r\n", 8)) << 400 << u"request"_s;
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9) << 400
                           << u"method"_s;
    QTest::newRow("an empty line first")
        << QByteArray("\r\nGET / HTTP/1.1\r\n\r\n") << 400 << u"method"_s;
}

void addHeadRows()
{
    QTest::newRow("HEAD") << withMethod("HEAD") << 405 << QString();
    for (const char *method : {"OPTIONS", "PATCH", "TRACE", "BREW", "get"})
        QTest::addRow("method %s", method) << withMethod(method) << 405 << u"method"_s;
    QTest::newRow("CONNECT") << QByteArray(
                                    "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                             << 405 << u"method"_s;
    QTest::newRow("an origin") << get("/x", "Origin: https://elsewhere.example\r\n") << 403
                               << u"origin"_s;
    QTest::newRow("the null origin") << get("/x", "Origin: null\r\n") << 403 << u"origin"_s;
    QTest::newRow("a preflight") << QByteArray("OPTIONS /x HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                                               "https://elsewhere.example\r\n\r\n")
                                 << 403 << u"origin"_s;
    QTest::newRow("an expectation nobody meets")
        << post("/x", "a", "Expect: 200-ok\r\n") << 417 << u"expect"_s;
    QTest::newRow("an absolute target") << withTarget("http://localhost/x") << 400 << u"target"_s;
    QTest::newRow("an asterisk") << withTarget("*") << 400 << u"target"_s;
    QTest::newRow("a target that begins with two slashes")
        << withTarget("//x") << 400 << u"target"_s;
    QTest::newRow("a target that is too long")
        << withTarget("/" + QByteArray(8192, 'a')) << 414 << u"target"_s;
    for (const char *target :
         {"/%00", "/%ff", "/%c0%af", "/%zz", "/%4", "/%", "/a%2fb", "/a%0ab", "/a/../b",
          "/a/%2e%2e/b", "/./a", "/a#b", "/\xe5\x85\x85", "/x?a=%ff", "/x?a=%00", "/x?%zz"})
        QTest::addRow("target %s", target) << withTarget(target) << 400 << u"target"_s;
}

void addBodyRows()
{
    for (const char *encoding : {"gzip", "br", "deflate", "zstd, gzip"})
        QTest::addRow("a body in %s", encoding)
            << post("/x", "abc", QByteArray("Content-Encoding: ") + encoding + "\r\n") << 415
            << u"content-encoding"_s;
    const QByteArray zstd = "Content-Encoding: zstd\r\n";
    const QByteArray frame = packed(QByteArray(5000, 'a'));
    QTest::newRow("zstd that is none") << post("/x", "abc", zstd) << 400 << u"body"_s;
    QTest::newRow("zstd that is empty") << post("/x", {}, zstd) << 400 << u"body"_s;
    QTest::newRow("zstd cut short") << post("/x", frame.chopped(1), zstd) << 400 << u"body"_s;
    QTest::newRow("zstd with a tail") << post("/x", frame + "abc", zstd) << 400 << u"body"_s;
    QTest::newRow("a zstd bomb") << post("/x", packed(QByteArray(200 << 20, 'a')), zstd) << 413
                                 << u"body"_s;
    QTest::newRow("zstd one byte beyond four times the limit")
        << post("/x", packed(QByteArray((4 << 20) + 1, 'a')), zstd) << 413 << u"body"_s;
}

}  // namespace

void tst_Refusals::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    addFramingRows();
    addHeadRows();
    addBodyRows();
}

void tst_Refusals::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, field);
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    client.send(bytes);
    QVERIFY(client.receive(1, bytes.startsWith("HEAD")));
    QCOMPARE(client.answer().status, status);
    if (!field.isEmpty())
        QCOMPARE(client.answer().field(), field);
    QCOMPARE(client.answer().headers.value("connection"), "close");
    QCOMPARE(client.answer().headers.value("cache-control"), "no-store");
    QCOMPARE(client.answer().headers.value("x-content-type-options"), "nosniff");
    QCOMPARE(client.answer().headers.contains("allow"), status == 405);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.answers().size(), 1);
    QCOMPARE(edge->stats().requests, 0);
    QCOMPARE(edge->stats().refused, 1);
}

void tst_Refusals::lateBytesDoNotDestroyTheRefusal()
{
    auto limits = rigLimits();
    limits.lingerMs = 60'000;  // until the client hangs up
    const auto edge = startEdge(echo, limits);
    RawClient client(*edge);
    client.send("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 67108864\r\n\r\n");
    for (int i = 0; i < 256; ++i)
        client.send(QByteArray(65536, 'a'));
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 413);
    client.socket().disconnectFromHost();
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(edge->stats().open, 0);
}

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
