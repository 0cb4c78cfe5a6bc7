// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockpolicy.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

bool sameOrBelow(const QString &value, const QString &wanted)
{
    return value == wanted || (value.size() > wanted.size() && value.startsWith(wanted) &&
                               value[wanted.size()] == u'›');
}

bool holds(const ClockTest &test, const ClockFacts &facts)
{
    const QString value = facts.value(test.fact);
    if (test.atLeast) {
        bool number = false;
        const qint64 found = value.toLongLong(&number);
        return (number && found >= *test.atLeast) != test.negated;
    }
    const bool category = test.fact == "category"_L1;
    const bool found =
        std::any_of(test.oneOf.begin(), test.oneOf.end(), [&](const QString &wanted) {
            return category ? sameOrBelow(value, wanted) : value == wanted;
        });
    return found != test.negated;
}

}  // namespace

bool matches(const ClockRule &rule, const ClockFacts &facts)
{
    return std::all_of(rule.begin(), rule.end(),
                       [&](const ClockTest &test) { return holds(test, facts); });
}

std::vector<const ClockPolicy *> policiesFor(const std::vector<ClockPolicy> &policies,
                                             const ClockFacts &facts)
{
    std::vector<const ClockPolicy *> found;
    for (const ClockPolicy &policy : policies) {
        const bool taken = std::any_of(found.begin(), found.end(), [&](const ClockPolicy *other) {
            return other->track == policy.track;
        });
        if (policy.active && !taken && matches(policy.when, facts))
            found.push_back(&policy);
    }
    return found;
}

}  // namespace touchline
