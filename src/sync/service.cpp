// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service.h"

#include "async/future.h"
#include "protocol/paths.h"
#include "sync/engine.h"

#include <QtCore/QCborMap>
#include <QtCore/QThread>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

namespace paths = protocol::paths;
using protocol::Format;

namespace {

Error errorFor(const Failure &failure)
{
    using K = Failure::Kind;
    switch (failure.kind) {
    case K::Offline: return {ErrorKind::Offline, failure.detail};
    case K::Busy: return {ErrorKind::Busy, failure.detail};
    case K::Unauthorized: return {ErrorKind::Unauthorized, failure.detail};
    case K::Forbidden: return {ErrorKind::Forbidden, failure.detail};
    case K::NotFound: return {ErrorKind::NotFound, failure.detail};
    case K::BadRequest: return {ErrorKind::Invalid, failure.detail};
    case K::Storage: return {ErrorKind::Storage, failure.detail};
    case K::Gap:
    case K::Forked:
    case K::UnknownInstance:
    case K::NewEpoch:
    case K::NewGrants:
    case K::Rebootstrap:
    case K::TooOld: return {ErrorKind::Conflict, failure.detail};
    case K::BadReply: return {ErrorKind::BadReply, failure.detail};
    }
    Q_UNREACHABLE();
}

}  // namespace

/// What lives on the sync's thread.
class Service::Core final : public QObject {
public:
    Core(Service &service, const Options &options, const QSslCertificate &pin, const Clock &clock)
        : m_service(service), m_options(options), m_pin(pin), m_clock(clock)
    {}

    Transport &transport()
    {
        // Made on its own thread.
        if (!m_transport)
            m_transport = std::make_unique<Transport>(m_options.server, m_pin);
        return *m_transport;
    }
    void attach(replica::Replica &replica, const QByteArray &token)
    {
        transport().setToken(token);
        m_engine = std::make_unique<Engine>(replica, transport(), m_clock, m_options.deviceName,
                                            m_options.random, *this);
        connect(m_engine.get(), &Engine::statusChanged, &m_service, &Service::statusChanged);
        connect(m_engine.get(), &Engine::signInNeeded, &m_service, &Service::signInNeeded);
        connect(m_engine.get(), &Engine::wiped, &m_service, &Service::wiped);
        connect(m_engine.get(), &Engine::uploadProgressed, &m_service, &Service::uploadProgressed);
        if (m_online)
            m_engine->open();
    }
    void detach() { m_engine.reset(); }
    void setOnline(bool online)
    {
        if (std::exchange(m_online, online) == online || !m_engine)
            return;
        if (online)
            m_engine->open();
        else
            m_engine->close();
    }
    void nudge(qint64 serial)
    {
        m_nudged = qMax(m_nudged, serial);
        if (m_engine)
            m_engine->nudge(m_nudged);
    }

private:
    Service &m_service;
    Options m_options;
    QSslCertificate m_pin;
    const Clock &m_clock;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Engine> m_engine;
    bool m_online = true;
    qint64 m_nudged = 0;
};

Service::Service() : m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(u"sync"_s);
    qRegisterMetaType<EngineStatus>();
}

Result<std::unique_ptr<Service>> Service::create(const Options &options, const Clock &clock)
{
    if (auto fine = Transport::checkServer(options.server); !fine)
        return fine.error();
    const auto pin = Transport::readPin(options.pinFile);
    if (!pin)
        return pin.error();
    std::unique_ptr<Service> service(new Service);
    service->m_core = new Core(*service, options, *pin, clock);
    service->m_core->moveToThread(service->m_thread.get());
    // Sockets and timers must die on their thread.
    connect(service->m_thread.get(), &QThread::finished, service->m_core, &QObject::deleteLater);
    service->m_thread->start();
    return service;
}

Service::~Service()
{
    m_thread->quit();
    m_thread->wait();
}

template <typename Message> Service::Reply<Message> Service::travel(Trip trip)
{
    auto promise = std::make_shared<Promise<Result<Message>>>();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        m_core,
        [core = m_core, promise, trip = std::move(trip)] {
            core->transport().send(trip, core, [promise](const Transport::Answer &answer) {
                promise->deliver(answer.good ? Message::decode(answer.body, Format::Cbor)
                                             : Result<Message>(errorFor(answer.failure)));
            });
        },
        Qt::QueuedConnection);
    return future;
}

template <typename Message>
Service::Reply<Message> Service::ask(const QString &path, QByteArray body, bool withToken)
{
    Trip trip;
    trip.verb = Trip::Verb::Post;
    trip.path = path;
    trip.body = std::move(body);
    trip.withToken = withToken;
    return travel<Message>(std::move(trip));
}

Service::Reply<protocol::SessionReply> Service::signIn(const QString &login,
                                                       const QString &password)
{
    return ask<protocol::SessionReply>(
        paths::session, protocol::SessionRequest{login, password}.encode(Format::Cbor), false);
}

void Service::endSession()
{
    QMetaObject::invokeMethod(
        m_core,
        [core = m_core] {
            if (!core->transport().hasToken())
                return;
            Trip trip;
            trip.verb = Trip::Verb::Post;
            trip.path = paths::signOut;
            trip.body = QCborValue(QCborMap()).toCbor();
            core->transport().send(trip, core, [](const Transport::Answer &) {});
            core->transport().setToken({});
        },
        Qt::QueuedConnection);
}

Service::Reply<protocol::SearchReply> Service::search(const QString &text, int limit)
{
    const QCborMap request{{u"text"_s, text}, {u"limit"_s, limit}};
    return ask<protocol::SearchReply>(paths::search, QCborValue(request).toCbor(), true);
}

Service::Reply<protocol::BootstrapReply> Service::open(const QString &type, const QUuid &id,
                                                       const QUuid &instance)
{
    const QCborMap request{{u"type"_s, type},
                           {u"id"_s, id.toString(QUuid::WithoutBraces)},
                           {u"instance"_s, instance.toString(QUuid::WithoutBraces)}};
    return ask<protocol::BootstrapReply>(paths::open, QCborValue(request).toCbor(), true);
}

Service::Reply<protocol::RevealReply> Service::reveal(const protocol::RevealRequest &request)
{
    return ask<protocol::RevealReply>(paths::reveal, request.encode(Format::Cbor), true);
}

Service::Reply<protocol::PresenceReply> Service::presence(const protocol::PresenceRequest &request)
{
    return ask<protocol::PresenceReply>(paths::presence, request.encode(Format::Cbor), true);
}

Service::Reply<protocol::BlobPiece> Service::blobPiece(const QUuid &file, int piece)
{
    Trip trip;
    trip.path = paths::blobs + file.toString(QUuid::WithoutBraces);
    trip.query = {{u"piece"_s, QString::number(piece)}};
    return travel<protocol::BlobPiece>(std::move(trip));
}

void Service::attach(replica::Replica &replica, const QByteArray &token)
{
    QMetaObject::invokeMethod(
        m_core, [core = m_core, &replica, token] { core->attach(replica, token); },
        Qt::QueuedConnection);
}

void Service::detach()
{
    QMetaObject::invokeMethod(
        m_core, [core = m_core] { core->detach(); }, Qt::BlockingQueuedConnection);
}

void Service::setOnline(bool online)
{
    QMetaObject::invokeMethod(
        m_core, [core = m_core, online] { core->setOnline(online); }, Qt::QueuedConnection);
}

void Service::nudge(qint64 serial)
{
    QMetaObject::invokeMethod(
        m_core, [core = m_core, serial] { core->nudge(serial); }, Qt::QueuedConnection);
}

}  // namespace touchline::sync
