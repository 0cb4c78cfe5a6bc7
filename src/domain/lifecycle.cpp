// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lifecycle.h"

#include "domain/callbacks.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

struct Case {
    const WorkOrder &order;
    const MoveRequest &move;
    const Actor &actor;
    const Facts &facts;
};

using Guard = Verdict (*)(const Case &);

constexpr Verdict yes{};
Verdict no(QLatin1StringView reason) { return {Answer::No, reason}; }

Verdict needsReason(const Case &c)
{
    return c.move.reason.trimmed().isEmpty() ? no("needs_reason"_L1) : yes;
}

Verdict complete(const Case &c)
{
    return c.order.category.isEmpty() ? no("needs_category"_L1) : yes;
}

Verdict onlyEnquiry(const Case &c)
{
    return c.order.family == Family::Enquiry ? yes : no("only_enquiries"_L1);
}

Verdict graded(const Case &c)
{
    return c.order.grade.isEmpty() ? no("needs_grade"_L1) : complete(c);
}

Verdict receiver(const Case &c) { return c.order.ownerTeam.isNull() ? no("needs_team"_L1) : yes; }

Verdict directReceiver(const Case &c)
{
    const Verdict v = complete(c);
    return v.answer == Answer::Yes ? receiver(c) : v;
}

Verdict passedOn(const Case &c)
{
    const Verdict v = needsReason(c);
    return v.answer == Answer::Yes ? receiver(c) : v;
}

/// What was graded may have lost its grade or category again by an edit.
Verdict gradedReceiver(const Case &c)
{
    const Verdict v = graded(c);
    return v.answer == Answer::Yes ? receiver(c) : v;
}

bool leads(const Case &c) { return c.actor.role == Role::Lead; }

/// Nobody belongs to a team that is not named, not even a user without a team.
bool isOf(const Actor &actor, const QUuid &team) { return !team.isNull() && team == actor.team; }

Verdict ownTeam(const Case &c)
{
    return isOf(c.actor, c.order.ownerTeam.value) || leads(c) ? yes : no("other_team"_L1);
}

Verdict suspension(const Case &c)
{
    if (!leads(c))
        return no("needs_approval"_L1);
    return c.move.until.ms <= c.facts.now.ms ? no("needs_until"_L1) : needsReason(c);
}

Verdict answered(const Case &c)
{
    if (c.order.resolution.trimmed().isEmpty())
        return no("needs_resolution"_L1);
    if (c.order.family == Family::Fault && c.order.fieldResult == FieldResult::Unknown)
        return no("needs_field_result"_L1);
    return ownTeam(c);
}

/// The unit that did the work does not judge it, whatever the role of who asks there; those who are
/// there to judge do so in every unit.
bool isOfHandlingUnit(const Case &c)
{
    const Role role = c.actor.role;
    return isOf(c.actor, c.order.ownerTeam.value) && !isOf(c.actor, c.order.acceptingTeam.value) &&
           role != Role::Lead && role != Role::Auditor && role != Role::Inspector;
}

Verdict reviewer(const Case &c)
{
    if (c.order.repliedBy.value == c.actor.user || c.order.handler.value == c.actor.user)
        return no("reviewer_is_handler"_L1);
    return isOfHandlingUnit(c) ? no("handling_unit_answers"_L1) : yes;
}

Verdict sentBack(const Case &c)
{
    const Verdict v = reviewer(c);
    return v.answer == Answer::Yes ? needsReason(c) : v;
}

Verdict inspector(const Case &c)
{
    return c.actor.role == Role::Inspector ? needsReason(c) : no("needs_inspector"_L1);
}

Verdict accepting(const Case &c)
{
    return isOf(c.actor, c.order.acceptingTeam.value) || leads(c)
               ? yes
               : no("accepting_unit_calls_back"_L1);
}

Verdict calledBack(const Case &c)
{
    if (const Verdict v = accepting(c); v.answer != Answer::Yes)
        return v;
    if (isCallbackWaived(c.order))
        return yes;
    switch (c.order.callbackResult) {
    case CallbackResult::Satisfied:
    case CallbackResult::FairlySatisfied:
    case CallbackResult::Declined: return yes;
    case CallbackResult::Unreached:
        return c.order.callbackAttempts.value >= CallbackTries ? yes : no("three_attempts"_L1);
    case CallbackResult::Dissatisfied: return no("dissatisfied_goes_back"_L1);
    case CallbackResult::Unknown: return no("needs_callback_result"_L1);
    }
    Q_UNREACHABLE();
}

Verdict dissatisfied(const Case &c)
{
    const Verdict v = accepting(c);
    if (v.answer != Answer::Yes)
        return v;
    return c.order.callbackResult == CallbackResult::Dissatisfied ? yes
                                                                  : no("only_when_dissatisfied"_L1);
}

Verdict attempt(const Case &c)
{
    const Verdict v = accepting(c);
    if (v.answer != Answer::Yes)
        return v;
    if (c.order.callbackResult != CallbackResult::Unreached)
        return no("only_when_unreached"_L1);
    return isCallbackTooSoon(c.order, c.facts.now) ? no("callback_too_soon"_L1) : yes;
}

Verdict closable(const Case &c)
{
    if (c.order.family == Family::Complaint) {
        if (c.order.factuality == Factuality::Unknown)
            return no("needs_factuality"_L1);
        if (c.order.responsibility == Responsibility::Unknown)
            return no("needs_responsibility"_L1);
        if (c.order.rootCause.isEmpty())
            return no("needs_root_cause"_L1);
    }
    if (c.order.rating == 0 && c.order.waivers.isEmpty() && c.move.reason.trimmed().isEmpty())
        return no("needs_rating_or_reason"_L1);
    if (!c.facts.conflictOpen)
        return {Answer::Unknown, "conflicts_checked_by_server"_L1};
    return *c.facts.conflictOpen ? no("conflict_open"_L1) : yes;
}

Verdict withdrawal(const Case &c)
{
    if (c.order.family != Family::Complaint)
        return needsReason(c);
    // Nobody but who complained takes it back, and so that it can be proved.
    if (c.facts.ownContact == false)
        return no("needs_own_contact"_L1);
    if (!leads(c))
        return no("needs_approval"_L1);
    if (const Verdict v = needsReason(c); v.answer != Answer::Yes)
        return v;
    return c.facts.ownContact ? yes : Verdict{Answer::Unknown, "contact_checked_by_server"_L1};
}

Verdict reopening(const Case &c)
{
    const qint64 age = c.facts.now.ms - c.order.closedAt.ms;
    return age > c.facts.reopenDays * 86'400'000 ? no("too_old_to_reopen"_L1) : needsReason(c);
}

/// What waited for an outage was never sent out: when that is over, nothing but the call is left to do.
Verdict afterOutage(const Case &c)
{
    if (c.order.outage.isNull())
        return no("only_after_outage"_L1);
    if (!c.facts.outageOver)
        return {Answer::Unknown, "outage_checked_by_server"_L1};
    return *c.facts.outageOver ? yes : no("only_after_outage"_L1);
}

Verdict free(const Case &) { return yes; }

/// What holds an order back wherever it stands: it lives on in another one, or nobody is sent out
/// because the outage is known.
Verdict held(const Case &c)
{
    if (!c.order.mergedInto.isNull())
        return no("order_merged"_L1);
    if (c.move.to != OrderState::Dispatched || c.order.outage.isNull() ||
        c.facts.outageOver == true)
        return yes;
    return c.facts.outageOver ? no("waits_for_outage"_L1)
                              : Verdict{Answer::Unknown, "outage_checked_by_server"_L1};
}

/// The handling unit answers only: it takes, works, answers, refuses and passes on. What the
/// customer's side of the house does with the order is not for it.
enum class Side : quint8 { Any, Ours };

struct Step {
    OrderState from;
    OrderState to;
    Guard guard;
    Side side = Side::Any;
};

using S = OrderState;

// The life of an order as data; the order of the rows is the order in which moves are offered.
constexpr std::array steps{
    Step{S::Accepted, S::Triage, complete, Side::Ours},
    Step{S::Accepted, S::Dispatched, directReceiver, Side::Ours},
    Step{S::Accepted, S::ResolvedAtFirst, onlyEnquiry, Side::Ours},
    Step{S::Accepted, S::Callback, afterOutage, Side::Ours},
    Step{S::Accepted, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Accepted, S::Rejected, needsReason, Side::Ours},
    Step{S::ResolvedAtFirst, S::Callback, free, Side::Ours},
    Step{S::ResolvedAtFirst, S::Rated, free, Side::Ours},
    Step{S::Triage, S::Graded, graded, Side::Ours},
    Step{S::Triage, S::Callback, afterOutage, Side::Ours},
    Step{S::Triage, S::Accepted, needsReason, Side::Ours},
    Step{S::Triage, S::Rejected, needsReason, Side::Ours},
    Step{S::Triage, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Graded, S::Dispatched, gradedReceiver, Side::Ours},
    Step{S::Graded, S::Callback, afterOutage, Side::Ours},
    Step{S::Graded, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Dispatched, S::Taken, ownTeam},
    Step{S::Dispatched, S::Dispatched, passedOn},
    Step{S::Dispatched, S::Triage, needsReason},
    Step{S::Dispatched, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Taken, S::Processing, ownTeam},
    Step{S::Taken, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Processing, S::Replied, answered},
    Step{S::Processing, S::Suspended, suspension},
    Step{S::Processing, S::Dispatched, passedOn},
    Step{S::Processing, S::Escalated, needsReason},
    Step{S::Processing, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Suspended, S::Processing, free},
    Step{S::Suspended, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Escalated, S::Processing, free},
    Step{S::Escalated, S::Withdrawn, withdrawal, Side::Ours},
    Step{S::Replied, S::Audit, free},
    Step{S::Audit, S::Callback, reviewer, Side::Ours},
    Step{S::Audit, S::Processing, sentBack, Side::Ours},
    Step{S::Audit, S::Dispute, needsReason},
    Step{S::Dispute, S::Audit, inspector},
    Step{S::Dispute, S::Processing, inspector},
    Step{S::Callback, S::Rated, calledBack, Side::Ours},
    Step{S::Callback, S::Callback, attempt, Side::Ours},
    Step{S::Callback, S::Processing, dissatisfied, Side::Ours},
    Step{S::Rated, S::Archived, closable, Side::Ours},
    Step{S::Archived, S::Processing, reopening, Side::Ours},
};

}  // namespace

Verdict mayMove(const WorkOrder &order, const MoveRequest &move, const Actor &actor,
                const Facts &facts)
{
    for (const Step &step : steps) {
        if (step.from != order.state || step.to != move.to)
            continue;
        const bool handles = actor.role == Role::Handler || actor.role == Role::Crew;
        if (step.side == Side::Ours && handles)
            return no("handling_unit_answers"_L1);
        const Case asked{order, move, actor, facts};
        const Verdict holds = held(asked);
        if (holds.answer == Answer::No)
            return holds;
        const Verdict verdict = step.guard(asked);
        return verdict.answer == Answer::Yes ? holds : verdict;
    }
    return no("not_from_here"_L1);
}

std::vector<OrderState> nextStates(OrderState from)
{
    std::vector<OrderState> next;
    for (const Step &step : steps) {
        if (step.from == from)
            next.push_back(step.to);
    }
    return next;
}

WorkOrder afterMove(WorkOrder order, const MoveRequest &move, const Actor &actor, Instant now)
{
    const OrderState from = order.state;
    order.state = move.to;
    order.moveReason = move.reason;
    order.suspendedUntil = move.to == S::Suspended ? move.until : Instant{};
    if (from == S::Audit && move.to == S::Processing)
        ++order.returns.value;
    // What was waived was waived for the answer that did not hold.
    if ((from == S::Callback && move.to == S::Processing) || from == S::Archived) {
        ++order.reopens.value;
        order.waivers.clear();
    }
    if (from == S::Callback && move.to == S::Callback) {
        ++order.callbackAttempts.value;
        order.callbackTriedAt = now;
        order.callbackResult = CallbackResult::Unreached;
    }
    // A new round of calling back: what the customer said of the last answer does not count for this
    // one. Until then it stays, because the handler must see what the customer was dissatisfied with.
    if (move.to == S::Callback && from != S::Callback) {
        order.callbackResult = CallbackResult::Unknown;
        order.callbackAttempts = {};
        order.callbackTriedAt = {};
        order.rating = 0;
    }
    if (move.to == S::Replied)
        order.repliedBy.value = actor.user;
    if (move.to == S::Taken && order.handler.isNull())
        order.handler.value = actor.user;
    // Another team starts afresh: nobody there has claimed it yet.
    if (move.to == S::Dispatched && from != S::Accepted)
        order.handler = {};
    if (isFinal(move.to))
        order.closedAt = now;
    else if (isFinal(from))
        order.closedAt = {};
    // What is worked on again is not what was sealed.
    if (from == S::Archived)
        order.archiveSeal.clear();
    return order;
}

bool isFinal(OrderState state)
{
    return state == S::Archived || state == S::Withdrawn || state == S::Rejected;
}

int stageOf(OrderState state)
{
    switch (state) {
    case S::Accepted: return 1;
    case S::Triage: return 2;
    case S::Graded: return 3;
    case S::Dispatched: return 4;
    case S::Taken:
    case S::Processing:
    case S::Suspended:
    case S::Escalated: return 5;
    case S::Replied:
    case S::Audit:
    case S::Dispute: return 6;
    case S::Callback: return 7;
    case S::ResolvedAtFirst:
    case S::Rated: return 8;
    case S::Archived:
    case S::Withdrawn:
    case S::Rejected: return 9;
    case S::Unknown: return 0;
    }
    Q_UNREACHABLE();
}

}  // namespace touchline
