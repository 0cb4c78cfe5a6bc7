// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/user.h"

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
    bool major = false;     ///< declared by a lead: on all desks, with its answer
    QString answer;         ///< what callers are told, word for word
    QStringList estimates;  ///< "<when it was said, ms> <expected, ms> <who>", oldest first
    Instant toldAt;         ///< since when who called is told that it is over; 0 = nobody is
    qint64 told = 0;        ///< so many have been sent a message
    Id<User> by;            ///< who declared it
    Instant at;
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
        Field{"major", &Outage::major},
        Field{"answer", &Outage::answer, Merge::LongText},
        Field{"estimates", &Outage::estimates, Merge::Server},
        Field{"toldAt", &Outage::toldAt, Merge::Server},
        Field{"told", &Outage::told, Merge::Server},
        Field{"by", &Outage::by, Merge::Server},
        Field{"at", &Outage::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Outage>();
extern template Row toRow(const Outage &);
extern template Outage fromRow(const Row &);

}  // namespace touchline
