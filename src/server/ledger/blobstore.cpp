// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/blobstore.h"

#include "domain/records/attachment.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace touchline::ledger {
namespace {

constexpr auto piecesEnding = ".pieces"_L1;

Error cannotKeep(const QString &what, const QString &path)
{
    return {ErrorKind::Storage, u"cannot %1 %2"_s.arg(what, path), u"files"_s};
}

bool isPiece(const BlobStore::Blob &blob, int piece)
{
    return piece >= 0 && piece < pieceCount(blob.size);
}

Error noSuchPiece(const BlobStore::Blob &blob)
{
    return invalid(u"piece"_s, u"is not one of 0 to %1"_s.arg(pieceCount(blob.size) - 1));
}

QString pathOfPiece(const QString &place, int piece)
{
    return place + piecesEnding + u'/' + QString::number(piece);
}

bool hasSize(const QString &path, qint64 size)
{
    const QFileInfo info(path);
    return info.isFile() && info.size() == size;
}

/// On the disk under its name as a whole, or not at all; readable by this user alone.
template <typename Write> Done writeWhole(const QString &path, Write write)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return cannotKeep(u"make the folder of"_s, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return cannotKeep(u"write"_s, path);
    if (const Done written = write(file); !written)
        return written;
    return file.commit() ? done() : Done(cannotKeep(u"write"_s, path));
}

}  // namespace

QString BlobStore::placeOf(const QUuid &id) const
{
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(id.toRfc4122(), QCryptographicHash::Sha256).toHex());
    return m_folder + u'/' + hash.first(2) + u'/' + hash;
}

protocol::BlobStatus BlobStore::status(const Blob &blob) const
{
    protocol::BlobStatus status;
    status.size = blob.size;
    const QString place = placeOf(blob.id);
    status.complete = hasSize(place, blob.size);
    for (int piece = 0; !status.complete && piece < pieceCount(blob.size); ++piece) {
        if (!hasSize(pathOfPiece(place, piece), pieceSize(blob.size, piece)))
            status.missing += piece;
    }
    return status;
}

Result<protocol::BlobStatus> BlobStore::put(const Blob &blob, int piece, const QByteArray &bytes)
{
    if (m_folder.isEmpty())
        return cannotKeep(u"find the folder of the files"_s, {});
    if (!isPiece(blob, piece))
        return noSuchPiece(blob);
    if (bytes.size() != pieceSize(blob.size, piece))
        return invalid(u"body"_s,
                       u"is not the %1 bytes of this piece"_s.arg(pieceSize(blob.size, piece)));
    if (protocol::BlobStatus now = status(blob); now.complete)
        return now;
    const auto written =
        writeWhole(pathOfPiece(placeOf(blob.id), piece), [&bytes](QSaveFile &file) {
            return file.write(bytes) == bytes.size()
                       ? done()
                       : Done(cannotKeep(u"write"_s, file.fileName()));
        });
    if (!written)
        return written.error();
    // Of two last pieces that come at once, one puts the whole together and the other finds it.
    const std::lock_guard lock(m_assembling);
    protocol::BlobStatus now = status(blob);
    if (now.complete || !now.missing.isEmpty())
        return now;
    if (const auto assembled = assemble(blob); !assembled)
        return assembled.error();
    return status(blob);
}

Done BlobStore::assemble(const Blob &blob) const
{
    const QString place = placeOf(blob.id);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto written = writeWhole(place, [&](QSaveFile &whole) -> Done {
        for (int piece = 0; piece < pieceCount(blob.size); ++piece) {
            QFile part(pathOfPiece(place, piece));
            if (!part.open(QIODevice::ReadOnly))
                return cannotKeep(u"read"_s, part.fileName());
            const QByteArray bytes = part.readAll();
            hash.addData(bytes);
            if (whole.write(bytes) != bytes.size())
                return cannotKeep(u"write"_s, whole.fileName());
        }
        if (hash.result() != blob.sha256)
            return invalid(u"sha256"_s, u"is not that of the bytes that came"_s);
        return done();
    });
    // Wrong bytes are of no use to anybody; what could not be written is tried again from the pieces.
    if (written || written.error().kind == ErrorKind::Invalid)
        QDir(place + piecesEnding).removeRecursively();
    return written;
}

Result<protocol::BlobPiece> BlobStore::piece(const Blob &blob, int number) const
{
    if (!isPiece(blob, number))
        return noSuchPiece(blob);
    QFile file(placeOf(blob.id));
    if (file.size() != blob.size || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, u"the bytes are not all here yet"_s, u"piece"_s};
    const qint64 size = pieceSize(blob.size, number);
    protocol::BlobPiece piece;
    piece.piece = number;
    if (!file.seek(qint64(number) * FilePiece) || (piece.bytes = file.read(size)).size() != size)
        return cannotKeep(u"read"_s, file.fileName());
    piece.sha256 = QCryptographicHash::hash(piece.bytes, QCryptographicHash::Sha256);
    return piece;
}

void BlobStore::sweep(qint64 beforeMs) const
{
    QDirIterator folders(m_folder, {u'*' + QString(piecesEnding)}, QDir::Dirs,
                         QDirIterator::Subdirectories);
    while (!m_folder.isEmpty() && folders.hasNext()) {
        const QFileInfo info(folders.next());
        if (info.lastModified().toMSecsSinceEpoch() < beforeMs)
            QDir(info.filePath()).removeRecursively();
    }
}

}  // namespace touchline::ledger
