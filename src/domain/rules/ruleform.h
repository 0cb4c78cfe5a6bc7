// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/describe.h"

#include <QtCore/QJsonValue>

#include <optional>
#include <vector>

namespace touchline {

/// What a form can ask of one field.
enum class RuleComparison : quint8 {
    Is,
    IsNot,
    OneOf,     ///< a list
    NoneOf,    ///< a list
    Contains,  ///< text, or an entry of a set
    ContainsNot,
    StartsWith,
    InBranch,  ///< this entry of a tree ("a›b") or anything below it
    Less,
    AtMost,
    More,
    AtLeast,
    Between,   ///< a list of two numbers, both included
    IsSet,     ///< no value
    IsNotSet,  ///< no value
    SameAs,    ///< the name of another field, e.g. "me"
    NotSameAs,
    WithinLast,     ///< minutes before "now"
    WithinNext,     ///< minutes after "now"
    LongerAgoThan,  ///< minutes before "now"; not what is not set
    Unknown
};
template <> struct Codes<RuleComparison> {
    static constexpr std::array list{
        QLatin1StringView("is"),         QLatin1StringView("isNot"),
        QLatin1StringView("oneOf"),      QLatin1StringView("noneOf"),
        QLatin1StringView("contains"),   QLatin1StringView("containsNot"),
        QLatin1StringView("startsWith"), QLatin1StringView("inBranch"),
        QLatin1StringView("less"),       QLatin1StringView("atMost"),
        QLatin1StringView("more"),       QLatin1StringView("atLeast"),
        QLatin1StringView("between"),    QLatin1StringView("isSet"),
        QLatin1StringView("isNotSet"),   QLatin1StringView("sameAs"),
        QLatin1StringView("notSameAs"),  QLatin1StringView("withinLast"),
        QLatin1StringView("withinNext"), QLatin1StringView("longerAgoThan")};
};

struct RuleCondition {
    QString field;  ///< name of a datum, e.g. "order.grade"
    RuleComparison comparison = RuleComparison::Is;
    QJsonValue value = {};  ///< undefined where none is needed
    bool operator==(const RuleCondition &) const = default;
};

enum class RuleJoin : quint8 { All, Any, None };

/// Conditions as a form shows them; "all", "any" and "none" are groups within one. A form without any
/// condition is the empty group "all" and always holds.
struct RuleGroup {
    RuleJoin join = RuleJoin::All;
    std::vector<RuleCondition> conditions = {};
    std::vector<RuleGroup> groups = {};
    bool operator==(const RuleGroup &) const = default;

    static constexpr int MostDepth = 4;
    static constexpr size_t MostEntries = 50;  ///< of a group
    static constexpr qsizetype MostValues = 100;
    static constexpr qsizetype LongestText = 1'000;
};

/// The rule of a form. Every form that keeps the limits has one; else the error names what is wrong:
/// rule_bad_field, rule_bad_value, rule_empty_group, rule_too_deep, rule_too_large, at e.g. "groups[1].conditions[0]".
[[nodiscard]] Result<QJsonValue> logicOf(const RuleGroup &form);

/// A form that means exactly this rule; nothing if none can. Of the rule of a form it is that form.
[[nodiscard]] std::optional<RuleGroup> formOf(const QJsonValue &logic);

}  // namespace touchline
