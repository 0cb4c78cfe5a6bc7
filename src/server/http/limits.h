// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace touchline::http {

/// What one client may cost. Times in milliseconds, sizes in bytes.
struct Limits {
    int headerBytes = 16 * 1024;      ///< request line and headers together; beyond: 431
    qint64 bodyBytes = 1 << 20;       ///< as sent; beyond: 413. Decompressed: four times this
    int connectionsPerAddress = 512;  ///< an IPv6 /64 counts as one address; excess is closed
    int connections = 4096;           ///< in all; excess is closed
    int handshakeMs = 5'000;
    int headerMs = 10'000;  ///< from the first byte of a request to the end of its header
    int bodyMs = 30'000;    ///< from there to the end of its body
    int idleMs = 75'000;    ///< without a request; also for a client that does not read
    int pending = 1024;     ///< requests being handled; beyond: 503 with Retry-After
    int retryAfterS = 2;
    int lingerMs = 1'000;        ///< how long a refused client may still send before the cut
    int targetBytes = 8 * 1024;  ///< path and query as sent; beyond: 414
    int fields = 100;            ///< header fields; beyond: 431
};

}  // namespace touchline::http
