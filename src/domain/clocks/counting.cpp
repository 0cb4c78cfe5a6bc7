// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/counting.h"

#include <algorithm>

namespace touchline {
namespace {

qint64 openTime(const Counting &counting, qint64 from, qint64 to)
{
    if (to <= from)
        return 0;
    return counting.hours ? counting.hours->openBetween(from, to) : to - from;
}

std::optional<qint64> openReach(const Counting &counting, qint64 from, qint64 amount)
{
    return counting.hours ? counting.hours->reach(from, amount) : from + amount;
}

/// The first pause that does not end before an instant.
Intervals::const_iterator firstPause(const Counting &counting, qint64 at)
{
    return std::partition_point(counting.pauses.begin(), counting.pauses.end(),
                                [&](const Interval &pause) { return pause.to <= at; });
}

bool pausedAtClosing(const Counting &counting, qint64 closing)
{
    const auto pause = std::partition_point(counting.pauses.begin(), counting.pauses.end(),
                                            [&](const Interval &one) { return one.to < closing; });
    return pause != counting.pauses.end() && pause->from < closing;
}

void addSpan(std::vector<Span> &spans, SpanKind kind, qint64 from, qint64 to)
{
    if (from < to)
        spans.push_back({kind, {from, to}});
}

/// What lies between two pauses.
void addWorked(std::vector<Span> &spans, const Counting &counting, qint64 from, qint64 to)
{
    if (!counting.hours) {
        addSpan(spans, SpanKind::Ran, from, to);
        return;
    }
    for (const Interval &open : counting.hours->openWithin({from, to})) {
        addSpan(spans, SpanKind::Closed, from, open.from);
        addSpan(spans, SpanKind::Ran, open.from, open.to);
        from = open.to;
    }
    addSpan(spans, SpanKind::Closed, from, to);
}

}  // namespace

qint64 ranBetween(const Counting &counting, qint64 from, qint64 to)
{
    qint64 ran = openTime(counting, from, to);
    for (auto pause = firstPause(counting, from);
         pause != counting.pauses.end() && pause->from < to; ++pause)
        ran -= openTime(counting, std::max(pause->from, from), std::min(pause->to, to));
    return ran;
}

std::optional<qint64> reached(const Counting &counting, qint64 from, qint64 amount)
{
    for (auto pause = firstPause(counting, from); pause != counting.pauses.end(); ++pause) {
        const qint64 before = openTime(counting, from, pause->from);
        if (before >= amount)
            break;
        if (pause->to == NotEnded)
            return std::nullopt;
        amount -= before;
        from = pause->to;
    }
    return openReach(counting, from, amount);
}

std::optional<qint64> closingAfter(const Counting &counting, qint64 from, int days)
{
    const int received = counting.hours ? counting.hours->dayOf(from) : -1;
    if (received < 0 || days < 1)
        return std::nullopt;
    for (int day = received + 1; day < counting.hours->dayCount(); ++day) {
        const std::optional<qint64> closing = counting.hours->closingOf(day);
        if (closing && !pausedAtClosing(counting, *closing) && --days == 0)
            return closing;
    }
    return std::nullopt;
}

std::vector<Span> spansBetween(const Counting &counting, Interval range)
{
    std::vector<Span> spans;
    qint64 at = range.from;
    for (auto pause = firstPause(counting, range.from);
         pause != counting.pauses.end() && pause->from < range.to; ++pause) {
        addWorked(spans, counting, at, pause->from);
        at = std::min(pause->to, range.to);
        addSpan(spans, SpanKind::Paused, std::max(pause->from, range.from), at);
    }
    addWorked(spans, counting, at, range.to);
    return spans;
}

}  // namespace touchline
