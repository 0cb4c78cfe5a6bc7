// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

namespace touchline::gui {

// The clocks of an order in words: what is timed, how it stands, and why it is due when it is.

/// "Arrival", "Reply".
[[nodiscard]] QString metricWords(const QString &metric);
/// "promise", "by law".
[[nodiscard]] QString dutyWords(ClockDuty duty);
/// "14:40" today, "Mon 09:30" within a week, with the date otherwise.
[[nodiscard]] QString dueWords(qint64 ms, qint64 nowMs);
/// "1 h 20 min", "2 d 3 h"; never negative.
[[nodiscard]] QString spanWords(qint64 ms);
/// "45 min", "5 working days".
[[nodiscard]] QString amountWords(const ClockTarget &target);

/// How a clock stands at a moment, as a chip shows it.
struct ClockWords {
    QString name;         ///< "Arrival · promise"
    QString left;         ///< "32 min left", "20 min late", "paused"
    QString due;          ///< "due Mon 09:30"
    QString shortly;      ///< all three where there is little room
    QString tone;         ///< of the chip: "", good, warn, bad
    QString explanation;  ///< the whole reckoning in lines
    bool over = false;    ///< met, or missed for good
    bool operator==(const ClockWords &) const = default;
};
/// `waitsFor`: number of the outage for which the order waits; empty = it does not.
[[nodiscard]] ClockWords wordsOfClock(const ClockStory &story, const ClockShelfPtr &shelf,
                                      qint64 nowMs, const QString &waitsFor = {});

/// What lists say of an order's nearest limit: "due 14:40", "20 min late"; "" for none.
[[nodiscard]] QString nearestWords(const WorkOrder &order, qint64 nowMs);
/// bad, warn or nothing, to go with it.
[[nodiscard]] QString nearestTone(const WorkOrder &order, qint64 nowMs);

/// "supervised", "escalated": what the clocks have put the order under; "" for less.
[[nodiscard]] QString alertWords(const WorkOrder &order);

/// A milestone or a step of the clocks as the history tells it; the event's own text for all others.
[[nodiscard]] QString eventDetail(const OrderEvent &event);

}  // namespace touchline::gui
