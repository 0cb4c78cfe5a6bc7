// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/clock.h"
#include "sync/bloblane.h"
#include "sync/pulllane.h"
#include "sync/pushlane.h"
#include "sync/status.h"
#include "sync/transport.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace touchline::replica {
class Replica;
}

namespace touchline::sync {

/// Drives the lanes for one replica: performs the effects of their steps and feeds the results back.
/// Lives on the sync's thread; all decisions are in the lanes.
class Engine final : public QObject {
    Q_OBJECT
public:
    using Random = std::function<double()>;
    /// `home`: an object of the same thread that outlives this engine and the replica's open futures.
    Engine(replica::Replica &replica, Transport &transport, const Clock &clock, QString device,
           Random random, QObject &home);
    ~Engine() override;

    /// Begins to speak; needs a token in the transport.
    void open();
    /// Falls silent at once.
    void close();
    /// `serial` comes back in the status, see there.
    void nudge(qint64 serial = 0);
    /// Something is in the outbox.
    void edited();
    [[nodiscard]] const EngineStatus &status() const { return m_status; }
    /// Told of each step before it is made: the lane ('p'ush, 'd'own, 'b'lob) and the places of its state and
    /// of the event among the alternatives. For simulations.
    using Probe = std::function<void(char lane, size_t state, size_t event)>;
    void setProbe(Probe probe) { m_probe = std::move(probe); }

signals:
    void statusChanged(const touchline::sync::EngineStatus &status);
    void signInNeeded();
    void wiped();
    /// Of the bytes of an attachment, as the server has them.
    void uploadProgressed(const QUuid &file, int percent);

private:
    void feed(const blob::Event &event);
    void perform(const blob::Effect &effect);
    void sendBlob(const Trip &trip, const QUuid &file);
    void putPiece(const QUuid &file, int piece);
    void feed(const push::Event &event);
    void feed(const pull::Event &event);
    void perform(const push::Effect &effect);
    void perform(const pull::Effect &effect);
    void sendBatch(int most);
    void takeOutcomes(const QByteArray &body, qsizetype sent);
    void sayHello();
    void takeHello(const QByteArray &body, qint64 askedMs);
    void fetch(const pull::PullStep &what, int waitSeconds);
    void takePage(const pull::PullStep &what, const QByteArray &body, qint64 nudged);
    void watch();
    void report();
    void progress();
    /// Continues on this thread; after this engine's end, and when the replica is closing, nothing happens.
    template <typename T, typename Good, typename Bad>
    void when(Future<Result<T>> future, Good good, Bad bad)
    {
        future.then(&m_home, [self = QPointer<Engine>(this), good, bad](const Result<T> &result) {
            if (!self)
                return;
            if (result)
                good(*result);
            else
                bad(result.error());
        });
    }

    QObject &m_home;
    replica::Replica &m_replica;
    Transport &m_transport;
    const Clock &m_clock;
    QString m_device;
    Random m_random;
    push::State m_push;
    pull::State m_pull;
    blob::State m_blob;
    QTimer m_pushTimer;
    QTimer m_pullTimer;
    QTimer m_blobTimer;
    QTimer m_settleTimer;
    QTimer m_watchdog;
    QPointer<QNetworkReply> m_pushTrip;
    QPointer<QNetworkReply> m_pullTrip;
    QPointer<QNetworkReply> m_blobTrip;
    quint64 m_pushRound = 0;  ///< answers of an abandoned round are dropped
    quint64 m_pullRound = 0;
    quint64 m_blobRound = 0;
    qint64 m_progressMs = 0;
    qint64 m_nudged = 0;   ///< the last nudge
    qint64 m_reached = 0;  ///< the last nudge that a page at the head was asked for after
    EngineStatus m_status;
    Probe m_probe;
};

}  // namespace touchline::sync
