// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/workcalendar.h"

namespace touchline {

/// Holidays and extra working days from one source.
struct DayFeed {
    QString name;
    std::vector<SpecialDay> days;
};

/// A calendar and the feed that fills it ("" = none).
struct CalendarFile {
    WorkCalendar calendar;
    QString feed;
};

/// Reads `{"calendars": [{"id", "name", "zone", "feed", "week": {"monday": [["09:00", "17:00"]]},
/// "days": [...]}]}`. Days that stand here were entered by hand.
[[nodiscard]] Result<std::vector<CalendarFile>> readCalendars(const QByteArray &json);

/// Reads the days of a year or more: `{"name", "years": [{"year", "status": "announced" | "expected",
/// "source", "days": [...]}]}`, or a bare list of days `[{"date" | "from" and "to", "kind": "holiday" |
/// "extraWork", "label", "slots"}]`, which then is called `name`.
[[nodiscard]] Result<DayFeed> readDayFeed(const QByteArray &json, const QString &name);

}  // namespace touchline
