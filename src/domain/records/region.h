// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A region of the operator: one change feed, one number range, one time zone.
struct Region final : Record<Region> {
    QString code;
    QString name;
    QString numberPrefix;
    QString timeZone;
    bool operator==(const Region &) const = default;
};

template <> struct Describe<Region> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("region"),
                .selfRooted = true,
                .feed = Feed::Common,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"code", &Region::code, Merge::Server, Privacy::Open, false, Required},
        Field{"name", &Region::name, Merge::Server, Privacy::Open, Searchable},
        Field{"numberPrefix", &Region::numberPrefix, Merge::Server},
        Field{"timeZone", &Region::timeZone, Merge::Server},
    };
};

extern template const RecordType &typeOf<Region>();
extern template Row toRow(const Region &);
extern template Region fromRow(const Row &);

}  // namespace touchline
