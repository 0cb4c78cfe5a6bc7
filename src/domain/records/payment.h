// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/interaction.h"

namespace touchline {

/// Money taken at the counter; the booking itself is another system's. A mistake is voided by a new one.
struct Payment final : Record<Payment> {
    Id<Interaction> interaction;
    Id<Service> service;
    QUuid order;  ///< null = not for a work order
    Fen amount;
    PaymentMethod method = {};
    QString reference;  ///< number of the outside receipt
    QString remark;
    Id<Payment> voids;  ///< the payment that this one takes back
    Id<User> by;
    Instant at;
    bool operator==(const Payment &) const = default;
};

template <> struct Describe<Payment> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("payment"),
                .timelineAt = QLatin1StringView("at"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"interaction", &Payment::interaction, Merge::AppendOnly},
        Field{"service", &Payment::service, Merge::AppendOnly},
        Field{"order", &Payment::order, Merge::AppendOnly},
        Field{"amount", &Payment::amount, Merge::AppendOnly},
        Field{"method", &Payment::method, Merge::AppendOnly},
        Field{"reference", &Payment::reference, Merge::AppendOnly, Privacy::Open, Searchable},
        Field{"remark", &Payment::remark, Merge::AppendOnly},
        Field{"voids", &Payment::voids, Merge::AppendOnly},
        Field{"by", &Payment::by, Merge::Server},
        Field{"at", &Payment::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Payment>();
extern template Row toRow(const Payment &);
extern template Payment fromRow(const Row &);

}  // namespace touchline
