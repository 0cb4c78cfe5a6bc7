// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/belonging.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QLatin1StringView whyNotParent(const QUuid &customer, const QUuid &parent,
                               const QList<Customer> &line)
{
    if (parent.isNull())
        return {};
    if (parent == customer)
        return "belongs_to_itself"_L1;
    const bool circle = line.size() >= MostGenerations ||
                        std::any_of(line.begin(), line.end(), [&](const Customer &above) {
                            return above.parent.value == customer;
                        });
    return circle ? "belongs_in_circle"_L1 : QLatin1StringView();
}

QUuid nextInLine(const QUuid &parent, const QList<Customer> &line)
{
    return line.isEmpty()                  ? parent
           : line.size() < MostGenerations ? line.last().parent.value
                                           : QUuid();
}

}  // namespace touchline
