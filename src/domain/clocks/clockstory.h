// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockpolicy.h"

#include <QtCore/QUuid>

#include <functional>

namespace touchline {

/// A limit as it was put on an order: with the versions by which it counts.
struct AppliedTarget {
    QString policy;
    qint64 policyVersion = 0;
    ClockTarget target;
    QString calendar;  ///< "" = around the clock
    qint64 calendarVersion = 0;
    bool operator==(const AppliedTarget &) const = default;
};

enum class ClockStep : quint8 {
    Start,
    Pause,
    Resume,
    Stop,
    Reopen,
    Apply,    ///< another limit or calendar version: the start and all pauses stay
    Cancel,   ///< no policy asks for it any more; Apply brings it back
    Merge,    ///< another order with its own promise came in; the earlier of both counts
    Unmerge,  ///< and went again
    Unknown
};
template <> struct Codes<ClockStep> {
    static constexpr std::array list{
        QLatin1StringView("start"),  QLatin1StringView("pause"),  QLatin1StringView("resume"),
        QLatin1StringView("stop"),   QLatin1StringView("reopen"), QLatin1StringView("apply"),
        QLatin1StringView("cancel"), QLatin1StringView("merge"),  QLatin1StringView("unmerge")};
};

/// One entry of a clock's append-only log. Times are the server's and never go back.
struct ClockEvent {
    ClockStep step = ClockStep::Unknown;
    qint64 at = 0;
    QString why;            ///< of a pause, reopening or cancellation: a code or text
    AppliedTarget applied;  ///< of Start, Apply and Merge
    QUuid other;            ///< of Merge and Unmerge: the order that came in
    qint64 otherStart = 0;
    Intervals otherPauses;
    bool operator==(const ClockEvent &) const = default;
};

/// The whole life of one clock of an order.
struct ClockStory {
    QString metric;
    ClockDuty duty = ClockDuty::Promise;
    std::vector<ClockEvent> events;
    bool operator==(const ClockStory &) const = default;

    static constexpr size_t MostEvents = 10'000;
};

/// Why a story cannot be read: it must begin with Start, go forward in time and hold limits that can
/// be counted. Stories from elsewhere are checked before anything else is done with them.
[[nodiscard]] Done checked(const ClockStory &story);

/// The hours of a version of a calendar; nullptr = not known here.
using HoursOf = std::function<const WorkHours *(const QString &calendar, qint64 version)>;

enum class ClockState : quint8 { Waiting, Running, Near, Late, Paused, Met, Missed, Cancelled };

/// A clock at one moment.
struct ClockReading {
    ClockState state = ClockState::Waiting;
    qint64 start = 0;
    std::optional<qint64> due;   ///< while it is paused: if it went on at once
    std::optional<qint64> warn;  ///< from here on it is near
    std::optional<qint64> stopped;
    std::optional<qint64> missed;  ///< the limit that was passed, also in an earlier round
    qint64 ran = 0;                ///< milliseconds that it ran
    qint64 left = 0;               ///< milliseconds that may still run; negative when late
    bool paused = false;
    bool known = true;  ///< false: the hours are missing or end too early; the server knows more
    QUuid promisedTo;   ///< the merged order whose earlier promise counts; null = its own
    AppliedTarget applied;
};

/// Reads a clock as it was or will be at `now`; later events count as not happened. A clock is met at
/// the very instant of its limit and late after it.
[[nodiscard]] ClockReading readClock(const ClockStory &story, const HoursOf &hours, qint64 now);

/// When each level of the limit comes (the order of the target's levels); while the clock is paused:
/// if it went on at once. nullopt = not known.
[[nodiscard]] std::vector<std::optional<qint64>> levelMoments(const ClockStory &story,
                                                              const HoursOf &hours, qint64 now);

/// Levels that have come while the clock was not stopped or cancelled, whose conditions hold, and that
/// are not among those that were acted upon.
[[nodiscard]] std::vector<size_t> levelsReached(const ClockStory &story, const HoursOf &hours,
                                                const ClockFacts &facts,
                                                const std::vector<size_t> &acted, qint64 now);

/// Of clocks that can still be missed: what an order shows first. nullopt = none.
[[nodiscard]] std::optional<size_t> nearestClock(const std::vector<ClockReading> &readings);

}  // namespace touchline
