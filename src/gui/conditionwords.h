// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "domain/rules/ruleform.h"

namespace touchline::gui {

/// One condition as a chip says it.
[[nodiscard]] QString conditionWords(const RuleCondition &condition, const desk::Names &names);
/// All of a form, groups in brackets; empty: every order.
[[nodiscard]] QString conditionWords(const RuleGroup &group, const desk::Names &names);

}  // namespace touchline::gui
