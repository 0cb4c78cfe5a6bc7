// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockledger.h"
#include "domain/clocks/clockfold.h"

#include <algorithm>

namespace touchline {
namespace {

/// Holidays that a closed stretch touches, each once.
QStringList labelsIn(const WorkHours *hours, Interval range)
{
    QStringList labels;
    if (!hours)
        return labels;
    const int first = std::max(hours->dayOf(range.from), 0);
    for (int day = first; day < hours->dayCount() && hours->dayRange(day).from < range.to; ++day) {
        const DayNote *note = hours->noteOf(day);
        if (note && note->kind == DayKind::Holiday && !note->label.isEmpty() &&
            !labels.contains(note->label))
            labels += note->label;
    }
    return labels;
}

/// Tells the time between two instants in segments.
class SegmentWriter final {
public:
    SegmentWriter(const AppliedTarget &applied, Counting counting,
                  const std::vector<WhyPaused> &pauses, int chapter)
        : m_applied(applied), m_counting(std::move(counting)), m_pauses(pauses), m_chapter(chapter)
    {}

    void tell(Interval range, std::vector<ClockSegment> &to) const
    {
        for (const Span &span : spansBetween(m_counting, range)) {
            if (span.kind == SpanKind::Paused)
                tellPause(span.range, to);
            else
                to.push_back(segment(span.kind, span.range));
        }
    }

private:
    /// Pauses that follow each other at once have reasons of their own.
    void tellPause(Interval range, std::vector<ClockSegment> &to) const
    {
        for (const WhyPaused &pause : m_pauses) {
            const Interval part{std::max(range.from, pause.range.from),
                                std::min(range.to, pause.range.to)};
            if (part.length() == 0)
                continue;
            range.from = part.to;
            to.push_back(segment(SpanKind::Paused, part));
            to.back().why = pause.why;
        }
    }

    ClockSegment segment(SpanKind kind, Interval range) const
    {
        ClockSegment made;
        made.kind = kind;
        made.range = range;
        if (kind == SpanKind::Closed)
            made.labels = labelsIn(m_counting.hours, range);
        made.chapter = m_chapter;
        made.policy = m_applied.policy;
        made.policyVersion = m_applied.policyVersion;
        if (m_counting.hours) {
            made.calendar = m_applied.calendar;
            made.calendarVersion = m_applied.calendarVersion;
        }
        return made;
    }

    const AppliedTarget &m_applied;
    Counting m_counting;
    const std::vector<WhyPaused> &m_pauses;
    int m_chapter;
};

/// Pauses of a merged promise come before those of the order.
std::vector<WhyPaused> pausesOf(const FoldedClock &clock, const QUuid &order)
{
    std::vector<WhyPaused> pauses;
    for (const MergedPromise &promise : clock.merged) {
        if (promise.order != order)
            continue;
        for (const Interval &pause : promise.pauses)
            pauses.push_back({pause, {}});
    }
    pauses.insert(pauses.end(), clock.pauses.begin(), clock.pauses.end());
    std::stable_sort(pauses.begin(), pauses.end(), [](const WhyPaused &a, const WhyPaused &b) {
        return a.range.from < b.range.from;
    });
    return pauses;
}

ClockDay dayOf(const CountedLine &line, int day)
{
    const WorkHours &hours = *line.counting.hours;
    ClockDay told;
    told.date = hours.dateOf(day);
    if (const DayNote *note = hours.noteOf(day)) {
        told.label = note->label;
        told.expected = note->expected;
        told.extraWork = note->kind == DayKind::ExtraWork;
        told.verdict = ClockDay::Verdict::Holiday;
    } else {
        told.verdict = ClockDay::Verdict::Rest;
    }
    if (const std::optional<qint64> closing = hours.closingOf(day)) {
        const bool counted = ranBetween(line.counting, *closing - 1, *closing) > 0;
        told.verdict = counted ? ClockDay::Verdict::Counted : ClockDay::Verdict::Paused;
    }
    return told;
}

}  // namespace

std::vector<ClockSegment> clockLedger(const ClockStory &story, const HoursOf &hours, qint64 now)
{
    const FoldedClock clock = folded(story, hours, now);
    std::vector<ClockSegment> ledger;
    for (size_t i = 0; i < clock.chapters.size(); ++i) {
        const ClockChapter &chapter = clock.chapters[i];
        bool known = true;
        Counting counting = countingOf(chapter.applied, hours, clock.pauses, known);
        if (!known)
            continue;
        const SegmentWriter writer(chapter.applied, std::move(counting), clock.pauses, int(i));
        const qint64 until = std::min(clock.end(), chapter.until);
        // Cut wherever something happened: what was told up to there is told for good.
        qint64 from = chapter.start;
        for (const qint64 cut : clock.cuts) {
            if (cut > from && cut <= until) {
                writer.tell({from, cut}, ledger);
                from = cut;
            }
        }
        writer.tell({from, until}, ledger);
    }
    if (!ledger.empty() && !clock.stopped && !clock.cancelled && ledger.back().range.to == now)
        ledger.back().open = true;
    return ledger;
}

ClockExplanation explainedClock(const ClockStory &story, const HoursOf &hours, qint64 now)
{
    const FoldedClock clock = folded(story, hours, now);
    ClockExplanation told;
    if (!clock.started)
        return told;
    const CountedLine line = earliestLine(clock, hours);
    told.start = line.start;
    told.due = line.due;
    told.applied = *line.applied;
    told.promisedTo = line.order;
    told.known = line.known;
    if (!line.due)
        return told;
    const std::vector<WhyPaused> pauses = pausesOf(clock, line.order);
    SegmentWriter(*line.applied, line.counting, pauses, int(clock.chapters.size()) - 1)
        .tell({line.start, *line.due}, told.steps);
    if (line.applied->target.unit != ClockUnit::WorkDays)
        return told;
    const int last = line.counting.hours->dayOf(*line.due - 1);
    for (int day = line.counting.hours->dayOf(line.start) + 1; day <= last; ++day)
        told.days.push_back(dayOf(line, day));
    return told;
}

}  // namespace touchline
