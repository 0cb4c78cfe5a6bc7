// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A unit of the organisation: province, city, county, department or hall.
struct Org final : Record<Org> {
    QString name;
    OrgKind kind = {};
    Id<Org> parent;
    QString regionCode;
    bool operator==(const Org &) const = default;
};

template <> struct Describe<Org> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("org"),
                .selfRooted = true,
                .feed = Feed::Common,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"name", &Org::name, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"kind", &Org::kind},
        Field{"parent", &Org::parent},
        Field{"regionCode", &Org::regionCode},
    };
};

extern template const RecordType &typeOf<Org>();
extern template Row toRow(const Org &);
extern template Org fromRow(const Row &);

}  // namespace touchline
