// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/calendarreader.h"
#include "domain/clocks/clockpolicy.h"

namespace touchline {

/// A file as it is shipped: what a ledger begins with. "calendars", "china" or "policies".
[[nodiscard]] QByteArray shippedClockFile(const QString &name);

/// Calendars as they are shipped, filled with the days of their feeds.
[[nodiscard]] Result<std::vector<WorkCalendar>> shippedCalendars();

/// China's holidays and extra working days: 2025 and 2026 as the State Council announced them, 2027 what
/// the law says, marked as expected.
[[nodiscard]] Result<DayFeed> shippedDays();

/// Limits as they are shipped, in the order in which they are tried.
[[nodiscard]] Result<std::vector<ClockPolicy>> shippedPolicies();

}  // namespace touchline
