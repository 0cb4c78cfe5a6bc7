// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include "domain/planted.h"

namespace touchline::sync {

qint64 pauseMs(int attempt, qint64 retryAfterMs, double random)
{
    const qint64 bound = qMin(LongestPauseMs, FirstPauseMs << qBound(0, attempt - 1, 20));
    if (planted(Plant::RetryAfterIgnored))
        retryAfterMs = 0;
    return qMax(qint64(0), retryAfterMs) + qint64(double(bound) * random);
}

}  // namespace touchline::sync
