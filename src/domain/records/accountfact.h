// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/service.h"

namespace touchline {

/// What billing and other systems know: read-only on the desk.
struct AccountFact final : Record<AccountFact> {
    FactKind kind = {};
    Id<Service> service;
    QString title;
    Fen amount;
    qint64 quantity = 0;  ///< in thousandths of the unit
    QString unit;
    Instant at;
    Instant asOf;  ///< when the source said so
    QString source;
    QString reference;
    QString state;
    bool operator==(const AccountFact &) const = default;
};

template <> struct Describe<AccountFact> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("account_fact"),
                .writer = Writer::Server,
                .timelineAt = QLatin1StringView("at"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"kind", &AccountFact::kind, Merge::Server},
        Field{"service", &AccountFact::service, Merge::Server},
        Field{"title", &AccountFact::title, Merge::Server},
        Field{"amount", &AccountFact::amount, Merge::Server},
        Field{"quantity", &AccountFact::quantity, Merge::Server},
        Field{"unit", &AccountFact::unit, Merge::Server},
        Field{"at", &AccountFact::at, Merge::Server},
        Field{"asOf", &AccountFact::asOf, Merge::Server},
        Field{"source", &AccountFact::source, Merge::Server},
        Field{"reference", &AccountFact::reference, Merge::Server},
        Field{"state", &AccountFact::state, Merge::Server},
    };
};

extern template const RecordType &typeOf<AccountFact>();
extern template Row toRow(const AccountFact &);
extern template AccountFact fromRow(const Row &);

}  // namespace touchline
