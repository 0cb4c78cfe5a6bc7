// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineModel that makes lines: filter, groups, what is open, and where things are.

#include "desk/timelinemodel.h"

namespace touchline::desk {

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void TimelineModel::setGrouping(Grouping grouping)
{
    if (std::exchange(m_options.grouping, grouping) != grouping)
        rebuild();
}

void TimelineModel::setFold(bool fold)
{
    if (std::exchange(m_options.fold, fold) != fold)
        rebuild();
}

void TimelineModel::setLastVisit(qint64 ms)
{
    if (std::exchange(m_options.lastVisitMs, ms) != ms)
        rebuild();
}

void TimelineModel::setExpanded(const QSet<QUuid> &keys)
{
    if (keys == m_options.expanded)
        return;
    m_options.expanded = keys;
    rebuild();
}

void TimelineModel::toggle(int row)
{
    const QUuid key = lineAt(row).key;
    if (!m_options.expanded.remove(key))
        m_options.expanded.insert(key);
    rebuild();
}

void TimelineModel::expandAll(bool expanded)
{
    QSet<QUuid> keys;
    if (expanded) {
        for (const TimelineLine &line : m_made.lines) {
            if (line.kind == LineKind::Contact || line.kind == LineKind::Fold)
                keys.insert(line.key);
        }
    }
    setExpanded(keys);
}

PeriodBounds TimelineModel::range() const
{
    PeriodBounds bounds;
    if (m_filter.from.isValid())
        bounds.fromMs = m_days.startOf(m_filter.from);
    if (m_filter.to.isValid())
        bounds.toMs = m_days.startOf(m_filter.to.addDays(1));
    return bounds;
}

void TimelineModel::rebuild()
{
    m_walkDiffers = false;
    m_builtSize = m_index.size();
    Sifted sifted = sift(m_index.all(), m_filter, m_clock.nowMs(), range());
    m_counts = std::move(sifted.counts);
    m_passing = std::move(sifted.positions);
    m_options.openOnTop = !m_filter.tasks;
    replaceLines(makeLines(m_index.all(), m_passing, m_options, m_days));
    askOutcomes();
    emit changed();
}

void TimelineModel::replaceLines(TimelineLines made)
{
    // What is the same at both ends stays; views keep their place and selections theirs.
    const std::vector<TimelineLine> old = m_made.lines;
    const auto &fresh = made.lines;
    const size_t shorter = std::min(old.size(), fresh.size());
    size_t head = 0;
    while (head < shorter && old[head].isSame(fresh[head]))
        ++head;
    size_t tail = 0;
    while (tail < shorter - head &&
           old[old.size() - 1 - tail].isSame(fresh[fresh.size() - 1 - tail]))
        ++tail;
    const size_t gone = old.size() - head - tail;
    const size_t come = fresh.size() - head - tail;
    if (gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone) - 1);
        if (come > 0) {
            m_made.lines = fresh;
            m_made.lines.erase(m_made.lines.begin() + qptrdiff(head),
                               m_made.lines.begin() + qptrdiff(head + come));
            m_made.members = made.members;
        } else {
            m_made = made;
        }
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, int(head), int(head + come) - 1);
        m_made = std::move(made);
        endInsertRows();
    } else if (gone == 0) {
        m_made = std::move(made);
    }
    tellDifferences(old, 0, 0, head);
    tellDifferences(old, old.size() - tail, m_made.lines.size() - tail, tail);
}

void TimelineModel::tellDifferences(const std::vector<TimelineLine> &old, size_t oldFrom,
                                    size_t from, size_t count)
{
    const auto looksSame = [](TimelineLine a, const TimelineLine &b) {
        a.first = b.first;
        return a == b;
    };
    for (size_t i = 0; i < count; ++i) {
        if (looksSame(old[oldFrom + i], m_made.lines[from + i]))
            continue;
        size_t end = i + 1;
        while (end < count && !looksSame(old[oldFrom + end], m_made.lines[from + end]))
            ++end;
        emit dataChanged(index(int(from + i)), index(int(from + end) - 1));
        i = end;
    }
}

int TimelineModel::rowOf(const TimelineLine &line) const
{
    for (size_t row = 0; row < m_made.lines.size(); ++row) {
        if (m_made.lines[row].isSame(line))
            return int(row);
    }
    return -1;
}

int TimelineModel::rowOf(const QUuid &entry) const
{
    int closed = -1;
    for (size_t row = 0; row < m_made.lines.size(); ++row) {
        const TimelineLine &line = m_made.lines[row];
        if (line.section != Section::All)
            continue;
        if (line.kind == LineKind::Entry || line.kind == LineKind::Child) {
            if (line.key == entry)
                return int(row);
        } else if (closed < 0) {
            for (int n = 0; n < line.count; ++n) {
                if (markAt(int(row), n).id == entry)
                    closed = int(row);
            }
        }
    }
    return closed;
}

int TimelineModel::rowAt(qint64 ms) const
{
    for (size_t row = 0; row < m_made.lines.size(); ++row) {
        const TimelineLine &line = m_made.lines[row];
        if (line.section == Section::All && line.kind != LineKind::Child && line.atMs <= ms)
            return int(row);
    }
    return -1;
}

}  // namespace touchline::desk
