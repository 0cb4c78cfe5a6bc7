// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/edge.h"

#include "server/http/lane.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QTcpServer>

#include <utility>
#include <vector>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(edgeLog, "touchline.http", QtWarningMsg)

constexpr int threadsMost = 64;
constexpr int backlog = 1024;
constexpr int acceptRetryMs = 250;

// Accepts and deals out; lives in the first I/O thread, so that a busy main thread keeps nobody
// waiting. A plain QTcpServer and not a QSslServer, because a handshake must count against the caps.
class Listener final : public QTcpServer {
public:
    explicit Listener(std::vector<Lane *> lanes) : m_lanes(std::move(lanes))
    {
        setListenBacklogSize(backlog);
        // Qt stops accepting for good when descriptors run out.
        connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError error) {
            qCWarning(edgeLog, "cannot accept connections (%d), trying again", int(error));
            QTimer::singleShot(acceptRetryMs, this, &QTcpServer::resumeAccepting);
        });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        Lane *lane = m_lanes[m_next++ % m_lanes.size()];
        if (lane->thread() == thread())
            return lane->adopt(descriptor);
        QMetaObject::invokeMethod(
            lane, [lane, descriptor] { lane->adopt(descriptor); }, Qt::QueuedConnection);
    }

private:
    const std::vector<Lane *> m_lanes;
    std::size_t m_next = 0;
};

}  // namespace

class Edge::Private {
public:
    EdgeConfig config;
    std::shared_ptr<House> house;
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<Lane *> lanes;       // each dies with its thread
    QTcpServer *listener = nullptr;  // dies with the first lane
    quint16 port = 0;
    std::size_t drained = 0;
    bool stopping = false;
    std::vector<std::function<void()>> finished;

    [[nodiscard]] bool stopped() const { return drained == lanes.size(); }  // also before the start
    void tellFinished()
    {
        for (const auto &tell : std::exchange(finished, {}))
            tell();
    }
};

Edge::Edge(EdgeConfig config, Handler handler, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->house = std::make_shared<House>();
    d->house->limits = config.limits;
    d->house->tls = config.tls;
    d->house->handler = std::move(handler);
    d->house->census = std::make_shared<Census>(config.limits);
    d->config = std::move(config);
}

Edge::~Edge()
{
    for (const auto &thread : d->threads)
        thread->quit();
    for (const auto &thread : d->threads)
        thread->wait();
}

Done Edge::start()
{
    if (d->port != 0)
        return invalid(u"address"_s, u"already listening"_s);
    if (d->config.threads < 1 || d->config.threads > threadsMost)
        return invalid(u"threads"_s, u"must be 1 to %1"_s.arg(threadsMost));
    if (d->config.tls.localCertificate().isNull() || d->config.tls.privateKey().isNull())
        return invalid(u"tls"_s, u"a certificate and its key are needed"_s);

    // Listening comes first and moves afterwards: a port that is taken should cost no thread.
    std::vector<Lane *> lanes;
    for (int i = 0; i < d->config.threads; ++i)
        lanes.push_back(new Lane(d->house));
    auto listener = std::make_unique<Listener>(lanes);
    if (!listener->listen(d->config.address, d->config.port)) {
        const QString reason = listener->errorString();
        qDeleteAll(lanes);
        return invalid(u"address"_s, reason);
    }
    d->port = listener->serverPort();
    listener->setParent(lanes.front());
    d->listener = listener.release();
    d->lanes = std::move(lanes);
    for (Lane *lane : d->lanes) {
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(u"http"_s);
        connect(thread.get(), &QThread::finished, lane, &QObject::deleteLater);
        lane->moveToThread(thread.get());
        thread->start();
        d->threads.push_back(std::move(thread));
    }
    return done();
}

quint16 Edge::port() const { return d->port; }

void Edge::stopGracefully(int graceMs, std::function<void()> finished)
{
    d->finished.push_back(std::move(finished));
    if (d->stopped())
        QMetaObject::invokeMethod(
            this, [this] { d->tellFinished(); }, Qt::QueuedConnection);
    if (d->stopped() || d->stopping)
        return;
    d->stopping = true;
    for (Lane *lane : d->lanes) {
        connect(lane, &Lane::emptied, this, [this] {
            ++d->drained;
            if (d->stopped())
                d->tellFinished();
        });
    }
    // First the listener, then the lanes: nobody is let in behind their backs.
    QMetaObject::invokeMethod(
        d->listener,
        [this, graceMs] {
            d->listener->close();
            for (Lane *lane : d->lanes)
                QMetaObject::invokeMethod(
                    lane, [lane, graceMs] { lane->drain(graceMs); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Stats Edge::stats() const
{
    const Census &census = *d->house->census;
    return {census.accepted, census.turnedAway, census.handshakesFailed,
            census.requests, census.refused,    census.busy,
            census.timedOut, census.open,       census.pending};
}

}  // namespace touchline::http
