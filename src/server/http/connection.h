// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/census.h"
#include "server/http/limits.h"
#include "server/http/message.h"
#include "server/http/parser.h"
#include "server/http/replyslot.h"
#include "server/http/wire.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QSslConfiguration>

#include <atomic>
#include <memory>

class QSslSocket;

namespace touchline::http {

/// What all connections of an edge share.
struct House {
    Limits limits;
    QSslConfiguration tls;
    Handler handler;
    std::shared_ptr<Census> census;
    std::atomic<quint64> lastConnection = 0;
};

/// The life of one client's connection: handshake, requests one at a time, farewell. Reads no further
/// than its buffers while a request is handled or an answer is on its way.
class Connection final : public QObject {
    Q_OBJECT
public:
    /// Takes over `socket`, which is connected and already counted in.
    Connection(quint64 id, QSslSocket *socket, std::shared_ptr<House> house,
               std::shared_ptr<Mailbox> mailbox, QObject *parent);
    ~Connection() override;

    void start();
    /// The answer to the request being handled.
    void answer(const Response &response);
    /// No further request: closes at once if none has begun, otherwise after its answer.
    void drain();
    /// Ends it now, whatever it is doing.
    void cut();

signals:
    void ended(quint64 id);

private:
    enum class Phase {
        Handshake,
        Idle,
        Header,
        Body,
        Handling,
        Writing,
        Refusing,
        Lingering,
        Closing
    };

    void enter(Phase phase, int timeoutMs);
    void awaitRequest();
    void readOn();
    void handle();
    void refuse(const Response &response, bool withBody);
    void write(const Response &response, const Framing &framing);
    void settle();
    void close();
    void discardInput();
    void timeOut();
    void checkProgress();
    [[nodiscard]] qint64 unsent() const;

    const quint64 m_id;
    QSslSocket *const m_socket;
    const std::shared_ptr<House> m_house;
    const std::shared_ptr<Mailbox> m_mailbox;
    const QHostAddress m_peer;
    RequestParser m_parser;
    QTimer m_timer;
    Phase m_phase = Phase::Handshake;
    Framing m_framing;
    std::shared_ptr<std::atomic<bool>> m_gone;
    qint64 m_unsentBefore = 0;
    bool m_draining = false;
};

}  // namespace touchline::http
