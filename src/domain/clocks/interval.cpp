// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/interval.h"

#include <algorithm>

namespace touchline {

Intervals tidied(Intervals intervals)
{
    std::erase_if(intervals, [](const Interval &one) { return one.to <= one.from; });
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval &a, const Interval &b) { return a.from < b.from; });
    Intervals joined;
    for (const Interval &one : intervals) {
        if (!joined.empty() && one.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, one.to);
        else
            joined.push_back(one);
    }
    return joined;
}

Intervals within(const Intervals &intervals, Interval range)
{
    Intervals part;
    for (const Interval &one : intervals) {
        const Interval cut{std::max(one.from, range.from), std::min(one.to, range.to)};
        if (cut.from < cut.to)
            part.push_back(cut);
    }
    return part;
}

}  // namespace touchline
