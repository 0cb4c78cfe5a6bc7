// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/ruleformparts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace ruleform {
namespace {

using Comparison = RuleComparison;
using Found = std::optional<RuleCondition>;

/// An operator and its parts; the name is empty where a value is no call.
struct Call {
    QString op;
    QJsonArray parts;

    explicit Call(const QJsonValue &logic)
    {
        const QJsonObject object = logic.toObject();
        if (object.size() != 1)
            return;
        op = object.begin().key();
        const QJsonValue value = object.begin().value();
        parts = value.isArray() ? value.toArray() : QJsonArray{value};
    }
    [[nodiscard]] bool is(QLatin1StringView name, qsizetype count) const
    {
        return op == name && parts.size() == count;
    }
};

/// The field that is asked for; "" for everything else.
QString fieldOf(const QJsonValue &logic)
{
    const Call call(logic);
    const QString name = call.is("var"_L1, 1) ? call.parts[0].toString() : QString();
    return isFieldName(name) ? name : QString();
}

Found condition(const QString &field, Comparison comparison,
                const QJsonValue &value = QJsonValue::Undefined)
{
    if (field.isEmpty() || !fits(comparison, value))
        return std::nullopt;
    return RuleCondition{field, comparison, value};
}

/// Minutes by which "now" is moved; 0 for everything else.
double minutesOf(const QJsonValue &logic, QLatin1StringView op)
{
    const Call call(logic);
    if (!call.is(op, 2) || fieldOf(call.parts[0]) != nowName || !isNumber(call.parts[1]))
        return 0;
    return call.parts[1].toDouble() / msPerMinute;
}

/// The beginning of a field's text against a text.
Found beginning(const QJsonArray &parts)
{
    const Call cut(parts[0]);
    const QString text = parts[1].toString();
    if (!cut.is("substr"_L1, 3) || !isNumber(cut.parts[1]) || cut.parts[1].toDouble() != 0 ||
        !isNumber(cut.parts[2]) || cut.parts[2].toDouble() != double(text.size()))
        return std::nullopt;
    const Call whole(cut.parts[0]);
    if (whole.is("cat"_L1, 2)) {
        const QString mark(branchMark);
        if (whole.parts[1] != mark || !text.endsWith(mark))
            return std::nullopt;
        return condition(fieldOf(whole.parts[0]), Comparison::InBranch, text.chopped(1));
    }
    return condition(fieldOf(cut.parts[0]), Comparison::StartsWith, text);
}

Found equality(const Call &call)
{
    const bool equal = call.op == "=="_L1;
    const QString field = fieldOf(call.parts[0]);
    if (field.isEmpty())
        return equal ? beginning(call.parts) : std::nullopt;
    if (const QString other = fieldOf(call.parts[1]); !other.isEmpty())
        return condition(field, equal ? Comparison::SameAs : Comparison::NotSameAs, other);
    return condition(field, equal ? Comparison::Is : Comparison::IsNot, call.parts[1]);
}

Found membership(const Call &call, bool negated)
{
    if (const QString field = fieldOf(call.parts[0]); !field.isEmpty())
        return condition(field, negated ? Comparison::NoneOf : Comparison::OneOf, call.parts[1]);
    return condition(fieldOf(call.parts[1]),
                     negated ? Comparison::ContainsNot : Comparison::Contains, call.parts[0]);
}

Found range(const Call &call)
{
    const QJsonValue low = call.parts[0];
    const QJsonValue high = call.parts[2];
    const QString field = fieldOf(call.parts[1]);
    if (call.op == "<"_L1) {
        return isNumber(low) && low.toDouble() == 0
                   ? condition(field, Comparison::LongerAgoThan, minutesOf(high, "-"_L1))
                   : std::nullopt;
    }
    if (fieldOf(high) == nowName)
        return condition(field, Comparison::WithinLast, minutesOf(low, "-"_L1));
    if (fieldOf(low) == nowName)
        return condition(field, Comparison::WithinNext, minutesOf(high, "+"_L1));
    return condition(field, Comparison::Between, QJsonArray{low, high});
}

Found conditionOf(const Call &call)
{
    if (call.is("=="_L1, 2) || call.is("!="_L1, 2))
        return equality(call);
    if (call.is("in"_L1, 2))
        return membership(call, false);
    if (call.is("<"_L1, 3) || call.is("<="_L1, 3))
        return range(call);
    if (call.is("!!"_L1, 1))
        return condition(fieldOf(call.parts[0]), Comparison::IsSet);
    if (call.is("!"_L1, 1)) {
        const Call inner(call.parts[0]);
        return inner.is("in"_L1, 2) ? membership(inner, true)
                                    : condition(fieldOf(call.parts[0]), Comparison::IsNotSet);
    }
    static constexpr std::array orders{
        std::pair("<"_L1, Comparison::Less), std::pair("<="_L1, Comparison::AtMost),
        std::pair(">"_L1, Comparison::More), std::pair(">="_L1, Comparison::AtLeast)};
    for (const auto &[op, comparison] : orders) {
        if (call.is(op, 2))
            return condition(fieldOf(call.parts[0]), comparison, call.parts[1]);
    }
    return std::nullopt;
}

std::optional<RuleGroup> groupOf(const Call &call, int depth)
{
    RuleGroup group;
    Call inner = call;
    if (call.is("!"_L1, 1)) {
        inner = Call(call.parts[0]);
        group.join = RuleJoin::None;
    } else if (call.op == "or"_L1) {
        group.join = RuleJoin::Any;
    }
    const bool joins = inner.op == "or"_L1 || (inner.op == "and"_L1 && call.op == "and"_L1);
    if (!joins || depth > RuleGroup::MostDepth || inner.parts.isEmpty() ||
        size_t(inner.parts.size()) > RuleGroup::MostEntries)
        return std::nullopt;
    for (const QJsonValue &part : inner.parts) {
        const Call entry(part);
        if (auto found = conditionOf(entry))
            group.conditions.push_back(std::move(*found));
        else if (auto below = groupOf(entry, depth + 1))
            group.groups.push_back(std::move(*below));
        else
            return std::nullopt;
    }
    return group;
}

}  // namespace
}  // namespace ruleform

std::optional<RuleGroup> formOf(const QJsonValue &logic)
{
    if (logic.isBool() && logic.toBool())
        return RuleGroup{};
    const ruleform::Call call(logic);
    if (auto found = ruleform::conditionOf(call))
        return RuleGroup{RuleJoin::All, {std::move(*found)}, {}};
    return ruleform::groupOf(call, 1);
}

}  // namespace touchline
