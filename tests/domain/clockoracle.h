// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/counting.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

namespace touchline::testing {

/// The slow truth: a minute is worked if the wall clock of the zone says so, looked up minute by
/// minute. Shares no code with the counting but the calendar's plain description.
class ClockOracle final {
public:
    ClockOracle(const WorkCalendar *calendar, Intervals pauses, Interval range)
        : m_from(range.from), m_pauses(std::move(pauses))
    {
        const QTimeZone zone(calendar ? calendar->zone : QByteArrayLiteral("UTC"));
        QDate date;
        DaySlots worked;
        for (qint64 t = range.from; t < range.to; t += MinuteMs) {
            const QDateTime wall = QDateTime::fromMSecsSinceEpoch(t, zone);
            if (wall.date() != date) {
                date = wall.date();
                worked = calendar ? slotsOf(*calendar, date) : DaySlots{{0, 1440}};
            }
            const int minute = wall.time().hour() * 60 + wall.time().minute();
            bool open = false;
            for (const DaySlot &slot : worked)
                open = open || (slot.from <= minute && minute < slot.to);
            m_open.push_back(open);
            m_dates.push_back(date);
        }
    }

    [[nodiscard]] bool paused(qint64 t) const
    {
        for (const Interval &pause : m_pauses) {
            if (pause.from <= t && t < pause.to)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool runs(qint64 t) const { return m_open[index(t)] && !paused(t); }

    [[nodiscard]] qint64 ran(qint64 from, qint64 to) const
    {
        qint64 sum = 0;
        for (qint64 t = from; t < to; t += MinuteMs)
            sum += runs(t) ? MinuteMs : 0;
        return sum;
    }

    [[nodiscard]] std::optional<qint64> due(qint64 from, qint64 minutes) const
    {
        for (qint64 t = from; index(t) < m_open.size(); t += MinuteMs) {
            if (minutes == 0)
                return t;
            if (runs(t) && --minutes == 0)
                return t + MinuteMs;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> closing(qint64 from, int days) const
    {
        const QDate received = m_dates[index(from)];
        for (size_t i = index(from); i < m_open.size(); ++i) {
            if (!m_open[i] || m_dates[i] == received || laterOpen(i))
                continue;
            const qint64 last = m_from + qint64(i) * MinuteMs;
            if (!paused(last) && --days == 0)
                return last + MinuteMs;
        }
        return std::nullopt;
    }

private:
    static DaySlots slotsOf(const WorkCalendar &calendar, QDate date)
    {
        for (const SpecialDay &day : calendar.days) {
            if (day.date == date && day.active)
                return day.worked;
        }
        return calendar.week[size_t(date.dayOfWeek() - 1)];
    }
    [[nodiscard]] size_t index(qint64 t) const { return size_t((t - m_from) / MinuteMs); }
    [[nodiscard]] bool laterOpen(size_t i) const
    {
        for (size_t j = i + 1; j < m_open.size() && m_dates[j] == m_dates[i]; ++j) {
            if (m_open[j])
                return true;
        }
        return false;
    }

    qint64 m_from;
    Intervals m_pauses;
    std::vector<bool> m_open;
    std::vector<QDate> m_dates;
};

/// Calendars of every shape: lunch breaks, nights, empty days, holidays and extra working days.
class CalendarDice final {
public:
    explicit CalendarDice(quint32 seed) : m_random(seed) {}

    int upTo(int n) { return int(m_random.bounded(n + 1)); }

    DaySlots worked()
    {
        DaySlots list;
        int at = 0;
        for (int i = upTo(3); i > 0 && at < 1'380; --i) {
            const int from = at + upTo(1'439 - at);
            const int to = from + 1 + upTo(1'439 - from);
            list.push_back({from, to});
            at = to;
        }
        return list;
    }

    WorkCalendar calendar(const QByteArray &zone, QDate first, int days)
    {
        WorkCalendar made;
        made.id = QStringLiteral("dice");
        made.zone = zone;
        for (DaySlots &day : made.week)
            day = worked();
        made.week[size_t(upTo(6))] = {{9 * 60, 17 * 60}};
        for (int i = 0; i < days; ++i) {
            if (upTo(6) != 0)
                continue;
            SpecialDay special;
            special.date = first.addDays(i);
            if (upTo(1) == 0) {
                special.kind = DayKind::ExtraWork;
                special.worked = worked();
                if (special.worked.empty())
                    special.worked = {{60, 120}};
            }
            made.days.push_back(special);
        }
        return made;
    }

    Intervals pauses(qint64 from, int minutes)
    {
        Intervals list;
        for (int i = upTo(5); i > 0; --i) {
            const qint64 begin = from + upTo(minutes) * MinuteMs;
            list.push_back({begin, begin + upTo(3) * upTo(700) * MinuteMs});
        }
        return list;
    }

private:
    QRandomGenerator m_random;
};

}  // namespace touchline::testing
