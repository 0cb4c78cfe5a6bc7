// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/failure.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

QLatin1StringView nameOf(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Offline: return "offline"_L1;
    case Failure::Kind::Busy: return "busy"_L1;
    case Failure::Kind::Unauthorized: return "unauthorized"_L1;
    case Failure::Kind::Forbidden: return "forbidden"_L1;
    case Failure::Kind::NotFound: return "not_found"_L1;
    case Failure::Kind::BadRequest: return "bad_request"_L1;
    case Failure::Kind::Gap: return "gap"_L1;
    case Failure::Kind::Forked: return "forked_client"_L1;
    case Failure::Kind::UnknownInstance: return "unknown_instance"_L1;
    case Failure::Kind::NewEpoch: return "new_epoch"_L1;
    case Failure::Kind::NewGrants: return "new_grants"_L1;
    case Failure::Kind::Rebootstrap: return "rebootstrap"_L1;
    case Failure::Kind::TooOld: return "too_old"_L1;
    case Failure::Kind::BadReply: return "bad_reply"_L1;
    case Failure::Kind::Storage: return "storage"_L1;
    }
    Q_UNREACHABLE();
}

Failure failureOf(int status, const QString &error, qint64 retryAfterMs, qint64 expected)
{
    Failure failure{Failure::Kind::BadReply, u"%1 %2"_s.arg(status).arg(error), retryAfterMs,
                    expected};
    switch (status) {
    case 400:
    case 413: failure.kind = Failure::Kind::BadRequest; break;
    case 401: failure.kind = Failure::Kind::Unauthorized; break;
    case 403: failure.kind = Failure::Kind::Forbidden; break;
    case 404: failure.kind = Failure::Kind::NotFound; break;
    case 409:
        for (const Failure::Kind kind :
             {Failure::Kind::Gap, Failure::Kind::Forked, Failure::Kind::UnknownInstance,
              Failure::Kind::NewEpoch, Failure::Kind::NewGrants}) {
            if (error == nameOf(kind))
                failure.kind = kind;
        }
        break;
    case 410: failure.kind = Failure::Kind::Rebootstrap; break;
    case 426: failure.kind = Failure::Kind::TooOld; break;
    case 429:
    case 503: failure.kind = Failure::Kind::Busy; break;
    default:
        if (status >= 500)
            failure.kind = Failure::Kind::Offline;
        break;
    }
    return failure;
}

}  // namespace touchline::sync
