// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/workcalendar.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr int lastMinute = 24 * 60;

constexpr std::array dayNames{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                              "friday"_L1, "saturday"_L1, "sunday"_L1};

Done checkedSlots(const DaySlots &list, const QString &field)
{
    if (list.size() > WorkCalendar::MostSlots)
        return Error{ErrorKind::TooLarge,
                     u"more than %1 slots in a day"_s.arg(WorkCalendar::MostSlots), field};
    for (size_t i = 0; i < list.size(); ++i) {
        const QString at = u"%1[%2]"_s.arg(field).arg(i);
        if (list[i].from < 0 || list[i].to > lastMinute)
            return invalid(at, u"must lie between 00:00 and 24:00"_s);
        if (list[i].to <= list[i].from)
            return invalid(at, u"must end after it begins"_s);
        if (i > 0 && list[i].from < list[i - 1].to)
            return invalid(at, u"overlaps the slot before it, or is out of order"_s);
    }
    return done();
}

Done checkedText(const QString &text, const QString &field, bool required)
{
    if (required && text.trimmed().isEmpty())
        return invalid(field, u"is missing"_s);
    if (text.size() > WorkCalendar::LongestText)
        return Error{ErrorKind::TooLarge,
                     u"longer than %1 characters"_s.arg(WorkCalendar::LongestText), field};
    return done();
}

Done checkedDay(const SpecialDay &day, const QString &field)
{
    if (!day.date.isValid() || day.date.year() < WorkCalendar::FirstYear ||
        day.date.year() > WorkCalendar::LastYear)
        return invalid(field + u".date"_s,
                       u"must be a date from %1 to %2"_s.arg(WorkCalendar::FirstYear)
                           .arg(WorkCalendar::LastYear));
    if (const Done label = checkedText(day.label, field + u".label"_s, false); !label)
        return label;
    return checkedSlots(day.worked, field + u".slots"_s);
}

/// May this feed not touch the day? Of two feeds the first that gave a date keeps it, unless it only
/// expected it.
bool keptFrom(const SpecialDay &day, const QString &feed)
{
    return day.source == DaySource::Manual || !day.active || (day.feed != feed && !day.expected);
}

}  // namespace

std::optional<int> minuteOfDay(QStringView text, bool end)
{
    if (text.size() != 5 || text[2] != u':')
        return std::nullopt;
    for (const int digit : {0, 1, 3, 4}) {
        if (text[digit] < u'0' || text[digit] > u'9')
            return std::nullopt;
    }
    const int minute = text.first(2).toInt() * 60 + text.last(2).toInt();
    if (text.last(2).toInt() > 59 || minute > lastMinute || (minute == lastMinute && !end))
        return std::nullopt;
    // Programs without 24:00 write the end of the day as 23:59; nobody closes a minute before midnight.
    return end && minute == lastMinute - 1 ? lastMinute : minute;
}

Done checked(const WorkCalendar &calendar)
{
    if (const Done id = checkedText(calendar.id, u"id"_s, true); !id)
        return id;
    if (const Done name = checkedText(calendar.name, u"name"_s, false); !name)
        return name;
    if (calendar.zone.isEmpty() || calendar.zone.size() > WorkCalendar::LongestText ||
        !QTimeZone(calendar.zone).isValid())
        return invalid(u"zone"_s, u"is not a known IANA time zone"_s);
    bool works = false;
    for (size_t day = 0; day < 7; ++day) {
        if (const Done worked = checkedSlots(calendar.week[day], u"week."_s + dayNames[day]);
            !worked)
            return worked;
        works = works || !calendar.week[day].empty();
    }
    if (!works)
        return invalid(u"week"_s, u"has no working time"_s);
    if (calendar.days.size() > WorkCalendar::MostDays)
        return Error{ErrorKind::TooLarge,
                     u"more than %1 special days"_s.arg(WorkCalendar::MostDays), u"days"_s};
    QSet<std::pair<qint64, int>> seen;
    for (size_t i = 0; i < calendar.days.size(); ++i) {
        const SpecialDay &day = calendar.days[i];
        const QString field = u"days[%1]"_s.arg(i);
        if (const Done one = checkedDay(day, field); !one)
            return one;
        const std::pair key{day.date.toJulianDay(), int(day.source)};
        if (day.active && seen.contains(key))
            return invalid(field + u".date"_s, u"stands there twice"_s);
        if (day.active)
            seen.insert(key);
    }
    return done();
}

const SpecialDay *specialDay(const WorkCalendar &calendar, QDate date)
{
    const SpecialDay *found = nullptr;
    for (const SpecialDay &day : calendar.days) {
        if (day.date == date && day.active && (!found || day.source == DaySource::Manual))
            found = &day;
    }
    return found;
}

const DaySlots &workedOn(const WorkCalendar &calendar, const SpecialDay &day)
{
    if (day.kind != DayKind::ExtraWork || !day.worked.empty())
        return day.worked;
    const auto working = std::find_if(calendar.week.begin(), calendar.week.end(),
                                      [](const DaySlots &one) { return !one.empty(); });
    return working != calendar.week.end() ? *working : day.worked;
}

const DaySlots &workedOn(const WorkCalendar &calendar, QDate date)
{
    const SpecialDay *special = specialDay(calendar, date);
    return special ? workedOn(calendar, *special) : calendar.week[size_t(date.dayOfWeek() - 1)];
}

FeedChange takeFeed(WorkCalendar &calendar, const QString &feed,
                    const std::vector<SpecialDay> &days)
{
    FeedChange change;
    QSet<int> years;
    QHash<QDate, const SpecialDay *> given;
    for (const SpecialDay &day : days) {
        years.insert(day.date.year());
        given.insert(day.date, &day);
    }
    change.removed = int(std::erase_if(calendar.days, [&](const SpecialDay &day) {
        return !keptFrom(day, feed) && years.contains(day.date.year()) && !given.contains(day.date);
    }));
    QHash<QDate, size_t> there;
    for (size_t i = 0; i < calendar.days.size(); ++i) {
        const SpecialDay &day = calendar.days[i];
        // What was done by hand decides about its date, whatever else stands there.
        if (!there.contains(day.date) || keptFrom(day, feed))
            there.insert(day.date, i);
    }
    std::vector<QDate> dates(given.keyBegin(), given.keyEnd());
    std::sort(dates.begin(), dates.end());
    for (const QDate &date : dates) {
        SpecialDay day = *given[date];
        day.source = DaySource::Feed;
        day.feed = feed;
        day.active = true;
        const auto old = there.constFind(date);
        if (old == there.constEnd()) {
            calendar.days.push_back(day);
            ++change.added;
        } else if (keptFrom(calendar.days[*old], feed)) {
            ++change.keptByHand;
        } else if (calendar.days[*old] != day) {
            calendar.days[*old] = day;
            ++change.changed;
        }
    }
    return change;
}

}  // namespace touchline
