// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace touchline::storage {

/// Seals pages of 4096 bytes with AES-256-GCM. The last 28 bytes of a page are reserved by SQLite for
/// us: a random nonce (12) and the tag (16). The kind and the number of the page are authenticated, so
/// a page cannot be moved. A key must not seal more than 2^32 pages, because nonces are random.
class PageSealer final {
public:
    static constexpr int pageSize = 4096;
    static constexpr int reservedBytes = 28;
    enum class Kind : unsigned char { Page = 1, Frame = 2, Blob = 3 };

    /// Null when OpenSSL refuses.
    [[nodiscard]] static std::unique_ptr<PageSealer> create(const QByteArray &key, Kind kind);
    ~PageSealer();

    /// Both false on failure. The reserved bytes of `plain` are not kept.
    [[nodiscard]] bool seal(const unsigned char *plain, unsigned char *sealed, quint64 number);
    /// In place; the reserved bytes become 0. On failure the whole page does.
    [[nodiscard]] bool unseal(unsigned char *page, quint64 number);

private:
    struct FreeContext {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_cipher_ctx_st, FreeContext>;
    PageSealer(Context encrypt, Context decrypt, Kind kind);
    bool nextNonce(unsigned char *nonce);

    Context m_encrypt;
    Context m_decrypt;
    Kind m_kind;
    QByteArray m_randomness;
    qsizetype m_used = 0;
};

}  // namespace touchline::storage
