// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/orderclocks.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

ClockFacts clockFacts(const WorkOrder &order, ServiceKind service)
{
    return {{u"family"_s, codeOf(order.family)},
            {u"orderType"_s, order.orderType},
            {u"category"_s, order.category},
            {u"grade"_s, order.grade},
            {u"region"_s, order.feed},
            {u"area"_s, codeOf(order.area)},
            {u"source"_s, codeOf(order.source)},
            {u"serviceKind"_s, codeOf(service)},
            {u"state"_s, codeOf(order.state)},
            {u"nudges"_s, QString::number(order.nudges.value)},
            {u"returns"_s, QString::number(order.returns.value)},
            {u"reopens"_s, QString::number(order.reopens.value)},
            {u"importance"_s, QString::number(order.importance)},
            {u"urgency"_s, QString::number(order.urgency)},
            {u"impact"_s, QString::number(order.impact)},
            {u"anonymous"_s, order.anonymous ? u"true"_s : u"false"_s}};
}

QString clockMoment(OrderState from, OrderState to)
{
    using State = OrderState;
    if (from == State::Archived || from == State::Withdrawn || from == State::Rejected)
        return OrderMoment::Reopened;
    if (from == State::Suspended && to == State::Processing)
        return OrderMoment::Resumed;
    // Dissatisfied: what was answered did not hold.
    if (from == State::Callback && to == State::Processing)
        return OrderMoment::Reopened;
    if (from == State::Audit && to == State::Processing)
        return u"returned"_s;
    switch (to) {
    case State::Accepted: return from == State::Unknown ? u"accepted"_s : QString();
    case State::ResolvedAtFirst: return u"answered"_s;
    case State::Dispatched: return u"dispatched"_s;
    case State::Taken: return u"taken"_s;
    case State::Suspended: return OrderMoment::Suspended;
    case State::Replied: return u"replied"_s;
    case State::Callback: return from == State::Callback ? QString() : u"audited"_s;
    case State::Rated: return u"calledBack"_s;
    case State::Archived: return u"archived"_s;
    case State::Withdrawn:
    case State::Rejected: return OrderMoment::Cancelled;
    case State::Triage:
    case State::Graded:
    case State::Processing:
    case State::Escalated:
    case State::Audit:
    case State::Dispute:
    case State::Unknown: return {};
    }
    Q_UNREACHABLE();
}

std::vector<OrderMoment> milestonesReached(const WorkOrder &before, const WorkOrder &after)
{
    std::vector<OrderMoment> moments;
    const auto look = [&](Instant WorkOrder::*milestone, const QString &what) {
        if ((before.*milestone).ms == 0 && (after.*milestone).ms != 0)
            moments.push_back({what, (after.*milestone).ms, {}});
    };
    look(&WorkOrder::contactedAt, u"contacted"_s);
    look(&WorkOrder::arrivedAt, u"arrived"_s);
    look(&WorkOrder::restoredAt, u"restored"_s);
    std::stable_sort(moments.begin(), moments.end(),
                     [](const OrderMoment &a, const OrderMoment &b) { return a.at < b.at; });
    return moments;
}

std::vector<OrderMoment> momentsOf(const WorkOrder &order, const std::vector<OrderEvent> &events)
{
    std::vector<OrderMoment> moments{
        {clockMoment(OrderState::Unknown, OrderState::Accepted), order.acceptedAt.ms, {}}};
    const auto add = [&](const QString &what, const OrderEvent &event, const QString &why) {
        if (!what.isEmpty())
            moments.push_back({what, event.at.ms, why});
    };
    for (const OrderEvent &event : events) {
        if (event.kind == EventKind::Moved)
            add(clockMoment(event.from, event.to), event, event.reason.left(100));
        // Brought in from elsewhere, it may have come as far as that already.
        else if (event.kind == EventKind::Created)
            add(clockMoment(OrderState::Accepted, event.to), event, {});
        else if (event.kind == EventKind::Merged && event.reason == MergedAway)
            add(OrderMoment::Cancelled, event, MergedWhy);
        else if (event.kind == EventKind::Unmerged && event.reason == MergedAway)
            add(OrderMoment::Unmerged, event, {});
    }
    for (const OrderMoment &milestone : milestonesReached({}, order))
        moments.push_back(milestone);
    std::stable_sort(moments.begin() + 1, moments.end(),
                     [](const OrderMoment &a, const OrderMoment &b) { return a.at < b.at; });
    return moments;
}

}  // namespace touchline
