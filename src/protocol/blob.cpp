// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/blob.h"

#include "domain/records/attachment.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {

QByteArray BlobStatus::encode(Format format) const
{
    QCborArray pieces;
    for (const int piece : missing)
        pieces.append(piece);
    return printTree({{"size"_L1, size}, {"complete"_L1, complete}, {"missing"_L1, pieces}},
                     format);
}

Result<BlobStatus> BlobStatus::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    BlobStatus status;
    status.size = members.integer("size"_L1, 1, LargestFile);
    status.complete = members.flag("complete"_L1);
    const int most = pieceCount(LargestFile);
    for (const QCborValue &entry : members.array("missing"_L1, most)) {
        const qint64 piece = entry.toInteger(-1);
        if (piece <= (status.missing.isEmpty() ? -1 : status.missing.last()) || piece >= most)
            members.fail("missing"_L1, u"is not a rising list of pieces"_s);
        status.missing += int(piece);
    }
    if (!members.ok())
        return members.error();
    return status;
}

QByteArray BlobPiece::encode(Format format) const
{
    return printTree({{"piece"_L1, piece}, {"bytes"_L1, bytes}, {"sha256"_L1, sha256}}, format);
}

Result<BlobPiece> BlobPiece::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    BlobPiece piece;
    piece.piece = int(members.integer("piece"_L1, 0, pieceCount(LargestFile) - 1));
    piece.bytes = members.bytes("bytes"_L1, FilePiece);
    piece.sha256 = members.bytes("sha256"_L1, 32);
    if (members.ok() &&
        QCryptographicHash::hash(piece.bytes, QCryptographicHash::Sha256) != piece.sha256)
        members.fail("sha256"_L1, u"is not that of the bytes"_s);
    if (!members.ok())
        return members.error();
    return piece;
}

QByteArray contentDigest(const QByteArray &bytes)
{
    return "sha-256=:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64() +
           ":";
}

}  // namespace touchline::protocol
