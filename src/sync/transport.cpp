// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport.h"

#include "protocol/messages.h"

#include <QtCore/QFile>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

namespace {

constexpr int quietMs = 20'000;
constexpr auto mediaType = "application/cbor"_L1;
constexpr auto refusedPeer = "touchline.refusedPeer";
constexpr auto abandonedTrip = "touchline.abandonedTrip";

/// Retry-After in seconds, as this program's servers send it; a date is read as "in a minute".
qint64 retryAfterMs(const QNetworkReply &reply)
{
    const QByteArray header = reply.rawHeader("Retry-After").trimmed();
    if (header.isEmpty())
        return 0;
    bool number = false;
    const qint64 seconds = header.toLongLong(&number);
    return number ? qBound(qint64(0), seconds, qint64(86'400)) * 1'000 : 60'000;
}

bool isCbor(const QNetworkReply &reply)
{
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    return type.section(u';', 0, 0).trimmed().compare(mediaType, Qt::CaseInsensitive) == 0;
}

}  // namespace

Result<QSslCertificate> Transport::readPin(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(u"pin"_s, u"cannot read %1"_s.arg(name));
    const auto certificates = QSslCertificate::fromData(file.read(64 * 1024), QSsl::Pem);
    if (certificates.size() != 1 || certificates.first().isNull())
        return invalid(u"pin"_s, u"%1 does not hold exactly one certificate"_s.arg(name));
    return certificates.first();
}

Done Transport::checkServer(const QUrl &server)
{
    if (!server.isValid() || server.scheme() != "https"_L1 || server.host().isEmpty())
        return invalid(u"server"_s, u"must be https://host:port"_s);
    if (!server.userInfo().isEmpty() || server.hasQuery() || server.hasFragment())
        return invalid(u"server"_s, u"must not name a user, a query or a fragment"_s);
    return done();
}

Transport::Transport(const QUrl &server, const QSslCertificate &pin, MakeNetwork makeNetwork)
    : m_server(server), m_pin(pin), m_makeNetwork(std::move(makeNetwork))
{
    startAfresh();
}

void Transport::startAfresh()
{
    // A manager of Qt 6.4 has few connections to one server and never uses one again that broke or was
    // given up while it was being made: the trips after that wait for nothing. So it is not asked again.
    // It may go when the trips that are still on it are over.
    if (auto *worn = m_network) {
        const auto goWhenIdle = [worn] {
            if (worn->findChildren<QNetworkReply *>().isEmpty())
                worn->deleteLater();
        };
        for (QNetworkReply *reply : worn->findChildren<QNetworkReply *>())
            connect(reply, &QObject::destroyed, worn, goWhenIdle, Qt::QueuedConnection);
        goWhenIdle();
    }
    m_network = m_makeNetwork ? m_makeNetwork(this) : new QNetworkAccessManager(this);
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
}

QNetworkRequest Transport::requestFor(const Trip &trip) const
{
    QUrl url = m_server;
    url.setPath(trip.path);
    if (!trip.query.isEmpty()) {
        QUrlQuery query;
        for (const auto &[key, value] : trip.query)
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        url.setQuery(query);
    }
    QNetworkRequest request(url);
    request.setRawHeader("Accept", mediaType.data());
    if (trip.verb == Trip::Verb::Post)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString(mediaType));
    else if (trip.verb == Trip::Verb::Put)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    for (const auto &[name, value] : trip.headers)
        request.setRawHeader(name, value);
    if (trip.withToken)
        request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(quietMs + trip.waitSeconds * 1'000);
    request.setDecompressedSafetyCheckThreshold(trip.mostBytes);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({m_pin});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    return request;
}

void Transport::guardPeer(QNetworkReply *reply)
{
    // A pinned certificate needs no further proof: its name or its self-signature may be unusual. Any
    // other one is refused here, whoever signed it.
    connect(reply, &QNetworkReply::sslErrors, reply, [this, reply](const QList<QSslError> &errors) {
        if (reply->sslConfiguration().peerCertificate() == m_pin)
            reply->ignoreSslErrors(errors);
    });
    // Emitted when the handshake is over and nothing has been sent yet.
    connect(reply, &QNetworkReply::encrypted, reply, [this, reply] {
        if (reply->sslConfiguration().peerCertificate() != m_pin) {
            reply->setProperty(refusedPeer, true);
            reply->abort();
        }
    });
}

QNetworkReply *Transport::send(const Trip &trip, QObject *context, Then then)
{
    const QNetworkRequest request = requestFor(trip);
    QNetworkReply *reply = trip.verb == Trip::Verb::Get   ? m_network->get(request)
                           : trip.verb == Trip::Verb::Put ? m_network->put(request, trip.body)
                                                          : m_network->post(request, trip.body);
    guardPeer(reply);
    const qint64 most = trip.mostBytes;
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply, most](qint64 received, qint64) {
        if (received > most)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, context, [this, reply, most, then = std::move(then)] {
        reply->deleteLater();
        if (reply->property(abandonedTrip).toBool())
            return;
        const Answer answer = answerOf(*reply, most);
        if (answer.failure.kind == Failure::Kind::Offline && !answer.good &&
            reply->manager() == m_network)
            startAfresh();
        then(answer);
    });
    return reply;
}

void Transport::abandon(QNetworkReply *reply)
{
    if (!reply)
        return;
    // Not disconnected: Qt's own connections are what carries the abort to the wire, and without it the
    // request keeps its connection until the server answers.
    reply->setProperty(abandonedTrip, true);
    if (reply->manager() == m_network)
        startAfresh();
    reply->abort();
    reply->deleteLater();
}

Transport::Answer Transport::answerOf(QNetworkReply &reply, qint64 mostBytes)
{
    using K = Failure::Kind;
    Answer answer;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.isOpen() ? reply.read(mostBytes + 1) : QByteArray();
    if (reply.property(refusedPeer).toBool()) {
        answer.failure = {K::Offline, u"the server's certificate is not the pinned one"_s, 0, 0};
    } else if (status == 0) {
        answer.failure = {K::Offline, reply.errorString(), 0, 0};
    } else if (body.size() > mostBytes) {
        answer.failure = {K::BadReply, u"the answer is larger than %1 bytes"_s.arg(mostBytes), 0,
                          0};
    } else if (status != 200) {
        const auto said = isCbor(reply) ? protocol::ErrorReply::decode(body, protocol::Format::Cbor)
                                        : protocol::ErrorReply{};
        answer.failure = failureOf(status, said.error, retryAfterMs(reply), said.expected);
        if (!said.reason.isEmpty())
            answer.failure.detail += u": %1 %2"_s.arg(said.field, said.reason);
    } else if (reply.error() != QNetworkReply::NoError) {
        answer.failure = {K::Offline, reply.errorString(), 0, 0};  // cut off in the middle
    } else if (!isCbor(reply)) {
        answer.failure = {K::BadReply, u"the answer is not CBOR: somebody else answers here"_s, 0,
                          0};
    } else {
        answer.body = body;
        answer.good = true;
    }
    return answer;
}

}  // namespace touchline::sync
