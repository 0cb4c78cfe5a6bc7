// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/coercion.h"
#include "domain/rules/ruletree.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace touchline::js {
namespace {

using Values = RuleValue::Items;
using ValueType = RuleValue::Type;

RuleValue valueAt(const Values &values, size_t at)
{
    return at < values.size() ? values[at] : RuleValue();
}

bool isBelow(const RuleValue &a, const RuleValue &b) { return below(a, b).value_or(false); }

/// a <= b is "not b < a", unless one of them is no number.
bool isAtMost(const RuleValue &a, const RuleValue &b)
{
    const auto more = below(b, a);
    return more && !*more;
}

double sum(const Values &values)
{
    double total = 0;
    for (const RuleValue &value : values)
        total = leadingNumber(total) + leadingNumber(value);
    return total;
}

/// A single value stays what it is, even if it is no number.
RuleValue product(const Values &values)
{
    RuleValue total = values.front();
    for (size_t i = 1; i < values.size(); ++i)
        total = leadingNumber(total) * leadingNumber(values[i]);
    return total;
}

double extreme(const Values &values, bool greatest)
{
    double found = greatest ? -std::numeric_limits<double>::infinity()
                            : std::numeric_limits<double>::infinity();
    for (const RuleValue &value : values) {
        const double number = toNumber(value);
        if (std::isnan(found) || std::isnan(number))
            found = std::numeric_limits<double>::quiet_NaN();
        else if (greatest ? number > found : number < found)
            found = number;
        else if (number == 0 && found == 0 && std::signbit(number) != greatest)
            found = number;  // of the two zeros the negative one is less
    }
    return found;
}

bool contains(const RuleValue &part, const RuleValue &whole)
{
    if (whole.is(ValueType::Text))
        return !whole.text().isEmpty() && whole.text().contains(toText(part));
    return whole.is(ValueType::List) &&
           std::any_of(whole.items().begin(), whole.items().end(),
                       [&](const RuleValue &item) { return same(item, part); });
}

QString joined(const Values &values)
{
    QString text;
    for (const RuleValue &value : values)
        text += joinedText(value);
    return text;
}

QString cutOut(const QString &text, double from, double count)
{
    const qint64 size = text.size();
    qint64 start = toWhole(from);
    start = start < 0 ? std::max<qint64>(0, size + start) : std::min(start, size);
    return text.mid(start, std::clamp<qint64>(toWhole(count), 0, size - start));
}

/// A negative count leaves so many out at the end.
QString substring(const Values &values)
{
    const QString text = toText(valueAt(values, 0));
    const double from = toNumber(valueAt(values, 1));
    const RuleValue count = valueAt(values, 2);
    if (count.is(ValueType::Undefined))
        return cutOut(text, from, double(text.size()));
    if (!isBelow(count, 0))
        return cutOut(text, from, toNumber(count));
    // JavaScript would add a negative text to the length as text, which is no number.
    const QString rest = cutOut(text, from, double(text.size()));
    return count.is(ValueType::Number) ? cutOut(rest, 0, double(rest.size()) + count.number())
                                       : QString();
}

RuleValue merged(const Values &values)
{
    Values items;
    for (const RuleValue &value : values) {
        if (value.is(ValueType::List))
            items.insert(items.end(), value.items().begin(), value.items().end());
        else
            items.push_back(value);
    }
    return RuleValue::list(std::move(items));
}

RuleValue lookUp(const RuleValue &data, const RuleValue &name, const RuleValue &otherwise)
{
    const RuleValue nothing = otherwise.is(ValueType::Undefined) ? RuleValue(nullptr) : otherwise;
    const bool whole = name.is(ValueType::Undefined) || name.is(ValueType::Null) ||
                       (name.is(ValueType::Text) && name.text().isEmpty());
    if (whole)
        return data;
    RuleValue found = data;
    const QString path = toText(name);
    for (const QStringView step : QStringView(path).split(u'.')) {
        found = found.member(step.toString());
        if (found.is(ValueType::Undefined))
            return nothing;
    }
    return found;
}

/// Those of the names under which there is nothing. A name may be a list of name and default. Other
/// than in the reference implementation, what the data holds is never taken for a rule.
Values missingOf(const RuleValue &data, const Values &values)
{
    const Values &names =
        !values.empty() && values[0].is(ValueType::List) ? values[0].items() : values;
    Values missing;
    for (const RuleValue &name : names) {
        const bool pair = name.is(ValueType::List);
        const RuleValue found =
            pair ? lookUp(data, valueAt(name.items(), 0), valueAt(name.items(), 1))
                 : lookUp(data, name, {});
        if (found.is(ValueType::Null) || (found.is(ValueType::Text) && found.text().isEmpty()))
            missing.push_back(name);
    }
    return missing;
}

/// One evaluation. After a fault everything comes to "undefined" at once.
class RuleRun final {
public:
    RuleRun(const Rule::Tree &tree, qint64 steps) : m_tree(tree), m_left(steps) {}

    RuleValue value(int at, const RuleValue &data);
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

private:
    using Node = Rule::Tree::Node;

    void fail(ErrorKind kind, const QString &why, int at)
    {
        if (!m_fault)
            m_fault = Error{kind, why, m_tree.place(at)};
    }
    void spend(qint64 steps, int at)
    {
        m_left -= steps;
        if (m_left < 0)
            fail(ErrorKind::TooLarge, u"rule_steps"_s, at);
    }
    RuleValue bounded(RuleValue made, int at)
    {
        if (made.weight() > RuleValue::MostWeight)
            fail(ErrorKind::TooLarge, u"rule_value_size"_s, at);
        else if (made.depth() > RuleValue::MostDepth)
            fail(ErrorKind::TooLarge, u"rule_value_depth"_s, at);
        return m_fault ? RuleValue() : made;
    }
    RuleValue part(const Node &node, size_t at, const RuleValue &data)
    {
        return at < node.parts.size() ? value(node.parts[at], data) : RuleValue();
    }

    Values all(const Node &node, int at, const RuleValue &data);
    RuleValue choice(const Node &node, const RuleValue &data);
    RuleValue firstThatIs(bool wanted, const Node &node, const RuleValue &data);
    RuleValue overList(const Node &node, int at, const RuleValue &data);
    RuleValue reduced(const Node &node, int at, const RuleValue &list, const RuleValue &data);
    RuleValue missingSome(const Values &values, int at, const RuleValue &data);
    RuleValue joinedUp(RuleOp op, const Values &values, int at);
    RuleValue call(RuleOp op, const Values &values, int at, const RuleValue &data);

    const Rule::Tree &m_tree;
    qint64 m_left;
    std::optional<Error> m_fault;
};

Values RuleRun::all(const Node &node, int at, const RuleValue &data)
{
    Values values;
    values.reserve(node.parts.size());
    for (const int one : node.parts) {
        values.push_back(value(one, data));
        spend(values.back().weight() / 64, at);
        if (m_fault)
            return {};
    }
    return values;
}

RuleValue RuleRun::choice(const Node &node, const RuleValue &data)
{
    size_t i = 0;
    for (; i + 1 < node.parts.size(); i += 2) {
        if (truthy(part(node, i, data)))
            return part(node, i + 1, data);
        if (m_fault)
            return {};
    }
    return i < node.parts.size() ? part(node, i, data) : RuleValue(nullptr);
}

RuleValue RuleRun::firstThatIs(bool wanted, const Node &node, const RuleValue &data)
{
    RuleValue found;
    for (size_t i = 0; i < node.parts.size() && !m_fault; ++i) {
        found = part(node, i, data);
        if (truthy(found) == wanted)
            break;
    }
    return found;
}

RuleValue RuleRun::reduced(const Node &node, int at, const RuleValue &list, const RuleValue &data)
{
    RuleValue total = node.parts.size() > 2 ? part(node, 2, data) : RuleValue(nullptr);
    if (!list.is(ValueType::List))
        return total;
    for (const RuleValue &item : list.items()) {
        const RuleValue scope =
            bounded(RuleValue::object({{u"current"_s, item}, {u"accumulator"_s, total}}), at);
        spend(1 + total.weight() / 64, at);
        if (m_fault)
            return {};
        total = part(node, 1, scope);
    }
    return total;
}

RuleValue RuleRun::overList(const Node &node, int at, const RuleValue &data)
{
    const RuleValue list = part(node, 0, data);
    if (m_fault)
        return {};
    if (node.op == RuleOp::Reduce)
        return reduced(node, at, list, data);
    const Values items = list.is(ValueType::List) ? list.items() : Values();
    const bool test = node.op == RuleOp::All || node.op == RuleOp::None || node.op == RuleOp::Some;
    if (test && items.empty())
        return node.op == RuleOp::None;
    Values kept;
    for (const RuleValue &item : items) {
        spend(1, at);
        const RuleValue found = part(node, 1, item);
        if (m_fault)
            return {};
        if (test && truthy(found) != (node.op == RuleOp::All))
            return node.op == RuleOp::Some;
        spend(found.weight() / 64, at);
        if (node.op == RuleOp::Map)
            kept.push_back(found);
        else if (node.op == RuleOp::Filter && truthy(found))
            kept.push_back(item);
    }
    if (test)
        return node.op != RuleOp::Some;
    return bounded(RuleValue::list(std::move(kept)), at);
}

RuleValue RuleRun::missingSome(const Values &values, int at, const RuleValue &data)
{
    const RuleValue names = valueAt(values, 1);
    if (names.is(ValueType::Null) || names.is(ValueType::Undefined)) {
        fail(ErrorKind::Invalid, u"rule_bad_call"_s, at);
        return {};
    }
    Values missing = missingOf(data, names.is(ValueType::List) ? names.items() : Values{names});
    const double there = toNumber(names.member(u"length"_s)) - double(missing.size());
    if (isAtMost(valueAt(values, 0), there))
        missing.clear();
    return bounded(RuleValue::list(std::move(missing)), at);
}

RuleValue RuleRun::joinedUp(RuleOp op, const Values &values, int at)
{
    qint64 weight = 0;
    for (const RuleValue &value : values)
        weight += value.weight();
    if (weight > RuleValue::MostWeight) {
        fail(ErrorKind::TooLarge, u"rule_value_size"_s, at);
        return {};
    }
    return bounded(op == RuleOp::Merge ? merged(values) : RuleValue(joined(values)), at);
}

RuleValue RuleRun::call(RuleOp op, const Values &values, int at, const RuleValue &data)
{
    const RuleValue a = valueAt(values, 0);
    const RuleValue b = valueAt(values, 1);
    const RuleValue c = valueAt(values, 2);
    const bool between = !c.is(ValueType::Undefined);
    switch (op) {
    case RuleOp::Var: return lookUp(data, a, b);
    case RuleOp::Missing: return bounded(RuleValue::list(missingOf(data, values)), at);
    case RuleOp::MissingSome: return missingSome(values, at, data);
    case RuleOp::Equal: return alike(a, b);
    case RuleOp::Identical: return same(a, b);
    case RuleOp::NotEqual: return !alike(a, b);
    case RuleOp::NotIdentical: return !same(a, b);
    case RuleOp::Not: return !truthy(a);
    case RuleOp::Truth: return truthy(a);
    case RuleOp::Less: return isBelow(a, b) && (!between || isBelow(b, c));
    case RuleOp::AtMost: return isAtMost(a, b) && (!between || isAtMost(b, c));
    case RuleOp::More: return isBelow(b, a);
    case RuleOp::AtLeast: return isAtMost(b, a);
    case RuleOp::Max: return extreme(values, true);
    case RuleOp::Min: return extreme(values, false);
    case RuleOp::Plus: return sum(values);
    case RuleOp::Minus:
        return b.is(ValueType::Undefined) ? -toNumber(a) : toNumber(a) - toNumber(b);
    case RuleOp::Times:
        if (values.empty())
            fail(ErrorKind::Invalid, u"rule_bad_call"_s, at);
        return m_fault ? RuleValue() : product(values);
    case RuleOp::Divide: return toNumber(a) / toNumber(b);
    case RuleOp::Remainder: return std::fmod(toNumber(a), toNumber(b));
    case RuleOp::Merge:
    case RuleOp::Cat: return joinedUp(op, values, at);
    case RuleOp::In: return contains(a, b);
    case RuleOp::Substr: return substring(values);
    case RuleOp::Log: return a;
    default: Q_UNREACHABLE();
    }
}

RuleValue RuleRun::value(int at, const RuleValue &data)
{
    const Node &node = m_tree.nodes[size_t(at)];
    spend(1, at);
    if (m_fault)
        return {};
    switch (node.op) {
    case RuleOp::Constant: return node.constant;
    case RuleOp::ListOf: return bounded(RuleValue::list(all(node, at, data)), at);
    case RuleOp::If:
    case RuleOp::Question: return choice(node, data);
    case RuleOp::And: return firstThatIs(false, node, data);
    case RuleOp::Or: return firstThatIs(true, node, data);
    case RuleOp::Map:
    case RuleOp::Reduce:
    case RuleOp::Filter:
    case RuleOp::All:
    case RuleOp::None:
    case RuleOp::Some: return overList(node, at, data);
    default: {
        const Values values = all(node, at, data);
        return m_fault ? RuleValue() : call(node.op, values, at, data);
    }
    }
}

}  // namespace
}  // namespace touchline::js

namespace touchline {

Result<RuleValue> Rule::evaluate(const RuleValue &data, qint64 steps) const
{
    js::RuleRun run(*m_tree, steps);
    RuleValue value = run.value(0, data);
    if (run.fault())
        return *run.fault();
    return value;
}

Result<bool> Rule::holds(const RuleValue &data) const
{
    const Result<RuleValue> value = evaluate(data);
    if (!value)
        return value.error();
    return js::truthy(*value);
}

}  // namespace touchline
