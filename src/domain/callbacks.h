// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/workcalendar.h"
#include "domain/records/workorder.h"

namespace touchline {

// How customers are called back. From the description of practice: at most three tries, at least two
// hours apart, never at night.

/// Afterwards a customer who cannot be reached is called no more.
inline constexpr qint64 CallbackTries = 3;
/// From one call in which nobody was reached to the next.
inline constexpr qint64 CallbackPauseMs = 120 * 60'000;
/// Whoever has a calendar of this name calls back in its hours.
inline constexpr QLatin1StringView CallbackCalendar{"callback"};

/// When customers may be called: the calendar of that name if there is one, else every day from 08:00
/// to 21:00 in `zone`.
[[nodiscard]] WorkCalendar callbackHours(const std::vector<WorkCalendar> &calendars,
                                         const QByteArray &zone);

/// The pause after the last try is not over.
[[nodiscard]] bool isCallbackTooSoon(const WorkOrder &order, Instant now);

/// The lead has agreed that nobody calls. Whoever was asked and said no is not waived away.
[[nodiscard]] bool isCallbackWaived(const WorkOrder &order);

/// From when on a customer may be called.
struct CallbackTime {
    qint64 fromMs = 0;          ///< never before now; 0 = never within the next two weeks
    bool outsideHours = false;  ///< it is the hours that hold it back, not the pause
    bool operator==(const CallbackTime &) const = default;
};
[[nodiscard]] CallbackTime nextCallback(const WorkOrder &order, const WorkCalendar &hours,
                                        Instant now);

}  // namespace touchline
