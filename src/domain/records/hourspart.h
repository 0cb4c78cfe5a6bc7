// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A month or so of a calendar's working hours, expanded by the server (clocks/workhourscodec.h). Parts of
/// earlier revisions are kept: clocks that count by them go on doing so.
struct HoursPart final : Record<HoursPart> {
    QString calendar;
    qint64 revision = 0;
    QString firstDay;  ///< ISO date
    QByteArray hours;
    bool operator==(const HoursPart &) const = default;
};

template <> struct Describe<HoursPart> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("hours_part"),
                .selfRooted = true,
                .feed = Feed::Common,
                .writer = Writer::Server,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"calendar", &HoursPart::calendar, Merge::Server},
        Field{"revision", &HoursPart::revision, Merge::Server},
        Field{"firstDay", &HoursPart::firstDay, Merge::Server},
        Field{"hours", &HoursPart::hours, Merge::Server},
    };
};

extern template const RecordType &typeOf<HoursPart>();
extern template Row toRow(const HoursPart &);
extern template HoursPart fromRow(const Row &);

}  // namespace touchline
