// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/rulevalue.h"

#include <QtCore/QStringList>

namespace touchline {

/// A rule in JsonLogic (jsonlogic.com) that was checked: the published operators and no others, with
/// the results of the reference implementation. Evaluating it has no effect and always ends.
///
/// Errors say why as a code in `detail` and where in `field`, e.g. "and[1].==[0].var":
/// rule_no_json, rule_too_large, rule_too_deep, rule_unknown_operator when it is read;
/// rule_steps, rule_value_size, rule_value_depth, rule_bad_call when it is evaluated.
class Rule final {
public:
    static constexpr int MostDepth = 48;           ///< lists and objects within each other
    static constexpr qsizetype MostSize = 65'536;  ///< bytes of text, and weight of the tree
    static constexpr qint64 MostSteps = 100'000;

    Rule();  ///< always true
    [[nodiscard]] static Result<Rule> read(const QByteArray &json);
    [[nodiscard]] static Result<Rule> read(const QJsonValue &json);

    [[nodiscard]] Result<RuleValue> evaluate(const RuleValue &data, qint64 steps = MostSteps) const;
    /// Whether the result counts as true.
    [[nodiscard]] Result<bool> holds(const RuleValue &data) const;

    [[nodiscard]] const QJsonValue &json() const;
    /// The names of the data that it asks for, sorted; not those that it makes up itself, and not
    /// those of the entries of a list.
    [[nodiscard]] const QStringList &asks() const;

    struct Tree;

private:
    std::shared_ptr<const Tree> m_tree;
};

}  // namespace touchline
