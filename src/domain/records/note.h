// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/interaction.h"
#include "domain/records/workorder.h"

namespace touchline {

/// An internal note on a customer or an order; a correction is a new note that names the old.
struct Note final : Record<Note> {
    Id<Customer> customer;
    Id<WorkOrder> order;          ///< may be linked later
    Id<Interaction> interaction;  ///< contact in which it was written
    QString text;
    Id<User> author;
    Instant at;
    bool pinned = false;
    Id<Note> corrects;
    bool operator==(const Note &) const = default;
};

template <> struct Describe<Note> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("note"),
                .timelineAt = QLatin1StringView("at"),
                .timelineOwner = QLatin1StringView("customer"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"customer", &Note::customer, Merge::AppendOnly},
        Field{"order", &Note::order},
        Field{"interaction", &Note::interaction, Merge::AppendOnly},
        Field{"text", &Note::text, Merge::AppendOnly, Privacy::Open, Searchable, Required},
        Field{"author", &Note::author, Merge::Server},
        Field{"at", &Note::at, Merge::Server},
        Field{"pinned", &Note::pinned},
        Field{"corrects", &Note::corrects, Merge::AppendOnly},
    };
};

extern template const RecordType &typeOf<Note>();
extern template Row toRow(const Note &);
extern template Note fromRow(const Row &);

}  // namespace touchline
