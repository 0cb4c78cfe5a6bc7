// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelineindex.h"

#include <algorithm>

namespace touchline::desk {
namespace {

bool comesBefore(const TimelineMark &a, const TimelineMark &b) { return a.isNewerThan(b); }

}  // namespace

bool TimelineIndex::takeWindow(const TimelineMark *after, const QList<TimelineMark> &window,
                               bool toTheEnd)
{
    const auto from = after ? std::upper_bound(m_marks.begin(), m_marks.end(), *after, comesBefore)
                            : m_marks.begin();
    const auto to = toTheEnd ? m_marks.end()
                    : window.isEmpty()
                        ? from
                        : std::upper_bound(from, m_marks.end(), window.last(), comesBefore);
    if (std::equal(from, to, window.begin(), window.end()))
        return false;
    const auto overwritten = std::min<qsizetype>(to - from, window.size());
    std::copy(window.begin(), window.begin() + overwritten, from);
    if (overwritten < to - from)
        m_marks.erase(from + overwritten, to);
    else
        m_marks.insert(from + overwritten, window.begin() + overwritten, window.end());
    return true;
}

bool TimelineIndex::take(const QSet<QUuid> &asked, const QList<TimelineMark> &found)
{
    bool differs = false;
    // An entry keeps its time for ever, but a record made here gets the ledger's when it has arrived: the
    // old place has to go as well.
    QSet<QUuid> moved = asked;
    for (const TimelineMark &mark : found) {
        const auto place = std::lower_bound(m_marks.begin(), m_marks.end(), mark, comesBefore);
        if (place == m_marks.end() || place->id != mark.id)
            continue;
        moved.remove(mark.id);
        if (*place != mark) {
            *place = mark;
            differs = true;
        }
    }
    if (moved.isEmpty())
        return differs;
    const auto removed = std::remove_if(m_marks.begin(), m_marks.end(),
                                        [&](const auto &mark) { return moved.contains(mark.id); });
    if (removed != m_marks.end()) {
        m_marks.erase(removed, m_marks.end());
        differs = true;
    }
    for (const TimelineMark &mark : found) {
        if (!moved.contains(mark.id))
            continue;
        m_marks.insert(std::lower_bound(m_marks.begin(), m_marks.end(), mark, comesBefore), mark);
        differs = true;
    }
    return differs;
}

}  // namespace touchline::desk
