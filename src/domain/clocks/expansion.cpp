// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/workhours.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

/// Within a day the wall clock may be set forward or back. A piece between two such moments has one
/// offset, and in it a slot is simple.
struct DayPiece {
    Interval range;
    qint64 offset = 0;  ///< milliseconds east of UTC
};

qint64 offsetAt(const QTimeZone &zone, qint64 at)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1'000;
}

std::vector<DayPiece> piecesOf(const QTimeZone &zone, Interval day)
{
    const qint64 first = offsetAt(zone, day.from);
    if (first == offsetAt(zone, day.to - 1))
        return {{day, first}};
    std::vector<DayPiece> pieces;
    qint64 from = day.from;
    for (const QTimeZone::OffsetData &change :
         zone.transitions(QDateTime::fromMSecsSinceEpoch(day.from + 1, Qt::UTC),
                          QDateTime::fromMSecsSinceEpoch(day.to - 1, Qt::UTC))) {
        const qint64 at = change.atUtc.toMSecsSinceEpoch();
        pieces.push_back({{from, at}, offsetAt(zone, from)});
        from = at;
    }
    pieces.push_back({{from, day.to}, offsetAt(zone, from)});
    return pieces;
}

qint64 midnightUtc(QDate date) { return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch(); }

/// When a date begins; a date that the zone skipped begins and ends with the next.
qint64 startOfDate(const QTimeZone &zone, QDate date)
{
    for (int skip = 0; skip < 3; ++skip) {
        const QDateTime start = date.addDays(skip).startOfDay(zone);
        if (start.isValid())
            return start.toMSecsSinceEpoch();
    }
    return midnightUtc(date);
}

void addOpen(std::vector<OpenSlot> &open, const DaySlots &worked, const DayPiece &piece, QDate date,
             int day)
{
    for (const DaySlot &slot : worked) {
        const qint64 midnight = midnightUtc(date) - piece.offset;
        const qint64 from = std::max(midnight + slot.from * MinuteMs, piece.range.from);
        const qint64 to = std::min(midnight + slot.to * MinuteMs, piece.range.to);
        if (from >= to)
            continue;
        if (!open.empty() && open.back().day == day && open.back().to == from)
            open.back().to = to;
        else
            open.push_back({from, to, day});
    }
}

}  // namespace

Result<WorkHours> expanded(const WorkCalendar &calendar, QDate first, int days)
{
    if (const Done good = checked(calendar); !good)
        return good.error();
    if (days < 1 || size_t(days) > WorkHoursData::MostDays)
        return invalid(u"days"_s, u"must be from 1 to %1"_s.arg(WorkHoursData::MostDays));
    if (!first.isValid() || first.year() < WorkCalendar::FirstYear ||
        first.addDays(days).year() > WorkCalendar::LastYear)
        return invalid(u"first"_s, u"is not within the years that are counted"_s);
    const QTimeZone zone(calendar.zone);
    QHash<QDate, const SpecialDay *> special;
    for (const SpecialDay &day : calendar.days) {
        const SpecialDay *other = special.value(day.date);
        if (day.active && (!other || day.source == DaySource::Manual))
            special.insert(day.date, &day);
    }
    WorkHoursData data{.calendar = calendar.id,
                       .version = calendar.version,
                       .firstDay = first,
                       .dayStarts = {startOfDate(zone, first)},
                       .open = {},
                       .notes = {}};
    for (int i = 0; i < days; ++i) {
        const QDate date = first.addDays(i);
        const Interval range{data.dayStarts.back(), startOfDate(zone, date.addDays(1))};
        data.dayStarts.push_back(range.to);
        const SpecialDay *day = special.value(date);
        if (day)
            data.notes.push_back({i, day->kind, day->expected, day->label});
        if (range.from >= range.to)
            continue;
        const DaySlots &worked =
            day ? workedOn(calendar, *day) : calendar.week[size_t(date.dayOfWeek() - 1)];
        for (const DayPiece &piece : piecesOf(zone, range))
            addOpen(data.open, worked, piece, date, i);
    }
    return WorkHours::make(std::move(data));
}

}  // namespace touchline
