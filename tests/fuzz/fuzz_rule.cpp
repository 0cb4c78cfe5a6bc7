// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/rule.h"
#include "domain/rules/ruleform.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace touchline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const RuleValue &facts()
{
    static const RuleValue value = *RuleValue::fromJson(
        QJsonDocument::fromJson(R"({"a":"x","n":7,"list":[1,"2",null,[3]],"o":{"p":true,"q":""}})")
            .object());
    return value;
}

}  // namespace

// Whatever somebody writes as a rule: it is read or refused with a reason, it ends, its result keeps the
// limits, and what a form shows of it is the same rule.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Rule> rule = Rule::read(bytes);
    if (!rule) {
        require(rule.error().detail.startsWith(QLatin1StringView("rule_")));
        return 0;
    }
    const Result<RuleValue> value = rule->evaluate(facts(), 20'000);
    if (!value)
        require(value.error().detail.startsWith(QLatin1StringView("rule_")));
    else
        require(value->weight() <= RuleValue::MostWeight && value->depth() <= RuleValue::MostDepth);
    const Result<Rule> again = Rule::read(rule->json());
    require(bool(again) && again->asks() == rule->asks());

    if (const auto form = formOf(rule->json())) {
        const Result<QJsonValue> logic = logicOf(*form);
        require(bool(logic));
        require(formOf(*logic) == form);
        const Result<bool> before = rule->holds(facts());
        const Result<bool> after = Rule::read(*logic)->holds(facts());
        require(bool(before) == bool(after) && (!before || *before == *after));
    }
    return 0;
}
