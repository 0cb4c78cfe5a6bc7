// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/cursor.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace touchline::protocol;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}  // namespace

// The bytes once as a token, which nobody without the key can make, and once as a body under a right
// code, so that the reader behind the check is reached, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 8 * 1024)
        return 0;
    const QByteArray key(32, 'k');
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    require(!openCursor(bytes, key));

    const QByteArray mac =
        QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).first(16);
    const auto cursor = openCursor((mac + bytes).toBase64(urlSafe), key);
    if (!cursor)
        return 0;
    const auto again = openCursor(sealCursor(*cursor, key), key);
    require(bool(again) && *again == *cursor);
    require(!openCursor(sealCursor(*cursor, QByteArray(32, 'x')), key));
    return 0;
}
