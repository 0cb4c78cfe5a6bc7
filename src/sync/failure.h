// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline::sync {

/// Why a trip to the server brought nothing; what the lanes decide by.
struct Failure {
    enum class Kind {
        Offline,          ///< no answer, time-out, 5xx
        Busy,             ///< 429, 503
        Unauthorized,     ///< 401
        Forbidden,        ///< 403
        NotFound,         ///< 404
        BadRequest,       ///< 400, 413: too much or unreadable
        Gap,              ///< 409 gap: `expected` is the number that the ledger wants
        Forked,           ///< 409 forked_client
        UnknownInstance,  ///< 409 unknown_instance
        NewEpoch,         ///< 409 new_epoch
        NewGrants,        ///< 409 new_grants
        Rebootstrap,      ///< 410
        TooOld,           ///< 426
        BadReply,         ///< not what this protocol says: a portal, a proxy, damage
        Storage,          ///< this desk's own files
    };
    Kind kind = Kind::Offline;
    QString detail;           ///< for the log
    qint64 retryAfterMs = 0;  ///< the server forbids to ask earlier
    qint64 expected = 0;
    bool operator==(const Failure &) const = default;
};

[[nodiscard]] QLatin1StringView nameOf(Failure::Kind kind);

/// What went wrong by the status and the error code of an answer that is not 200.
[[nodiscard]] Failure failureOf(int status, const QString &error, qint64 retryAfterMs,
                                qint64 expected);

}  // namespace touchline::sync
