// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/service.h"
#include "domain/records/user.h"

namespace touchline {

/// One contact on one channel.
struct Interaction final : Record<Interaction> {
    Channel channel = {};
    Direction direction = {};
    InteractionState state = {};
    Instant startedAt;
    Instant endedAt;
    QString queue;  ///< e.g. fault reports
    Id<User> agent;
    QString contactName;
    QString contactPhone;
    Relation relation = Relation::Unknown;
    Id<Service> service;
    QUuid order;   ///< work order that this contact led to
    QUuid outage;  ///< it was about that one; with an order or without
    QString category;
    QString disposition;
    QString title;
    QString summary;
    QUuid ticket;        ///< number drawn in the hall
    QString authority;   ///< paper that a contact person showed, where she acts for another
    qint64 rating = 0;   ///< 1 to 5; 0 = none
    QString notRated;    ///< why no rating was asked for
    QString externalId;  ///< the other system's id, for exactly-once intake
    bool operator==(const Interaction &) const = default;
};

template <> struct Describe<Interaction> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("interaction"),
                .timelineAt = QLatin1StringView("startedAt"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"channel", &Interaction::channel, Merge::AppendOnly},
        Field{"direction", &Interaction::direction, Merge::AppendOnly},
        Field{"state", &Interaction::state},
        Field{"startedAt", &Interaction::startedAt, Merge::AppendOnly},
        Field{"endedAt", &Interaction::endedAt},
        Field{"queue", &Interaction::queue},
        Field{"agent", &Interaction::agent},
        Field{"contactName", &Interaction::contactName, Merge::KeepFirst, Privacy::Name},
        Field{"contactPhone", &Interaction::contactPhone, Merge::KeepFirst, Privacy::Phone},
        Field{"relation", &Interaction::relation},
        Field{"service", &Interaction::service},
        Field{"order", &Interaction::order},
        Field{"outage", &Interaction::outage},
        Field{"category", &Interaction::category},
        Field{"disposition", &Interaction::disposition},
        Field{"title", &Interaction::title},
        Field{"summary", &Interaction::summary, Merge::LongText, Privacy::Open, Searchable},
        Field{"ticket", &Interaction::ticket, Merge::AppendOnly},
        Field{"authority", &Interaction::authority},
        Field{"rating", &Interaction::rating},
        Field{"notRated", &Interaction::notRated},
        Field{"externalId", &Interaction::externalId, Merge::AppendOnly},
    };
};

extern template const RecordType &typeOf<Interaction>();
extern template Row toRow(const Interaction &);
extern template Interaction fromRow(const Row &);

}  // namespace touchline
