// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace touchline::sync {

constexpr qint64 FirstPauseMs = 1'000;
constexpr qint64 LongestPauseMs = 300'000;

/// How long to wait before try number `attempt` + 1 (attempt counts from 1): full jitter below a bound
/// that doubles from 1 s to 5 min, so that desks which failed together do not come back together; never
/// earlier than the server allows. `random` is in [0, 1).
[[nodiscard]] qint64 pauseMs(int attempt, qint64 retryAfterMs, double random);

}  // namespace touchline::sync
