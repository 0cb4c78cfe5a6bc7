// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/user.h"

namespace touchline {

/// Two edits of one field: the value in force and the one that was not taken.
struct Conflict final : Record<Conflict> {
    QString targetType;
    QUuid target;
    QString field;
    QString inForce;  ///< the ledger's value, as JSON
    Id<User> inForceBy;
    Instant inForceAt;
    QString other;  ///< the value that was not taken, as JSON
    Id<User> otherBy;
    Instant otherAt;  ///< time of the other's device
    QUuid instance;
    qint64 n = 0;
    ConflictState state = {};
    bool mustDecide = false;  ///< the order cannot be closed before
    Id<User> resolvedBy;
    Instant resolvedAt;
    bool operator==(const Conflict &) const = default;
};

template <> struct Describe<Conflict> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("conflict"), .writer = Writer::Server, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"targetType", &Conflict::targetType, Merge::Server},
        Field{"target", &Conflict::target, Merge::Server},
        Field{"field", &Conflict::field, Merge::Server},
        Field{"inForce", &Conflict::inForce, Merge::Server},
        Field{"inForceBy", &Conflict::inForceBy, Merge::Server},
        Field{"inForceAt", &Conflict::inForceAt, Merge::Server},
        Field{"other", &Conflict::other, Merge::Server},
        Field{"otherBy", &Conflict::otherBy, Merge::Server},
        Field{"otherAt", &Conflict::otherAt, Merge::Server},
        Field{"instance", &Conflict::instance, Merge::Server},
        Field{"n", &Conflict::n, Merge::Server},
        Field{"state", &Conflict::state, Merge::Server},
        Field{"mustDecide", &Conflict::mustDecide, Merge::Server},
        Field{"resolvedBy", &Conflict::resolvedBy, Merge::Server},
        Field{"resolvedAt", &Conflict::resolvedAt, Merge::Server},
    };
};

extern template const RecordType &typeOf<Conflict>();
extern template Row toRow(const Conflict &);
extern template Conflict fromRow(const Row &);

}  // namespace touchline
