// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "domain/records/outage.h"

#include <optional>

namespace touchline {

/// Where an outage stands for those who look at it.
enum class OutagePhase : quint8 { Active, Planned, Ended };
[[nodiscard]] OutagePhase phaseOf(const Outage &outage, qint64 nowMs);

/// A planned outage is announced so long before; a shorter notice is a temporary one.
inline constexpr qint64 PlannedNoticeMs = 7 * 86'400'000LL;
/// A temporary outage is announced so long before; a shorter notice is told to be late.
inline constexpr qint64 TemporaryNoticeMs = 86'400'000LL;
/// A clock may be so far off.
inline constexpr qint64 OutageClockSlackMs = 5 * 60'000LL;

/// What is wrong with an outage: a code and the field that it is about (none: it may not be touched at all).
struct OutageProblem {
    QLatin1StringView reason;
    QString field;
    bool operator==(const OutageProblem &) const = default;
};

/// May this actor make `after` of the outage? `before` null: a new one. The one judge: desks ask it before they
/// save, the ledger before it writes. `nowMs`: when it was said.
[[nodiscard]] std::optional<OutageProblem> whyNotOutage(const Outage *before, const Outage &after,
                                                        const Actor &actor, qint64 nowMs);
/// What an announcement must say beside that before it leaves a form.
[[nodiscard]] std::optional<OutageProblem> whatIsMissing(const Outage &outage);
/// An announcement that comes later than practice has it, though it may be made.
[[nodiscard]] bool isLateNotice(const Outage &outage, qint64 nowMs);

/// It was said to be over, and not only called off.
[[nodiscard]] bool isRestored(const Outage &outage);
/// Its time is up and nobody has said that the power is back: the estimate, or the planned end. In ms, 0 = not.
[[nodiscard]] qint64 overdueBy(const Outage &outage, qint64 nowMs);

/// What came in about an outage.
struct OutageCounts {
    int orders = 0;    ///< that waited for it, in whatever state they are now
    int open = 0;      ///< of them, still waiting
    int contacts = 0;  ///< calls and visits that were linked with it
    int reports = 0;   ///< orders, and contacts that brought none
    int callers = 0;   ///< different customers
    bool operator==(const OutageCounts &) const = default;
};

/// An estimate that was given: "<when, ms> <for when, ms> <by whom>".
struct OutageEstimate {
    qint64 saidAt = 0;
    qint64 expectedAt = 0;
    QUuid by;
    bool operator==(const OutageEstimate &) const = default;
};
[[nodiscard]] QString estimateEntry(const OutageEstimate &estimate);
[[nodiscard]] std::optional<OutageEstimate> readEstimate(const QString &entry);
/// More are not kept; the first one stays, the oldest of the others goes.
inline constexpr qsizetype MostEstimates = 30;

/// What a customer is sent, as the shipped file has it: {area}, {time}, {number} are filled in. Empty: no such one.
[[nodiscard]] QString shippedMessage(const QString &name);

/// Why the call-back of an order is left out that waited for an outage and whose caller was sent a message.
inline constexpr QLatin1StringView OutageWaiver{"outage_batch"};
/// The same id for everybody: that a caller was told of an outage's end, once.
[[nodiscard]] QUuid restoredMessageId(const QUuid &outage, const QUuid &caller);

}  // namespace touchline
