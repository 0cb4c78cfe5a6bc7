// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockstory.h"

// What a story comes to; used by the readings and the ledger only.

namespace touchline {

struct WhyPaused {
    Interval range;
    QString why;
};

/// A promise that came in with a merged order.
struct MergedPromise {
    QUuid order;
    qint64 start = 0;
    Intervals pauses;
    AppliedTarget applied;
};

/// A time in which one limit held and one start counted.
struct ClockChapter {
    AppliedTarget applied;
    qint64 start = 0;
    qint64 until = NotEnded;  ///< when the next chapter began
};

struct FoldedClock {
    bool started = false;
    qint64 now = 0;
    std::vector<ClockChapter> chapters;
    std::vector<WhyPaused> pauses;  ///< apart and in order; the last may be NotEnded
    std::vector<MergedPromise> merged;
    std::vector<qint64> cuts;  ///< instants of all events
    std::optional<qint64> stopped;
    std::optional<qint64> cancelled;
    std::optional<qint64> missedBefore;

    /// The last instant that there is to tell about.
    [[nodiscard]] qint64 end() const;
};

/// What one line of a clock counts by, and its limit.
struct CountedLine {
    Counting counting;
    qint64 start = 0;
    std::optional<qint64> due;
    bool known = true;
    QUuid order;
    const AppliedTarget *applied = nullptr;
};

[[nodiscard]] FoldedClock folded(const ClockStory &story, const HoursOf &hours, qint64 now);

/// The clock's own line, or a merged one with an earlier limit; it points into the clock.
[[nodiscard]] CountedLine earliestLine(const FoldedClock &clock, const HoursOf &hours);
CountedLine earliestLine(FoldedClock &&clock, const HoursOf &hours) = delete;

/// By what a limit counts with these pauses; `known` = false when its hours are not there.
[[nodiscard]] Counting countingOf(const AppliedTarget &applied, const HoursOf &hours,
                                  const std::vector<WhyPaused> &pauses, bool &known);

/// The moment of an offset on a line's own time.
[[nodiscard]] std::optional<qint64> momentOf(const CountedLine &line, const ClockOffset &offset);

}  // namespace touchline
