// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"
#include "server/http/message.h"

#include <optional>
#include <utility>

namespace touchline::http {

/// Request line and header fields as they stood on the wire.
struct Head {
    QByteArray method;
    QByteArray target;
    int version = 11;  ///< 10 or 11; anything else is refused
    QList<std::pair<QByteArray, QByteArray>> fields;
};

/// A request on its way in: what the handler will get and what the edge must remember.
struct Incoming {
    Request request;
    bool oldVersion = false;       ///< HTTP/1.0
    bool expectsContinue = false;  ///< waits for 100 before it sends the body
    bool packed = false;           ///< the body is zstd
    bool takesPacked = false;      ///< the answer may be zstd
};

/// Judges a head by the rules of the edge and fills `incoming` from it; the answer is the refusal if
/// there is one. Length and chunk framing are the parser's part, everything else is decided here.
[[nodiscard]] std::optional<Response> refusalOf(const Head &head, const Limits &limits,
                                                Incoming &incoming);

}  // namespace touchline::http
