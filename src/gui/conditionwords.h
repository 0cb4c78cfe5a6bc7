// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "domain/rules/ruleform.h"

#include <QtCore/QHash>

namespace touchline::gui {

/// Names of regions by code.
using RegionNames = QHash<QString, QString>;

/// One condition as a chip says it.
[[nodiscard]] QString conditionWords(const RuleCondition &condition, const desk::Names &names,
                                     const RegionNames &regions);
/// All of a form, groups in brackets; empty: every order.
[[nodiscard]] QString conditionWords(const RuleGroup &group, const desk::Names &names,
                                     const RegionNames &regions);

}  // namespace touchline::gui
