// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockstory.h"
#include "domain/clocks/shippedclocks.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <map>

namespace touchline::testing {

using namespace Qt::Literals::StringLiterals;

/// Calendars and times as the test tables write them. Times are "2026-11-23 09:00[:30]" of the
/// calendar's zone; without a year it is 2026.
class ClockTalk final {
public:
    ClockTalk()
    {
        add("week", "Asia/Shanghai", 5, {{540, 1'020}});
        add("night", "Asia/Shanghai", 7, {{0, 360}, {1'320, 1'440}});
        add("berlin", "Europe/Berlin", 7, {{0, 1'440}});
        add("berlinNight", "Europe/Berlin", 7, {{120, 240}});
        add("newYork", "America/New_York", 5, {{540, 1'020}});
        WorkCalendar half = m_calendars.at(u"week"_s);
        half.id = u"half"_s;
        SpecialDay noon;
        noon.date = QDate(2026, 12, 31);
        noon.label = u"半日"_s;
        noon.worked = {{540, 720}};
        half.days = {noon};
        add(half);
        const Result<std::vector<WorkCalendar>> shipped = shippedCalendars();
        if (shipped) {
            WorkCalendar office = shipped->front();
            office.id = u"office"_s;
            add(office);
        }
    }

    [[nodiscard]] const WorkHours *hours(const QString &calendar) const
    {
        const auto found = m_hours.find(calendar);
        return found == m_hours.end() ? nullptr : &found->second;
    }

    [[nodiscard]] HoursOf hoursOf() const
    {
        return [this](const QString &calendar, qint64) { return hours(calendar); };
    }

    [[nodiscard]] QTimeZone zone(const QString &calendar) const
    {
        const auto found = m_calendars.find(calendar);
        return QTimeZone(found == m_calendars.end() ? QByteArray("Asia/Shanghai")
                                                    : found->second.zone);
    }

    [[nodiscard]] qint64 at(const QString &text, const QString &calendar = {}) const
    {
        QString full = text.trimmed();
        if (full.size() < 16 || full[4] != u'-')
            full = u"2026-"_s + full;
        QDateTime time = QDateTime::fromString(full, u"yyyy-MM-dd HH:mm:ss"_s);
        if (!time.isValid())
            time = QDateTime::fromString(full, u"yyyy-MM-dd HH:mm"_s);
        if (!time.isValid())
            qFatal("no time: %s", qPrintable(text));
        return QDateTime(time.date(), time.time(), zone(calendar)).toMSecsSinceEpoch();
    }

    [[nodiscard]] QString text(std::optional<qint64> at, const QString &calendar = {}) const
    {
        if (!at)
            return u"-"_s;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(*at, zone(calendar));
        return time.toString(time.time().second() ? u"yyyy-MM-dd HH:mm:ss"_s
                                                  : u"yyyy-MM-dd HH:mm"_s);
    }

    /// "60b" business minutes, "45r" real minutes, "5d" working days; then p = may pause, g = goes on
    /// when reopened, a = starts anew.
    [[nodiscard]] AppliedTarget applied(const QString &words, const QString &calendar) const
    {
        AppliedTarget made;
        made.policy = words;
        made.policyVersion = 1;
        qsizetype digits = 0;
        while (words[digits].isDigit())
            ++digits;
        made.target.metric = u"reply"_s;
        made.target.amount = words.first(digits).toLongLong();
        const QChar unit = words[digits];
        made.target.unit = unit == u'b'   ? ClockUnit::BusinessMinutes
                           : unit == u'd' ? ClockUnit::WorkDays
                                          : ClockUnit::RealMinutes;
        const QStringView rest = QStringView(words).sliced(digits + 1);
        made.target.mayPause = rest.contains(u'p');
        if (rest.contains(u'g'))
            made.target.reopen = OnReopen::GoOn;
        if (rest.contains(u'a'))
            made.target.reopen = OnReopen::StartAnew;
        if (made.target.unit != ClockUnit::RealMinutes) {
            made.calendar = calendar;
            made.calendarVersion = 1;
        }
        return made;
    }

    /// "start 11-23 09:00 = 60bp", "pause 11-23 09:30 = reason", "merge 11-23 10:15 = 60b from 11-23
    /// 09:00 paused 11-23 09:10 to 11-23 09:50", "stop 11-23 10:00", ...
    [[nodiscard]] ClockStory story(const QStringList &lines, const QString &calendar) const
    {
        ClockStory made{u"reply"_s, ClockDuty::Promise, {}};
        for (const QString &line : lines) {
            ClockEvent event;
            event.step = fromCode<ClockStep>(line.section(u' ', 0, 0));
            event.at = at(line.section(u" = "_s, 0, 0).section(u' ', 1), calendar);
            const QString rest = line.section(u" = "_s, 1);
            if (event.step == ClockStep::Start || event.step == ClockStep::Apply) {
                event.applied = applied(rest, calendar);
            } else if (event.step == ClockStep::Merge) {
                event.other = QUuid(u"{00000000-0000-7000-8000-000000000001}"_s);
                event.applied = applied(rest.section(u' ', 0, 0), calendar);
                const QString from = rest.section(u" from "_s, 1);
                event.otherStart = at(from.section(u" paused "_s, 0, 0), calendar);
                const QString paused = from.section(u" paused "_s, 1);
                if (!paused.isEmpty())
                    event.otherPauses = {{at(paused.section(u" to "_s, 0, 0), calendar),
                                          at(paused.section(u" to "_s, 1), calendar)}};
            } else {
                event.why = rest;
                if (event.step == ClockStep::Unmerge)
                    event.other = QUuid(u"{00000000-0000-7000-8000-000000000001}"_s);
            }
            made.events.push_back(event);
        }
        return made;
    }

private:
    void add(const char *id, const char *zone, size_t days, const DaySlots &worked)
    {
        WorkCalendar calendar;
        calendar.id = QLatin1StringView(id);
        calendar.zone = zone;
        for (size_t i = 0; i < days; ++i)
            calendar.week[i] = worked;
        add(calendar);
    }

    void add(WorkCalendar calendar)
    {
        calendar.version = 1;
        Result<WorkHours> made = expanded(calendar, QDate(2025, 1, 1), 1'461);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        m_hours.emplace(calendar.id, std::move(*made));
        m_calendars.emplace(calendar.id, calendar);
    }

    std::map<QString, WorkCalendar> m_calendars;
    std::map<QString, WorkHours> m_hours;
};

}  // namespace touchline::testing
