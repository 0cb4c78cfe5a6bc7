// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

// What rules and their results look like in tests.

namespace touchline::ruletalk {

inline QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

/// As JSON, with {"$": "NaN"} and the like for what JSON cannot say.
inline QJsonValue told(const RuleValue &value)
{
    const auto special = [](const QString &what) {
        return QJsonValue(QJsonObject{{QStringLiteral("$"), what}});
    };
    switch (value.type()) {
    case RuleValue::Type::Undefined: return special(QStringLiteral("undefined"));
    case RuleValue::Type::Number:
        if (std::isnan(value.number()))
            return special(QStringLiteral("NaN"));
        if (std::isinf(value.number()))
            return special(value.number() > 0 ? QStringLiteral("Infinity")
                                              : QStringLiteral("-Infinity"));
        if (value.number() == 0 && std::signbit(value.number()))
            return special(QStringLiteral("-0"));
        return value.number();
    case RuleValue::Type::List: {
        QJsonArray list;
        for (const RuleValue &item : value.items())
            list.append(told(item));
        return list;
    }
    case RuleValue::Type::Object: {
        QJsonObject object;
        for (const auto &[name, entry] : value.entries())
            object.insert(name, told(entry));
        return object;
    }
    default: return value.toJson();
    }
}

inline QByteArray text(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// The result of a rule as text, or "code at place".
inline QString result(const QByteArray &rule, const QByteArray &data)
{
    const auto wrong = [](const Error &error) {
        return QStringLiteral("%1 at %2").arg(error.detail, error.field);
    };
    const Result<Rule> read = Rule::read(rule);
    if (!read)
        return wrong(read.error());
    const Result<RuleValue> facts = RuleValue::fromJson(json(data));
    if (!facts)
        return wrong(facts.error());
    const Result<RuleValue> value = read->evaluate(*facts);
    return value ? QString::fromUtf8(text(told(*value))) : wrong(value.error());
}

}  // namespace touchline::ruletalk
