// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockwatch.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

std::vector<size_t> actedLevels(const ClockLog &log, const ClockStory &story,
                                const ClockReading &reading)
{
    std::vector<size_t> levels;
    for (const ActedLevel &acted : log.acted) {
        // What was done in an earlier round was done for that one.
        if (acted.metric == story.metric && acted.duty == story.duty &&
            acted.policy == reading.applied.policy &&
            acted.policyVersion == reading.applied.policyVersion && acted.at >= reading.start)
            levels.push_back(size_t(acted.level));
    }
    return levels;
}

bool runs(const ClockReading &reading)
{
    return reading.state == ClockState::Running || reading.state == ClockState::Near ||
           reading.state == ClockState::Late;
}

}  // namespace

ClockOutlook outlookOf(const ClockLog &log, const HoursOf &hours, qint64 now)
{
    ClockOutlook outlook;
    for (const ClockStory &story : log.book.stories) {
        const ClockReading reading = readClock(story, hours, now);
        if (!reading.due || reading.paused || !runs(reading))
            continue;
        if (outlook.due == 0 || *reading.due < outlook.due)
            outlook = {*reading.due, reading.warn.value_or(*reading.due)};
    }
    return outlook;
}

std::vector<DueLevel> levelsDue(const ClockLog &log, const HoursOf &hours, const ClockFacts &facts,
                                qint64 now)
{
    std::vector<DueLevel> due;
    for (const ClockStory &story : log.book.stories) {
        const ClockReading reading = readClock(story, hours, now);
        const AppliedTarget &applied = reading.applied;
        const auto moments = levelMoments(story, hours, now);
        for (const size_t level :
             levelsReached(story, hours, facts, actedLevels(log, story, reading), now))
            due.push_back({{story.metric, story.duty, applied.policy, applied.policyVersion,
                            qint64(level), now},
                           applied.target.levels[level],
                           moments[level].value_or(now)});
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const DueLevel &a, const DueLevel &b) { return a.came < b.came; });
    return due;
}

std::optional<qint64> nextLevel(const ClockLog &log, const HoursOf &hours, const ClockFacts &facts,
                                qint64 now)
{
    std::optional<qint64> next;
    for (const ClockStory &story : log.book.stories) {
        const ClockReading reading = readClock(story, hours, now);
        if (reading.paused || !runs(reading))
            continue;
        const std::vector<size_t> acted = actedLevels(log, story, reading);
        const auto moments = levelMoments(story, hours, now);
        for (size_t i = 0; i < moments.size(); ++i) {
            if (moments[i] && std::find(acted.begin(), acted.end(), i) == acted.end() &&
                matches(reading.applied.target.levels[i].when, facts) &&
                (!next || *moments[i] < *next))
                next = moments[i];
        }
    }
    return next;
}

QString strongerAction(const QString &a, const QString &b)
{
    static constexpr std::array byStrength{""_L1, "notify"_L1, "supervise"_L1, "raise"_L1,
                                           "escalate"_L1};
    const auto rank = [](const QString &action) {
        return std::find(byStrength.begin(), byStrength.end(), action) - byStrength.begin();
    };
    return rank(a) < rank(b) ? b : a;
}

}  // namespace touchline
