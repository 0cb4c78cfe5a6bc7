// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprig.h"

#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <zstd.h>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

/// The edge with real TLS on loopback.
class tst_Edge : public QObject {
    Q_OBJECT
private slots:
    void answersOverOneConnection();
    void pipelinedRequestsAreHandledOneByOne();
    void aLongPipelineIsAnsweredInOrder();
    void continuesWhenAsked();
    void oldClientsAreClosed();
    void tellsWhoAsks();
    void answersFromAnotherThread();
    void aDroppedReplyIsA500();
    void aThrowingHandlerIsA500();
    void onlyTheFirstAnswerCounts();
    void anUnsendableHeaderIsA500();
    void noContentHasNoBody();
    void packsLargeAnswers_data();
    void packsLargeAnswers();
    void tellsThatTheClientIsGone();
    void threadsShareTheCaps();
    void aStockClientGetsAlong();
    void outlivesItsReplies();
};

namespace {

void answer(Shelf &shelf, const QByteArray &body)
{
    http::Response response;
    response.body = body;
    shelf.take().reply(response);
}

}  // namespace

void tst_Edge::answersOverOneConnection()
{
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    client.send(get("/a"));
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 200);
    QCOMPARE(client.answer().headers.value("x-path"), "/a");
    QVERIFY(!client.answer().headers.contains("connection"));
    client.send(post("/b", "hello"));
    QVERIFY(client.receive(2));
    QCOMPARE(client.answer().body, "hello");
    client.send("POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                "chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");
    QVERIFY(client.receive(3));
    QCOMPARE(client.answer().body, "hello");
    client.send(get("/d", "Connection: close\r\n"));
    QVERIFY(client.receive(4));
    QCOMPARE(client.answer().headers.value("connection"), "close");
    QVERIFY(client.waitForClose());
    QCOMPARE(edge->stats().accepted, 1);
    QCOMPARE(edge->stats().requests, 4);
}

void tst_Edge::pipelinedRequestsAreHandledOneByOne()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient client(*edge);
    client.send(get("/a") + get("/b") + get("/c"));
    for (const QByteArray path : {"a", "b", "c"}) {
        QTRY_COMPARE(shelf.size(), 1);
        QCOMPARE(edge->stats().pending, 1);
        answer(shelf, path);
    }
    QVERIFY(client.receive(3));
    QCOMPARE(client.answers().at(0).body, "a");
    QCOMPARE(client.answers().at(1).body, "b");
    QCOMPARE(client.answers().at(2).body, "c");
}

void tst_Edge::aLongPipelineIsAnsweredInOrder()
{
    // Far more than the buffers hold, so that reading has to stop and go on.
    constexpr int count = 3000;
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += post("/x", QByteArray::number(i) + QByteArray(100, ' '));
    client.send(all);
    QVERIFY(client.receive(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(client.answers().at(i).body.trimmed().toInt(), i);
}

void tst_Edge::continuesWhenAsked()
{
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    client.send("POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 100);
    client.send("hello");
    QVERIFY(client.receive(2));
    QCOMPARE(client.answer().status, 200);
    QCOMPARE(client.answer().body, "hello");
    client.send(post("/a", "hello", "Expect: 100-continue\r\n"));
    QVERIFY(client.receive(3));
    QCOMPARE(client.answer().status, 200);
}

void tst_Edge::oldClientsAreClosed()
{
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().headers.value("connection"), "keep-alive");
    client.send("GET /a HTTP/1.0\r\n\r\n");
    QVERIFY(client.receive(2));
    QCOMPARE(client.answer().headers.value("connection"), "close");
    QVERIFY(client.waitForClose());
}

void tst_Edge::tellsWhoAsks()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient first(*edge);
    RawClient second(*edge);
    first.send(get("/a", "X-Forwarded-For: 10.9.8.7\r\n"));
    QTRY_COMPARE(shelf.size(), 1);
    const Shelf::Kept a = shelf.take();
    second.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 1);
    const Shelf::Kept b = shelf.take();
    QCOMPARE(a.request.peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!a.request.headers.contains("x-forwarded-for"));
    QVERIFY(a.request.connection != b.request.connection);
    QVERIFY(a.request.gone && !*a.request.gone);
}

void tst_Edge::answersFromAnotherThread()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient client(*edge);
    client.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 1);
    const std::unique_ptr<QThread> thread(QThread::create([&] { answer(shelf, "from afar"); }));
    thread->start();
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().body, "from afar");
    thread->wait();
}

void tst_Edge::aDroppedReplyIsA500()
{
    const auto edge = startEdge([](const http::Request &, const http::Reply &) {});
    RawClient client(*edge);
    client.send(get("/a") + get("/b"));
    QVERIFY(client.receive(2));
    QCOMPARE(client.answers().at(0).status, 500);
    QCOMPARE(client.answers().at(1).status, 500);
    QCOMPARE(edge->stats().pending, 0);
}

void tst_Edge::aThrowingHandlerIsA500()
{
    QTest::ignoreMessage(QtWarningMsg, "a handler failed: out of luck");
    const auto edge = startEdge([](const http::Request &, const http::Reply &) {
        throw std::runtime_error("out of luck");
    });
    RawClient client(*edge);
    client.send(get("/a"));
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 500);
    QVERIFY(!client.answer().body.contains("luck"));
}

void tst_Edge::onlyTheFirstAnswerCounts()
{
    const auto edge = startEdge([](const http::Request &request, const http::Reply &reply) {
        http::Response response;
        response.body = request.path.toUtf8();
        reply(response);
        response.body = "once more";
        reply(response);
    });
    RawClient client(*edge);
    client.send(get("/a") + get("/b"));
    QVERIFY(client.receive(2));
    QCOMPARE(client.answers().at(0).body, "/a");
    QCOMPARE(client.answers().at(1).body, "/b");
    QCOMPARE(edge->stats().pending, 0);
}

void tst_Edge::anUnsendableHeaderIsA500()
{
    const auto edge = startEdge([](const http::Request &, const http::Reply &reply) {
        http::Response response;
        response.headers.emplaceBack("X-Name", "a\r\nSet-Cookie: b");
        reply(response);
    });
    RawClient client(*edge);
    client.send(get("/a"));
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 500);
    QVERIFY(!client.answer().headers.contains("set-cookie"));
}

void tst_Edge::noContentHasNoBody()
{
    const auto edge = startEdge([](const http::Request &, const http::Reply &reply) {
        http::Response response;
        response.status = 204;
        response.body = "unheard";
        response.headers.emplaceBack("Content-Length", "7");
        reply(response);
    });
    RawClient client(*edge);
    client.send(get("/a") + get("/b"));
    QVERIFY(client.receive(2));
    QCOMPARE(client.answer().status, 204);
    QVERIFY(!client.answer().headers.contains("content-length"));
}

void tst_Edge::packsLargeAnswers_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("packed");
    QTest::newRow("zstd is accepted") << QByteArray("gzip, zstd") << 5000 << true;
    QTest::newRow("zstd with a weight") << QByteArray("ZSTD;q=0.5") << 5000 << true;
    QTest::newRow("zstd is ruled out") << QByteArray("zstd;q=0, gzip") << 5000 << false;
    QTest::newRow("anything is not zstd") << QByteArray("*") << 5000 << false;
    QTest::newRow("another encoding")
        << QByteArray("gzip, deflate, br, zstandard") << 5000 << false;
    QTest::newRow("a small body") << QByteArray("zstd") << 1024 << false;
}

void tst_Edge::packsLargeAnswers()
{
    QFETCH(QByteArray, accept);
    QFETCH(int, size);
    QFETCH(bool, packed);
    const auto edge = startEdge(echo);
    RawClient client(*edge);
    const QByteArray body(size, 'a');
    client.send(post("/a", body, "Accept-Encoding: " + accept + "\r\n"));
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().headers.value("content-encoding") == "zstd", packed);
    if (!packed) {
        QCOMPARE(client.answer().body, body);
        return;
    }
    QByteArray unpacked(size, '\0');
    QCOMPARE(int(ZSTD_decompress(unpacked.data(), size_t(size), client.answer().body.constData(),
                                 size_t(client.answer().body.size()))),
             size);
    QCOMPARE(unpacked, body);
}

void tst_Edge::tellsThatTheClientIsGone()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient client(*edge);
    client.send(get("/poll"));
    QTRY_COMPARE(shelf.size(), 1);
    const Shelf::Kept kept = shelf.take();
    QVERIFY(!*kept.request.gone);
    client.socket().abort();
    QTRY_VERIFY(*kept.request.gone);
    kept.reply({});
    QTRY_COMPARE(edge->stats().open, 0);
    QCOMPARE(edge->stats().pending, 0);
}

void tst_Edge::threadsShareTheCaps()
{
    auto limits = rigLimits();
    limits.connections = 4;
    const auto edge = startEdge(echo, limits, 3);
    QList<std::shared_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.append(std::make_shared<RawClient>(*edge));
        clients.last()->send(post("/a", "hello"));
        QVERIFY(clients.last()->receive(1));
        QCOMPARE(clients.last()->answer().body, "hello");
    }
    RawClient fifth(*edge);
    QVERIFY(fifth.waitForClose());
    QCOMPARE(edge->stats().turnedAway, 1);
    QCOMPARE(edge->stats().open, 4);
}

void tst_Edge::aStockClientGetsAlong()
{
    const auto edge = startEdge(echo);
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(u"https://localhost:%1/%E5%85%85%E5%80%BC"_s.arg(edge->port())));
    request.setSslConfiguration(rigCertificate().clientTls());
    request.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain");
    const QByteArray body = QByteArray("充值").repeated(10'000);
    for (int i = 0; i < 3; ++i) {
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->rawHeader("X-Path"), "/%E5%85%85%E5%80%BC");
        QVERIFY(reply->readAll() == body);
    }
    QCOMPARE(edge->stats().accepted, 1);
}

void tst_Edge::outlivesItsReplies()
{
    Shelf shelf;
    auto edge = startEdge(shelf.handler());
    RawClient client(*edge);
    client.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 1);
    const Shelf::Kept kept = shelf.take();
    edge.reset();
    QVERIFY(*kept.request.gone);
    kept.reply({});
    QVERIFY(client.waitForClose());
}

QTEST_GUILESS_MAIN(tst_Edge)
#include "tst_edge.moc"
