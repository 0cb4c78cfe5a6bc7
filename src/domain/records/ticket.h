// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/customer.h"
#include "domain/records/user.h"

namespace touchline {

/// A number drawn in a hall: somebody waits for a counter.
struct Ticket final : Record<Ticket> {
    QString number;    ///< as printed, e.g. A012
    QString business;  ///< code of what it is for
    TicketPriority priority = {};
    TicketState state = {};
    Id<Org> hall;
    Id<Customer> customer;  ///< null until somebody knows
    QUuid interaction;      ///< the visit that it became
    Id<User> clerk;         ///< who called it; one only
    QString position;       ///< counter
    Tally calls;
    Instant issuedAt;
    Instant calledAt;
    Instant servedAt;
    Instant endedAt;
    bool operator==(const Ticket &) const = default;
};

template <> struct Describe<Ticket> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("ticket"), .selfRooted = true, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"number", &Ticket::number, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"business", &Ticket::business},
        Field{"priority", &Ticket::priority},
        Field{"state", &Ticket::state},
        Field{"hall", &Ticket::hall, Merge::AppendOnly},
        Field{"customer", &Ticket::customer},
        Field{"interaction", &Ticket::interaction},
        Field{"clerk", &Ticket::clerk, Merge::Claim},
        Field{"position", &Ticket::position},
        Field{"calls", &Ticket::calls, Merge::Counter},
        Field{"issuedAt", &Ticket::issuedAt, Merge::AppendOnly},
        Field{"calledAt", &Ticket::calledAt},
        Field{"servedAt", &Ticket::servedAt},
        Field{"endedAt", &Ticket::endedAt},
    };
};

extern template const RecordType &typeOf<Ticket>();
extern template Row toRow(const Ticket &);
extern template Ticket fromRow(const Row &);

}  // namespace touchline
