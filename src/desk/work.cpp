// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/work.h"

#include "domain/clocks/clockwatch.h"
#include "domain/orderextras.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr qint64 qint64Max = std::numeric_limits<qint64>::max();

bool beforeDispatch(OrderState state)
{
    return state == OrderState::Accepted || state == OrderState::Triage ||
           state == OrderState::Graded || state == OrderState::ResolvedAtFirst ||
           state == OrderState::Rated;
}

/// What has been sent out is seen to there.
bool waitsForOutage(OrderState state)
{
    return state == OrderState::Accepted || state == OrderState::Triage ||
           state == OrderState::Graded;
}

bool beingDone(OrderState state)
{
    return state == OrderState::Taken || state == OrderState::Processing ||
           state == OrderState::Suspended || state == OrderState::Escalated;
}

/// The rule by which the agent is told that the lead watches over it (judgeNudge).
bool isSupervised(const WorkOrder &order, const WorkFacts &facts)
{
    const qint64 promised = promisedAtMs(order, facts.nudges);
    return order.nudges.value > 1 ||
           (order.nudges.value > 0 && promised > 0 && facts.nowMs > promised);
}

/// The group of an order; nullopt: it is somebody else's turn.
std::optional<WorkGroup> groupOf(const WorkOrder &order, const WorkFacts &facts)
{
    const Actor &actor = facts.actor;
    const bool mine = order.handler.value == actor.user && !actor.user.isNull();
    const bool myTeams = !actor.team.isNull() && order.ownerTeam.value == actor.team;
    const bool accepted = !actor.team.isNull() && order.acceptingTeam.value == actor.team;
    const bool byMe = order.acceptedBy.value == actor.user && !actor.user.isNull();
    if (order.state == OrderState::Suspended && (mine || myTeams) && order.suspendedUntil.ms > 0 &&
        order.suspendedUntil.ms < facts.dayEndMs)
        return WorkGroup::DueToday;
    if (facts.restored.contains(order.outage.value) && !order.outage.isNull() &&
        (mine || myTeams || byMe || accepted) && waitsForOutage(order.state))
        return WorkGroup::Restored;
    if (order.state == OrderState::Callback)
        // Nobody calls where the call was waived; it only has to be brought to its end.
        return accepted ? std::optional(isCallbackWaived(order) ? WorkGroup::InHand
                                                                : WorkGroup::CallBack)
                        : std::nullopt;
    // A limit that ends by tonight, and is not met, goes before all that only waits.
    const bool dueToday = order.dueAt.ms > 0 && order.dueAt.ms < facts.dayEndMs;
    const bool atWork = beingDone(order.state) || order.state == OrderState::Dispatched;
    const bool ours = mine || (myTeams && order.handler.isNull());
    // What the clocks have put under supervision is the lead's to see to, whoever has it.
    const bool supervised = actor.role == Role::Lead && (myTeams || accepted) &&
                            order.clockAlert == strongerAction(order.clockAlert, u"supervise"_s);
    const bool early = beforeDispatch(order.state);
    if (dueToday && ((atWork && (ours || supervised)) || (early && (byMe || supervised))))
        return WorkGroup::DueToday;
    if (ours && beingDone(order.state) && (order.returns.value > 0 || order.reopens.value > 0))
        return WorkGroup::Returned;
    const bool open = beingDone(order.state) || order.state == OrderState::Dispatched ||
                      beforeDispatch(order.state);
    const bool watched = actor.role == Role::Lead && isSupervised(order, facts);
    // A nudge that was answered is as good as none.
    const bool chased = order.nudges.value > 0 && !facts.answered.contains(order.id.value);
    if (chased && open && (mine || myTeams || byMe || watched))
        return WorkGroup::Nudged;
    if (mine && beingDone(order.state))
        return WorkGroup::InHand;
    if (byMe && beforeDispatch(order.state))
        return WorkGroup::InHand;
    if (myTeams && order.handler.isNull() &&
        (order.state == OrderState::Dispatched || beingDone(order.state)))
        return WorkGroup::ToTake;
    return std::nullopt;
}

/// When an order that is due today is: its limit, or the end of its suspension.
qint64 dueOf(const WorkOrder &order)
{
    return order.state == OrderState::Suspended && order.suspendedUntil.ms > 0
               ? order.suspendedUntil.ms
               : order.dueAt.ms;
}

void addOrders(QList<WorkItem> &items, const WorkFacts &facts)
{
    // The same for all who were not tried just now; a zone's arithmetic is not cheap.
    const CallbackTime usual = nextCallback({}, facts.callHours, {facts.nowMs});
    for (const OrderLine &line : facts.orders) {
        const auto group = groupOf(line.order, facts);
        if (!group)
            continue;
        WorkItem item;
        item.group = *group;
        item.type = u"work_order"_s;
        item.id = line.order.id.value;
        item.line = line;
        item.pending = line.pending;
        item.atMs = *group == WorkGroup::DueToday ? dueOf(line.order) : line.order.acceptedAt.ms;
        if (*group == WorkGroup::CallBack) {
            item.lifeSupport = facts.lifeSupport.contains(line.order.customer.value);
            item.call = isCallbackTooSoon(line.order, {facts.nowMs})
                            ? nextCallback(line.order, facts.callHours, {facts.nowMs})
                            : usual;
            // Who may be called now goes first, the longest waiting before the others.
            if (item.call.fromMs != facts.nowMs)
                item.atMs = item.call.fromMs > 0 ? item.call.fromMs : qint64Max;
        }
        if (*group == WorkGroup::Nudged) {
            item.count = line.order.nudges.value;
            item.supervise = isSupervised(line.order, facts);
        } else if (*group == WorkGroup::Returned) {
            item.count = line.order.returns.value + line.order.reopens.value;
        }
        items += item;
    }
}

void addApprovals(QList<WorkItem> &items, const WorkFacts &facts)
{
    const bool decides = authorized(facts.actor.role, Action::Approve, Nearness::Team);
    for (const auto &[approval, pending] : facts.approvals) {
        const bool asked = approval.by.value == facts.actor.user;
        const bool open = approval.state == ApprovalState::Open;
        if (!asked && !(open && decides))
            continue;
        WorkItem item;
        item.group = asked ? WorkGroup::Asked : WorkGroup::Approve;
        item.type = u"approval"_s;
        item.id = approval.id.value;
        item.approval = approval;
        item.line = facts.approvalOrders.value(approval.root);
        item.byName = facts.names.value(open ? approval.by.value : approval.decidedBy.value);
        item.atMs = approval.at.ms;
        item.pending = pending;
        items += item;
    }
}

/// Hers: she comes herself, or it is her team's and nobody is named, or she has the order in hand.
bool concerns(const Appointment &appointment, const WorkOrder &order, const Actor &actor)
{
    if (!appointment.person.isNull())
        return appointment.person.value == actor.user;
    const bool team = !actor.team.isNull() && appointment.team.value == actor.team;
    return team || order.handler.value == actor.user || appointment.by.value == actor.user;
}

void addAppointments(QList<WorkItem> &items, const WorkFacts &facts)
{
    for (const auto &[appointment, pending] : facts.appointments) {
        const OrderLine line = facts.approvalOrders.value(appointment.root);
        if (line.order.id.isNull() || isFinal(line.order.state) ||
            appointment.from.ms >= facts.dayEndMs ||
            !concerns(appointment, line.order, facts.actor))
            continue;
        WorkItem item;
        item.group = WorkGroup::Appointments;
        item.type = u"appointment"_s;
        item.id = appointment.id.value;
        item.appointment = appointment;
        item.line = line;
        item.byName = facts.names.value(appointment.person.isNull() ? appointment.team.value
                                                                    : appointment.person.value);
        item.atMs = appointment.from.ms;
        item.pending = pending;
        item.clashes =
            std::any_of(facts.appointments.begin(), facts.appointments.end(),
                        [&](const auto &other) { return overlaps(appointment, other.first); });
        items += item;
    }
}

void addAnswers(QList<WorkItem> &items, const WorkFacts &facts)
{
    for (const Note &answer : facts.nudgeAnswers) {
        WorkItem item;
        item.group = WorkGroup::Asked;
        item.type = u"note"_s;
        item.id = answer.id.value;
        item.line = facts.approvalOrders.value(answer.root);
        item.text = answer.text;
        item.byName = facts.names.value(answer.author.value);
        item.atMs = answer.at.ms;
        items += item;
    }
}

void addHandovers(QList<WorkItem> &items, const WorkFacts &facts)
{
    for (const auto &[handover, pending] : facts.handovers) {
        // What was taken over by another is hers to know.
        const bool mine =
            handover.takenBy.value == facts.actor.user || handover.by.value == facts.actor.user;
        if (!handover.takenBy.isNull() && !mine)
            continue;
        WorkItem item;
        item.group = WorkGroup::Handover;
        item.type = u"handover"_s;
        item.id = handover.id.value;
        item.handover = handover;
        item.byName = facts.names.value(handover.by.value);
        item.count = handover.orders.size();
        item.atMs = handover.at.ms;
        item.pending = pending;
        items += item;
    }
}

void addNotices(QList<WorkItem> &items, const WorkFacts &facts)
{
    for (const Notice &notice : sortedNotices(facts.notices, facts.actor.user)) {
        if (!notice.mustRead || !isValid(notice, facts.nowMs) || hasRead(notice, facts.actor.user))
            continue;
        WorkItem item;
        item.group = WorkGroup::MustRead;
        item.type = u"notice"_s;
        item.id = notice.id.value;
        item.notice = notice;
        item.atMs = notice.validFrom.ms;
        items += item;
    }
}

WorkItem toDecide(const QString &type, const QUuid &id, const QString &text, qint64 atMs)
{
    WorkItem item;
    item.group = WorkGroup::Decide;
    item.type = type;
    item.id = id;
    item.text = text;
    item.atMs = atMs;
    return item;
}

void addOwn(QList<WorkItem> &items, const WorkFacts &facts)
{
    for (const Conflict &conflict : facts.conflicts) {
        if (conflict.otherBy.value == facts.actor.user)
            items +=
                toDecide(u"conflict"_s, conflict.id.value, conflict.field, conflict.otherAt.ms);
    }
    for (const Refusal &refusal : facts.refusals) {
        if (refusal.by.value == facts.actor.user)
            items += toDecide(u"refusal"_s, refusal.id.value, refusal.reason, refusal.at.ms);
    }
    for (const Draft &draft : facts.drafts) {
        WorkItem item;
        item.group = WorkGroup::Draft;
        item.type = u"draft"_s;
        item.key = draft.key;
        item.target = draftTarget(draft.key);
        item.about = facts.titles.value(item.target);
        item.text = draft.text;
        item.atMs = draft.atMs;
        items += item;
    }
    if (facts.waiting > 0) {
        WorkItem item;
        item.group = WorkGroup::Waiting;
        item.type = u"outbox"_s;
        item.count = facts.waiting;
        items += item;
    }
}

/// Newest first where it is news, oldest first where it is work.
bool newestFirst(WorkGroup group)
{
    return group == WorkGroup::Handover || group == WorkGroup::Draft ||
           group == WorkGroup::Decide || group == WorkGroup::Asked;
}

bool itemBefore(const WorkItem &a, const WorkItem &b)
{
    if (a.group != b.group)
        return a.group < b.group;
    if (a.group == WorkGroup::MustRead)
        return false;  // in the order of the notices
    if (a.group == WorkGroup::Nudged && a.count != b.count)
        return a.count > b.count;
    if (a.lifeSupport != b.lifeSupport)
        return a.lifeSupport;
    if (a.group == WorkGroup::CallBack && a.atMs == b.atMs) {
        // All of a night may be called from the same hour on.
        const auto due = [](const WorkItem &item) {
            const qint64 ms = item.line.order.dueAt.ms;
            return ms > 0 ? ms : qint64Max;
        };
        if (due(a) != due(b))
            return due(a) < due(b);
    }
    if (a.atMs != b.atMs)
        return newestFirst(a.group) ? a.atMs > b.atMs : a.atMs < b.atMs;
    return a.id < b.id;
}

}  // namespace

qint64 workUntilMs(qint64 nowMs, qint64 midnightMs)
{
    constexpr qint64 nightMs = 4 * 3'600'000;
    return qMax(midnightMs, nowMs + nightMs);
}

QList<WorkItem> workItems(const WorkFacts &facts)
{
    QList<WorkItem> items;
    addHandovers(items, facts);
    addNotices(items, facts);
    addOrders(items, facts);
    addApprovals(items, facts);
    addAppointments(items, facts);
    addAnswers(items, facts);
    addOwn(items, facts);
    std::stable_sort(items.begin(), items.end(), itemBefore);
    return items;
}

QUuid draftTarget(const QString &key) { return QUuid::fromString(key.section(u':', 1, 1)); }

bool isValid(const Notice &notice, qint64 nowMs)
{
    return notice.validFrom.ms <= nowMs && (notice.validTo.ms == 0 || nowMs < notice.validTo.ms);
}

QString receiptOf(const QUuid &user) { return user.toString(QUuid::WithoutBraces); }

bool hasRead(const Notice &notice, const QUuid &user)
{
    return notice.readBy.contains(receiptOf(user));
}

QList<Notice> sortedNotices(QList<Notice> notices, const QUuid &user)
{
    const auto weight = [&](const Notice &notice) {
        // A level of a newer server counts as plain.
        const int level = notice.level == NoticeLevel::Unknown ? 0 : int(notice.level);
        return std::tuple(hasRead(notice, user), -level, -notice.validFrom.ms);
    };
    std::stable_sort(notices.begin(), notices.end(),
                     [&](const Notice &a, const Notice &b) { return weight(a) < weight(b); });
    return notices;
}

}  // namespace touchline::desk
