// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/words.h"

#include <array>

namespace touchline::gui {
namespace {

struct ReasonText {
    QLatin1StringView code;
    const char *text;
};

constexpr std::array reasonTexts{
    ReasonText{QLatin1StringView("unreadable"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The server could not read the change.")},
    ReasonText{
        QLatin1StringView("too_large"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The change is too large. Shorten the text.")},
    ReasonText{QLatin1StringView("unknown_kind"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The server does not know this kind of change.")},
    ReasonText{QLatin1StringView("unknown_type"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The server does not know this kind of record.")},
    ReasonText{
        QLatin1StringView("unknown_field"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The server does not know one of the fields.")},
    ReasonText{QLatin1StringView("bad_value"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The value does not fit the field.")},
    ReasonText{QLatin1StringView("read_only_field"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Only the server writes this field.")},
    ReasonText{QLatin1StringView("not_allowed"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Your role may not do this.")},
    ReasonText{QLatin1StringView("not_found"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The record does not exist on the server any more.")},
    ReasonText{QLatin1StringView("already_exists"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The server has this record already.")},
    ReasonText{QLatin1StringView("already_taken"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A colleague took it first.")},
    ReasonText{QLatin1StringView("parent_refused"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "What this belongs to was refused.")},
    ReasonText{QLatin1StringView("already_resolved"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A colleague decided this already.")},
    ReasonText{
        QLatin1StringView("value_changed"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Somebody else changed it in the meantime.")},
    ReasonText{QLatin1StringView("order_closed"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The order was closed in the meantime.")},
    ReasonText{
        QLatin1StringView("target_deleted"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The record was deleted in the meantime.")},
    ReasonText{QLatin1StringView("rule_no_json"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The condition is no rule at all.")},
    ReasonText{QLatin1StringView("rule_too_large"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The condition is too large. Take some of it away.")},
    ReasonText{QLatin1StringView("rule_too_deep"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The condition has too many groups within each other.")},
    ReasonText{QLatin1StringView("rule_unknown_operator"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The condition compares in a way that nobody knows.")},
    ReasonText{QLatin1StringView("rule_bad_value"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A value of the condition does not fit its field.")},
    ReasonText{QLatin1StringView("rule_empty_group"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A group has no condition in it.")},
    ReasonText{QLatin1StringView("needs_reason"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Say why.")},
    ReasonText{QLatin1StringView("needs_answer"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Answer first what the form asks for.")},
    ReasonText{
        QLatin1StringView("needs_check"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Tick first what the checklist asks for.")},
    ReasonText{QLatin1StringView("bad_answer"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "One of the answers is none that the form knows.")},
    ReasonText{QLatin1StringView("answer_bad_text"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The text is too long, or empty.")},
    ReasonText{QLatin1StringView("answer_bad_number"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "That is no number of the kind that is asked for.")},
    ReasonText{QLatin1StringView("answer_out_of_range"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The number is out of the range that is allowed.")},
    ReasonText{
        QLatin1StringView("answer_bad_date"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "That is no day. Type it as 2026-11-23.")},
    ReasonText{QLatin1StringView("answer_bad_time"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "That is no time. Type it as 14:30.")},
    ReasonText{QLatin1StringView("answer_bad_choice"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The type of the order does not know this choice.")},
    ReasonText{QLatin1StringView("answer_bad_tick"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A tick is there or it is not.")},
    ReasonText{QLatin1StringView("answer_not_offered"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "This does not go with the other answers. Choose again.")},
    ReasonText{QLatin1StringView("answer_twice"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Two people answered differently. Keep one of the answers.")},
    ReasonText{QLatin1StringView("needs_category"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose a category first.")},
    ReasonText{
        QLatin1StringView("only_enquiries"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Only enquiries can be resolved at once.")},
    ReasonText{QLatin1StringView("needs_grade"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose a grade first.")},
    ReasonText{
        QLatin1StringView("needs_team"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose the team that will do the work.")},
    ReasonText{QLatin1StringView("needs_taken"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Take the order first: nobody arrives, finds or restores anything "
                                 "before somebody has taken it.")},
    ReasonText{
        QLatin1StringView("other_team"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Only the owning team or a lead may do this.")},
    ReasonText{QLatin1StringView("needs_approval"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A team lead has to approve this.")},
    ReasonText{
        QLatin1StringView("needs_until"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Say until when; it has to be in the future.")},
    ReasonText{QLatin1StringView("needs_resolution"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Write down the solution first.")},
    ReasonText{
        QLatin1StringView("needs_field_result"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose the result of the field work first.")},
    ReasonText{
        QLatin1StringView("reviewer_is_handler"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Whoever answered may not review the answer.")},
    ReasonText{QLatin1StringView("handling_unit_answers"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The unit that does the work answers only; the side that accepted "
                                 "the order does this.")},
    ReasonText{QLatin1StringView("needs_inspector"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "An inspector has to decide this.")},
    ReasonText{
        QLatin1StringView("accepting_unit_calls_back"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The team that accepted the order calls back.")},
    ReasonText{QLatin1StringView("three_attempts"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Try three times before giving up.")},
    ReasonText{QLatin1StringView("callback_too_soon"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Two hours must lie between one try to call back and the next.")},
    ReasonText{QLatin1StringView("bad_quantity"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The quantity must be more than nothing and at most a million.")},
    ReasonText{QLatin1StringView("bad_price"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The price must be a sum between 0 and 10,000,000 yuan.")},
    ReasonText{QLatin1StringView("too_many_parts"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "An order has at most 200 parts.")},
    ReasonText{QLatin1StringView("bad_appointment_times"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The end must be after the beginning, and within a day of it.")},
    ReasonText{QLatin1StringView("appointment_in_the_past"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "That time is over already.")},
    ReasonText{QLatin1StringView("appointment_too_far"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "That is more than a year ahead.")},
    ReasonText{QLatin1StringView("appointment_not_begun"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The appointment has not begun yet, so nobody has missed it.")},
    ReasonText{
        QLatin1StringView("too_many_appointments"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "An order has at most five open appointments.")},
    ReasonText{QLatin1StringView("dissatisfied_goes_back"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A dissatisfied customer's order goes back to work.")},
    ReasonText{
        QLatin1StringView("needs_callback_result"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose the result of the call-back first.")},
    ReasonText{
        QLatin1StringView("only_when_dissatisfied"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Only when the customer is dissatisfied.")},
    ReasonText{
        QLatin1StringView("only_when_unreached"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose the result \"not reached\" first.")},
    ReasonText{QLatin1StringView("needs_factuality"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Say whether the complaint is founded.")},
    ReasonText{QLatin1StringView("needs_responsibility"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Say who is responsible.")},
    ReasonText{QLatin1StringView("needs_root_cause"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Write down the cause.")},
    ReasonText{
        QLatin1StringView("needs_rating_or_reason"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Enter a rating or say why there is none.")},
    ReasonText{
        QLatin1StringView("needs_authority"),
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "Say which paper shows that the person may act for the customer.")},
    ReasonText{
        QLatin1StringView("needs_own_contact"),
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "Only the customer takes a complaint back: link a contact in which "
                          "they asked for it themselves.")},
    ReasonText{
        QLatin1StringView("contact_checked_by_server"),
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "The server checks whether the customer asked for it themselves.")},
    ReasonText{QLatin1StringView("belongs_to_itself"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A customer cannot belong to themselves. Choose another one.")},
    ReasonText{
        QLatin1StringView("belongs_in_circle"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "That customer belongs to this one already.")},
    ReasonText{QLatin1StringView("conflicts_checked_by_server"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The server checks whether something is left to decide.")},
    ReasonText{QLatin1StringView("conflict_open"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "A conflict has to be decided first.")},
    ReasonText{QLatin1StringView("too_old_to_reopen"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The order is too old to be reopened. Open a new one.")},
    ReasonText{
        QLatin1StringView("order_merged"),
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "The order lives on in another one. Take the merge back to move it.")},
    ReasonText{
        QLatin1StringView("merge_into_itself"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "An order cannot be merged into itself.")},
    ReasonText{
        QLatin1StringView("merge_other_region"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The other order belongs to another region.")},
    ReasonText{
        QLatin1StringView("merge_target_merged"),
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "That order was merged itself. Merge into the one where it lives on.")},
    ReasonText{QLatin1StringView("others_merged_into_it"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Others were merged into this order. Merge that one into this.")},
    ReasonText{QLatin1StringView("reporter_hidden"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A tip-off stays alone, so that nobody learns who gave it.")},
    ReasonText{QLatin1StringView("waits_for_outage"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "It waits for the end of the outage. Press \"Do not wait\" to "
                                 "send somebody all the same.")},
    ReasonText{QLatin1StringView("outage_checked_by_server"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The server checks whether the outage is over.")},
    ReasonText{QLatin1StringView("only_after_outage"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Only an order that waited for an outage goes straight to the "
                                 "call-back, when that is over.")},
    ReasonText{QLatin1StringView("outage_over"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "The outage is over; what is said of it does not change any "
                                 "more.")},
    ReasonText{
        QLatin1StringView("outage_not_from_here"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "The outage is in another state by now.")},
    ReasonText{QLatin1StringView("needs_area"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Say where the power is out.")},
    ReasonText{QLatin1StringView("needs_kind"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Choose what kind of outage it is.")},
    ReasonText{
        QLatin1StringView("needs_why"),
        QT_TRANSLATE_NOOP("touchline::gui::Words", "An announcement says why the power is cut.")},
    ReasonText{QLatin1StringView("needs_start"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "Say from when on the power is out.")},
    ReasonText{QLatin1StringView("needs_end"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "An announcement says when the power will be back.")},
    ReasonText{QLatin1StringView("needs_lead"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A major outage is declared and ended by a lead.")},
    ReasonText{QLatin1StringView("needs_answer_text"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Write what callers are told: it is offered on all desks.")},
    ReasonText{QLatin1StringView("major_needs_outage"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Only an outage that was announced or has begun can be a major "
                                 "one.")},
    ReasonText{QLatin1StringView("planned_needs_seven_days"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "A planned outage is announced seven days before. Choose "
                                 "“Temporary outage” for a shorter notice.")},
    ReasonText{QLatin1StringView("ends_before_start"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "It must end after it begins.")},
    ReasonText{QLatin1StringView("in_the_future"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "That time is still to come.")},
    ReasonText{QLatin1StringView("linked_with_itself"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "An order is not linked with itself.")},
    ReasonText{QLatin1StringView("under_itself"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The order would lie under itself.")},
    ReasonText{QLatin1StringView("too_many_levels"),
               QT_TRANSLATE_NOOP("touchline::gui::Words",
                                 "Orders lie under each other five levels deep at most.")},
    ReasonText{QLatin1StringView("not_from_here"),
               QT_TRANSLATE_NOOP("touchline::gui::Words", "The order is in another state by now.")},
};

const char *textOf(QStringView code)
{
    for (const ReasonText &reason : reasonTexts) {
        if (code == reason.code)
            return reason.text;
    }
    return nullptr;
}

}  // namespace

bool knowsReason(const QString &code) { return textOf(code) != nullptr; }

QString reasonWords(const QString &code)
{
    const char *text = textOf(code);
    return text ? Words::tr(text) : code;
}

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return Words::tr("The server cannot be reached. Check the network and try again.");
    case ErrorKind::Unauthorized:
        return Words::tr("You are not signed in any more. Sign in again.");
    case ErrorKind::Forbidden: return Words::tr("Your role may not do this. Ask your team lead.");
    case ErrorKind::NotFound:
        return Words::tr("It is not on this computer. Search the server for it.");
    case ErrorKind::Conflict:
        return Words::tr("Somebody else was first. Look at it again, then decide.");
    case ErrorKind::Invalid: return Words::tr("A value does not fit. Correct it and try again.");
    case ErrorKind::TooLarge: return Words::tr("It is too large. Shorten it and try again.");
    case ErrorKind::Busy: return Words::tr("The server is busy. Try again in a moment.");
    case ErrorKind::BadReply:
        return Words::tr(
            "The server's answer could not be used. Tell your administrator if it stays.");
    case ErrorKind::Storage:
        return Words::tr("This computer could not store it. Check the free space on the disk.");
    }
    Q_UNREACHABLE();
}

QString sentence(const Error &error)
{
    const bool aboutMove = error.kind == ErrorKind::Invalid && knowsReason(error.detail);
    const QString text = aboutMove ? reasonWords(error.detail) : sentence(error.kind);
    // A field without a name is nothing that people have seen.
    if (error.field.isEmpty() || aboutMove || fieldWords(error.field) == error.field)
        return text;
    //: %1: name of a field of a form, %2: what is wrong with it
    return Words::tr("%1: %2").arg(fieldWords(error.field), text);
}

}  // namespace touchline::gui
