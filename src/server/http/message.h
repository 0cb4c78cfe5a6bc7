// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QHostAddress>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace touchline::http {

enum class Method { Get, Post, Put, Delete };

/// One request as the edge lets it through: framing, limits, target and encoding are checked, the
/// body is complete and decompressed. Nothing in it says who is asking.
struct Request {
    Method method = Method::Get;
    /// Decoded path: begins with '/', valid UTF-8, no control characters, no "." or ".." segment and
    /// no encoded '/'.
    QString path;
    /// Percent-encoded as sent and known to decode to valid UTF-8; read it with `parameter()`.
    QUrlQuery query;
    /// Names in lower case. Headers by which a proxy speaks for others (X-Forwarded-*, X-Remote-User
    /// and so on) are not in it: there is no trusted proxy.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QHostAddress peer;  ///< the address the socket has, never one a header claims
    quint64 connection = 0;
    /// Set when the client has hung up: long polls look at it. Never null in a request of the edge.
    std::shared_ptr<std::atomic<bool>> gone;

    /// Value of a header, empty if there is none; `name` in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// Decoded value of a query parameter, null if it was not given ('+' stays '+').
    [[nodiscard]] QString parameter(const QString &name) const;
};

/// One answer. Length, connection, caching and compression headers are the edge's business.
struct Response {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Call it exactly once, from any thread; later calls are ignored. When the last copy is destroyed
/// uncalled the client gets a 500.
using Reply = std::function<void(Response)>;

/// Called on an I/O thread; must not block.
using Handler = std::function<void(Request, Reply)>;

/// The small JSON body of every refusal: `{"error":code,"field":field,"reason":reason}`.
[[nodiscard]] Response problem(int status, const QString &code, const QString &field,
                               const QString &reason);

}  // namespace touchline::http
