// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/cursor.h"
#include "protocol/messages.h"
#include "server/ledger/keys.h"
#include "storage/database.h"

namespace touchline::ledger {

/// Who reads: scopes of the user and the device.
struct Reader {
    QUuid account;  ///< id of the user_account record
    qint64 grants = 0;
    QUuid instance;      ///< of the desk, null where there is none
    QStringList scopes;  ///< sorted
    QStringList feeds;   ///< sorted
};

/// A page, or why the desk has to start over: "new_epoch", "new_grants", "rebootstrap". pullPage() also
/// says "lost_history", when this epoch has no such place: the ledger was put back without a new one.
using Pulled = std::variant<protocol::PullReply, QString>;

/// What has changed for this reader since the cursor, at most PageBytes, within the open read
/// transaction.
[[nodiscard]] Pulled pullPage(storage::Database &db, const Keys &keys, const Reader &reader,
                              const protocol::Cursor &cursor, int limit);

/// What a row takes on the wire, about; pages are cut by it.
[[nodiscard]] qint64 roughBytes(const Row &row);

/// The cursor at the head of the open snapshot: where a fresh bootstrap starts to pull from.
[[nodiscard]] protocol::Cursor headCursor(storage::Database &db, const Reader &reader);

/// True when the feeds of the reader stand where the cursor says: nothing to pull.
[[nodiscard]] bool atHead(storage::Database &db, const protocol::Cursor &cursor);

/// One page of the current state of a scope, by root; `after` is the token of the page before.
[[nodiscard]] Result<protocol::BootstrapReply> bootstrapScope(storage::Database &db,
                                                              const Keys &keys,
                                                              const QString &scope,
                                                              const QByteArray &after, int limit);
/// All of one aggregate, page by page.
[[nodiscard]] Result<protocol::BootstrapReply> bootstrapRoot(storage::Database &db,
                                                             const Keys &keys, const QUuid &root,
                                                             const QByteArray &after, int limit);

}  // namespace touchline::ledger
