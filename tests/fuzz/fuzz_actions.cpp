// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/automation.h"

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

Row someOrder()
{
    WorkOrder order;
    order.id.value = makeUuid7(1'770'000'000'000, 1, 1);
    order.customer.value = makeUuid7(1'770'000'000'000, 2, 2);
    order.title = QStringLiteral("t");
    order.category = QStringLiteral("c");
    return toRow(order);
}

}  // namespace

// Whatever somebody writes as actions: they are read or refused with a reason, written they read the same,
// and what comes of them for an order are values that stand in its fields.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<RuleActions> actions = readActions(bytes);
    if (!actions) {
        require(actions.error().detail.startsWith(QLatin1StringView("action_")));
        return 0;
    }
    require(!actions->empty() && actions->size() <= MostActions);
    const Result<RuleActions> again = readActions(writeActions(*actions));
    require(again && *again == *actions);

    const Row order = someOrder();
    ActionFacts facts;
    facts.actor.role = Role::Lead;
    facts.actor.user = makeUuid7(1'770'000'000'000, 3, 3);
    facts.now.ms = 1'770'000'000'000;
    for (const QString &name : actionVariables())
        facts.words.insert(name, QStringLiteral("w"));
    const auto plan = planActions(*actions, order, facts);
    if (!plan) {
        require(plan.error().field.startsWith(QLatin1StringView("actions[")));
        return 0;
    }
    for (const PlannedStep &step : *plan) {
        for (const auto &[field, value] : step.values.asKeyValueRange()) {
            const int place = order.type->indexOf(field);
            require(place >= 0 && whyNot(order.type->fields[size_t(place)], value).isEmpty());
        }
    }
    return 0;
}
