// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/orderlinks.h"
#include "domain/records/outage.h"

namespace touchline {

/// Somebody who calls again within this time calls about the same thing.
constexpr qint64 SimilarHours = 72;
/// So many calls about one outage are answered in one go.
constexpr int MajorOutageOrders = 20;

/// Whether an open order may be what the customer is calling about again: same customer, service or
/// place, same kind (type of order, else category, else family), and not older than SimilarHours.
[[nodiscard]] bool isSimilar(const WorkOrder &open, const WorkOrder &drafted, qint64 nowMs);
/// How a new order is linked with a similar one if it is opened all the same: what is reported from one place is
/// reported twice, what the customer reports from another one is reported again.
[[nodiscard]] LinkKind linkToSimilar(const WorkOrder &open, const WorkOrder &drafted);

/// When it was accepted; one that no server has seen, when it was made.
[[nodiscard]] qint64 acceptedAtMs(const WorkOrder &order);

/// Nothing waits for it any more.
[[nodiscard]] bool isOver(const Outage &outage);
/// Whether an outage that is not over darkens this place.
[[nodiscard]] bool darkens(const Outage &outage, const QString &feeder, const QString &place);

}  // namespace touchline
