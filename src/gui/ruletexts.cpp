// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ruletexts.h"

#include "gui/steplist.h"
#include "gui/variablewords.h"
#include "gui/words.h"

#include <QtCore/QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct RuleFault {
    QLatin1StringView code;
    const char *text;
};

constexpr std::array ruleFaults{
    RuleFault{"action_no_json"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "What is to be done cannot be read.")},
    RuleFault{"action_too_large"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "There is too much of it.")},
    RuleFault{"action_none"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Say what is to be done.")},
    RuleFault{"action_unknown"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "This program does not know the action; a newer one does.")},
    RuleFault{"action_bad_field"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "That field is not set by rules.")},
    RuleFault{"action_bad_value"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "The value does not fit.")},
    RuleFault{"action_bad_variable"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "There is no such variable; look at those that are listed.")},
    RuleFault{"action_required"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Something has to stand there.")},
    RuleFault{"action_no_me"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "Nobody is there at that time: name a person or team.")},
    RuleFault{"action_only_macro"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Only a macro can do that.")},
    RuleFault{"action_needs_once"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "It would say the same again and again: tick “Once per order”.")},
    RuleFault{"action_open_variable"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "Nobody knows what to fill in for a variable of the text.")},
    RuleFault{
        "action_not_of_family"_L1,
        QT_TRANSLATE_NOOP("touchline::gui::Words", "Orders of this kind do not have that grade.")},
    RuleFault{"no_customer"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "The order has no customer to answer.")},
    RuleFault{"macro_not_for_order"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words", "The macro is not for such orders.")},
    RuleFault{"rule_bad_field"_L1,
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "The condition asks for something that orders do not have.")},
};

QString ruleFaultText(const Error &error)
{
    if (error.detail == "action_no_me"_L1 && error.field.endsWith("text"_L1)) {
        const auto asked = [](const QString &name) { return askedInWords(u'{' + name + u'}'); };
        return Words::tr("Nobody is there when it runs by itself: take %1 and %2 out of the text.")
            .arg(asked(u"agent.name"_s), asked(u"agent.number"_s));
    }
    for (const RuleFault &fault : ruleFaults) {
        if (error.detail == fault.code)
            return Words::tr(fault.text);
    }
    if (knowsReason(error.detail))
        return reasonWords(error.detail);
    if (error.detail.startsWith("rule_"_L1))
        return Words::tr("The condition cannot be judged.");
    return sentence(error.kind);
}

QString nameIn(const desk::Names &names, const QString &to, QStringView field)
{
    if (to == "me"_L1)
        return Words::tr("me");
    if (to == "mine"_L1)
        return Words::tr("my team");
    if (to == "nobody"_L1)
        return Words::tr("nobody");
    const QUuid id = QUuid::fromString(to);
    return id.isNull() ? to : names.value(id, notHeldWords(field));
}

}  // namespace

QString words(AutomationKind value)
{
    switch (value) {
    case AutomationKind::Macro: return Words::tr("Macro");
    case AutomationKind::Trigger: return Words::tr("Trigger");
    case AutomationKind::TimeRule: return Words::tr("Time rule");
    case AutomationKind::Unknown: return Words::tr("Of a newer program");
    }
    Q_UNREACHABLE();
}

QString hintWords(AutomationKind value)
{
    switch (value) {
    case AutomationKind::Macro:
        return Words::tr("Does several things with an order at a word of the agent, as one step "
                         "that can be taken back. Works without the server.");
    case AutomationKind::Trigger:
        return Words::tr("Acts on the server when an order is changed. Lower numbers act first; "
                         "none sets itself off.");
    case AutomationKind::TimeRule:
        return Words::tr("Acts on the server as time goes by, on orders that are open.");
    case AutomationKind::Unknown: return {};
    }
    Q_UNREACHABLE();
}

QString words(AfterMacro value)
{
    switch (value) {
    case AfterMacro::Stay: return Words::tr("Stay with the order");
    case AfterMacro::Close: return Words::tr("Back to the list");
    case AfterMacro::Next: return Words::tr("Next order");
    case AfterMacro::Unknown: return Words::tr("Of a newer program");
    }
    Q_UNREACHABLE();
}

QString actionWords(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Set: return Words::tr("Set a field");
    case ActionKind::AddTag: return Words::tr("Add a tag");
    case ActionKind::RemoveTag: return Words::tr("Take a tag away");
    case ActionKind::Handler: return Words::tr("Give to a person");
    case ActionKind::Team: return Words::tr("Give to a team");
    case ActionKind::Grade: return Words::tr("Grade");
    case ActionKind::Move: return Words::tr("Move on to");
    case ActionKind::Note: return Words::tr("Internal note");
    case ActionKind::Reply: return Words::tr("SMS to the customer");
    case ActionKind::Nudge: return Words::tr("Count a nudge");
    case ActionKind::Watch: return Words::tr("Add a watcher");
    case ActionKind::Link: return Words::tr("Link with an order");
    case ActionKind::Unknown: return Words::tr("Of a newer program");
    }
    Q_UNREACHABLE();
}

QString actionSentence(const RuleAction &action, const desk::Names &names)
{
    QStringList parts{actionWords(action.kind)};
    if (action.kind == ActionKind::Set)
        parts += fieldWords(action.field);
    if (action.kind == ActionKind::Move)
        parts += words(fromCode<OrderState>(action.to));
    else if (!action.to.isEmpty())
        parts += nameIn(names, action.to, action.kind == ActionKind::Team ? u"team" : u"handler");
    if (!action.text.isEmpty())
        parts += action.text;
    return parts.join(u" · "_s);
}

QString ruleFaultWords(const Error &error)
{
    static const QRegularExpression place(u"^actions\\[(\\d+)\\]"_s);
    const QString text = ruleFaultText(error);
    if (const auto match = place.match(error.field); match.hasMatch())
        return Words::tr("Action %1: %2").arg(match.captured(1).toInt() + 1).arg(text);
    return text;
}

QString runWords(const QString &macro, const desk::MacroRun &run)
{
    QStringList parts;
    if (run.orders == 1 && run.refused.isEmpty() && run.unchanged == 0)
        return Words::tr("“%1” done.").arg(macro);
    if (run.orders > 0)
        parts += Words::tr("“%1” done with %n order(s).", nullptr, run.orders).arg(macro);
    if (run.unchanged > 0)
        parts +=
            Words::tr("“%1”: nothing to change in %n order(s).", nullptr, run.unchanged).arg(macro);
    if (!run.refused.isEmpty())
        parts += Words::tr("%n order(s) left alone: %1", nullptr, int(run.refused.size()))
                     .arg(ruleFaultWords(run.refused.first().second));
    return parts.join(u' ');
}

QString gradingWords(const desk::GradingView &grading)
{
    switch (grading.kind) {
    case desk::GradingView::Kind::Table:
        //: %1: name of a row of the decision table
        return Words::tr("Graded by rule “%1”").arg(grading.rule);
    case desk::GradingView::Kind::Expected:
        //: %1: a grade, %2: name of a row of the decision table
        return Words::tr("The server will grade: %1 (%2)").arg(grading.grade, grading.rule);
    case desk::GradingView::Kind::Hand:
    case desk::GradingView::Kind::None: return {};
    }
    Q_UNREACHABLE();
}

QString gradingSteps(const desk::GradingView &grading)
{
    QStringList lines;
    for (const desk::GradingStep &step : grading.steps)
        lines += stepWords({step.name, step.holds});
    if (!grading.steps.isEmpty() && grading.steps.last().holds)
        lines += grading.experts ? Words::tr("Such orders go to the experts.")
                                 : Words::tr("Such orders go to the department in charge.");
    if (grading.kind == desk::GradingView::Kind::Table)
        lines += Words::tr("Whoever changes the grade answers for it.");
    return lines.join(u'\n');
}

}  // namespace touchline::gui
