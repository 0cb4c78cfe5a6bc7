// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/digest.h"

#include <QtCore/QtEndian>

#include <sodium.h>

namespace touchline::protocol {

static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == 8);

quint64 digestHash(const QByteArray &key, const QUuid &id, qint64 version)
{
    Q_ASSERT(key.size() == crypto_shorthash_KEYBYTES);
    std::array<uchar, 24> input;
    const QByteArray bytes = id.toRfc4122();
    std::copy(bytes.begin(), bytes.end(), input.begin());
    qToLittleEndian(version, input.data() + 16);
    std::array<uchar, 8> out;
    crypto_shorthash(out.data(), input.data(), input.size(),
                     reinterpret_cast<const uchar *>(key.constData()));
    return qFromLittleEndian<quint64>(out.data());
}

}  // namespace touchline::protocol
