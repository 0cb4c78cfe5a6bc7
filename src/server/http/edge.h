// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "server/http/limits.h"
#include "server/http/message.h"
#include "server/http/tls.h"

#include <QtCore/QObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>

#include <functional>
#include <memory>

namespace touchline::http {

struct EdgeConfig {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;  ///< 0: any free one, see `Edge::port()`
    QSslConfiguration tls;
    Limits limits;
    int threads = 1;  ///< I/O threads; connections are dealt out in turn
};

/// Counts since the start, except `open` and `pending`, which are of now.
struct Stats {
    qint64 accepted = 0;          ///< connections let in
    qint64 turnedAway = 0;        ///< connections closed because of a cap
    qint64 handshakesFailed = 0;  ///< refused, broken or too slow
    qint64 requests = 0;          ///< handed to the handler
    qint64 refused = 0;           ///< answered by the edge itself (4xx, 5xx)
    qint64 busy = 0;              ///< of these: 503, because `Limits::pending` was reached
    qint64 timedOut = 0;          ///< header, body, write or idle time-outs
    int open = 0;
    int pending = 0;
};

/// The front door: TLS, HTTP/1.1, limits, time-outs. Knows no route, no user and no record.
/// Listens and serves on its own threads; lives in the thread that made it.
class Edge final : public QObject {
    Q_OBJECT
public:
    Edge(EdgeConfig config, Handler handler, QObject *parent = nullptr);
    /// Cuts every connection; replies that come later go nowhere.
    ~Edge() override;

    /// Binds and listens. Invalid names the setting: "address", "tls", "threads".
    [[nodiscard]] Done start();
    /// The bound port; 0 before `start()`.
    [[nodiscard]] quint16 port() const;
    /// Stops accepting, closes idle connections, gives requests under way `graceMs` to finish and
    /// cuts the rest; then calls `finished` once, in this object's thread. Needs an event loop there.
    void stopGracefully(int graceMs, std::function<void()> finished);
    /// May be called from any thread.
    [[nodiscard]] Stats stats() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace touchline::http
