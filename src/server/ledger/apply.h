// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/work.h"

namespace touchline::ledger {

/// Why a mutation is refused for good.
struct Refused {
    QString reason;
    QString field = {};
    QString detail = {};
};

/// What applying brought beside the records.
struct Applied {
    int conflicts = 0;
    QString number;
};

/// Applies one mutation to the ledger through `work`, by the rules of the merge and the lifecycle.
/// Nothing has been written when it is refused.
[[nodiscard]] std::variant<Applied, Refused> applyMutation(Work &work,
                                                           const protocol::Mutation &mutation);

/// How near the actor stands to a root.
[[nodiscard]] Nearness nearnessOf(Work &work, const QUuid &root, const QString &feed);

/// The verbs, one file each. Types, rights and values are checked by them.
[[nodiscard]] std::variant<Applied, Refused> applyCreate(Work &work, const RecordType &type,
                                                         const protocol::Mutation &mutation);
[[nodiscard]] std::variant<Applied, Refused> applyEdit(Work &work, const RecordType &type,
                                                       const protocol::Mutation &mutation);
[[nodiscard]] std::variant<Applied, Refused> applyDelete(Work &work, const RecordType &type,
                                                         const protocol::Mutation &mutation);
[[nodiscard]] std::variant<Applied, Refused> applyMove(Work &work,
                                                       const protocol::Mutation &mutation);
[[nodiscard]] std::variant<Applied, Refused> applyResolve(Work &work,
                                                          const protocol::Mutation &mutation);
[[nodiscard]] std::variant<Applied, Refused> applyClose(Work &work,
                                                        const protocol::Mutation &mutation);

/// The record of a refusal, on the root if the actor may read it, else on herself.
void recordRefusal(Work &work, const protocol::Envelope &envelope,
                   const std::optional<protocol::Mutation> &mutation, const Refused &refused);

}  // namespace touchline::ledger
