// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprig.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

/// Clients that are slow or many, and the way the edge stops.
class tst_EdgeLimits : public QObject {
    Q_OBJECT
private slots:
    void slowClientsAreLetGo_data();
    void slowClientsAreLetGo();
    void dripsBuyNoTime();
    void aSilentConnectionIsClosed();
    void aHandshakeThatNeverComesIsClosed();
    void plainHttpIsClosed();
    void aClientThatDoesNotReadIsCut();
    void anAddressHasItsShare();
    void beyondPendingIsA503();
    void stopsAtOnceWhenIdle();
    void stopsAfterRunningRequests();
    void stopsWithoutThoseWhoTakeTooLong();
    void stopsBeforeItStarted();
};

namespace {

bool stop(http::Edge &edge, int graceMs)
{
    bool stopped = false;
    edge.stopGracefully(graceMs, [&] { stopped = true; });
    return QTest::qWaitFor([&] { return stopped; }, 20'000);
}

}  // namespace

void tst_EdgeLimits::slowClientsAreLetGo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::newRow("in the request line") << QByteArray("GE") << u"header"_s;
    QTest::newRow("in a header") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA") << u"header"_s;
    QTest::newRow("in a body") << QByteArray(
                                      "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
                               << u"body"_s;
    QTest::newRow("in a chunk")
        << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc")
        << u"body"_s;
}

void tst_EdgeLimits::slowClientsAreLetGo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, field);
    auto limits = rigLimits();
    limits.headerMs = 50;
    limits.bodyMs = 50;
    const auto edge = startEdge(echo, limits);
    RawClient client(*edge);
    client.send(bytes);
    QVERIFY(client.receive(1));
    QCOMPARE(client.answer().status, 408);
    QCOMPARE(client.answer().field(), field);
    QVERIFY(client.waitForClose());
    QCOMPARE(edge->stats().timedOut, 1);
}

void tst_EdgeLimits::dripsBuyNoTime()
{
    auto limits = rigLimits();
    limits.headerMs = 200;
    const auto edge = startEdge(echo, limits);
    RawClient client(*edge);
    client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ");
    // A byte every few milliseconds until the edge has had enough.
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client.socket(), [&] { client.socket().write("a"); });
    drip.start(5);
    QVERIFY(client.receive(1));
    drip.stop();
    QCOMPARE(client.answer().status, 408);
    QVERIFY(client.waitForClose());
}

void tst_EdgeLimits::aSilentConnectionIsClosed()
{
    auto limits = rigLimits();
    limits.idleMs = 200;
    const auto edge = startEdge(echo, limits);
    RawClient never(*edge);
    RawClient once(*edge);
    once.send(get("/a"));
    QVERIFY(once.receive(1));
    QVERIFY(never.waitForClose());
    QVERIFY(once.waitForClose());
    QCOMPARE(once.answers().size(), 1);
    QCOMPARE(edge->stats().refused, 0);
}

void tst_EdgeLimits::aHandshakeThatNeverComesIsClosed()
{
    auto limits = rigLimits();
    limits.handshakeMs = 50;
    const auto edge = startEdge(echo, limits);
    RawClient client(*edge, false);
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(edge->stats().open, 0);
    QCOMPARE(edge->stats().handshakesFailed, 1);
}

void tst_EdgeLimits::plainHttpIsClosed()
{
    const auto edge = startEdge(echo);
    RawClient client(*edge, false);
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    client.socket().write(get("/a"));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(edge->stats().open, 0);
    QCOMPARE(edge->stats().handshakesFailed, 1);
}

void tst_EdgeLimits::aClientThatDoesNotReadIsCut()
{
    auto limits = rigLimits();
    limits.idleMs = 200;
    const auto edge = startEdge(
        [](const http::Request &, const http::Reply &reply) {
            http::Response response;
            response.body = QByteArray(32 << 20, 'a');
            reply(response);
        },
        limits);
    RawClient client(*edge);
    client.socket().setReadBufferSize(1024);
    client.send(get("/a"));
    QTRY_COMPARE(edge->stats().requests, 1);
    QTRY_COMPARE(edge->stats().open, 0);
    QCOMPARE(edge->stats().timedOut, 1);
}

void tst_EdgeLimits::anAddressHasItsShare()
{
    auto limits = rigLimits();
    limits.connectionsPerAddress = 2;
    const auto edge = startEdge(echo, limits);
    auto first = std::make_unique<RawClient>(*edge);
    RawClient second(*edge, false);  // one without handshake counts too
    first->send(get("/a"));
    QVERIFY(first->receive(1));
    QTRY_COMPARE(edge->stats().open, 2);
    RawClient third(*edge);
    QVERIFY(third.waitForClose());
    QVERIFY(!third.socket().isEncrypted());
    QCOMPARE(edge->stats().turnedAway, 1);
    first.reset();
    QTRY_COMPARE(edge->stats().open, 1);
    RawClient fourth(*edge);
    fourth.send(get("/a"));
    QVERIFY(fourth.receive(1));
    QCOMPARE(fourth.answer().status, 200);
}

void tst_EdgeLimits::beyondPendingIsA503()
{
    auto limits = rigLimits();
    limits.pending = 2;
    limits.retryAfterS = 7;
    Shelf shelf;
    const auto edge = startEdge(shelf.handler(), limits);
    RawClient first(*edge);
    RawClient second(*edge);
    RawClient third(*edge);
    first.send(get("/a"));
    second.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 2);
    third.send(get("/a"));
    QVERIFY(third.receive(1));
    QCOMPARE(third.answer().status, 503);
    QCOMPARE(third.answer().headers.value("retry-after"), "7");
    QVERIFY(!third.answer().headers.contains("connection"));
    // A whole pipeline of them neither nests nor hangs.
    third.send(get("/a").repeated(500));
    QVERIFY(third.receive(501));
    QCOMPARE(edge->stats().busy, 501);
    shelf.take().reply({});
    QTRY_COMPARE(edge->stats().pending, 1);
    third.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 2);
    shelf.clear();
    QVERIFY(third.receive(502));
    QCOMPARE(third.answer().status, 500);
}

void tst_EdgeLimits::stopsAtOnceWhenIdle()
{
    const auto edge = startEdge(echo, rigLimits(), 2);
    RawClient idle(*edge);
    idle.send(get("/a"));
    QVERIFY(idle.receive(1));
    RawClient shaking(*edge, false);
    QTRY_COMPARE(edge->stats().open, 2);
    QVERIFY(stop(*edge, 3'600'000));
    QVERIFY(idle.waitForClose());
    QVERIFY(shaking.waitForClose());
    QVERIFY(stop(*edge, 3'600'000));
}

void tst_EdgeLimits::stopsAfterRunningRequests()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient running(*edge);
    RawClient sending(*edge);
    running.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 1);
    sending.send("PUT /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhel");
    QTRY_COMPARE(edge->stats().open, 2);
    RawClient marker(*edge);  // once it is gone, everything sent before has been seen
    marker.send(get("/c", "Connection: close\r\n"));
    QTRY_COMPARE(shelf.size(), 2);

    bool stopped = false;
    edge->stopGracefully(3'600'000, [&] { stopped = true; });
    QTRY_VERIFY(RawClient(*edge, false).waitForClose());
    QVERIFY(!stopped);
    shelf.take().reply({});
    shelf.take().reply({});
    QVERIFY(running.receive(1));
    QCOMPARE(running.answer().status, 200);
    QCOMPARE(running.answer().headers.value("connection"), "close");
    sending.send("lo");
    QTRY_COMPARE(shelf.size(), 1);
    shelf.take().reply({});
    QVERIFY(sending.receive(1));
    QCOMPARE(sending.answer().status, 200);
    QTRY_VERIFY(stopped);
    QCOMPARE(edge->stats().open, 0);
}

void tst_EdgeLimits::stopsWithoutThoseWhoTakeTooLong()
{
    Shelf shelf;
    const auto edge = startEdge(shelf.handler());
    RawClient client(*edge);
    client.send(get("/a"));
    QTRY_COMPARE(shelf.size(), 1);
    QVERIFY(stop(*edge, 50));
    QVERIFY(client.waitForClose());
    const Shelf::Kept kept = shelf.take();
    QVERIFY(*kept.request.gone);
    kept.reply({});
}

void tst_EdgeLimits::stopsBeforeItStarted()
{
    http::Edge edge({}, echo);
    QVERIFY(stop(edge, 0));
}

QTEST_GUILESS_MAIN(tst_EdgeLimits)
#include "tst_edgelimits.moc"
