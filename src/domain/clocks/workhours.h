// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/interval.h"
#include "domain/clocks/workcalendar.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace touchline {

/// One stretch of working time and the day to which it belongs.
struct OpenSlot {
    qint64 from = 0;
    qint64 to = 0;
    int day = 0;  ///< counted from the first day of the hours
    bool operator==(const OpenSlot &) const = default;
};

/// What is special about a day: shown where a clock explains why it stood still.
struct DayNote {
    int day = 0;
    DayKind kind = DayKind::Holiday;
    bool expected = false;
    QString label;
    bool operator==(const DayNote &) const = default;
};

/// A calendar expanded into UTC, as the server sends it. Desk and server count by nothing else, so
/// that they agree whatever their time zone data say.
struct WorkHoursData {
    QString calendar;
    qint64 version = 0;
    QDate firstDay;
    std::vector<qint64> dayStarts;  ///< instants at which the days begin, and the end of the last
    std::vector<OpenSlot> open;     ///< sorted, apart, each within its day
    std::vector<DayNote> notes;     ///< sorted by day
    bool operator==(const WorkHoursData &) const = default;

    static constexpr size_t MostDays = 3'700;
};

/// Working time that can be counted fast: every question is answered in O(log n).
class WorkHours final {
public:
    /// Refuses what is out of order: it came over the wire.
    [[nodiscard]] static Result<WorkHours> make(WorkHoursData data);

    [[nodiscard]] const WorkHoursData &data() const { return m_data; }
    /// Nothing is known outside of it.
    [[nodiscard]] Interval range() const;

    /// Working milliseconds between two instants; 0 outside of what is known.
    [[nodiscard]] qint64 openBetween(qint64 from, qint64 to) const;
    /// The first instant at which `amount` working milliseconds have passed since `from`; nullopt
    /// when that lies beyond what is known.
    [[nodiscard]] std::optional<qint64> reach(qint64 from, qint64 amount) const;
    /// Working intervals within a range, joined across midnight.
    [[nodiscard]] Intervals openWithin(Interval range) const;

    [[nodiscard]] int dayCount() const { return int(m_data.dayStarts.size()) - 1; }
    /// The day to which an instant belongs; -1 = not known.
    [[nodiscard]] int dayOf(qint64 at) const;
    [[nodiscard]] QDate dateOf(int day) const { return m_data.firstDay.addDays(day); }
    [[nodiscard]] Interval dayRange(int day) const;
    /// When work ends on a day; nullopt on a day on which nobody works.
    [[nodiscard]] std::optional<qint64> closingOf(int day) const;
    [[nodiscard]] const DayNote *noteOf(int day) const;

private:
    explicit WorkHours(WorkHoursData data);
    [[nodiscard]] qint64 openUntil(qint64 at) const;

    WorkHoursData m_data;
    std::vector<qint64> m_sums;  ///< working time before each slot, and all of it
};

/// Expands a calendar over `days` days from `first` on; for the server. The calendar must have been
/// checked. Where a clock change takes part of a slot away or doubles it, the slot is what the wall
/// clock shows.
[[nodiscard]] Result<WorkHours> expanded(const WorkCalendar &calendar, QDate first, int days);

}  // namespace touchline
