// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/files.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtCore/QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

FileKind kindOfType(const QString &type)
{
    // Drawings that can carry programs are no images here, and neither is markup a text.
    static constexpr std::array images{"image/png"_L1,  "image/jpeg"_L1, "image/gif"_L1,
                                       "image/webp"_L1, "image/bmp"_L1,  "image/tiff"_L1,
                                       "image/heif"_L1};
    if (std::find(images.begin(), images.end(), type) != images.end())
        return FileKind::Image;
    if (type == "application/pdf"_L1)
        return FileKind::Document;
    return type == "text/plain"_L1 || type == "text/csv"_L1 ? FileKind::Text : FileKind::Other;
}

}  // namespace

AttachedFile attachedFileOf(const Row &row)
{
    const Attachment told = fromRow<Attachment>(row);
    AttachedFile shown;
    shown.file = {row.id, told.name, told.mediaType, told.size, told.sha256};
    shown.parent = told.parent;
    shown.root = row.root;
    shown.state =
        told.state == AttachmentState::Complete ? FileState::Available : FileState::Arriving;
    return shown;
}

FileKind fileKind(const QString &name, const QByteArray &head)
{
    const QMimeDatabase types;
    const FileKind byBytes = kindOfType(types.mimeTypeForData(head).name());
    const FileKind byName =
        kindOfType(types.mimeTypeForFile(name, QMimeDatabase::MatchExtension).name());
    return byBytes == byName ? byBytes : FileKind::Other;
}

QByteArray fileListBytes(const QList<KeptFile> &files)
{
    QCborArray list;
    for (const KeptFile &file : files)
        list.append(QCborMap{{"id"_L1, file.id.toRfc4122()},
                             {"name"_L1, file.name},
                             {"type"_L1, file.mediaType},
                             {"size"_L1, file.size},
                             {"sha256"_L1, file.sha256}});
    return list.isEmpty() ? QByteArray() : list.toCborValue().toCbor();
}

QList<KeptFile> fileListFrom(const QByteArray &bytes)
{
    QList<KeptFile> files;
    for (const QCborValue &entry : QCborValue::fromCbor(bytes).toArray()) {
        const QCborMap map = entry.toMap();
        const KeptFile file{QUuid::fromRfc4122(map.value("id"_L1).toByteArray()),
                            map.value("name"_L1).toString(), map.value("type"_L1).toString(),
                            map.value("size"_L1).toInteger(), map.value("sha256"_L1).toByteArray()};
        if (!file.id.isNull() && file.size > 0)
            files += file;
    }
    return files;
}

}  // namespace touchline::desk
