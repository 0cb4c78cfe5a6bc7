// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

/// Why a push stopped for good before its end; the desk has to act before it sends again.
struct PushProblem {
    QString error;        ///< "gap", "forked_client", "unknown_instance"
    qint64 expected = 0;  ///< with "gap"
};

/// What one numbered mutation came to, and who must be told.
struct Pushed {
    std::variant<protocol::Outcome, PushProblem> result;
    QSet<QString> touched;
};

/// One desk's registered instance.
struct Instance {
    QUuid id;
    QUuid account;
    QUuid chain;
    qint64 highest = 0;
};
[[nodiscard]] std::optional<Instance> findInstance(storage::Database &db, const QUuid &id,
                                                   bool lock);

/// Applies one mutation exactly once: a second time it answers the remembered outcome. Everything is
/// part of the open transaction. Throws storage::Failure; then nothing counts.
[[nodiscard]] Pushed pushOne(storage::Database &db, const Keys &keys, IdSource &ids, Origin origin,
                             const protocol::Envelope &envelope);

}  // namespace touchline::ledger
