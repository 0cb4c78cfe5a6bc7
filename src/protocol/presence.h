// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/tree.h"

namespace touchline::protocol {

/// Which order an agent has before her, and whether she has begun to change it. Said when that changes and
/// again at times; what is not said again ends by itself.
struct PresenceRequest {
    QUuid instance;  ///< of the desk
    QUuid order;     ///< null: none
    bool editing = false;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<PresenceRequest> decode(const QByteArray &bytes, Format format);
    bool operator==(const PresenceRequest &) const = default;
};

/// Somebody else at an order.
struct Present {
    QUuid user;
    QUuid order;
    bool editing = false;
    qint64 sinceMs = 0;  ///< at this order, by the server's clock
    qint64 seenMs = 0;   ///< last heard of
    bool operator==(const Present &) const = default;
};

/// Everybody else whom the reader may know of.
struct PresenceReply {
    QList<Present> others;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<PresenceReply> decode(const QByteArray &bytes, Format format);
    bool operator==(const PresenceReply &) const = default;
};

}  // namespace touchline::protocol
