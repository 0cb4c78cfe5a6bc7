// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"
#include "server/http/edge.h"
#include "support/certificate/certificate.h"
#include "sync/transport.h"

#include <QtCore/QCborMap>
#include <QtCore/QFile>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::sync;
using K = Failure::Kind;

/// The way to the server over real TLS: whom it talks to, and what it takes for an answer.
class tst_Transport : public QObject {
    Q_OBJECT
private slots:
    void answers();
    void aForeignCertificateGetsNoByte();
    void failures_data();
    void failures();
    void tooMuchIsCutOff();
    void nobodyThereIsOffline();
    void anAbandonedTripIsSilent();
    void tripsAbandonedWhileConnectingDoNotHoldUpTheNext();
    void pinFiles_data();
    void pinFiles();
    void servers_data();
    void servers();
};

namespace {

/// A server that answers everything with one response and remembers what it was asked.
class OneAnswer final {
public:
    OneAnswer(const tests::TestCertificate &certificate, http::Response response)
        : m_response(std::move(response)),
          m_edge({QHostAddress::LocalHost, 0, tls(certificate), {}, 1},
                 [this](http::Request request, const http::Reply &reply) {
                     {
                         const std::lock_guard lock(m_mutex);
                         m_requests += request;
                     }
                     reply(m_response);
                 })
    {
        started = bool(m_edge.start());
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(m_edge.port())); }
    [[nodiscard]] QList<http::Request> requests()
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    bool started = false;

private:
    static QSslConfiguration tls(const tests::TestCertificate &certificate)
    {
        QFile key(certificate.keyFile());
        if (!key.open(QIODevice::ReadOnly))
            return {};
        QSslConfiguration made = QSslConfiguration::defaultConfiguration();
        made.setLocalCertificate(certificate.certificate());
        made.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        return made;
    }
    http::Response m_response;
    std::mutex m_mutex;
    QList<http::Request> m_requests;
    http::Edge m_edge;
};

/// Forwards to a server, once it is open; before, nobody is let in.
class Gate final {
public:
    explicit Gate(quint16 target)
    {
        m_listener.setListenBacklogSize(1);
        m_listener.listen(QHostAddress::LocalHost);
        m_listener.pauseAccepting();
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this, target] {
            while (QTcpSocket *desk = m_listener.nextPendingConnection())
                join(desk, target);
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"https://127.0.0.1:%1"_s.arg(m_listener.serverPort()));
    }
    void open() { m_listener.resumeAccepting(); }

private:
    void join(QTcpSocket *desk, quint16 target)
    {
        auto *server = new QTcpSocket(desk);
        QObject::connect(desk, &QTcpSocket::readyRead, server,
                         [desk, server] { server->write(desk->readAll()); });
        QObject::connect(server, &QTcpSocket::readyRead, desk,
                         [desk, server] { desk->write(server->readAll()); });
        QObject::connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
        server->connectToHost(QHostAddress::LocalHost, target);
    }
    QTcpServer m_listener;
};

Transport::Answer ask(Transport &transport, Trip trip = {})
{
    if (trip.path.isEmpty())
        trip.path = u"/v1/sync/pull"_s;
    std::optional<Transport::Answer> got;
    QObject context;
    transport.send(trip, &context, [&](const Transport::Answer &answer) { got = answer; });
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 20'000))
        return {};
    return *got;
}

http::Response cbor(int status, const QByteArray &body)
{
    return {status, "application/cbor", body, {}};
}

}  // namespace

void tst_Transport::answers()
{
    const tests::TestCertificate certificate;
    OneAnswer server(certificate, cbor(200, "\xa0"));
    QVERIFY(server.started);
    Transport transport(server.url(), certificate.certificate());
    transport.setToken("secret");
    Trip trip;
    trip.path = u"/v1/sync/pull"_s;
    trip.query = {{u"cursor"_s, u"a+b/c=&d"_s}, {u"scope"_s, u"hall:x"_s}};
    const auto answer = ask(transport, trip);
    QVERIFY2(answer.good, qPrintable(answer.failure.detail));
    QCOMPARE(answer.body, QByteArray("\xa0"));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].header("authorization"), "Bearer secret");
    QCOMPARE(requests[0].header("accept"), "application/cbor");
    QCOMPARE(requests[0].parameter(u"cursor"_s), u"a+b/c=&d"_s);
    QCOMPARE(requests[0].parameter(u"scope"_s), u"hall:x"_s);
    QVERIFY(requests[0].header("cookie").isEmpty());
}

void tst_Transport::aForeignCertificateGetsNoByte()
{
    const tests::TestCertificate theirs;
    const tests::TestCertificate pinned;
    OneAnswer server(theirs, cbor(200, "\xa0"));
    QVERIFY(server.started);
    Transport transport(server.url(), pinned.certificate());
    transport.setToken("secret");
    Trip trip;
    trip.verb = Trip::Verb::Post;
    trip.path = u"/v1/session"_s;
    trip.body = "password";
    const auto answer = ask(transport, trip);
    QVERIFY(!answer.good);
    QCOMPARE(answer.failure.kind, K::Offline);
    QVERIFY(server.requests().isEmpty());
}

void tst_Transport::failures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("pause");

    const auto row = [](const char *rule, int status, const char *error, K kind,
                        const char *retryAfter = "", qint64 pause = 0) {
        QTest::newRow(rule) << status << QByteArray("application/cbor") << QByteArray(error)
                            << QByteArray(retryAfter) << int(kind) << pause;
    };
    row("no session", 401, "unauthorized", K::Unauthorized);
    row("not allowed", 403, "forbidden", K::Forbidden);
    row("not there", 404, "not_found", K::NotFound);
    row("unreadable", 400, "invalid", K::BadRequest);
    row("too much", 413, "too_large", K::BadRequest);
    row("a gap", 409, "gap", K::Gap);
    row("a copied profile", 409, "forked_client", K::Forked);
    row("a stranger", 409, "unknown_instance", K::UnknownInstance);
    row("a restored ledger", 409, "new_epoch", K::NewEpoch);
    row("other rights", 409, "new_grants", K::NewGrants);
    row("an unknown conflict", 409, "something_new", K::BadReply);
    row("too long away", 410, "rebootstrap", K::Rebootstrap);
    row("too old", 426, "too_old", K::TooOld);
    row("too many", 429, "busy", K::Busy, "30", 30'000);
    row("overloaded", 503, "busy", K::Busy, "2", 2'000);
    row("a date instead of seconds is a minute", 503, "busy", K::Busy,
        "Sun, 06 Nov 2094 08:49:37 GMT", 60'000);
    row("broken", 500, "internal", K::Offline);
    QTest::newRow("a page for people is no answer")
        << 200 << QByteArray("text/html") << QByteArray() << QByteArray() << int(K::BadReply)
        << qint64(0);
    QTest::newRow("a redirect is not followed") << 302 << QByteArray("text/html") << QByteArray()
                                                << QByteArray() << int(K::BadReply) << qint64(0);
}

void tst_Transport::failures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, kind);
    QFETCH(qint64, pause);
    http::Response response{
        status,
        contentType,
        protocol::ErrorReply{QString::fromLatin1(error), {}, {}, 7}.encode(protocol::Format::Cbor),
        {}};
    if (!retryAfter.isEmpty())
        response.headers.append({QByteArray("Retry-After"), retryAfter});
    if (status == 302)
        response.headers.append({QByteArray("Location"), QByteArray("/elsewhere")});
    const tests::TestCertificate certificate;
    OneAnswer server(certificate, response);
    QVERIFY(server.started);
    Transport transport(server.url(), certificate.certificate());
    const auto answer = ask(transport);
    QVERIFY(!answer.good);
    QCOMPARE(int(answer.failure.kind), kind);
    QCOMPARE(answer.failure.retryAfterMs, pause);
    if (K(kind) == K::Gap)
        QCOMPARE(answer.failure.expected, 7);
    QCOMPARE(server.requests().size(), 1);
}

void tst_Transport::tooMuchIsCutOff()
{
    const tests::TestCertificate certificate;
    OneAnswer server(certificate, cbor(200, QByteArray(300'000, 'x')));
    QVERIFY(server.started);
    Transport transport(server.url(), certificate.certificate());
    Trip trip;
    trip.path = u"/v1/sync/pull"_s;
    trip.mostBytes = 100'000;
    QVERIFY(!ask(transport, trip).good);
}

void tst_Transport::nobodyThereIsOffline()
{
    const tests::TestCertificate certificate;
    QUrl url;
    {
        OneAnswer server(certificate, cbor(200, "\xa0"));
        url = server.url();
    }
    Transport transport(url, certificate.certificate());
    const auto answer = ask(transport);
    QVERIFY(!answer.good);
    QCOMPARE(answer.failure.kind, K::Offline);
}

void tst_Transport::anAbandonedTripIsSilent()
{
    const tests::TestCertificate certificate;
    OneAnswer server(certificate, cbor(200, "\xa0"));
    Transport transport(server.url(), certificate.certificate());
    QObject context;
    bool called = false;
    Trip trip;
    trip.path = u"/v1/sync/pull"_s;
    transport.abandon(transport.send(trip, &context, [&](const auto &) { called = true; }));
    transport.abandon(nullptr);
    QVERIFY(ask(transport).good);
    QVERIFY(!called);
}

void tst_Transport::tripsAbandonedWhileConnectingDoNotHoldUpTheNext()
{
    // Qt's manager keeps few connections to one server and never again uses one that was given up before
    // it stood. Nobody accepts here at first, so that connections stay half made.
    const tests::TestCertificate certificate;
    OneAnswer server(certificate, cbor(200, "\xa0"));
    QVERIFY(server.started);
    Gate gate(quint16(server.url().port()));
    Transport transport(gate.url(), certificate.certificate());
    QObject context;
    for (int i = 0; i < 24; ++i) {
        Trip trip;
        trip.path = u"/v1/sync/pull"_s;
        QNetworkReply *reply =
            transport.send(trip, &context, [](const auto &) { QFAIL("was abandoned"); });
        QSignalSpy connecting(reply, &QNetworkReply::socketStartedConnecting);
        QVERIFY(!connecting.isEmpty() || connecting.wait());
        transport.abandon(reply);
    }
    gate.open();
    const auto answer = ask(transport);
    QVERIFY2(answer.good, qPrintable(answer.failure.detail));
}

void tst_Transport::pinFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("no certificate") << QByteArray("hello");
    QTest::newRow("a damaged one")
        << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
}

void tst_Transport::pinFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString name = folder.filePath(u"pin.pem"_s);
    if (!content.isEmpty()) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto pin = Transport::readPin(name);
    QVERIFY(!pin);
    QCOMPARE(pin.error().kind, ErrorKind::Invalid);
    QCOMPARE(pin.error().field, u"pin"_s);
}

void tst_Transport::servers_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fine");
    QTest::newRow("https") << u"https://127.0.0.1:8443"_s << true;
    QTest::newRow("never in the clear") << u"http://127.0.0.1:8443"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a user in the address") << u"https://a:b@127.0.0.1"_s << false;
    QTest::newRow("a query") << u"https://127.0.0.1?x=1"_s << false;
}

void tst_Transport::servers()
{
    QFETCH(QString, url);
    QFETCH(bool, fine);
    QCOMPARE(bool(Transport::checkServer(QUrl(url))), fine);
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_transport.moc"
