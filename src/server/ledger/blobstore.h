// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/blob.h"

#include <mutex>

namespace touchline::ledger {

/// The bytes of attached files below one folder. A file lies under a hash of its record's id, never under a
/// name that somebody gave; its pieces lie beside that place until all are there and the checksum of the
/// whole is right. A piece is on the disk when put() has returned; a crash loses none and leaves no half
/// one. Thread-safe; it blocks.
class BlobStore final {
public:
    /// What the record says of the bytes.
    struct Blob {
        QUuid id;
        qint64 size = 0;
        QByteArray sha256;
    };
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] protocol::BlobStatus status(const Blob &blob) const;
    /// The same piece twice is no error. With the last one the whole is checked: if its checksum is wrong
    /// all pieces are thrown away. Errors: Invalid (field "piece", "body" or "sha256"), Storage.
    [[nodiscard]] Result<protocol::BlobStatus> put(const Blob &blob, int piece,
                                                   const QByteArray &bytes);
    /// Errors: Invalid (field "piece"), NotFound (not complete), Storage.
    [[nodiscard]] Result<protocol::BlobPiece> piece(const Blob &blob, int piece) const;
    /// Throws away pieces of files on which nothing has come for so long.
    void sweep(qint64 beforeMs) const;

private:
    [[nodiscard]] QString placeOf(const QUuid &id) const;
    [[nodiscard]] Done assemble(const Blob &blob) const;

    QString m_folder;  ///< made with the first piece
    mutable std::mutex m_assembling;
};

}  // namespace touchline::ledger
