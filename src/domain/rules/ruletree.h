// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/rule.h"

#include <array>

// How a rule lies in memory; only for rule*.cpp.

namespace touchline {

enum class RuleOp : quint8 {
    Var,
    Missing,
    MissingSome,
    If,
    Question,
    Equal,
    Identical,
    NotEqual,
    NotIdentical,
    Not,
    Truth,
    Or,
    And,
    Less,
    AtMost,
    More,
    AtLeast,
    Max,
    Min,
    Plus,
    Minus,
    Times,
    Divide,
    Remainder,
    Map,
    Reduce,
    Filter,
    All,
    None,
    Some,
    Merge,
    In,
    Cat,
    Substr,
    Log,
    Constant,  ///< not an operator: a value
    ListOf     ///< not an operator: a list of what its parts come to
};

constexpr std::array ruleOperators{
    QLatin1StringView("var"),    QLatin1StringView("missing"), QLatin1StringView("missing_some"),
    QLatin1StringView("if"),     QLatin1StringView("?:"),      QLatin1StringView("=="),
    QLatin1StringView("==="),    QLatin1StringView("!="),      QLatin1StringView("!=="),
    QLatin1StringView("!"),      QLatin1StringView("!!"),      QLatin1StringView("or"),
    QLatin1StringView("and"),    QLatin1StringView("<"),       QLatin1StringView("<="),
    QLatin1StringView(">"),      QLatin1StringView(">="),      QLatin1StringView("max"),
    QLatin1StringView("min"),    QLatin1StringView("+"),       QLatin1StringView("-"),
    QLatin1StringView("*"),      QLatin1StringView("/"),       QLatin1StringView("%"),
    QLatin1StringView("map"),    QLatin1StringView("reduce"),  QLatin1StringView("filter"),
    QLatin1StringView("all"),    QLatin1StringView("none"),    QLatin1StringView("some"),
    QLatin1StringView("merge"),  QLatin1StringView("in"),      QLatin1StringView("cat"),
    QLatin1StringView("substr"), QLatin1StringView("log")};
static_assert(ruleOperators.size() == size_t(RuleOp::Constant));

struct Rule::Tree {
    struct Node {
        RuleOp op = RuleOp::Constant;
        RuleValue constant = {};
        std::vector<int> parts = {};
        int parent = -1;
        int position = -1;  ///< among the parent's parts; -1 = its only one, written without a list
    };
    std::vector<Node> nodes;  ///< the first is the whole
    QJsonValue json;
    QStringList asks;

    /// Where a node stands, in words of the rule: "and[1].==[0].var".
    [[nodiscard]] QString place(int node) const;
};

}  // namespace touchline
