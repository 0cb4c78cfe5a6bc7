// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/orderlinks.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

std::optional<OrderLink> readLink(const QString &entry)
{
    const qsizetype space = entry.indexOf(u' ');
    const OrderLink link{fromCode<LinkKind>(entry.first(qMax<qsizetype>(0, space))),
                         QUuid::fromString(entry.sliced(space + 1))};
    // Exactly as it is written, so that one link is not there twice.
    return link.kind != LinkKind::Unknown && !link.order.isNull() && linkEntry(link) == entry
               ? std::optional(link)
               : std::nullopt;
}

QString linkEntry(const OrderLink &link)
{
    return codeOf(link.kind) + u' ' + link.order.toString(QUuid::WithoutBraces);
}

QLatin1StringView whyNotLink(const QUuid &order, const QString &entry)
{
    const auto link = readLink(entry);
    if (!link)
        return "bad_value"_L1;
    return link->order == order ? "linked_with_itself"_L1 : QLatin1StringView();
}

QLatin1StringView whyNotUnder(const QUuid &order, const QList<QUuid> &line, int below)
{
    if (line.contains(order))
        return "under_itself"_L1;
    return line.size() + 1 + below > MostLevels ? "too_many_levels"_L1 : QLatin1StringView();
}

}  // namespace touchline
