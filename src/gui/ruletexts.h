// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"

namespace touchline::gui {

// Words for macros, triggers, time rules and what they do.

[[nodiscard]] QString words(AutomationKind value);
/// What such a thing is there for, in one sentence.
[[nodiscard]] QString hintWords(AutomationKind value);
[[nodiscard]] QString words(AfterMacro value);
/// What an action does ("Add a tag").
[[nodiscard]] QString actionWords(ActionKind kind);
/// One action with what it needs, in a line.
[[nodiscard]] QString actionSentence(const RuleAction &action, const desk::Names &names);

/// Why a macro was not run or a rule cannot be kept: which action, and why.
[[nodiscard]] QString ruleFaultWords(const Error &error);
/// "Done with 3 orders; 2 were so already; 1 is left alone: …".
[[nodiscard]] QString runWords(const QString &macro, const desk::MacroRun &run);

/// "Graded by rule “Major complaint”"; empty when there is nothing to say.
[[nodiscard]] QString gradingWords(const desk::GradingView &grading);
/// The rows that were looked at, one a line, for a tool tip.
[[nodiscard]] QString gradingSteps(const desk::GradingView &grading);

}  // namespace touchline::gui
