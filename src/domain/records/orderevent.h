// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/workorder.h"

namespace touchline {

/// One step in the life of an order; written by the ledger with the move.
struct OrderEvent final : Record<OrderEvent> {
    EventKind kind = {};
    Id<Customer> customer;
    OrderState from = {};
    OrderState to = {};
    QString reason;
    Instant at;
    Id<User> by;
    QString text;
    QByteArray clocks;  ///< what it brought to the order's clocks (clocks/clocklog.h)
    bool operator==(const OrderEvent &) const = default;
};

template <> struct Describe<OrderEvent> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("order_event"),
                .writer = Writer::Server,
                .timelineAt = QLatin1StringView("at"),
                .timelineOwner = QLatin1StringView("customer"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"kind", &OrderEvent::kind, Merge::Server},
        Field{"customer", &OrderEvent::customer, Merge::Server},
        Field{"from", &OrderEvent::from, Merge::Server},
        Field{"to", &OrderEvent::to, Merge::Server},
        Field{"reason", &OrderEvent::reason, Merge::Server},
        Field{"at", &OrderEvent::at, Merge::Server},
        Field{"by", &OrderEvent::by, Merge::Server},
        Field{"text", &OrderEvent::text, Merge::Server},
        Field{"clocks", &OrderEvent::clocks, Merge::Server},
    };
};

extern template const RecordType &typeOf<OrderEvent>();
extern template Row toRow(const OrderEvent &);
extern template OrderEvent fromRow(const Row &);

}  // namespace touchline
