// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/workorder.h"

namespace touchline {

/// A part or a piece of work that an order used, and who bears it. A wrong one is taken out whole.
struct OrderPart final : Record<OrderPart> {
    Id<WorkOrder> order;
    QString code;  ///< of the store's list; may be empty
    QString name;
    qint64 quantity = 0;  ///< thousandths of the unit
    QString unit;
    Fen price;  ///< of one unit
    CostBearer bearer = {};
    Id<User> by;
    Instant at;
    bool operator==(const OrderPart &) const = default;
};

template <> struct Describe<OrderPart> {
    static RecordType record() { return {.name = QLatin1StringView("order_part"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"order", &OrderPart::order, Merge::AppendOnly},
        Field{"code", &OrderPart::code, Merge::AppendOnly},
        Field{"name", &OrderPart::name, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"quantity", &OrderPart::quantity},
        Field{"unit", &OrderPart::unit, Merge::AppendOnly},
        Field{"price", &OrderPart::price},
        Field{"bearer", &OrderPart::bearer},
        Field{"by", &OrderPart::by, Merge::Server},
        Field{"at", &OrderPart::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<OrderPart>();
extern template Row toRow(const OrderPart &);
extern template OrderPart fromRow(const Row &);

}  // namespace touchline
