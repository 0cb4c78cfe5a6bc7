// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QByteArray>

namespace touchline::ledger {

/// Secrets of a ledger, kept in a file of mode 0600 beside its configuration; every node has the same.
struct Keys {
    QByteArray audit;   ///< 32 bytes: chain of the audit rows
    QByteArray cursor;  ///< 32 bytes: authenticates cursors and page tokens
    QByteArray lookup;  ///< 32 bytes: numbers that are found without being held
    QByteArray digest;  ///< 16 bytes: sums over scopes
};

[[nodiscard]] Keys makeKeys();
/// Refuses to overwrite.
[[nodiscard]] Done writeKeys(const QString &file, const Keys &keys);
[[nodiscard]] Result<Keys> readKeys(const QString &file);

}  // namespace touchline::ledger
