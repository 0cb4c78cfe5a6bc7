// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

namespace touchline {

/// A planned or unplanned interruption of supply.
struct Outage final : Record<Outage> {
    QString number;
    OutageKind kind = {};
    OutageState state = {};
    QString area;
    QStringList feeders;
    QString reason;
    Instant plannedStart;
    Instant plannedEnd;
    Instant startedAt;
    Instant expectedAt;
    Instant restoredAt;
    bool operator==(const Outage &) const = default;
};

template <> struct Describe<Outage> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("outage"), .selfRooted = true, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"number", &Outage::number, Merge::Server, Privacy::Open, Searchable},
        Field{"kind", &Outage::kind},
        Field{"state", &Outage::state},
        Field{"area", &Outage::area, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"feeders", &Outage::feeders, Merge::Set},
        Field{"reason", &Outage::reason},
        Field{"plannedStart", &Outage::plannedStart},
        Field{"plannedEnd", &Outage::plannedEnd},
        Field{"startedAt", &Outage::startedAt},
        Field{"expectedAt", &Outage::expectedAt},
        Field{"restoredAt", &Outage::restoredAt},
    };
};

extern template const RecordType &typeOf<Outage>();
extern template Row toRow(const Outage &);
extern template Outage fromRow(const Row &);

}  // namespace touchline
