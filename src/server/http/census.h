// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtNetwork/QHostAddress>

#include <atomic>

namespace touchline::http {

/// Who is in the house, over all I/O threads; keeps the caps. Thread-safe.
class Census final {
public:
    explicit Census(const Limits &limits) : m_limits(limits) {}

    /// Counts a connection in, unless a cap is reached. Every success needs one `leave()`.
    [[nodiscard]] bool enter(const QHostAddress &peer);
    void leave(const QHostAddress &peer);
    /// Counts a request in, unless `Limits::pending` is reached. Every success needs one `endRequest()`.
    [[nodiscard]] bool beginRequest();
    void endRequest() { --pending; }

    std::atomic<qint64> accepted = 0;
    std::atomic<qint64> turnedAway = 0;
    std::atomic<qint64> handshakesFailed = 0;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> refused = 0;
    std::atomic<qint64> busy = 0;
    std::atomic<qint64> timedOut = 0;
    std::atomic<int> open = 0;
    std::atomic<int> pending = 0;

private:
    const Limits m_limits;
    QMutex m_mutex;
    QHash<QByteArray, int> m_perAddress;
};

}  // namespace touchline::http
