// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/user.h"

namespace touchline {

/// What one shift leaves to the next of the same team.
struct Handover final : Record<Handover> {
    Id<Team> team;
    QString shift;
    QString text;
    QStringList orders;  ///< ids of work orders to look after
    Id<User> by;
    Instant at;
    Id<User> takenBy;
    Instant takenAt;
    bool operator==(const Handover &) const = default;
};

template <> struct Describe<Handover> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("handover"), .selfRooted = true, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"team", &Handover::team, Merge::AppendOnly},
        Field{"shift", &Handover::shift, Merge::AppendOnly},
        Field{"text", &Handover::text, Merge::LongText, Privacy::Open, Searchable, Required},
        Field{"orders", &Handover::orders, Merge::Set},
        Field{"by", &Handover::by, Merge::Server},
        Field{"at", &Handover::at, Merge::Server},
        Field{"takenBy", &Handover::takenBy, Merge::Claim},
        Field{"takenAt", &Handover::takenAt},
    };
};

extern template const RecordType &typeOf<Handover>();
extern template Row toRow(const Handover &);
extern template Handover fromRow(const Row &);

}  // namespace touchline
