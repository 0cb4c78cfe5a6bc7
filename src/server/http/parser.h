// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/head.h"
#include "server/http/limits.h"
#include "server/http/message.h"

#include <QtCore/QByteArrayView>

#include <memory>

namespace touchline::http {

/// A request that has arrived in full.
struct Parsed {
    Request request;  ///< without peer, connection and gone
    bool keepAlive = true;
    bool oldVersion = false;
    bool takesPacked = false;
};

/// Bytes in, requests out, one after the other. No socket, no clock: the caller reads, waits and
/// decides. The same bytes give the same requests however they are cut.
class RequestParser final {
public:
    enum class Progress {
        Empty,     ///< no byte of a request yet
        Header,    ///< in the middle of a header
        Body,      ///< the header is accepted, the body is not complete
        Complete,  ///< `take()` it
        Refused,   ///< `refusal()` says why; nothing more will come of this connection
    };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    /// Keeps bytes for `advance()`. Bytes behind a complete request stay until it is taken.
    void append(QByteArrayView bytes);
    Progress advance();
    /// True once per request, if the client waits for "100 Continue" and its header was accepted.
    bool takeContinue();
    [[nodiscard]] Parsed take();
    [[nodiscard]] const Response &refusal() const;
    /// Whether the refused request was a HEAD, whose answer must not have a body.
    [[nodiscard]] bool refusedHead() const;
    /// Bytes kept and not yet consumed.
    [[nodiscard]] qsizetype buffered() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace touchline::http
