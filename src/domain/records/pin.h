// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/customer.h"
#include "domain/records/user.h"

namespace touchline {

/// An entry of a timeline that somebody wants to keep in sight; taken off by deleting it.
struct Pin final : Record<Pin> {
    QString entryType;  ///< record type of the entry
    QUuid entry;
    Id<User> by;
    Instant at;
    bool operator==(const Pin &) const = default;
};

template <> struct Describe<Pin> {
    static RecordType record() { return {.name = QLatin1StringView("pin"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"entryType", &Pin::entryType, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"entry", &Pin::entry, Merge::AppendOnly},
        Field{"by", &Pin::by, Merge::Server},
        Field{"at", &Pin::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Pin>();
extern template Row toRow(const Pin &);
extern template Pin fromRow(const Row &);

}  // namespace touchline
