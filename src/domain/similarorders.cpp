// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/similarorders.h"

#include "domain/id.h"
#include "domain/lifecycle.h"
#include "domain/ordermerge.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr qint64 hourMs = 3'600'000;

bool bothAre(const QUuid &a, const QUuid &b) { return !a.isNull() && a == b; }

/// Of the two, the more exact kind that both name.
bool isSameKind(const WorkOrder &open, const WorkOrder &drafted)
{
    if (!open.orderType.isEmpty() && !drafted.orderType.isEmpty())
        return open.orderType == drafted.orderType;
    if (!open.category.isEmpty() && !drafted.category.isEmpty())
        return open.category == drafted.category;
    return open.family == drafted.family;
}

bool isOneSpot(const WorkOrder &open, const WorkOrder &drafted)
{
    return bothAre(open.service.value, drafted.service.value) ||
           isSamePlace(open.place, drafted.place);
}

}  // namespace

qint64 acceptedAtMs(const WorkOrder &order)
{
    return order.acceptedAt.ms != 0 ? order.acceptedAt.ms : madeAt(order.id.value);
}

bool isSimilar(const WorkOrder &open, const WorkOrder &drafted, qint64 nowMs)
{
    if (open.id == drafted.id || isFinal(open.state) || !open.mergedInto.isNull())
        return false;
    // Who gave a tip is not found by what somebody else reports.
    if (open.family == Family::Tipoff || drafted.family == Family::Tipoff)
        return false;
    if (nowMs - acceptedAtMs(open) > SimilarHours * hourMs || !isSameKind(open, drafted))
        return false;
    return bothAre(open.customer.value, drafted.customer.value) || isOneSpot(open, drafted);
}

LinkKind linkToSimilar(const WorkOrder &open, const WorkOrder &drafted)
{
    const bool elsewhere = (!drafted.place.isEmpty() || !drafted.service.isNull()) &&
                           (!open.place.isEmpty() || !open.service.isNull()) &&
                           !isOneSpot(open, drafted);
    return elsewhere ? LinkKind::Repeat : LinkKind::Duplicate;
}

bool isOver(const Outage &outage)
{
    return outage.restoredAt.ms != 0 || outage.state == OutageState::Restored ||
           outage.state == OutageState::Closed || outage.state == OutageState::Cancelled;
}

bool darkens(const Outage &outage, const QString &feeder, const QString &place)
{
    if (!feeder.isEmpty() && outage.feeders.contains(feeder))
        return true;
    return !outage.area.isEmpty() && place.contains(outage.area);
}

}  // namespace touchline
