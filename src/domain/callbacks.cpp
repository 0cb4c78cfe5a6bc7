// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/callbacks.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace touchline {
namespace {

constexpr int callDaysAhead = 14;

/// The first instant in the hours, not before this one; 0 = none soon.
qint64 firstOpen(const WorkCalendar &hours, qint64 fromMs)
{
    const QTimeZone zone(hours.zone);
    const QDate first = QDateTime::fromMSecsSinceEpoch(fromMs, zone).date();
    for (int ahead = 0; ahead < callDaysAhead; ++ahead) {
        const QDate date = first.addDays(ahead);
        for (const DaySlot &slot : workedOn(hours, date)) {
            const auto at = [&](int minute) {
                return minute == 24 * 60 ? date.addDays(1).startOfDay(zone).toMSecsSinceEpoch()
                                         : QDateTime(date, QTime(minute / 60, minute % 60), zone)
                                               .toMSecsSinceEpoch();
            };
            if (fromMs < at(slot.to))
                return qMax(fromMs, at(slot.from));
        }
    }
    return 0;
}

}  // namespace

WorkCalendar callbackHours(const std::vector<WorkCalendar> &calendars, const QByteArray &zone)
{
    for (const WorkCalendar &calendar : calendars) {
        if (calendar.id == CallbackCalendar)
            return calendar;
    }
    WorkCalendar hours;
    hours.id = CallbackCalendar;
    hours.zone = zone;
    hours.week.fill({{8 * 60, 21 * 60}});
    return hours;
}

bool isCallbackWaived(const WorkOrder &order)
{
    return !order.waivers.isEmpty() && order.callbackResult != CallbackResult::Dissatisfied;
}

bool isCallbackTooSoon(const WorkOrder &order, Instant now)
{
    return order.callbackTriedAt.ms > 0 && now.ms - order.callbackTriedAt.ms < CallbackPauseMs;
}

CallbackTime nextCallback(const WorkOrder &order, const WorkCalendar &hours, Instant now)
{
    const bool paused = order.state == OrderState::Callback && isCallbackTooSoon(order, now);
    const qint64 from = paused ? order.callbackTriedAt.ms + CallbackPauseMs : now.ms;
    const qint64 open = firstOpen(hours, from);
    return {open, open != from};
}

}  // namespace touchline
