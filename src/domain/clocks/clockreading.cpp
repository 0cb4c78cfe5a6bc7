// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockfold.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

/// From 1970 to the last year that is counted.
bool isInstant(qint64 at) { return at >= 0 && at <= qint64(4'200'000'000) * MinuteMs; }

/// What can be multiplied and added without running over.
bool isLimit(const ClockTarget &target)
{
    return target.unit != ClockUnit::Unknown && target.amount > 0 &&
           target.amount <= ClockTarget::MostMinutes;
}

ClockState stateOf(const FoldedClock &clock, const ClockReading &reading)
{
    if (clock.cancelled)
        return ClockState::Cancelled;
    const bool late = reading.due && clock.end() > *reading.due;
    if (clock.stopped)
        return late || reading.missed ? ClockState::Missed : ClockState::Met;
    if (late)
        return ClockState::Late;
    if (reading.paused)
        return ClockState::Paused;
    return reading.warn && clock.now >= *reading.warn ? ClockState::Near : ClockState::Running;
}

}  // namespace

Done checked(const ClockStory &story)
{
    if (story.events.size() > ClockStory::MostEvents)
        return Error{ErrorKind::TooLarge, u"more than %1"_s.arg(ClockStory::MostEvents),
                     u"events"_s};
    if (story.events.empty() || story.events.front().step != ClockStep::Start)
        return invalid(u"events[0].step"_s, u"must be start"_s);
    for (size_t i = 0; i < story.events.size(); ++i) {
        const ClockEvent &event = story.events[i];
        const QString field = u"events[%1]"_s.arg(i);
        if (i > 0 && event.step == ClockStep::Start)
            return invalid(field + u".step"_s, u"a clock starts once"_s);
        if (!isInstant(event.at))
            return invalid(field + u".at"_s, u"is no time"_s);
        if (i > 0 && event.at < story.events[i - 1].at)
            return invalid(field + u".at"_s, u"lies before the event before it"_s);
        const bool limits = event.step == ClockStep::Start || event.step == ClockStep::Apply ||
                            event.step == ClockStep::Merge;
        if (limits && !isLimit(event.applied.target))
            return invalid(field + u".applied"_s, u"is no limit that can be counted"_s);
        if (event.step == ClockStep::Merge && !isInstant(event.otherStart))
            return invalid(field + u".otherStart"_s, u"is no time"_s);
    }
    return done();
}

ClockReading readClock(const ClockStory &story, const HoursOf &hours, qint64 now)
{
    const FoldedClock clock = folded(story, hours, now);
    ClockReading reading;
    if (!clock.started) {
        if (!story.events.empty())
            reading.applied = story.events.front().applied;
        return reading;
    }
    const CountedLine line = earliestLine(clock, hours);
    reading.start = line.start;
    reading.applied = *line.applied;
    reading.promisedTo = line.order;
    reading.stopped = clock.stopped;
    reading.due = line.due;
    reading.warn = momentOf(line, line.applied->target.warn);
    reading.missed = clock.missedBefore;
    reading.known =
        line.known && (!line.counting.hours || line.counting.hours->range().to >= clock.end());
    reading.paused = !clock.stopped && line.applied->target.mayPause && !clock.pauses.empty() &&
                     clock.pauses.back().range.to == NotEnded;
    reading.ran = ranBetween(line.counting, line.start, clock.end());
    if (line.due) {
        const bool late = clock.end() > *line.due;
        reading.left = late ? -ranBetween(line.counting, *line.due, clock.end())
                            : ranBetween(line.counting, clock.end(), *line.due);
        if (late && !reading.missed)
            reading.missed = line.due;
    }
    reading.state = stateOf(clock, reading);
    return reading;
}

std::vector<std::optional<qint64>> levelMoments(const ClockStory &story, const HoursOf &hours,
                                                qint64 now)
{
    const FoldedClock clock = folded(story, hours, now);
    const CountedLine line = earliestLine(clock, hours);
    std::vector<std::optional<qint64>> moments;
    if (line.applied) {
        for (const ClockLevel &level : line.applied->target.levels)
            moments.push_back(momentOf(line, level.at));
    }
    return moments;
}

std::vector<size_t> levelsReached(const ClockStory &story, const HoursOf &hours,
                                  const ClockFacts &facts, const std::vector<size_t> &acted,
                                  qint64 now)
{
    const FoldedClock clock = folded(story, hours, now);
    const CountedLine line = earliestLine(clock, hours);
    std::vector<size_t> reachedLevels;
    if (!line.applied)
        return reachedLevels;
    const std::vector<ClockLevel> &levels = line.applied->target.levels;
    for (size_t i = 0; i < levels.size(); ++i) {
        const std::optional<qint64> at = momentOf(line, levels[i].at);
        if (at && *at <= clock.end() && std::find(acted.begin(), acted.end(), i) == acted.end() &&
            matches(levels[i].when, facts))
            reachedLevels.push_back(i);
    }
    return reachedLevels;
}

std::optional<size_t> nearestClock(const std::vector<ClockReading> &readings)
{
    std::optional<size_t> nearest;
    for (size_t i = 0; i < readings.size(); ++i) {
        const ClockReading &one = readings[i];
        const bool open = one.state == ClockState::Running || one.state == ClockState::Near ||
                          one.state == ClockState::Late || one.state == ClockState::Paused;
        if (open && one.due && (!nearest || *one.due < *readings[*nearest].due))
            nearest = i;
    }
    return nearest;
}

}  // namespace touchline
