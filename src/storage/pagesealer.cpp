// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagesealer.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cstring>

namespace touchline::storage {

namespace {

constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;
constexpr int bodyBytes = PageSealer::pageSize - PageSealer::reservedBytes;
constexpr int noncesDrawnAtOnce = 128;
static_assert(nonceBytes + tagBytes == PageSealer::reservedBytes);

std::array<unsigned char, 9> identityOf(PageSealer::Kind kind, quint64 number)
{
    std::array<unsigned char, 9> identity{static_cast<unsigned char>(kind)};
    for (std::size_t i = 0; i < 8; ++i)
        identity[i + 1] = static_cast<unsigned char>(number >> (8 * i));
    return identity;
}

}  // namespace

void PageSealer::FreeContext::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context);
}

std::unique_ptr<PageSealer> PageSealer::create(const QByteArray &key, Kind kind)
{
    Context encrypt(EVP_CIPHER_CTX_new());
    Context decrypt(EVP_CIPHER_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.constData());
    // The key schedule is made once; per page only the nonce changes.
    if (key.size() != 32 || !encrypt || !decrypt ||
        EVP_EncryptInit_ex(encrypt.get(), EVP_aes_256_gcm(), nullptr, bytes, nullptr) != 1 ||
        EVP_DecryptInit_ex(decrypt.get(), EVP_aes_256_gcm(), nullptr, bytes, nullptr) != 1)
        return nullptr;
    return std::unique_ptr<PageSealer>(
        new PageSealer(std::move(encrypt), std::move(decrypt), kind));
}

PageSealer::PageSealer(Context encrypt, Context decrypt, Kind kind)
    : m_encrypt(std::move(encrypt)), m_decrypt(std::move(decrypt)), m_kind(kind)
{}

PageSealer::~PageSealer() = default;

bool PageSealer::nextNonce(unsigned char *nonce)
{
    if (m_used == m_randomness.size()) {
        // Drawn in batches, because the generator costs more per call than per byte.
        m_randomness.resize(nonceBytes * noncesDrawnAtOnce);
        m_used = m_randomness.size();
        if (RAND_bytes(reinterpret_cast<unsigned char *>(m_randomness.data()),
                       int(m_randomness.size())) != 1)
            return false;
        m_used = 0;
    }
    std::memcpy(nonce, m_randomness.constData() + m_used, nonceBytes);
    m_used += nonceBytes;
    return true;
}

bool PageSealer::seal(const unsigned char *plain, unsigned char *sealed, quint64 number)
{
    auto *context = m_encrypt.get();
    unsigned char *nonce = sealed + bodyBytes;
    unsigned char *tag = nonce + nonceBytes;
    const auto identity = identityOf(m_kind, number);
    int length = 0;
    return nextNonce(nonce) && EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, nonce) == 1 &&
           EVP_EncryptUpdate(context, nullptr, &length, identity.data(), int(identity.size())) ==
               1 &&
           EVP_EncryptUpdate(context, sealed, &length, plain, bodyBytes) == 1 &&
           EVP_EncryptFinal_ex(context, sealed + length, &length) == 1 &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, tagBytes, tag) == 1;
}

bool PageSealer::unseal(unsigned char *page, quint64 number)
{
    auto *context = m_decrypt.get();
    unsigned char *nonce = page + bodyBytes;
    unsigned char *tag = nonce + nonceBytes;
    const auto identity = identityOf(m_kind, number);
    int length = 0;
    const bool genuine =
        EVP_DecryptInit_ex(context, nullptr, nullptr, nullptr, nonce) == 1 &&
        EVP_DecryptUpdate(context, nullptr, &length, identity.data(), int(identity.size())) == 1 &&
        EVP_DecryptUpdate(context, page, &length, page, bodyBytes) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, tagBytes, tag) == 1 &&
        EVP_DecryptFinal_ex(context, page + length, &length) == 1;
    if (genuine)
        std::memset(page + bodyBytes, 0, PageSealer::reservedBytes);
    else
        std::memset(page, 0, PageSealer::pageSize);  // nobody may use what was not authenticated
    return genuine;
}

}  // namespace touchline::storage
