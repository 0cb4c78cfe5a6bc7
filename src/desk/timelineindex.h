// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemark.h"

#include <QtCore/QList>
#include <QtCore/QSet>

#include <vector>

namespace touchline::desk {

/// All entries of one timeline, newest first, in one block of memory.
class TimelineIndex final {
public:
    void clear() { m_marks.clear(); }
    [[nodiscard]] int size() const { return int(m_marks.size()); }
    [[nodiscard]] const TimelineMark &at(int position) const { return m_marks[size_t(position)]; }
    [[nodiscard]] const std::vector<TimelineMark> &all() const { return m_marks; }

    /// Takes a window of what is held on the disk: everything after `after` (null: from the newest on) up to
    /// the window's last entry, or to the end of the timeline. True when something differs.
    bool takeWindow(const TimelineMark *after, const QList<TimelineMark> &window, bool toTheEnd);
    /// These are different now: those of `asked` that are not in `found` are gone. True when something
    /// differs.
    bool take(const QSet<QUuid> &asked, const QList<TimelineMark> &found);

private:
    std::vector<TimelineMark> m_marks;
};

}  // namespace touchline::desk
