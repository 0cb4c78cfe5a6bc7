// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/interaction.h"

namespace touchline {

/// Who somebody is was checked, for one contact and one service; never inherited by another.
struct Verification final : Record<Verification> {
    Id<Interaction> interaction;
    Id<Service> service;  ///< null = the account as a whole
    VerificationLevel level = {};
    QStringList answered;  ///< codes of the questions that were answered rightly
    Id<User> by;
    Instant at;
    bool operator==(const Verification &) const = default;
};

template <> struct Describe<Verification> {
    static RecordType record() { return {.name = QLatin1StringView("verification"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"interaction", &Verification::interaction, Merge::AppendOnly},
        Field{"service", &Verification::service, Merge::AppendOnly},
        Field{"level", &Verification::level, Merge::AppendOnly},
        Field{"answered", &Verification::answered, Merge::AppendOnly},
        Field{"by", &Verification::by, Merge::Server},
        Field{"at", &Verification::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Verification>();
extern template Row toRow(const Verification &);
extern template Verification fromRow(const Row &);

}  // namespace touchline
