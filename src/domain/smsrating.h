// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

/// Reason of the event by which an order's history tells that the customer rated it by SMS; its text is the digit.
inline constexpr QLatin1StringView RatedBySms{"rating_sms"};

/// 1 to 5; 0: it says something else. Full-width digits count, and a full stop behind them.
[[nodiscard]] int ratingIn(const QString &text);

}  // namespace touchline
