// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/ruleform.h"

// What writing and reading a form's rule have in common; only for ruleform*.cpp.

namespace touchline::ruleform {

constexpr QChar branchMark = u'›';  ///< between the steps of a category's path
constexpr double msPerMinute = 60'000;
constexpr double mostMinutes = 10 * 366 * 24 * 60;
inline const QString nowName = QStringLiteral("now");

[[nodiscard]] bool isNumber(const QJsonValue &value);
[[nodiscard]] bool isFieldName(const QString &name);
/// Whether a comparison can have this value.
[[nodiscard]] bool fits(RuleComparison comparison, const QJsonValue &value);

}  // namespace touchline::ruleform
