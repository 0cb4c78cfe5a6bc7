// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/rulevalue.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <map>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

struct RuleValue::List {
    Items items;
    qint64 weight = 1;
    int depth = 1;
};

struct RuleValue::Object {
    Entries entries;  // by name
    qint64 weight = 1;
    int depth = 1;
};

namespace {

bool namedBefore(const std::pair<QString, RuleValue> &entry, const QString &name)
{
    return entry.first < name;
}

/// The place that a name such as "12" means in a list of so many, or -1.
qsizetype placeNamed(const QString &name, qsizetype size)
{
    if (name.isEmpty() || name.size() > 9 || (name.size() > 1 && name[0] == u'0'))
        return -1;
    qsizetype place = 0;
    for (const QChar c : name) {
        if (c < u'0' || c > u'9')
            return -1;
        place = place * 10 + (c.unicode() - u'0');
    }
    return place < size ? place : -1;
}

/// False where the tree is deeper than is allowed; stops there, so that it needs no deep stack.
bool flatEnough(const QJsonValue &json, int left)
{
    if (!json.isArray() && !json.isObject())
        return true;
    if (left == 0)
        return false;
    const auto flat = [left](const QJsonValue &child) { return flatEnough(child, left - 1); };
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        return std::all_of(array.begin(), array.end(), flat);
    }
    const QJsonObject object = json.toObject();
    return std::all_of(object.begin(), object.end(), flat);
}

RuleValue valueOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Null: return nullptr;
    case QJsonValue::Bool: return json.toBool();
    case QJsonValue::Double: return json.toDouble();
    case QJsonValue::String: return json.toString();
    case QJsonValue::Undefined: return {};
    case QJsonValue::Array: {
        const QJsonArray array = json.toArray();
        RuleValue::Items items;
        items.reserve(size_t(array.size()));
        for (const QJsonValue &item : array)
            items.push_back(valueOf(item));
        return RuleValue::list(std::move(items));
    }
    case QJsonValue::Object: {
        const QJsonObject object = json.toObject();
        RuleValue::Entries entries;
        entries.reserve(size_t(object.size()));
        for (auto it = object.begin(); it != object.end(); ++it)
            entries.emplace_back(it.key(), valueOf(it.value()));
        return RuleValue::object(std::move(entries));
    }
    }
    return {};
}

}  // namespace

RuleValue RuleValue::list(Items items)
{
    List made{std::move(items)};
    for (const RuleValue &item : made.items) {
        made.weight += item.weight();
        made.depth = std::max(made.depth, item.depth() + 1);
    }
    RuleValue value;
    value.m_data = std::make_shared<const List>(std::move(made));
    return value;
}

RuleValue RuleValue::object(Entries entries)
{
    std::map<QString, RuleValue> sorted;
    for (auto &[name, value] : entries)
        sorted.insert_or_assign(name, std::move(value));
    Object made;
    made.entries.assign(sorted.begin(), sorted.end());
    for (const auto &[name, value] : made.entries) {
        made.weight += name.size() + value.weight();
        made.depth = std::max(made.depth, value.depth() + 1);
    }
    RuleValue value;
    value.m_data = std::make_shared<const Object>(std::move(made));
    return value;
}

const RuleValue::Items &RuleValue::items() const
{
    return std::get<std::shared_ptr<const List>>(m_data)->items;
}

const RuleValue::Entries &RuleValue::entries() const
{
    return std::get<std::shared_ptr<const Object>>(m_data)->entries;
}

RuleValue RuleValue::member(const QString &name) const
{
    const auto length = [&](qsizetype size) {
        return name == "length"_L1 ? RuleValue(double(size)) : RuleValue();
    };
    switch (type()) {
    case Type::Text: {
        const qsizetype place = placeNamed(name, text().size());
        return place < 0 ? length(text().size()) : RuleValue(QString(text()[place]));
    }
    case Type::List: {
        const qsizetype place = placeNamed(name, qsizetype(items().size()));
        return place < 0 ? length(qsizetype(items().size())) : items()[size_t(place)];
    }
    case Type::Object: {
        const auto at = std::lower_bound(entries().begin(), entries().end(), name, namedBefore);
        return at == entries().end() || at->first != name ? RuleValue() : at->second;
    }
    default: return {};
    }
}

bool RuleValue::sameThing(const RuleValue &other) const
{
    return (is(Type::List) || is(Type::Object)) && m_data == other.m_data;
}

qint64 RuleValue::weight() const
{
    switch (type()) {
    case Type::Text: return 1 + text().size();
    case Type::List: return std::get<std::shared_ptr<const List>>(m_data)->weight;
    case Type::Object: return std::get<std::shared_ptr<const Object>>(m_data)->weight;
    default: return 1;
    }
}

int RuleValue::depth() const
{
    switch (type()) {
    case Type::List: return std::get<std::shared_ptr<const List>>(m_data)->depth;
    case Type::Object: return std::get<std::shared_ptr<const Object>>(m_data)->depth;
    default: return 0;
    }
}

Result<RuleValue> RuleValue::fromJson(const QJsonValue &json)
{
    if (!flatEnough(json, MostDepth))
        return Error{ErrorKind::TooLarge, u"rule_value_depth"_s};
    Result<RuleValue> value = valueOf(json);
    if (value->weight() > MostWeight)
        return Error{ErrorKind::TooLarge, u"rule_value_size"_s};
    return value;
}

QJsonValue RuleValue::toJson() const
{
    switch (type()) {
    case Type::Undefined:
    case Type::Null: return QJsonValue::Null;
    case Type::Flag: return flag();
    case Type::Number: return std::isfinite(number()) ? QJsonValue(number()) : QJsonValue::Null;
    case Type::Text: return text();
    case Type::List: {
        QJsonArray array;
        for (const RuleValue &item : items())
            array.append(item.toJson());
        return array;
    }
    case Type::Object: {
        QJsonObject object;
        for (const auto &[name, value] : entries()) {
            if (!value.is(Type::Undefined))
                object.insert(name, value.toJson());
        }
        return object;
    }
    }
    Q_UNREACHABLE();
}

}  // namespace touchline
