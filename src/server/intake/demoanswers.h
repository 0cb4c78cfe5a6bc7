// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/formshelf.h"
#include "domain/records/workorder.h"

namespace touchline::intake {

/// The types that come with the program; what demonstration orders are of.
[[nodiscard]] const FormShelf &demoForms();

/// By category: a type with a form, or the last word where there is none.
[[nodiscard]] QString demoType(const WorkOrder &order);

/// Answers and ticks without which the order would not go on to this state, as people might give them.
/// Nothing for an order whose type has no form. The same order is always answered alike.
void answerForm(WorkOrder &order, OrderState to, qint64 atMs);

}  // namespace touchline::intake
