// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/workorder.h"

namespace touchline {

/// Who reported, where the handling unit must not know (tip-offs).
struct OrderReporter final : Record<OrderReporter> {
    QString name;
    QString phone;
    QString identity;
    bool operator==(const OrderReporter &) const = default;
};

template <> struct Describe<OrderReporter> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("order_reporter"),
                .audience = Audience::ServerOnly,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"name", &OrderReporter::name, Merge::KeepFirst, Privacy::Name},
        Field{"phone", &OrderReporter::phone, Merge::KeepFirst, Privacy::Phone},
        Field{"identity", &OrderReporter::identity, Merge::KeepFirst, Privacy::IdDocument},
    };
};

extern template const RecordType &typeOf<OrderReporter>();
extern template Row toRow(const OrderReporter &);
extern template OrderReporter fromRow(const Row &);

}  // namespace touchline
