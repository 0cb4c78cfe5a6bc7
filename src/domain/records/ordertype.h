// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// What orders of one type ask for beside the fields that all have.
struct OrderType final : Record<OrderType> {
    QString code;  ///< as in WorkOrder::orderType
    Family family = {};
    qint64 rank = 0;  ///< in which order types are offered
    bool active = false;
    QString document;  ///< names, fields and checklist as JSON on one line (forms/typeform.h)
    bool operator==(const OrderType &) const = default;
};

template <> struct Describe<OrderType> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("order_type"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"code", &OrderType::code, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"family", &OrderType::family, Merge::AppendOnly},
        Field{"rank", &OrderType::rank},
        Field{"active", &OrderType::active},
        Field{"document", &OrderType::document, Merge::LongText, Privacy::Open, false, Required,
              60'000},
    };
};

extern template const RecordType &typeOf<OrderType>();
extern template Row toRow(const OrderType &);
extern template OrderType fromRow(const Row &);

}  // namespace touchline
