// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/reveal.h"
#include "server/ledger/accounts.h"

namespace touchline::ledger {

/// One link of a chain of views; a chain belongs to one node from one start to its end.
struct ViewEntry {
    QUuid chain;
    qint64 seq = 0, at = 0;
    QUuid actor, instance, root;
    QString field, reason;
};
[[nodiscard]] QByteArray viewMac(const QByteArray &key, const QByteArray &previous,
                                 const ViewEntry &entry);

/// The value in full, after the view was written down, within the open write transaction. Errors: NotFound
/// (no such customer, or none that the reader holds), Forbidden, Invalid (field or reason).
[[nodiscard]] Result<protocol::RevealReply> revealField(storage::Database &db, const Keys &keys,
                                                        const QUuid &chain, const Actor &actor,
                                                        Nearness nearness,
                                                        const protocol::RevealRequest &request,
                                                        qint64 nowMs);

}  // namespace touchline::ledger
