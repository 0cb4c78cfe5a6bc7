// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/user.h"

namespace touchline {

/// A mutation that the ledger refused for good, with all that was typed.
struct Refusal final : Record<Refusal> {
    QUuid instance;
    qint64 n = 0;
    QString kind;
    QString targetType;
    QUuid target;
    QString reason;  ///< code, see protocol/reasons.h
    QString field;
    QString detail;
    QString proposed;  ///< the refused values, as JSON
    Id<User> by;
    Instant at;
    Instant deviceAt;
    RefusalState state = {};
    bool operator==(const Refusal &) const = default;
};

template <> struct Describe<Refusal> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("refusal"), .writer = Writer::Server, .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"instance", &Refusal::instance, Merge::Server},
        Field{"n", &Refusal::n, Merge::Server},
        Field{"kind", &Refusal::kind, Merge::Server},
        Field{"targetType", &Refusal::targetType, Merge::Server},
        Field{"target", &Refusal::target, Merge::Server},
        Field{"reason", &Refusal::reason, Merge::Server},
        Field{"field", &Refusal::field, Merge::Server},
        Field{"detail", &Refusal::detail, Merge::Server},
        Field{"proposed", &Refusal::proposed, Merge::Server},
        Field{"by", &Refusal::by, Merge::Server},
        Field{"at", &Refusal::at, Merge::Server},
        Field{"deviceAt", &Refusal::deviceAt, Merge::Server},
        Field{"state", &Refusal::state, Merge::Server},
    };
};

extern template const RecordType &typeOf<Refusal>();
extern template Row toRow(const Refusal &);
extern template Refusal fromRow(const Row &);

}  // namespace touchline
