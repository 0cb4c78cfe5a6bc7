// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>

#include <array>
#include <optional>
#include <vector>

namespace touchline {

/// Working time on one day in minutes of the day: `from` belongs to it, `to` does not; 1440 is the
/// end of the day.
struct DaySlot {
    int from = 0;
    int to = 0;
    bool operator==(const DaySlot &) const = default;
};

using DaySlots = std::vector<DaySlot>;

/// What one date is, whatever its day of the week.
enum class DayKind : quint8 {
    Holiday,   ///< closed, or open only in its own slots
    ExtraWork  ///< a day of rest that is worked instead of another (调休)
};

/// Who says so. What people entered or switched off is never touched by a feed.
enum class DaySource : quint8 { Feed, Manual };

struct SpecialDay {
    QDate date;
    DayKind kind = DayKind::Holiday;
    QString label;
    DaySlots worked;  ///< of an extra working day without any: those of the first working weekday
    DaySource source = DaySource::Manual;
    QString feed;           ///< name of the feed, for days of one
    bool active = true;     ///< false: switched off by hand
    bool expected = false;  ///< known by law only; the year's arrangement is not announced yet
    bool operator==(const SpecialDay &) const = default;
};

/// When work is done. Days of the week begin with Monday.
struct WorkCalendar {
    QString id;
    QString name;
    QByteArray zone;  ///< IANA identifier
    std::array<DaySlots, 7> week;
    std::vector<SpecialDay> days;  ///< at most one active entry for a date
    qint64 version = 0;
    bool operator==(const WorkCalendar &) const = default;

    static constexpr size_t MostSlots = 24;        ///< a day
    static constexpr size_t MostDays = 4'000;      ///< special days
    static constexpr qsizetype LongestText = 200;  ///< id, name, label
    static constexpr int FirstYear = 2000;
    static constexpr int LastYear = 2100;
};

/// Minutes of the day of "HH:MM"; "24:00" is the end of the day, and so is "23:59" where a slot ends.
[[nodiscard]] std::optional<int> minuteOfDay(QStringView text, bool end);

/// What is wrong with a calendar: the field and the reason. Slots must be in order and apart.
[[nodiscard]] Done checked(const WorkCalendar &calendar);

/// The entry that counts for a date: active ones only, by hand before a feed's; nullptr = none.
[[nodiscard]] const SpecialDay *specialDay(const WorkCalendar &calendar, QDate date);

/// The slots that are worked on a special day, and on any date.
[[nodiscard]] const DaySlots &workedOn(const WorkCalendar &calendar, const SpecialDay &day);
[[nodiscard]] const DaySlots &workedOn(const WorkCalendar &calendar, QDate date);

/// What taking in a feed changed.
struct FeedChange {
    int added = 0;
    int changed = 0;
    int removed = 0;
    int keptByHand = 0;  ///< dates that somebody entered or switched off
    bool operator==(const FeedChange &) const = default;
};

/// Takes the days of a feed in. Dates that were entered by hand, or whose feed day was switched off by
/// hand, stay as they are. Days that this feed gave earlier and gives no longer are removed, but only
/// in the years from which it gives any: a feed of 2027 says nothing of 2026.
FeedChange takeFeed(WorkCalendar &calendar, const QString &feed,
                    const std::vector<SpecialDay> &days);

}  // namespace touchline
