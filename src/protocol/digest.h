// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUuid>

namespace touchline::protocol {

/// What a scope holds of one type, without order: desk and ledger compare it at a snapshot's head.
struct Digest {
    qint64 count = 0;
    quint64 sum = 0;  ///< of keyed hashes of (id, version), modulo 2^64

    void add(quint64 hash)
    {
        ++count;
        sum += hash;
    }
    void remove(quint64 hash)
    {
        --count;
        sum -= hash;
    }
    bool operator==(const Digest &) const = default;
};

/// SipHash-2-4 of (id, version) under a 16-byte key, so that nobody can construct rows that cancel
/// each other.
[[nodiscard]] quint64 digestHash(const QByteArray &key, const QUuid &id, qint64 version);

}  // namespace touchline::protocol
