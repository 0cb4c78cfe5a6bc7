// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/user.h"

namespace touchline {

/// What is known of a file; its bytes travel in a lane of their own.
struct Attachment final : Record<Attachment> {
    QUuid parent;
    QString name;
    QString mediaType;
    qint64 size = 0;  ///< bytes
    QByteArray sha256;
    AttachmentState state = {};
    Id<User> by;
    Instant at;
    bool operator==(const Attachment &) const = default;
};

template <> struct Describe<Attachment> {
    static RecordType record() { return {.name = QLatin1StringView("attachment"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"parent", &Attachment::parent, Merge::AppendOnly},
        Field{"name", &Attachment::name, Merge::AppendOnly, Privacy::Open, Searchable, Required},
        Field{"mediaType", &Attachment::mediaType, Merge::AppendOnly},
        Field{"size", &Attachment::size, Merge::AppendOnly},
        Field{"sha256", &Attachment::sha256, Merge::AppendOnly},
        Field{"state", &Attachment::state, Merge::Server},
        Field{"by", &Attachment::by, Merge::Server},
        Field{"at", &Attachment::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Attachment>();
extern template Row toRow(const Attachment &);
extern template Attachment fromRow(const Row &);

}  // namespace touchline
