// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/org.h"

namespace touchline {

/// A team that owns work orders and takes contacts.
struct Team final : Record<Team> {
    QString name;
    Id<Org> org;
    QString regionCode;
    bool operator==(const Team &) const = default;
};

template <> struct Describe<Team> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("team"),
                .selfRooted = true,
                .feed = Feed::Common,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"name", &Team::name, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"org", &Team::org},
        Field{"regionCode", &Team::regionCode},
    };
};

extern template const RecordType &typeOf<Team>();
extern template Row toRow(const Team &);
extern template Team fromRow(const Row &);

}  // namespace touchline
