// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/belonging.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QLatin1StringView whyNotParent(const QUuid &customer, const QUuid &parent,
                               const std::optional<Customer> &held)
{
    if (parent.isNull())
        return {};
    if (parent == customer)
        return "belongs_to_itself"_L1;
    if (held && held->parent.value == customer)
        return "belongs_in_circle"_L1;
    return {};
}

}  // namespace touchline
