// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QMap>
#include <QtCore/QUuid>

namespace touchline::protocol {

/// Where a reader stands in one feed. `chain`: the first 16 bytes of the audit chain's MAC at seq, so
/// that lost history is noticed.
struct FeedPosition {
    qint64 seq = 0;
    QByteArray chain;
    bool operator==(const FeedPosition &) const = default;
};

/// A reader's place; opaque to desks.
struct Cursor {
    qint64 epoch = 0;
    qint64 grants = 0;
    qint64 schema = 0;
    QUuid instance;  ///< the desk it was made for; decides which pins it sees
    QMap<QString, FeedPosition> feeds;
    bool operator==(const Cursor &) const = default;
};

/// As a token of URL-safe text, authenticated by the ledger's key.
[[nodiscard]] QByteArray sealCursor(const Cursor &cursor, const QByteArray &key);
/// Errors: Invalid (field "cursor"): not ours or altered.
[[nodiscard]] Result<Cursor> openCursor(const QByteArray &token, const QByteArray &key);

}  // namespace touchline::protocol
