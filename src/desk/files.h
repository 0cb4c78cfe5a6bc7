// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/attachment.h"

#include <QtCore/QList>
#include <QtCore/QUuid>

namespace touchline::desk {

/// A file whose bytes lie in this desk's profile; nobody else knows of it until it is attached.
struct KeptFile {
    QUuid id;  ///< of the attachment that it becomes
    QString name;
    QString mediaType;  ///< by what is in it, not by its name
    qint64 size = 0;
    QByteArray sha256;
    bool operator==(const KeptFile &) const = default;
};

/// How far the bytes of an attached file are, as this desk knows it.
enum class FileState : quint8 {
    Waiting,    ///< here, not on their way yet
    Uploading,  ///< on their way from here
    Arriving,   ///< a colleague's, not all at the server yet
    Available,
    Refused,  ///< the server did not take the file
    Failed,   ///< the bytes could not be sent
};

struct AttachedFile {
    KeptFile file;
    QUuid parent;  ///< the entry to which it belongs
    QUuid root;
    FileState state = FileState::Arriving;
    int percent = 0;    ///< Uploading
    bool here = false;  ///< its bytes are in the profile
    bool operator==(const AttachedFile &) const = default;
};

/// By the record alone.
[[nodiscard]] AttachedFile attachedFileOf(const Row &row);

constexpr int MostDraftFiles = 20;

/// What a file is good for.
enum class FileKind : quint8 { Image, Document, Text, Other };

/// By its name and its first bytes; a file whose name says something else than its bytes is Other, and so is
/// everything that a system might run.
[[nodiscard]] FileKind fileKind(const QString &name, const QByteArray &head);

/// For the journal.
[[nodiscard]] QByteArray fileListBytes(const QList<KeptFile> &files);
/// What cannot be read is left out.
[[nodiscard]] QList<KeptFile> fileListFrom(const QByteArray &bytes);

}  // namespace touchline::desk
