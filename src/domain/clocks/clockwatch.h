// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clocklog.h"

namespace touchline {

/// What an order says of its clocks where there is room for one line only.
struct ClockOutlook {
    qint64 due = 0;   ///< nearest limit of a clock that runs; 0 = none
    qint64 warn = 0;  ///< from when on it is near
    bool operator==(const ClockOutlook &) const = default;
};
[[nodiscard]] ClockOutlook outlookOf(const ClockLog &log, const HoursOf &hours, qint64 now);

/// A level that has come and was not acted upon yet.
struct DueLevel {
    ActedLevel mark;  ///< what acting adds to the log; `at` is now
    ClockLevel level;
    qint64 came = 0;
};

/// The levels that have come by now, in order of time. Another version of a policy has levels of its own,
/// and so has a new round after a reopening.
[[nodiscard]] std::vector<DueLevel> levelsDue(const ClockLog &log, const HoursOf &hours,
                                              const ClockFacts &facts, qint64 now);

/// When the next level comes that was not acted upon, perhaps long ago; nullopt = none will, as things
/// stand.
[[nodiscard]] std::optional<qint64> nextLevel(const ClockLog &log, const HoursOf &hours,
                                              const ClockFacts &facts, qint64 now);

/// The stronger of two actions (ClockAction::what); "" is the weakest.
[[nodiscard]] QString strongerAction(const QString &a, const QString &b);

}  // namespace touchline
