// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockshelf.h"

#include <span>

namespace touchline {

/// A level that was acted upon: once, whatever is started again afterwards.
struct ActedLevel {
    QString metric;
    ClockDuty duty = ClockDuty::Promise;
    QString policy;
    qint64 policyVersion = 0;
    qint64 level = 0;  ///< its place among the target's levels
    qint64 at = 0;
    bool operator==(const ActedLevel &) const = default;
};

/// All that an order's events say of its clocks. It only grows.
struct ClockLog {
    ClockBook book;
    std::vector<ActedLevel> acted;
    bool complete = true;  ///< false: it names limits or holds pieces that are not known here
    bool operator==(const ClockLog &) const = default;
};

/// What `after` has more than `before`, as order events carry it (CBOR): pieces of at most MostPackedLog
/// bytes. Limits are named, not copied. Empty: nothing was added.
[[nodiscard]] std::vector<QByteArray> packedLog(const ClockLog &before, const ClockLog &after);

/// The log of an order out of the pieces of its events, in whatever order they come. Clocks whose limits
/// the shelf does not know are left out; pieces may hold anything, they come over the wire.
[[nodiscard]] ClockLog clockLogOf(const std::vector<QByteArray> &pieces, const ClockShelf &shelf);

constexpr qsizetype MostPackedLog = 4'096;

}  // namespace touchline
