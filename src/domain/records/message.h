// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/interaction.h"

namespace touchline {

/// One message inside an interaction.
struct Message final : Record<Message> {
    Id<Interaction> interaction;
    Direction direction = {};
    MessageKind kind = {};
    QString body;
    Instant sentAt;
    QString author;
    QString delivery;
    QString externalId;
    bool operator==(const Message &) const = default;
};

template <> struct Describe<Message> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("message"),
                .timelineAt = QLatin1StringView("sentAt"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"interaction", &Message::interaction, Merge::AppendOnly},
        Field{"direction", &Message::direction, Merge::AppendOnly},
        Field{"kind", &Message::kind, Merge::AppendOnly},
        Field{"body", &Message::body, Merge::AppendOnly, Privacy::Open, Searchable, Required},
        Field{"sentAt", &Message::sentAt, Merge::AppendOnly},
        Field{"author", &Message::author, Merge::AppendOnly},
        Field{"delivery", &Message::delivery, Merge::Server},
        Field{"externalId", &Message::externalId, Merge::AppendOnly},
    };
};

extern template const RecordType &typeOf<Message>();
extern template Row toRow(const Message &);
extern template Message fromRow(const Row &);

}  // namespace touchline
