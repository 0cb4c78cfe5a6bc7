// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockstory.h"

namespace touchline {

/// Something that happened to an order, in the words of the clocks: what policyreader.h lists under
/// clockMoments(), or one of these.
struct OrderMoment {
    QString what;
    qint64 at = 0;
    QString why;
    bool operator==(const OrderMoment &) const = default;

    static constexpr QLatin1StringView Suspended{"suspended"};
    static constexpr QLatin1StringView Resumed{"resumed"};
    static constexpr QLatin1StringView Reopened{"reopened"};
    static constexpr QLatin1StringView Cancelled{
        "cancelled"};                                       ///< withdrawn, rejected, merged away
    static constexpr QLatin1StringView Changed{"changed"};  ///< grade, area, policy, calendar
    /// It was merged away and is an order of its own again: its clocks go on as if nothing had been.
    static constexpr QLatin1StringView Unmerged{"unmerged"};
    /// It is not dispatched as long as an outage lasts; `why` is what outageWait() makes of the outage's number.
    static constexpr QLatin1StringView OutageWait{"outageWait"};
    static constexpr QLatin1StringView OutageWaitOver{"outageWaitOver"};
};

/// All clocks of one order, with what happened to it so far.
struct ClockBook {
    std::vector<OrderMoment> moments;
    std::vector<ClockStory> stories;
    bool operator==(const ClockBook &) const = default;
};

/// Why a clock pauses that waits for an outage, and which outage it was; "" = another reason.
[[nodiscard]] QString outageWait(const QString &number);
[[nodiscard]] QString outageWaitedFor(const QString &why);
/// Number of the outage for which the order waits by its log; nullopt = for none.
[[nodiscard]] std::optional<QString> waitsForOutage(const ClockBook &book);

/// By which policies and calendars clocks are set now.
struct ClockRules {
    const std::vector<ClockPolicy> &policies;
    std::function<qint64(const QString &calendar)> calendarVersion;
};

/// The book after a moment: clocks start, pause, stop, go on; limits that no longer hold are replaced
/// or cancelled; a limit that comes late starts when its event happened, with all pauses since.
/// Stopped clocks are left alone; when the order is archived or cancelled, those that still run are
/// cancelled. `facts` are those of the order after the moment. Moments come in order
/// of time; an earlier one counts as happening with the last.
[[nodiscard]] ClockBook happened(ClockBook book, OrderMoment moment, const ClockFacts &facts,
                                 const ClockRules &rules);

/// The book of an order into which another was merged: of each limit the earlier promise counts, and
/// limits that only the other had go on here.
[[nodiscard]] ClockBook merged(ClockBook book, const QUuid &other, const ClockBook &theirs,
                               qint64 at);
/// The merge undone.
[[nodiscard]] ClockBook unmerged(ClockBook book, const QUuid &other, qint64 at);

}  // namespace touchline
