// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockstory.h"

namespace touchline {

/// One entry of a clock's ledger. Entries that are not `open` never change: later readings only add
/// to them. Another limit opens a new chapter, which tells the time since the start once more by its
/// own rules; what the earlier one said stays.
struct ClockSegment {
    SpanKind kind = SpanKind::Ran;
    Interval range;
    QString why;         ///< of a pause
    QStringList labels;  ///< of holidays within closed time
    int chapter = 0;
    QString policy;
    qint64 policyVersion = 0;
    QString calendar;
    qint64 calendarVersion = 0;
    bool open = false;  ///< it goes on
    bool operator==(const ClockSegment &) const = default;
};

[[nodiscard]] std::vector<ClockSegment> clockLedger(const ClockStory &story, const HoursOf &hours,
                                                    qint64 now);

/// A day on which a clock of working days counted, or why not.
struct ClockDay {
    enum class Verdict : quint8 { Counted, Rest, Holiday, Paused };
    QDate date;
    Verdict verdict = Verdict::Counted;
    bool extraWork = false;
    bool expected = false;  ///< of a holiday that is not announced yet
    QString label;
    bool operator==(const ClockDay &) const = default;
};

/// Why a clock is due when it is: "due Mon 09:30: 1 h from Fri 16:30, closed Fri 17:00 to Mon 09:00",
/// as data. `steps` lead from the start to the limit without gaps; `days` are those of a limit in
/// working days, without the day of receipt.
struct ClockExplanation {
    qint64 start = 0;
    std::optional<qint64> due;
    AppliedTarget applied;
    QUuid promisedTo;
    bool known = true;
    std::vector<ClockSegment> steps;
    std::vector<ClockDay> days;
};

[[nodiscard]] ClockExplanation explainedClock(const ClockStory &story, const HoursOf &hours,
                                              qint64 now);

}  // namespace touchline
