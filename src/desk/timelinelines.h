// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/days.h"
#include "desk/timelinemark.h"

#include <QtCore/QSet>

#include <span>
#include <vector>

namespace touchline::desk {

enum class Grouping : quint8 { ByDay, ByOrder, ByChannel };

enum class LineKind : quint8 {
    Entry,
    Contact,  ///< several entries of one call, chat or visit
    Fold,     ///< several system changes of one piece of work
    Child     ///< an entry of an opened contact or fold, below it
};

/// Where a line stands: what is pinned and what is open comes before everything.
enum class Section : quint8 { Pinned, Open, All };

/// One line of the list. Its key stays the same whatever comes or goes around it.
struct TimelineLine {
    LineKind kind = LineKind::Entry;
    Section section = Section::All;
    QUuid key;        ///< Contact: the interaction; Fold: its oldest entry; else the entry
    int first = 0;    ///< of its entries in TimelineLines::members, newest first
    int count = 1;    ///< how many
    qint64 atMs = 0;  ///< of the newest
    qint64 day = 0;
    QUuid order;                         ///< ByOrder: of the group
    Channel channel = Channel::Unknown;  ///< ByChannel: of the group
    bool heading = false;                ///< the first of its day or group
    bool divider = false;                ///< everything below was there at the last visit
    bool expanded = false;
    bool pinned = false;
    bool pending = false;
    bool inConflict = false;
    bool operator==(const TimelineLine &) const = default;

    [[nodiscard]] bool isSame(const TimelineLine &other) const
    {
        return key == other.key && kind == other.kind && section == other.section;
    }
};

struct TimelineLines {
    std::vector<TimelineLine> lines;
    std::vector<int> members;  ///< positions in the index
};

/// So many open orders, the newest, stand above the days; a firm may have dozens.
inline constexpr int OpenOnTop = 4;

struct LineOptions {
    Grouping grouping = Grouping::ByDay;
    bool openOnTop = true;
    bool fold = true;  ///< system changes of one piece of work as one line
    QSet<QUuid> expanded;
    QSet<QUuid> pinned;
    qint64 lastVisitMs = 0;  ///< 0 = there was none
};

/// System changes of one order or account fold when no more than this lies between two of them.
inline constexpr qint64 FoldGapMs = 10 * 60'000;

/// Groups the entries that pass a filter (`positions`, newest first).
[[nodiscard]] TimelineLines makeLines(std::span<const TimelineMark> marks,
                                      const std::vector<int> &positions, const LineOptions &options,
                                      Days &days);

}  // namespace touchline::desk
