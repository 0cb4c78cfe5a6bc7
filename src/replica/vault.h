// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/sealedblob.h"

#include <QtCore/QSet>
#include <QtCore/QUuid>

#include <memory>
#include <mutex>

namespace touchline::replica {

class Profile;

/// What is known of bytes that were kept.
struct KeptBytes {
    qint64 size = 0;
    QByteArray sha256;
};

/// The bytes of attached files in one user's folder, sealed, each under its record's id: those that she has
/// attached and those that she has opened. Thread-safe; it blocks.
class Vault final {
public:
    Vault(QString folder, storage::Cipher cipher)
        : m_folder(std::move(folder)), m_cipher(std::move(cipher))
    {}

    [[nodiscard]] bool has(const QUuid &id) const;
    /// Copies all of `source`; nothing is kept of more than `most` bytes. Errors: Invalid (field
    /// "fileEmpty"; "file": unreadable), TooLarge, Storage.
    [[nodiscard]] Result<KeptBytes> keep(const QUuid &id, QIODevice &source, qint64 most);
    /// For bytes that come piece by piece.
    [[nodiscard]] Result<std::unique_ptr<storage::SealedWriter>> writer(const QUuid &id) const;
    /// Errors: NotFound, Storage (damaged).
    [[nodiscard]] Result<std::unique_ptr<storage::SealedReader>> reader(const QUuid &id) const;
    void remove(const QUuid &id);
    /// It stands in the journal now, so that sweep() knows it by that.
    void release(const QUuid &id);
    /// Removes all but these, and what was kept a moment ago.
    void sweep(const QSet<QUuid> &wanted);

private:
    [[nodiscard]] QString pathOf(const QUuid &id) const;
    [[nodiscard]] storage::Cipher cipherOf(const QUuid &id) const;

    QString m_folder;  ///< made with the first file
    storage::Cipher m_cipher;
    std::mutex m_mutex;
    QSet<QUuid> m_fresh;  ///< kept in this run, in no list yet
};

}  // namespace touchline::replica
