// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/failure.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

using K = Failure::Kind;

QLatin1StringView nameOf(Failure::Kind kind)
{
    switch (kind) {
    case K::Offline: return "offline"_L1;
    case K::Busy: return "busy"_L1;
    case K::Unauthorized: return "unauthorized"_L1;
    case K::Forbidden: return "forbidden"_L1;
    case K::NotFound: return "not_found"_L1;
    case K::BadRequest: return "bad_request"_L1;
    case K::Gap: return "gap"_L1;
    case K::Forked: return "forked_client"_L1;
    case K::UnknownInstance: return "unknown_instance"_L1;
    case K::NewEpoch: return "new_epoch"_L1;
    case K::NewGrants: return "new_grants"_L1;
    case K::Rebootstrap: return "rebootstrap"_L1;
    case K::TooOld: return "too_old"_L1;
    case K::BadReply: return "bad_reply"_L1;
    case K::Storage: return "storage"_L1;
    }
    Q_UNREACHABLE();
}

Failure failureOf(int status, const QString &error, qint64 retryAfterMs, qint64 expected)
{
    Failure failure{K::BadReply, u"%1 %2"_s.arg(status).arg(error), retryAfterMs, expected};
    switch (status) {
    case 400:
    case 413: failure.kind = K::BadRequest; break;
    case 401: failure.kind = K::Unauthorized; break;
    case 403: failure.kind = K::Forbidden; break;
    case 404: failure.kind = K::NotFound; break;
    case 409:
        for (const K kind : {K::Gap, K::Forked, K::UnknownInstance, K::NewEpoch, K::NewGrants}) {
            if (error == nameOf(kind))
                failure.kind = kind;
        }
        break;
    case 410: failure.kind = K::Rebootstrap; break;
    case 426: failure.kind = K::TooOld; break;
    case 429:
    case 503: failure.kind = K::Busy; break;
    default:
        if (status >= 500)
            failure.kind = K::Offline;
        break;
    }
    return failure;
}

}  // namespace touchline::sync
