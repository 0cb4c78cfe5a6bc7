// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/calendarreader.h"

namespace touchline::icalendar {

/// An event that gave no day, and why.
struct SkippedEvent {
    QString label;
    QString reason;
    bool operator==(const SkippedEvent &) const = default;
};

struct ICalendarDays {
    DayFeed feed;
    std::vector<SkippedEvent> skipped;  ///< the first 1,000
};

/// Reads holidays and extra working days from iCalendar (RFC 5545) for the years from `firstYear` to
/// `lastYear`: whole-day events, also of several days or recurring. An event is an extra working day if
/// X-APPLE-SPECIAL-DAY says ALTERNATE-WORKDAY or its summary names one (上班, 补班, "workday"), else a
/// holiday. Events with a time of day, cancelled ones and mere observances are skipped.
///
/// Refused as a whole: no calendar, more than 1 MiB, more than 10,000 events, nesting beyond 8, bytes
/// that are no UTF-8.
[[nodiscard]] Result<ICalendarDays> readICalendar(const QByteArray &bytes, const QString &name,
                                                  int firstYear, int lastYear);

}  // namespace touchline::icalendar
