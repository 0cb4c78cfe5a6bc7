// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lifecycle.h"
#include "gui/words.h"

namespace touchline::gui {
namespace {

QString newerOrderCode() { return Words::tr("Other", "a code that this version does not know"); }

}  // namespace

QString words(Family value)
{
    switch (value) {
    case Family::Fault: return Words::tr("Fault");
    case Family::Enquiry: return Words::tr("Enquiry");
    case Family::Complaint: return Words::tr("Complaint");
    case Family::Tipoff: return Words::tr("Tip-off");
    case Family::Opinion: return Words::tr("Opinion");
    case Family::Suggestion: return Words::tr("Suggestion");
    case Family::Praise: return Words::tr("Praise");
    case Family::Application: return Words::tr("Application");
    case Family::ServiceRequest: return Words::tr("Service request");
    case Family::PublicOpinion: return Words::tr("Public opinion");
    case Family::AbnormalUsage: return Words::tr("Abnormal usage");
    case Family::SelfInspection: return Words::tr("Self-inspection");
    case Family::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString words(OrderState value)
{
    switch (value) {
    case OrderState::Accepted: return Words::tr("Accepted");
    case OrderState::ResolvedAtFirst: return Words::tr("Resolved at once");
    case OrderState::Triage: return Words::tr("Assessed");
    case OrderState::Graded: return Words::tr("Graded");
    case OrderState::Dispatched: return Words::tr("Dispatched");
    case OrderState::Taken: return Words::tr("Taken");
    case OrderState::Processing: return Words::tr("In progress");
    case OrderState::Suspended: return Words::tr("Suspended");
    case OrderState::Escalated: return Words::tr("Escalated");
    case OrderState::Replied: return Words::tr("Answered");
    case OrderState::Audit: return Words::tr("Reviewed");
    case OrderState::Dispute: return Words::tr("Disputed");
    case OrderState::Callback: return Words::tr("Called back");
    case OrderState::Rated: return Words::tr("Rated");
    case OrderState::Archived: return Words::tr("Archived");
    case OrderState::Withdrawn: return Words::tr("Withdrawn");
    case OrderState::Rejected: return Words::tr("Not accepted");
    case OrderState::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString moveWords(OrderState to, OrderState from)
{
    switch (to) {
    case OrderState::Accepted: return Words::tr("Back for completion");
    case OrderState::ResolvedAtFirst: return Words::tr("Resolve at once");
    case OrderState::Triage:
        return from == OrderState::Dispatched ? Words::tr("Decline") : Words::tr("Assess");
    case OrderState::Graded: return Words::tr("Set grade");
    case OrderState::Dispatched:
        return from == OrderState::Dispatched || from == OrderState::Processing
                   ? Words::tr("Pass on")
                   : Words::tr("Dispatch");
    case OrderState::Taken: return Words::tr("Take");
    case OrderState::Processing:
        switch (from) {
        case OrderState::Suspended:
        case OrderState::Escalated: return Words::tr("Resume");
        case OrderState::Archived: return Words::tr("Reopen");
        case OrderState::Audit:
        case OrderState::Dispute:
        case OrderState::Callback: return Words::tr("Send back");
        default: return Words::tr("Start work");
        }
    case OrderState::Suspended: return Words::tr("Suspend");
    case OrderState::Escalated: return Words::tr("Escalate");
    case OrderState::Replied: return Words::tr("Answer");
    case OrderState::Audit:
        return from == OrderState::Dispute ? Words::tr("Back to review") : Words::tr("To review");
    case OrderState::Dispute: return Words::tr("Dispute");
    case OrderState::Callback:
        return from == OrderState::Callback ? Words::tr("Not reached") : Words::tr("To call-back");
    case OrderState::Rated: return Words::tr("Rate");
    case OrderState::Archived: return Words::tr("Archive");
    case OrderState::Withdrawn: return Words::tr("Withdraw");
    case OrderState::Rejected: return Words::tr("Do not accept");
    case OrderState::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString stageWords(int stage)
{
    switch (stage) {
    case 1: return words(OrderState::Accepted);
    case 2: return words(OrderState::Triage);
    case 3: return words(OrderState::Graded);
    case 4: return words(OrderState::Dispatched);
    case 5: return words(OrderState::Processing);
    case 6: return words(OrderState::Audit);
    case 7: return words(OrderState::Callback);
    case 8: return words(OrderState::Rated);
    case 9: return words(OrderState::Archived);
    default: return {};
    }
}

QString stageWords(OrderState state)
{
    // It shares a stage with the review that is still to come.
    return state == OrderState::Replied ? words(state) : stageWords(stageOf(state));
}

QString nextStepWords(OrderState state)
{
    if (state == OrderState::Replied)
        return words(OrderState::Audit);
    if (state == OrderState::Dispatched)
        return words(OrderState::Taken);
    return stageWords(qMin(9, stageOf(state) + 1));
}

QString words(Factuality value)
{
    switch (value) {
    case Factuality::Founded: return Words::tr("Founded");
    case Factuality::PartlyFounded: return Words::tr("Partly founded");
    case Factuality::Unfounded: return Words::tr("Unfounded");
    case Factuality::Unverifiable: return Words::tr("Cannot be verified");
    case Factuality::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString words(Responsibility value)
{
    switch (value) {
    case Responsibility::Company: return Words::tr("Company");
    case Responsibility::Customer: return Words::tr("Customer", "responsible");
    case Responsibility::ThirdParty: return Words::tr("Third party");
    case Responsibility::ForceMajeure: return Words::tr("Force majeure");
    case Responsibility::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString words(FieldResult value)
{
    switch (value) {
    case FieldResult::Restored: return Words::tr("Restored");
    case FieldResult::CustomerSide: return Words::tr("Fault on the customer's side");
    case FieldResult::MergedIntoOutage: return Words::tr("Merged into an outage");
    case FieldResult::FalseReport: return Words::tr("False report");
    case FieldResult::NeedsOverhaul: return Words::tr("Needs overhaul");
    case FieldResult::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString words(CallbackResult value)
{
    switch (value) {
    case CallbackResult::Satisfied: return Words::tr("Satisfied");
    case CallbackResult::FairlySatisfied: return Words::tr("Fairly satisfied");
    case CallbackResult::Dissatisfied: return Words::tr("Dissatisfied");
    case CallbackResult::Declined: return Words::tr("Declined to rate");
    case CallbackResult::Unreached: return Words::tr("Not reached", "call-back result");
    case CallbackResult::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

QString words(EventKind value)
{
    switch (value) {
    case EventKind::Created: return Words::tr("Order opened");
    case EventKind::Moved: return Words::tr("Moved on");
    case EventKind::Nudged: return Words::tr("Customer asked again");
    case EventKind::Milestone: return Words::tr("Milestone");
    case EventKind::Merged: return Words::tr("Merged");
    case EventKind::Correction: return Words::tr("Corrected");
    case EventKind::Clock: return Words::tr("Clock");
    case EventKind::Unmerged: return Words::tr("Merge taken back");
    case EventKind::Rule: return Words::tr("Rule");
    case EventKind::Unknown: return newerOrderCode();
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
