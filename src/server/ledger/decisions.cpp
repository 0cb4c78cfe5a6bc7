// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/decisions.h"

#include "domain/lifecycle.h"
#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/customer.h"
#include "domain/records/handover.h"
#include "domain/records/interaction.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/orderpart.h"
#include "domain/records/ordertype.h"
#include "domain/records/payment.h"
#include "domain/records/savedview.h"
#include "domain/records/ticket.h"
#include "domain/records/verification.h"
#include "protocol/reasons.h"
#include "server/ledger/belonging.h"
#include "server/ledger/clocks.h"
#include "server/ledger/moves.h"
#include "server/ledger/orderextras.h"
#include "server/ledger/orderforms.h"
#include "server/ledger/outages.h"
#include "server/ledger/rulesinforce.h"
#include "server/ledger/savedviews.h"
#include "server/ledger/ties.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// The state that a kind of request asks for; Unknown: it is no move.
OrderState stateAskedFor(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::Suspend: return OrderState::Suspended;
    case ApprovalKind::Withdraw: return OrderState::Withdrawn;
    case ApprovalKind::Waive:
    case ApprovalKind::Refund:
    case ApprovalKind::Other:
    case ApprovalKind::Unknown: return OrderState::Unknown;
    }
    Q_UNREACHABLE();
}

std::optional<Refused> settleRequest(Work &work, Row &row)
{
    const Approval asked = fromRow<Approval>(row);
    if (!work.find(typeOf<WorkOrder>(), row.root))
        return Refused{reasons::badValue, u"root"_s, u"is not a work order"_s};
    if (asked.kind == ApprovalKind::Unknown)
        return Refused{reasons::badValue, u"kind"_s, u"is not one that can be asked for"_s};
    const OrderState to = stateAskedFor(asked.kind);
    if (asked.to != (to == OrderState::Unknown ? QString() : QString(codeOf(to))))
        return Refused{reasons::badValue, u"to"_s, u"is not what this kind asks for"_s};
    row.set(u"state"_s, QString(codeOf(ApprovalState::Open)));
    row.set(u"answer"_s, QString());
    return std::nullopt;
}

std::optional<Refused> settleHandover(Work &work, Row &row)
{
    if (work.origin().actor.team.isNull())
        return Refused{reasons::badValue, u"team"_s, u"you belong to no team"_s};
    row.set(u"team"_s, work.origin().actor.team);
    row.set(u"takenBy"_s, QUuid());
    row.set(u"takenAt"_s, qint64(0));
    return std::nullopt;
}

std::optional<Refused> settleCheck(Work &work, const Row &row)
{
    const auto contact = work.find(typeOf<Interaction>(), row.reference(u"interaction"_s));
    if (!contact || contact->row.root != row.root)
        return Refused{reasons::notFound, u"interaction"_s};
    return std::nullopt;
}

/// Money is taken, or what was taken is taken back as a whole and once.
std::optional<Refused> settlePayment(Work &work, const Row &row)
{
    const Payment payment = fromRow<Payment>(row);
    if (!payment.interaction.isNull()) {
        if (const auto refused = settleCheck(work, row))
            return refused;
    }
    if (payment.voids.isNull())
        return payment.amount.value > 0 ? std::nullopt
                                        : std::optional(Refused{reasons::badValue, u"amount"_s,
                                                                u"must be more than nothing"_s});
    const auto wrong = work.find(typeOf<Payment>(), payment.voids.value);
    if (!wrong || wrong->row.root != row.root)
        return Refused{reasons::notFound, u"voids"_s};
    const Payment taken = fromRow<Payment>(wrong->row);
    if (!taken.voids.isNull() || payment.amount.value != -taken.amount.value)
        return Refused{reasons::badValue, u"amount"_s, u"does not take back that payment"_s};
    if (payment.remark.trimmed().isEmpty())
        return Refused{"needs_reason"_L1, u"remark"_s};
    storage::Query query(work.db(), "SELECT 1 FROM payment WHERE root = ? AND voids = ?");
    query.bind(row.root).bind(payment.voids.value);
    if (query.next())
        return Refused{reasons::alreadyResolved, u"voids"_s};
    return std::nullopt;
}

std::optional<Refused> settleTicket(Work &work, const Row &row)
{
    const QString hall = row.reference(u"hall"_s).toString(QUuid::WithoutBraces);
    if (work.origin().hall != u"hall:"_s + hall)
        return Refused{reasons::badValue, u"hall"_s, u"is not where you work"_s};
    return std::nullopt;
}

/// Only who called a ticket begins and ends its visit.
std::optional<Refused> settleServing(Work &work, const Row &before, const Row &after)
{
    const Ticket was = fromRow<Ticket>(before);
    const Ticket is = fromRow<Ticket>(after);
    const bool serves = is.state == TicketState::Serving || is.state == TicketState::Served;
    const bool touched = was.interaction != is.interaction || (serves && was.state != is.state);
    if (touched && is.clerk.value != work.origin().actor.user)
        return Refused{reasons::alreadyTaken, u"clerk"_s};
    return std::nullopt;
}

void putMoved(Work &work, Stored stored, const WorkOrder &was, const MoveRequest &move)
{
    const Row before = stored.row;
    std::vector<QByteArray> clocks =
        makeMove(work, before, stored.row, was, move, work.origin().actor);
    work.put(stored, u"move"_s);
    refreshConflicts(work, before, stored.row);
    addMoveEvent(work, stored.row, was, move, std::move(clocks));
}

std::optional<Refused> carryOut(Work &work, const Approval &asked)
{
    auto stored = work.find(typeOf<WorkOrder>(), asked.root);
    if (!stored || stored->row.deleted)
        return Refused{reasons::targetDeleted};
    const WorkOrder order = fromRow<WorkOrder>(stored->row);
    if (const OrderState to = stateAskedFor(asked.kind); to != OrderState::Unknown) {
        const MoveRequest move{to, asked.reason, asked.until};
        const auto form = formOf(work.db(), order);
        const Verdict verdict = mayMove(order, move, work.origin().actor,
                                        {.now = {work.origin().nowMs},
                                         .conflictOpen = std::nullopt,
                                         .ownContact = hasOwnContact(work, order),
                                         .outageOver = outageOver(work, order)},
                                        form.get());
        if (verdict.answer != Answer::Yes)
            return refusedMove(verdict, order, codeOf(to), form.get());
        putMoved(work, *stored, order, move);
    } else if (asked.kind == ApprovalKind::Waive) {
        if (isFinal(order.state))
            return Refused{reasons::orderClosed};
        QStringList waivers = order.waivers;
        if (!waivers.contains(asked.reason))
            waivers += asked.reason;
        stored->row.set(u"waivers"_s, waivers);
        work.put(*stored, u"edit"_s);
    }
    return std::nullopt;
}

std::optional<Refused> settleDecision(Work &work, const Row &before, const Row &after)
{
    const Approval was = fromRow<Approval>(before);
    const Approval is = fromRow<Approval>(after);
    if (was.state != ApprovalState::Open)
        return before.values == after.values ? std::nullopt
                                             : std::optional(Refused{reasons::alreadyResolved});
    if (is.state == ApprovalState::Rejected)
        return is.answer.trimmed().isEmpty()
                   ? std::optional(Refused{"needs_reason"_L1, u"answer"_s})
                   : std::nullopt;
    if (is.state == ApprovalState::Approved)
        return carryOut(work, was);
    return Refused{reasons::badValue, u"state"_s, u"is neither approved nor rejected"_s};
}

std::optional<Refused> settleTaking(Work &work, const Row &before, Row &after)
{
    const QUuid was = before.reference(u"takenBy"_s);
    const QUuid is = after.reference(u"takenBy"_s);
    if (was == is)
        return std::nullopt;
    const QUuid me = work.origin().actor.user;
    // Taken by oneself, or given back by who had it.
    if (is != me && !(is.isNull() && was == me))
        return Refused{reasons::notAllowed, u"takenBy"_s};
    after.set(u"takenAt"_s, is.isNull() ? qint64(0) : work.origin().nowMs);
    return std::nullopt;
}

/// Who chased the order and when is history, not only a count.
void noteNudge(Work &work, const Row &before, const Row &after)
{
    const qint64 step = after.integer(u"nudges"_s) - before.integer(u"nudges"_s);
    if (step == 0)
        return;
    const WorkOrder order = fromRow<WorkOrder>(after);
    OrderEvent event;
    event.kind = step > 0 ? EventKind::Nudged : EventKind::Correction;
    event.customer = order.customer;
    event.from = order.state;
    event.to = order.state;
    event.at.ms = work.origin().nowMs;
    event.by.value = work.origin().actor.user;
    work.add(event, after.root, after.feed);
}

}  // namespace

std::optional<Refused> settleNew(Work &work, Row &row)
{
    if (row.type == &typeOf<SavedView>())
        return checkView(work, nullptr, &row);
    if (row.type == &typeOf<Automation>())
        return settleAutomation(work, emptyRow(*row.type), &row);
    if (row.type == &typeOf<OrderType>())
        return settleOrderType(work, emptyRow(*row.type), row);
    if (row.type == &typeOf<Approval>())
        return settleRequest(work, row);
    if (row.type == &typeOf<OrderPart>())
        return settlePart(work, nullptr, &row);
    if (row.type == &typeOf<Appointment>())
        return settleAppointment(work, nullptr, row);
    if (row.type == &typeOf<Note>())
        return checkNudgeAnswer(work, row);
    if (row.type == &typeOf<Handover>())
        return settleHandover(work, row);
    if (row.type == &typeOf<Verification>())
        return settleCheck(work, row);
    if (row.type == &typeOf<Payment>())
        return settlePayment(work, row);
    if (row.type == &typeOf<Ticket>())
        return settleTicket(work, row);
    if (row.type == &typeOf<Outage>())
        return settleOutage(work, nullptr, row);
    if (row.type == &typeOf<Interaction>())
        return checkContactOutage(work, nullptr, row);
    if (row.type == &typeOf<Customer>())
        return checkParent(work, emptyRow(*row.type), row);
    if (row.type == &typeOf<WorkOrder>()) {
        const Row nothing = emptyRow(*row.type);
        if (const auto refused = checkWaivers(work, nothing, row, OrderState::Accepted))
            return refused;
        if (const auto refused = checkAnswers(work, nothing, row))
            return refused;
        return checkTies(work, nothing, row);
    }
    return std::nullopt;
}

std::optional<Refused> checkWaivers(const Work &work, const Row &before, const Row &after,
                                    OrderState to)
{
    const QStringList was = std::get<QStringList>(before.at(u"waivers"_s));
    const QStringList is = std::get<QStringList>(after.at(u"waivers"_s));
    const bool added =
        std::any_of(is.begin(), is.end(), [&](const QString &one) { return !was.contains(one); });
    if (!added || to == OrderState::ResolvedAtFirst || work.origin().actor.role == Role::Lead)
        return std::nullopt;
    return Refused{"needs_approval"_L1, u"waivers"_s};
}

std::optional<Refused> settleEdit(Work &work, const Row &before, Row &after)
{
    if (after.type == &typeOf<SavedView>())
        return checkView(work, &before, &after);
    if (after.type == &typeOf<Automation>())
        return settleAutomation(work, before, &after);
    if (after.type == &typeOf<OrderType>())
        return settleOrderType(work, before, after);
    if (after.type == &typeOf<Approval>())
        return settleDecision(work, before, after);
    if (after.type == &typeOf<OrderPart>())
        return settlePart(work, &before, &after);
    if (after.type == &typeOf<Appointment>())
        return settleAppointment(work, &before, after);
    if (after.type == &typeOf<Handover>())
        return settleTaking(work, before, after);
    if (after.type == &typeOf<Ticket>())
        return settleServing(work, before, after);
    if (after.type == &typeOf<Outage>())
        return settleOutage(work, &before, after);
    if (after.type == &typeOf<Interaction>())
        return checkContactOutage(work, &before, after);
    if (after.type == &typeOf<Customer>())
        return checkParent(work, before, after);
    if (after.type == &typeOf<WorkOrder>()) {
        if (const auto refused = checkWaivers(work, before, after, fromRow<WorkOrder>(after).state))
            return refused;
        if (const auto refused = checkTies(work, before, after))
            return refused;
        if (const auto refused = checkAnswers(work, before, after))
            return refused;
        if (const auto refused =
                settleMilestones(work, before, after, fromRow<WorkOrder>(after).state))
            return refused;
        noteNudge(work, before, after);
    }
    return std::nullopt;
}

}  // namespace touchline::ledger
