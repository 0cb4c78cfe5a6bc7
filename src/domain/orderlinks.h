// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/workorder.h"

#include <QtCore/QList>

#include <optional>

namespace touchline {

/// How one order stands to another.
enum class LinkKind : quint8 { Duplicate, Repeat, Related, Unknown };
template <> struct Codes<LinkKind> {
    static constexpr std::array list{QLatin1StringView("duplicate"), QLatin1StringView("repeat"),
                                     QLatin1StringView("related")};
};

struct OrderLink {
    LinkKind kind = LinkKind::Unknown;
    QUuid order;
    bool operator==(const OrderLink &) const = default;
};

/// An entry of an order's `links`; nullopt: it is none.
[[nodiscard]] std::optional<OrderLink> readLink(const QString &entry);
[[nodiscard]] QString linkEntry(const OrderLink &link);

/// More links an order does not have.
constexpr qsizetype MostLinks = 50;
/// Why an entry cannot be one of `order`'s: a reason code, "" = it can. That the other order exists is the
/// ledger's to say.
[[nodiscard]] QLatin1StringView whyNotLink(const QUuid &order, const QString &entry);

/// An order, the one above it and so on: as many levels, and no more.
constexpr int MostLevels = 5;
/// Why `order` cannot lie under another one. `line`: that one, what it lies under and so on upwards;
/// `below`: levels that hang under `order`.
[[nodiscard]] QLatin1StringView whyNotUnder(const QUuid &order, const QList<QUuid> &line,
                                            int below);

}  // namespace touchline
