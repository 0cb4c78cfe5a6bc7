// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <limits>
#include <vector>

namespace touchline {

/// A stretch of time in UTC milliseconds: `from` belongs to it, `to` does not.
struct Interval {
    qint64 from = 0;
    qint64 to = 0;
    [[nodiscard]] qint64 length() const noexcept { return to > from ? to - from : 0; }
    bool operator==(const Interval &) const = default;
};

using Intervals = std::vector<Interval>;

/// The end of what has not ended yet.
constexpr qint64 NotEnded = std::numeric_limits<qint64>::max();

constexpr qint64 MinuteMs = 60'000;

/// Sorted; what overlaps or touches is one; what is empty is gone.
[[nodiscard]] Intervals tidied(Intervals intervals);

/// The part of tidied intervals that lies within `range`.
[[nodiscard]] Intervals within(const Intervals &intervals, Interval range);

}  // namespace touchline
