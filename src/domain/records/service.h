// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A number or supply point of a customer.
struct Service final : Record<Service> {
    ServiceKind kind = {};
    QString number;  ///< subscriber or supply-point number
    QString plan;
    ServiceState state = {};
    QString address;
    AreaClass area = AreaClass::Unknown;
    QString feeder;
    QString meterNumber;
    bool important = false;  ///< important customer: told of every outage
    Instant contractEnd;
    bool operator==(const Service &) const = default;
};

template <> struct Describe<Service> {
    static RecordType record() { return {.name = QLatin1StringView("service"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"kind", &Service::kind},
        Field{"number", &Service::number, Merge::Server, Privacy::Open, Searchable, Required},
        Field{"plan", &Service::plan},
        Field{"state", &Service::state, Merge::Server},
        Field{"address", &Service::address, Merge::KeepFirst, Privacy::Address},
        Field{"area", &Service::area},
        Field{"feeder", &Service::feeder, Merge::Server},
        Field{"meterNumber", &Service::meterNumber, Merge::Server},
        Field{"important", &Service::important},
        Field{"contractEnd", &Service::contractEnd},
    };
};

extern template const RecordType &typeOf<Service>();
extern template Row toRow(const Service &);
extern template Service fromRow(const Row &);

}  // namespace touchline
