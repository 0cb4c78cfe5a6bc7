// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/ruleform.h"
#include "domain/rules/ruleformparts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace ruleform {
namespace {

using Comparison = RuleComparison;

QJsonValue asked(const QString &field) { return QJsonObject{{u"var"_s, field}}; }

QJsonValue call(QLatin1StringView op, const QJsonArray &parts)
{
    return QJsonObject{{QString(op), parts}};
}

QJsonValue negated(const QJsonValue &logic) { return call("!"_L1, {logic}); }

/// A moment so many minutes before or after now.
QJsonValue nowMoved(QLatin1StringView op, const QJsonValue &minutes)
{
    return call(op, {asked(nowName), minutes.toDouble() * msPerMinute});
}

QJsonValue logicOf(const RuleCondition &condition)
{
    const QJsonValue field = asked(condition.field);
    const QJsonValue &value = condition.value;
    switch (condition.comparison) {
    case Comparison::Is: return call("=="_L1, {field, value});
    case Comparison::IsNot: return call("!="_L1, {field, value});
    case Comparison::OneOf: return call("in"_L1, {field, value});
    case Comparison::NoneOf: return negated(call("in"_L1, {field, value}));
    case Comparison::Contains: return call("in"_L1, {value, field});
    case Comparison::ContainsNot: return negated(call("in"_L1, {value, field}));
    case Comparison::StartsWith:
        return call("=="_L1,
                    {call("substr"_L1, {field, 0, qint64(value.toString().size())}), value});
    case Comparison::InBranch: {
        const QString branch = value.toString() + branchMark;
        return call("=="_L1, {call("substr"_L1, {call("cat"_L1, {field, QString(branchMark)}), 0,
                                                 qint64(branch.size())}),
                              branch});
    }
    case Comparison::Less: return call("<"_L1, {field, value});
    case Comparison::AtMost: return call("<="_L1, {field, value});
    case Comparison::More: return call(">"_L1, {field, value});
    case Comparison::AtLeast: return call(">="_L1, {field, value});
    case Comparison::Between: return call("<="_L1, {value[0], field, value[1]});
    case Comparison::IsSet: return call("!!"_L1, {field});
    case Comparison::IsNotSet: return negated(field);
    case Comparison::SameAs: return call("=="_L1, {field, asked(value.toString())});
    case Comparison::NotSameAs: return call("!="_L1, {field, asked(value.toString())});
    case Comparison::WithinLast:
        return call("<="_L1, {nowMoved("-"_L1, value), field, asked(nowName)});
    case Comparison::WithinNext:
        return call("<="_L1, {asked(nowName), field, nowMoved("+"_L1, value)});
    case Comparison::LongerAgoThan: return call("<"_L1, {0, field, nowMoved("-"_L1, value)});
    case Comparison::Unknown: break;
    }
    Q_UNREACHABLE();
}

class FormWriter final {
public:
    QJsonValue group(const RuleGroup &form, const QString &place, int depth);
    std::optional<Error> error;

private:
    void fail(ErrorKind kind, const QString &why, const QString &place)
    {
        if (!error)
            error = Error{kind, why, place};
    }
};

QJsonValue FormWriter::group(const RuleGroup &form, const QString &place, int depth)
{
    if (depth > RuleGroup::MostDepth)
        fail(ErrorKind::TooLarge, u"rule_too_deep"_s, place);
    else if (form.conditions.size() + form.groups.size() > RuleGroup::MostEntries)
        fail(ErrorKind::TooLarge, u"rule_too_large"_s, place);
    if (error)
        return {};
    if (form.conditions.empty() && form.groups.empty()) {
        if (depth > 1 || form.join != RuleJoin::All)
            fail(ErrorKind::Invalid, u"rule_empty_group"_s, place);
        return true;
    }
    const QString before = place.isEmpty() ? QString() : place + u'.';
    QJsonArray parts;
    for (size_t i = 0; i < form.conditions.size() && !error; ++i) {
        const RuleCondition &condition = form.conditions[i];
        const QString at = u"%1conditions[%2]"_s.arg(before).arg(i);
        if (!isFieldName(condition.field))
            fail(ErrorKind::Invalid, u"rule_bad_field"_s, at);
        else if (!fits(condition.comparison, condition.value))
            fail(ErrorKind::Invalid, u"rule_bad_value"_s, at);
        else
            parts.append(logicOf(condition));
    }
    for (size_t i = 0; i < form.groups.size() && !error; ++i)
        parts.append(group(form.groups[i], u"%1groups[%2]"_s.arg(before).arg(i), depth + 1));
    if (form.join == RuleJoin::None)
        return negated(call("or"_L1, parts));
    return call(form.join == RuleJoin::All ? "and"_L1 : "or"_L1, parts);
}

bool isPlain(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().size() <= RuleGroup::LongestText;
    return value.isBool() || isNumber(value);
}

}  // namespace

bool isNumber(const QJsonValue &value)
{
    return value.isDouble() && std::isfinite(value.toDouble());
}

bool isFieldName(const QString &name)
{
    const auto letter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    if (name.size() > 100)
        return false;
    const QStringList steps = name.split(u'.');
    return std::all_of(steps.begin(), steps.end(), [&](const QString &step) {
        return !step.isEmpty() && letter(step[0]) &&
               std::all_of(step.begin(), step.end(),
                           [&](QChar c) { return letter(c) || (c >= u'0' && c <= u'9'); });
    });
}

bool fits(RuleComparison comparison, const QJsonValue &value)
{
    const QString text = value.toString();
    switch (comparison) {
    case Comparison::Is:
    case Comparison::IsNot:
    case Comparison::Contains:
    case Comparison::ContainsNot: return isPlain(value);
    case Comparison::OneOf:
    case Comparison::NoneOf: {
        const QJsonArray values = value.toArray();
        return value.isArray() && !values.isEmpty() && values.size() <= RuleGroup::MostValues &&
               std::all_of(values.begin(), values.end(), isPlain);
    }
    case Comparison::StartsWith:
    case Comparison::InBranch: return isPlain(value) && !text.isEmpty();
    case Comparison::Less:
    case Comparison::AtMost:
    case Comparison::More:
    case Comparison::AtLeast: return isNumber(value);
    case Comparison::Between:
        return value.toArray().size() == 2 && isNumber(value[0]) && isNumber(value[1]) &&
               value[0].toDouble() <= value[1].toDouble();
    case Comparison::IsSet:
    case Comparison::IsNotSet: return value.isUndefined();
    case Comparison::SameAs:
    case Comparison::NotSameAs: return value.isString() && isFieldName(text);
    case Comparison::WithinLast:
    case Comparison::WithinNext:
    case Comparison::LongerAgoThan: {
        const double minutes = value.toDouble();
        return isNumber(value) && minutes >= 1 && minutes <= mostMinutes &&
               minutes == std::floor(minutes);
    }
    case Comparison::Unknown: return false;
    }
    Q_UNREACHABLE();
}

}  // namespace ruleform

Result<QJsonValue> logicOf(const RuleGroup &form)
{
    ruleform::FormWriter writer;
    const QJsonValue logic = writer.group(form, {}, 1);
    if (writer.error)
        return *writer.error;
    return logic;
}

}  // namespace touchline
