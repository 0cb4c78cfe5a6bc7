// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace touchline::gui {

// Instants (UTC milliseconds) and amounts as people read them, in the zone of the agent's region and not
// in that of the computer.

/// A pause in typing of this length, in milliseconds, and the draft goes to the journal.
inline constexpr int draftPauseMs = 400;

/// The region's zone as soon as it is known; Asia/Shanghai until then.
void useZone(const QTimeZone &zone);
[[nodiscard]] QTimeZone usedZone();

/// "14:40".
[[nodiscard]] QString clockWords(qint64 ms);
/// "14:40" today, "22 Nov 14:40" this year, with the year otherwise; "" for 0.
[[nodiscard]] QString whenWords(qint64 ms, qint64 nowMs);
/// From one moment to another; a day that both share is said once.
[[nodiscard]] QString fromToWords(qint64 fromMs, qint64 toMs, qint64 nowMs);
/// "Today · Sunday 22 November".
[[nodiscard]] QString dayHeading(qint64 ms, qint64 nowMs);
[[nodiscard]] QString dayWords(const QDate &day);
/// Days since the epoch in local time; equal for two instants of one day.
[[nodiscard]] qint64 localDay(qint64 ms);
/// "¥ 86.20" from fen.
[[nodiscard]] QString moneyWords(qint64 fen);
/// "3,402 kWh" from thousandths.
[[nodiscard]] QString quantityWords(qint64 thousandths, const QString &unit);

}  // namespace touchline::gui
