// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/counting.h"
#include "domain/describe.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace touchline {

/// Who holds us to a limit.
enum class ClockDuty : quint8 { Promise, Legal, Internal, External, Unknown };
template <> struct Codes<ClockDuty> {
    static constexpr std::array list{QLatin1StringView("promise"), QLatin1StringView("legal"),
                                     QLatin1StringView("internal"), QLatin1StringView("external")};
};
template <> struct Codes<ClockUnit> {
    static constexpr std::array list{QLatin1StringView("realMin"), QLatin1StringView("businessMin"),
                                     QLatin1StringView("workdays")};
};

/// What reopening an order does to a clock that was stopped.
enum class OnReopen : quint8 {
    Stay,       ///< it was fulfilled or missed once and for all
    GoOn,       ///< from the same start; the time between does not count if the clock may pause
    StartAnew,  ///< a new round begins with the reopening
    Unknown
};
template <> struct Codes<OnReopen> {
    static constexpr std::array list{QLatin1StringView("stay"), QLatin1StringView("goOn"),
                                     QLatin1StringView("startAnew")};
};

/// What rules look at: names of facts ("family", "area", ...) and their values as codes or text.
using ClockFacts = QHash<QString, QString>;

/// One condition on a fact. A category matches with everything below it in the tree.
struct ClockTest {
    QString fact;
    QStringList oneOf;  ///< empty with atLeast
    bool negated = false;
    std::optional<qint64> atLeast = {};
    bool operator==(const ClockTest &) const = default;
};

using ClockRule = std::vector<ClockTest>;  ///< all must hold; none = always

[[nodiscard]] bool matches(const ClockRule &rule, const ClockFacts &facts);

/// A moment relative to a limit, on the clock's own time: working minutes of a clock that counts
/// working time.
struct ClockOffset {
    std::optional<int> percent = {};  ///< of the limit
    qint64 minutes = 0;               ///< before (-) or after (+) the limit
    bool operator==(const ClockOffset &) const = default;
};

/// What happens at a level: `what` is a code (notify, supervise, escalate, raise), `who` whom it tells.
struct ClockAction {
    QString what;
    QString who;
    bool operator==(const ClockAction &) const = default;
};

struct ClockLevel {
    ClockOffset at;
    ClockRule when;
    std::vector<ClockAction> actions;
    bool operator==(const ClockLevel &) const = default;
};

/// One limit.
struct ClockTarget {
    QString metric;  ///< what is timed: "arrive", "reply", ...; one clock for each (metric, duty)
    ClockDuty duty = ClockDuty::Promise;
    ClockUnit unit = ClockUnit::RealMinutes;
    qint64 amount = 0;  ///< minutes or days
    QString start;      ///< event that starts it
    QStringList stops;  ///< events any of which fulfils it
    bool mayPause = false;
    OnReopen reopen = OnReopen::Stay;
    ClockOffset warn{80, 0};
    QString calendar;  ///< "" = the policy's
    std::vector<ClockLevel> levels;
    QString basis;          ///< where the figure comes from
    bool verified = false;  ///< false: known practice, to be checked by who runs it
    bool operator==(const ClockTarget &) const = default;

    static constexpr qint64 MostMinutes = 2 * 366 * 24 * 60;
    static constexpr qint64 MostWorkdays = 366;
};

struct ClockPolicy {
    QString id;
    QString name;
    QString track;  ///< the first match of each track counts: "service", "source"
    qint64 version = 1;
    bool active = true;
    QString calendar;  ///< "" = around the clock only
    ClockRule when;
    std::vector<ClockTarget> targets;
    bool operator==(const ClockPolicy &) const = default;
};

/// The policies that hold for an order: of each track the first active one that matches.
[[nodiscard]] std::vector<const ClockPolicy *> policiesFor(const std::vector<ClockPolicy> &policies,
                                                           const ClockFacts &facts);

}  // namespace touchline
