// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// What clocks go by, as the JSON that the readers of clocks/ take. A change is a further record with the
/// next revision: limits that were put on an order by an earlier one go on counting by it.
struct ClockSetting final : Record<ClockSetting> {
    SettingKind kind = {};
    QString key;  ///< of days: the feed's name; otherwise empty
    qint64 revision = 0;
    QString document;
    Instant since;
    bool operator==(const ClockSetting &) const = default;
};

template <> struct Describe<ClockSetting> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("clock_setting"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"kind", &ClockSetting::kind, Merge::AppendOnly},
        Field{"key", &ClockSetting::key, Merge::AppendOnly},
        Field{"revision", &ClockSetting::revision, Merge::Server},
        Field{"document", &ClockSetting::document, Merge::AppendOnly, Privacy::Open, false,
              Required, 300'000},
        Field{"since", &ClockSetting::since, Merge::Server},
    };
};

extern template const RecordType &typeOf<ClockSetting>();
extern template Row toRow(const ClockSetting &);
extern template ClockSetting fromRow(const Row &);

}  // namespace touchline
