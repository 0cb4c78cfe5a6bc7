// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/customer.h"

namespace touchline {

/// What nobody needs to see by default; never sent to a desk but through a reveal.
struct CustomerSecret final : Record<CustomerSecret> {
    QString phone;
    QString identityType;
    QString identity;
    QString bankAccount;
    QString email;
    bool operator==(const CustomerSecret &) const = default;
};

template <> struct Describe<CustomerSecret> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("customer_secret"),
                .audience = Audience::ServerOnly,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"phone", &CustomerSecret::phone, Merge::KeepFirst, Privacy::Phone},
        Field{"identityType", &CustomerSecret::identityType},
        Field{"identity", &CustomerSecret::identity, Merge::KeepFirst, Privacy::IdDocument},
        Field{"bankAccount", &CustomerSecret::bankAccount, Merge::KeepFirst, Privacy::Bank},
        Field{"email", &CustomerSecret::email, Merge::KeepFirst, Privacy::Mail},
    };
};

extern template const RecordType &typeOf<CustomerSecret>();
extern template Row toRow(const CustomerSecret &);
extern template CustomerSecret fromRow(const Row &);

}  // namespace touchline
