// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/workorder.h"

namespace touchline {

/// A step of a work order that waits for a lead's yes; the order is its root.
struct Approval final : Record<Approval> {
    ApprovalKind kind = {};
    QString to;      ///< state asked for, where it is a move
    QString reason;  ///< of who asks
    Instant until;   ///< for a suspension
    Id<User> by;
    Instant at;
    ApprovalState state = {};
    QString answer;  ///< reason of who decided
    Id<User> decidedBy;
    Instant decidedAt;
    bool operator==(const Approval &) const = default;
};

template <> struct Describe<Approval> {
    static RecordType record() { return {.name = QLatin1StringView("approval"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"kind", &Approval::kind, Merge::AppendOnly},
        Field{"to", &Approval::to, Merge::AppendOnly},
        Field{"reason", &Approval::reason, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"until", &Approval::until, Merge::AppendOnly},
        Field{"by", &Approval::by, Merge::Server},
        Field{"at", &Approval::at, Merge::Server},
        Field{"state", &Approval::state, Merge::Claim},
        Field{"answer", &Approval::answer},
        Field{"decidedBy", &Approval::decidedBy, Merge::Server},
        Field{"decidedAt", &Approval::decidedAt, Merge::Server},
    };
};

extern template const RecordType &typeOf<Approval>();
extern template Row toRow(const Approval &);
extern template Approval fromRow(const Row &);

}  // namespace touchline
