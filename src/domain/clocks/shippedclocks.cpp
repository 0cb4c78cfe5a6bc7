// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/shippedclocks.h"

#include "domain/clocks/policyreader.h"

#include <QtCore/QFile>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineClockResources() { Q_INIT_RESOURCE(domain); }

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QByteArray shippedClockFile(const QString &name)
{
    touchlineClockResources();
    QFile file(u":/touchline/clocks/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<DayFeed> shippedDays() { return readDayFeed(shippedClockFile(u"china"_s), u"china"_s); }

Result<std::vector<WorkCalendar>> shippedCalendars()
{
    const Result<DayFeed> days = shippedDays();
    if (!days)
        return days.error();
    const Result<std::vector<CalendarFile>> files = readCalendars(shippedClockFile(u"calendars"_s));
    if (!files)
        return files.error();
    std::vector<WorkCalendar> calendars;
    for (const CalendarFile &file : *files) {
        calendars.push_back(file.calendar);
        if (file.feed == days->name)
            takeFeed(calendars.back(), days->name, days->days);
    }
    return calendars;
}

Result<std::vector<ClockPolicy>> shippedPolicies()
{
    const Result<std::vector<WorkCalendar>> calendars = shippedCalendars();
    if (!calendars)
        return calendars.error();
    QStringList ids;
    for (const WorkCalendar &calendar : *calendars)
        ids += calendar.id;
    return readPolicies(shippedClockFile(u"policies"_s), ids);
}

}  // namespace touchline
