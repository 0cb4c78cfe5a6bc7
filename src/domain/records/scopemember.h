// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// Membership of a root in a scope; never sent, but enters and leaves are.
struct ScopeMember final : Record<ScopeMember> {
    QString scope;
    Instant since;
    Instant until;
    bool operator==(const ScopeMember &) const = default;
};

template <> struct Describe<ScopeMember> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("scope_member"),
                .audience = Audience::ServerOnly,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"scope", &ScopeMember::scope, Merge::Server, Privacy::Open, false, Required},
        Field{"since", &ScopeMember::since, Merge::Server},
        Field{"until", &ScopeMember::until, Merge::Server},
    };
};

extern template const RecordType &typeOf<ScopeMember>();
extern template Row toRow(const ScopeMember &);
extern template ScopeMember fromRow(const Row &);

}  // namespace touchline
