// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/tree.h"

#include <QtCore/QList>

namespace touchline::protocol {

/// What the server has of a file's bytes.
struct BlobStatus {
    qint64 size = 0;        ///< of the whole file
    bool complete = false;  ///< all of it, and the checksum of the whole is right
    QList<int> missing;     ///< pieces that are to be sent, in order
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<BlobStatus> decode(const QByteArray &bytes, Format format);
};

/// One piece on its way to a desk.
struct BlobPiece {
    int piece = 0;
    QByteArray bytes;
    QByteArray sha256;  ///< of these bytes
    [[nodiscard]] QByteArray encode(Format format) const;
    /// Errors: Invalid, also when the checksum is not that of the bytes.
    [[nodiscard]] static Result<BlobPiece> decode(const QByteArray &bytes, Format format);
};

/// Value of the header "Content-Digest" of a piece that is sent (RFC 9530): `sha-256=:<base64>:`.
[[nodiscard]] QByteArray contentDigest(const QByteArray &bytes);

}  // namespace touchline::protocol
