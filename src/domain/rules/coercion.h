// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/rulevalue.h"

#include <optional>

// How JavaScript turns one kind of value into another. The rules of JsonLogic are defined by it.

namespace touchline::js {

/// JsonLogic's own exception: an empty list is false.
[[nodiscard]] bool truthy(const RuleValue &value);

/// Number(value).
[[nodiscard]] double toNumber(const RuleValue &value);
/// parseFloat(value): the number that the text begins with, or NaN.
[[nodiscard]] double leadingNumber(const RuleValue &value);
/// A length or place: cut to a whole number, NaN is 0; infinities become the ends of the range.
[[nodiscard]] qint64 toWhole(double number);

/// String(value).
[[nodiscard]] QString toText(const RuleValue &value);
[[nodiscard]] QString numberText(double number);
/// An entry of a list that is joined to text: null and undefined are "".
[[nodiscard]] QString joinedText(const RuleValue &value);

/// a === b
[[nodiscard]] bool same(const RuleValue &a, const RuleValue &b);
/// a == b
[[nodiscard]] bool alike(const RuleValue &a, const RuleValue &b);
/// a < b; nothing where one of them is no number.
[[nodiscard]] std::optional<bool> below(const RuleValue &a, const RuleValue &b);

}  // namespace touchline::js
