// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/ticket.h"

#include <QtCore/QModelIndex>

namespace touchline::gui {

/// From here on waiting is shown as long, and then as too long.
constexpr qint64 LongWaitMs = 15 * 60'000;
constexpr qint64 TooLongWaitMs = 30 * 60'000;

/// "12 min", or "under 1 min".
[[nodiscard]] QString minutesWords(qint64 ms);
/// "4:05", or "1:02:03".
[[nodiscard]] QString timerWords(qint64 ms);

/// One row of a desk::CounterModel, ready to be painted or spoken.
struct CounterText {
    bool head = false;
    QString title;   ///< number; of a head the business
    QString detail;  ///< business, counter, customer
    QString pill;    ///< why she goes first
    QString right;   ///< how long she has waited; of a head how many
    QString tone;    ///< warn, bad or empty, for the time
    [[nodiscard]] QString spoken() const;
};
[[nodiscard]] CounterText counterText(const QModelIndex &index, const QString &region,
                                      qint64 nowMs);

}  // namespace touchline::gui
