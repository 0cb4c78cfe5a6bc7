// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "loop.h"
#include "server.h"
#include "trace.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

namespace {

/// What a caller of a server that is not there sees.
constexpr auto refusedConnection = QNetworkReply::ConnectionRefusedError;

}  // namespace

// --- the reply

SimReply::SimReply(QObject *parent, QNetworkAccessManager::Operation operation,
                   const QNetworkRequest &request)
    : QNetworkReply(parent)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

SimReply::~SimReply() { gone->store(true); }

void SimReply::end()
{
    gone->store(true);
    setFinished(true);
    emit finished();
}

void SimReply::answer(const http::Response &response)
{
    if (isFinished())
        return;
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, response.status);
    setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(response.contentType));
    for (const auto &[name, value] : response.headers)
        setRawHeader(name, value);
    m_body = response.body;
    if (response.status >= 400)
        setError(response.status == 401 ? AuthenticationRequiredError : UnknownContentError,
                 QString::number(response.status));
    end();
}

void SimReply::fail(NetworkError error, const QString &why)
{
    if (isFinished())
        return;
    setError(error, why);
    end();
}

void SimReply::abort() { fail(OperationCanceledError, u"aborted"_s); }

qint64 SimReply::bytesAvailable() const
{
    return m_body.size() - m_read + QNetworkReply::bytesAvailable();
}

qint64 SimReply::readData(char *to, qint64 most)
{
    const qint64 bytes = qMin(most, qint64(m_body.size()) - m_read);
    std::copy_n(m_body.constData() + m_read, bytes, to);
    m_read += bytes;
    return bytes > 0 ? bytes : -1;
}

QNetworkReply *SimNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                         QIODevice *body)
{
    auto *reply = new SimReply(this, operation, request);
    m_wire.send(m_desk, reply, request, operation, body ? body->readAll() : QByteArray());
    return reply;
}

// --- the way

void Wire::hit(const char *fault, const Parcel &parcel)
{
    ++hits[fault];
    m_trace.say(u"%1 #%2"_s.arg(QLatin1StringView(fault)).arg(parcel.number));
}

void Wire::send(int desk, SimReply *reply, const QNetworkRequest &request,
                QNetworkAccessManager::Operation operation, QByteArray body)
{
    Parcel parcel;
    parcel.desk = desk;
    parcel.number = ++m_count;
    parcel.method = operation == QNetworkAccessManager::PostOperation  ? http::Method::Post
                    : operation == QNetworkAccessManager::PutOperation ? http::Method::Put
                                                                       : http::Method::Get;
    parcel.path = request.url().path();
    parcel.query = QUrlQuery(request.url());
    for (const QByteArray &name : request.rawHeaderList())
        parcel.headers[name.toLower()] = request.rawHeader(name);
    parcel.body = std::move(body);
    const QPointer<SimReply> here = reply;
    if (isOff(desk))
        return;
    m_trace.say(u"desk %1 asks %2 #%3"_s.arg(desk).arg(parcel.path).arg(parcel.number));
    if (asked)
        asked(parcel);
    m_loop.after(request.transferTimeout(), [here] {
        if (here)
            here->fail(QNetworkReply::OperationCanceledError, u"timed out"_s);
    });
    const Weather then = weather(desk);
    Dice dice(m_seed, "wire", parcel.number);
    const auto pause = [&] { return dice.between(then.delayMin, then.delayMax); };
    if (then.stormUntil > m_loop.now()) {
        hit("storm", parcel);
        const http::Response busy{429,
                                  "application/cbor",
                                  {},
                                  {{"Retry-After", QByteArray::number(dice.between(2, 40))}}};
        m_loop.after(pause(), [this, parcel, here, busy] { comeBack(parcel, here, busy, true); });
        return;
    }
    if (then.cutUp || dice.chance(then.loseRequest)) {
        hit(then.cutUp ? "cutUp" : "loseRequest", parcel);
        if (dice.chance(then.reset))
            m_loop.after(pause(), [here] {
                if (here)
                    here->fail(QNetworkReply::RemoteHostClosedError, u"reset"_s);
            });
        return;
    }
    m_loop.after(pause(), [this, parcel, here, then] { arrive(parcel, here, then, true); });
    if (dice.chance(then.duplicate)) {
        hit("duplicate", parcel);
        // A proxy that repeats what it got no answer for; much later, it is a reordering.
        m_loop.after(pause() * dice.between(1, 200),
                     [this, parcel, here, then] { arrive(parcel, here, then, false); });
    }
}

void Wire::arrive(const Parcel &parcel, QPointer<SimReply> reply, const Weather &then, bool first)
{
    if (!m_server || !m_server->isUp()) {
        hit("serverDown", parcel);
        if (reply && first)
            reply->fail(refusedConnection, u"refused"_s);
        return;
    }
    Dice dice(m_seed, "back", parcel.number * 2 + first);
    http::Request request;
    request.method = parcel.method;
    request.path = parcel.path;
    request.query = parcel.query;
    request.headers = parcel.headers;
    request.body = parcel.body;
    request.gone = reply ? reply->gone : std::make_shared<std::atomic<bool>>(!first);
    m_server->handle(std::move(request),
                     [this, parcel, reply, then, first, dice](http::Response response) mutable {
                         m_trace.say(u"server answers #%1 with %2, %3 bytes"_s.arg(parcel.number)
                                         .arg(response.status)
                                         .arg(response.body.size()));
                         if (answered)
                             answered(parcel, response);
                         const Weather &now = weather(parcel.desk);
                         if (now.cutDown || dice.chance(then.loseReply)) {
                             hit(now.cutDown ? "cutDown" : "loseReply", parcel);
                             return;
                         }
                         m_loop.after(dice.between(then.delayMin, then.delayMax),
                                      [this, parcel, reply, response, first] {
                                          comeBack(parcel, reply, response, first);
                                      });
                     });
}

void Wire::comeBack(const Parcel &parcel, QPointer<SimReply> reply, const http::Response &response,
                    bool first)
{
    if (!first || !reply || reply->isFinished() || isOff(parcel.desk))
        return;
    m_trace.say(u"desk %1 gets #%2"_s.arg(parcel.desk).arg(parcel.number));
    if (delivered)
        delivered(parcel, response);
    reply->answer(response);
}

}  // namespace touchline::sim
