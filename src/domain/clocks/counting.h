// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/workhours.h"

namespace touchline {

/// In what a limit is counted.
enum class ClockUnit : quint8 {
    RealMinutes,      ///< around the clock
    BusinessMinutes,  ///< minutes of working time
    WorkDays,         ///< working days after the day of receipt, due when work ends on the last
    Unknown
};

/// By what one clock counts. All times are UTC milliseconds.
struct Counting {
    const WorkHours *hours = nullptr;  ///< nullptr = around the clock
    Intervals pauses;                  ///< tidied; the last may be NotEnded
};

/// Milliseconds that ran between two instants: working time, if there are hours, without the pauses.
[[nodiscard]] qint64 ranBetween(const Counting &counting, qint64 from, qint64 to);

/// The first instant at which `amount` milliseconds have run since `from`; nullopt = beyond what is
/// known, or never, because a pause has no end.
[[nodiscard]] std::optional<qint64> reached(const Counting &counting, qint64 from, qint64 amount);

/// The closing time of the `days`th working day after the day to which `from` belongs. A working day
/// counts when the clock runs at its closing time: one that is paused then does not.
[[nodiscard]] std::optional<qint64> closingAfter(const Counting &counting, qint64 from, int days);

/// What a stretch of a clock's life was.
enum class SpanKind : quint8 { Ran, Paused, Closed };

struct Span {
    SpanKind kind = SpanKind::Ran;
    Interval range;
    bool operator==(const Span &) const = default;
};

/// The stretches between two instants, without gaps: a pause goes before closed hours. Beyond what the
/// hours know everything is closed.
[[nodiscard]] std::vector<Span> spansBetween(const Counting &counting, Interval range);

}  // namespace touchline
