// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/words.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

// The words of the list of one's work, of notices, approvals and checks. No switch here has a default.

namespace touchline::gui {
namespace {

QString otherWords() { return Words::tr("Other", "a code that this version does not know"); }

}  // namespace

QString words(NoticeLevel value)
{
    switch (value) {
    case NoticeLevel::Info: return Words::tr("For information");
    case NoticeLevel::Important: return Words::tr("Important", "notice");
    case NoticeLevel::Urgent: return Words::tr("Urgent", "notice");
    case NoticeLevel::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(OutageKind value)
{
    switch (value) {
    case OutageKind::Planned: return Words::tr("Planned outage");
    case OutageKind::Temporary: return Words::tr("Temporary outage");
    case OutageKind::Fault: return Words::tr("Outage by a fault");
    case OutageKind::Arrears: return Words::tr("Cut for arrears");
    case OutageKind::OrderlyUse: return Words::tr("Orderly use of power");
    case OutageKind::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(VerificationLevel value)
{
    switch (value) {
    case VerificationLevel::None: return Words::tr("Not verified");
    case VerificationLevel::Partly: return Words::tr("Partly verified");
    case VerificationLevel::Full: return Words::tr("Verified");
    case VerificationLevel::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(ApprovalKind value)
{
    switch (value) {
    case ApprovalKind::Suspend: return Words::tr("Suspend", "what a lead is asked for");
    case ApprovalKind::Withdraw: return Words::tr("Withdraw", "what a lead is asked for");
    case ApprovalKind::Waive: return Words::tr("Waive the call-back", "what a lead is asked for");
    case ApprovalKind::Refund: return Words::tr("Refund", "what a lead is asked for");
    case ApprovalKind::Other: return Words::tr("Other request");
    case ApprovalKind::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(ApprovalState value)
{
    switch (value) {
    case ApprovalState::Open: return Words::tr("Waits for approval");
    case ApprovalState::Approved: return Words::tr("Approved");
    case ApprovalState::Rejected: return Words::tr("Not approved");
    case ApprovalState::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(RevealReason value)
{
    switch (value) {
    case RevealReason::Contact: return Words::tr("Handling this contact");
    case RevealReason::Identity: return Words::tr("Checking who is calling");
    case RevealReason::FieldWork: return Words::tr("Field work or delivery");
    case RevealReason::Billing: return Words::tr("Bill, payment or refund");
    case RevealReason::Authority: return Words::tr("Asked for by an authority");
    case RevealReason::Unknown: return otherWords();
    }
    Q_UNREACHABLE();
}

QString words(desk::WorkGroup value)
{
    switch (value) {
    case desk::WorkGroup::Decide: return Words::tr("Needs your decision");
    case desk::WorkGroup::Handover: return Words::tr("Shift handover");
    case desk::WorkGroup::MustRead: return Words::tr("Must read");
    case desk::WorkGroup::DueToday: return Words::tr("Overdue and due today");
    case desk::WorkGroup::Appointments: return Words::tr("Appointments today");
    case desk::WorkGroup::Restored: return Words::tr("Restored: call the customer");
    case desk::WorkGroup::CallBack: return Words::tr("To call back");
    case desk::WorkGroup::Approve: return Words::tr("My approvals");
    case desk::WorkGroup::Returned: return Words::tr("Returned to me");
    case desk::WorkGroup::Nudged: return Words::tr("Nudged by the customer");
    case desk::WorkGroup::InHand: return Words::tr("In hand, oldest first");
    case desk::WorkGroup::ToTake: return Words::tr("To be taken by my team, oldest first");
    case desk::WorkGroup::Asked: return Words::tr("What I asked for");
    case desk::WorkGroup::Draft: return Words::tr("Drafts");
    case desk::WorkGroup::Waiting: return Words::tr("Waiting to be sent");
    }
    Q_UNREACHABLE();
}

QString questionWords(const QString &code)
{
    struct Question {
        QLatin1StringView code;
        const char *text;
    };
    static constexpr std::array questions{
        Question{"name"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::Words", "Name of the account holder")},
        Question{"identityTail"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::Words", "Last four of the identity no.")},
        Question{"address"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::Words", "Address of the service")},
        Question{"lastBill"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::Words", "Amount of the last bill")},
        Question{"code"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Code sent by SMS")},
        Question{"document"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Identity card seen")},
    };
    for (const Question &question : questions) {
        if (question.code == code)
            return Words::tr(question.text);
    }
    return code;
}

}  // namespace touchline::gui
