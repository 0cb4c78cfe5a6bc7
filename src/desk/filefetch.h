// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "desk/desk.h"
#include "desk/files.h"
#include "protocol/blob.h"

#include <QtCore/QCryptographicHash>

namespace touchline::replica {
class Vault;
}
namespace touchline::storage {
class SealedWriter;
}

namespace touchline::desk {

/// Brings the bytes of one attached file piece by piece into the profile. They are there when all have come
/// and the checksum of the whole is right, and not before.
class FileFetch final : public QObject {
    Q_OBJECT
public:
    using AskPiece = std::function<Reply<protocol::BlobPiece>(int piece)>;
    FileFetch(const KeptFile &file, std::shared_ptr<replica::Vault> vault, AskPiece ask,
              QObject *parent);
    ~FileFetch() override;

    /// Ends when it is here, failed or was cancelled (Busy).
    [[nodiscard]] Reply<std::monostate> done() const { return m_promise->future(); }
    void cancel();

signals:
    void progressed(int percent);
    void over();

private:
    void askNext();
    void take(const protocol::BlobPiece &piece);
    void end(const Done &result);

    KeptFile m_file;
    std::shared_ptr<replica::Vault> m_vault;
    AskPiece m_ask;
    std::unique_ptr<storage::SealedWriter> m_writer;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    int m_next = 0;
    bool m_ended = false;
    std::shared_ptr<Promise<Result<std::monostate>>> m_promise;
};

}  // namespace touchline::desk
