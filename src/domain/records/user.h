// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/team.h"

namespace touchline {

/// A member of staff, as colleagues see her. Passwords and sessions live apart, in the ledger.
struct User final : Record<User> {
    QString login;
    QString name;
    QString staffNumber;
    Role role = {};
    Id<Org> org;
    Id<Team> team;
    QString regionCode;
    bool active = false;
    bool operator==(const User &) const = default;
};

template <> struct Describe<User> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("user_account"),
                .selfRooted = true,
                .feed = Feed::Common,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"login", &User::login, Merge::Server, Privacy::Open, false, Required},
        Field{"name", &User::name, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"staffNumber", &User::staffNumber},
        Field{"role", &User::role},
        Field{"org", &User::org},
        Field{"team", &User::team},
        Field{"regionCode", &User::regionCode},
        Field{"active", &User::active},
    };
};

extern template const RecordType &typeOf<User>();
extern template Row toRow(const User &);
extern template User fromRow(const Row &);

}  // namespace touchline
