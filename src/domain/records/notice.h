// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A notice to staff; one that must be read keeps receipts.
struct Notice final : Record<Notice> {
    QString title;
    QString body;
    NoticeLevel level = {};
    Instant validFrom;
    Instant validTo;
    bool mustRead = false;
    QStringList readBy;
    bool operator==(const Notice &) const = default;
};

template <> struct Describe<Notice> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("notice"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"title", &Notice::title, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"body", &Notice::body, Merge::LongText, Privacy::Open, Searchable},
        Field{"level", &Notice::level},
        Field{"validFrom", &Notice::validFrom},
        Field{"validTo", &Notice::validTo},
        Field{"mustRead", &Notice::mustRead},
        Field{"readBy", &Notice::readBy, Merge::Set},
    };
};

extern template const RecordType &typeOf<Notice>();
extern template Row toRow(const Notice &);
extern template Notice fromRow(const Row &);

}  // namespace touchline
