// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A text that agents insert with a few keys; may hold variables such as {customer.name}.
struct QuickText final : Record<QuickText> {
    QString title;
    QString shortcut;  ///< what is typed behind the slash
    QString body;
    QStringList channels;  ///< codes of channels; empty = all
    QString category;
    bool active = false;
    bool operator==(const QuickText &) const = default;
};

template <> struct Describe<QuickText> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("quick_text"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"title", &QuickText::title, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"shortcut", &QuickText::shortcut},
        Field{"body", &QuickText::body, Merge::LongText, Privacy::Open, Searchable, Required},
        Field{"channels", &QuickText::channels, Merge::Set},
        Field{"category", &QuickText::category},
        Field{"active", &QuickText::active},
    };
};

extern template const RecordType &typeOf<QuickText>();
extern template Row toRow(const QuickText &);
extern template QuickText fromRow(const Row &);

}  // namespace touchline
