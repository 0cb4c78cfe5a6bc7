// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"
#include "server/ledger/blobstore.h"
#include "server/ledger/reader.h"

namespace touchline::ledger {

/// Refuses the metadata of a file that cannot be, or that belongs to no entry of its root.
[[nodiscard]] std::optional<Refused> checkNewAttachment(Work &work, const Row &row);

/// An attachment as its bytes are guarded.
struct GuardedBlob {
    BlobStore::Blob blob;
    QUuid by;
    bool arriving = false;
};
/// For whoever holds its root. Errors: NotFound, the same whether it is not there or not hers.
[[nodiscard]] Result<GuardedBlob> guardedBlob(storage::Database &db, const Reader &reader,
                                              const QUuid &id);

/// Any device of this user: pins are hers on every one of her desks when she asks for one root.
[[nodiscard]] bool holdsOnAnyDevice(storage::Database &db, const Reader &reader, const QUuid &root);

}  // namespace touchline::ledger
