// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

namespace touchline::http {

/// What the edge adds to an answer.
struct Framing {
    bool keepAlive = true;
    bool oldVersion = false;  ///< the client speaks HTTP/1.0: keeping alive must be said
    bool withBody = true;     ///< false for the answer to a HEAD
};

/// The bytes of an answer. Headers that belong to the edge are dropped from `response`; one whose
/// name or value cannot stand in a header turns the whole answer into a 500.
[[nodiscard]] QByteArray wireBytes(const Response &response, const Framing &framing);

}  // namespace touchline::http
