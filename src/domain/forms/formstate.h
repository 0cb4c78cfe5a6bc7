// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/typeform.h"
#include "domain/lifecycle.h"

namespace touchline {

/// A field and why its answer cannot stand: "answers.<key>" and a code:
/// bad_answer (no entry of answers at all), answer_bad_text, answer_bad_number, answer_out_of_range,
/// answer_bad_date, answer_bad_time, answer_bad_choice, answer_bad_tick, answer_not_offered,
/// answer_twice; for a move also needs_answer, needs_check.
struct FormFault {
    QString field;
    QLatin1StringView code;
    bool operator==(const FormFault &) const = default;
};

/// One field as it stands.
struct FieldState {
    bool shown = true;
    bool required = false;     ///< sooner or later; `requiredFrom` says when
    QStringList given = {};    ///< more than one: somebody has to choose
    QStringList offered = {};  ///< in the order of the options; texts: suggestions
    QLatin1StringView wrong = {};
};

struct CheckState {
    bool shown = true;
    bool done = false;
};

/// A form for one order: as many entries as the form has, in its order.
struct FormState {
    std::vector<FieldState> fields;
    std::vector<CheckState> checks;
    int checksShown = 0;
    int checksDone = 0;
    std::vector<FormFault> wrong;  ///< of the fields that are shown
};

/// What is shown, asked for and offered, and what is wrong. A field that is not shown keeps its answer, and
/// rules of the fields behind it do not see that one. The same on desk and server.
[[nodiscard]] FormState formState(const TypeForm &form, const WorkOrder &order);

/// Why a value is no answer to the field whatever else was answered; "" = it is one.
[[nodiscard]] QLatin1StringView whyNotAnswer(const FormField &field, const QString &value);

/// The first entry of `after` that `before` did not have and that cannot stand; `form` null: the type has
/// none. Keys that the form does not know are a newer type's and stay. What other answers make of it is
/// not judged: two desks may have answered at the same time.
[[nodiscard]] std::optional<FormFault> wrongAnswer(const TypeForm *form, const QStringList &before,
                                                   const QStringList &after);

/// How far on the way a state is; moves that do not go on ask for nothing.
[[nodiscard]] int progressOf(OrderState state);
/// What has to be answered or ticked before the order goes on to this state; all of it, in the form's
/// order. Nothing for those who give an order up, hold it or send it back.
[[nodiscard]] std::vector<FormFault> missingFor(const TypeForm &form, const WorkOrder &order,
                                                OrderState to);

/// mayMove(), and what the order's type asks for; null: it has no form.
[[nodiscard]] Verdict mayMove(const WorkOrder &order, const MoveRequest &move, const Actor &actor,
                              const Facts &facts, const TypeForm *form);

}  // namespace touchline
