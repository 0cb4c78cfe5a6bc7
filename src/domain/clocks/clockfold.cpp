// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockfold.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

class ClockFolder final {
public:
    ClockFolder(const HoursOf &hours, qint64 now) : m_hours(hours) { m_clock.now = now; }

    FoldedClock fold(const ClockStory &story)
    {
        for (const ClockEvent &event : story.events) {
            if (event.at > m_clock.now)
                break;
            m_clock.cuts.push_back(event.at);
            take(event);
        }
        return std::move(m_clock);
    }

private:
    void take(const ClockEvent &event)
    {
        switch (event.step) {
        case ClockStep::Start: begin(event); break;
        case ClockStep::Pause: pause(event.at, event.why); break;
        case ClockStep::Resume: resume(event.at); break;
        case ClockStep::Stop: stop(event.at); break;
        case ClockStep::Reopen: reopen(event); break;
        case ClockStep::Apply: apply(event); break;
        case ClockStep::Cancel: m_clock.cancelled = event.at; break;
        case ClockStep::Merge:
            m_clock.merged.push_back(
                {event.other, event.otherStart, tidied(event.otherPauses), event.applied});
            break;
        case ClockStep::Unmerge:
            std::erase_if(m_clock.merged, [&](const MergedPromise &promise) {
                return promise.order == event.other;
            });
            break;
        case ClockStep::Unknown: break;
        }
    }

    void begin(const ClockEvent &event)
    {
        m_clock.started = true;
        m_clock.chapters.push_back({event.applied, event.at});
    }

    void pause(qint64 at, const QString &why)
    {
        resume(at);
        if (!m_clock.stopped)
            m_clock.pauses.push_back({{at, NotEnded}, why});
    }

    void resume(qint64 at)
    {
        if (!m_clock.pauses.empty() && m_clock.pauses.back().range.to == NotEnded)
            m_clock.pauses.back().range.to = at;
        if (!m_clock.pauses.empty() && m_clock.pauses.back().range.length() == 0)
            m_clock.pauses.pop_back();
    }

    void stop(qint64 at)
    {
        if (m_clock.stopped || !m_clock.started)
            return;
        noteMissed(at);
        resume(at);
        m_clock.stopped = at;
    }

    void reopen(const ClockEvent &event)
    {
        if (!m_clock.started || m_clock.chapters.back().applied.target.reopen == OnReopen::Stay)
            return;
        if (m_clock.chapters.back().applied.target.reopen == OnReopen::StartAnew) {
            noteMissed(m_clock.stopped.value_or(event.at));
            resume(event.at);
            m_clock.merged.clear();
            next(m_clock.chapters.back().applied, event.at, event.at);
        } else if (m_clock.stopped) {
            m_clock.pauses.push_back({{*m_clock.stopped, event.at}, u"stopped"_s});
        }
        m_clock.stopped.reset();
    }

    void apply(const ClockEvent &event)
    {
        m_clock.cancelled.reset();
        // Only what is changed counts from now on: the start and all pauses stay.
        if (m_clock.started)
            next(event.applied, m_clock.chapters.back().start, event.at);
    }

    void next(AppliedTarget applied, qint64 start, qint64 at)
    {
        m_clock.chapters.back().until = m_clock.stopped.value_or(at);
        m_clock.chapters.push_back({std::move(applied), start});
    }

    /// A limit that was passed stays passed, whatever a later round brings.
    void noteMissed(qint64 at)
    {
        const CountedLine line = earliestLine(m_clock, m_hours);
        if (line.due && at > *line.due && !m_clock.missedBefore)
            m_clock.missedBefore = line.due;
    }

    const HoursOf &m_hours;
    FoldedClock m_clock;
};

std::optional<qint64> dueOf(const AppliedTarget &applied, const Counting &counting, qint64 start)
{
    if (applied.target.unit == ClockUnit::WorkDays)
        return closingAfter(counting, start, int(applied.target.amount));
    return reached(counting, start, applied.target.amount * MinuteMs);
}

/// A pause that goes on ends now, for the sake of the answer "due then, if it went on at once". A limit
/// that lies before the pause does not move by that.
void endPause(Counting &counting, qint64 now)
{
    if (counting.pauses.empty() || counting.pauses.back().to <= now)
        return;
    counting.pauses.back().to = now;
    counting.pauses = tidied(std::move(counting.pauses));
}

CountedLine lineOf(const AppliedTarget &applied, qint64 start, const FoldedClock &clock,
                   const HoursOf &hours, const Intervals &more)
{
    CountedLine line;
    line.start = start;
    line.applied = &applied;
    std::vector<WhyPaused> pauses = clock.pauses;
    for (const Interval &pause : more)
        pauses.push_back({pause, {}});
    line.counting = countingOf(applied, hours, pauses, line.known);
    if (!line.known)
        return line;
    endPause(line.counting, clock.end());
    line.due = dueOf(applied, line.counting, start);
    line.known = line.due.has_value();
    return line;
}

}  // namespace

qint64 FoldedClock::end() const
{
    qint64 last = now;
    if (stopped)
        last = std::min(last, *stopped);
    if (cancelled)
        last = std::min(last, *cancelled);
    return last;
}

FoldedClock folded(const ClockStory &story, const HoursOf &hours, qint64 now)
{
    return ClockFolder(hours, now).fold(story);
}

Counting countingOf(const AppliedTarget &applied, const HoursOf &hours,
                    const std::vector<WhyPaused> &pauses, bool &known)
{
    Counting counting;
    if (applied.target.unit != ClockUnit::RealMinutes) {
        counting.hours = hours ? hours(applied.calendar, applied.calendarVersion) : nullptr;
        known = counting.hours != nullptr;
    }
    if (applied.target.mayPause) {
        for (const WhyPaused &pause : pauses)
            counting.pauses.push_back(pause.range);
        counting.pauses = tidied(std::move(counting.pauses));
    }
    return counting;
}

CountedLine earliestLine(const FoldedClock &clock, const HoursOf &hours)
{
    if (!clock.started)
        return {};
    const ClockChapter &chapter = clock.chapters.back();
    CountedLine earliest = lineOf(chapter.applied, chapter.start, clock, hours, {});
    for (const MergedPromise &promise : clock.merged) {
        CountedLine line = lineOf(promise.applied, promise.start, clock, hours, promise.pauses);
        line.order = promise.order;
        if (line.due && (!earliest.due || *line.due < *earliest.due))
            earliest = std::move(line);
    }
    return earliest;
}

std::optional<qint64> momentOf(const CountedLine &line, const ClockOffset &offset)
{
    if (!line.due || !line.applied)
        return std::nullopt;
    if (!offset.percent && offset.minutes == 0)
        return line.due;
    const qint64 limit = line.applied->target.unit == ClockUnit::WorkDays
                             ? ranBetween(line.counting, line.start, *line.due)
                             : line.applied->target.amount * MinuteMs;
    qint64 amount = limit + offset.minutes * MinuteMs;
    if (offset.percent)
        amount = limit / 100 * *offset.percent + limit % 100 * *offset.percent / 100;
    return reached(line.counting, line.start, std::max<qint64>(amount, 0));
}

}  // namespace touchline
