// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/passwordproof.h"

#include <sodium.h>

namespace touchline::replica {

QByteArray proofOf(const QString &password)
{
    if (sodium_init() < 0)
        return {};
    QByteArray bytes = password.toUtf8();
    QByteArray proof(crypto_pwhash_STRBYTES, '\0');
    const bool made = crypto_pwhash_str(proof.data(), bytes.constData(),
                                        static_cast<unsigned long long>(bytes.size()),
                                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return made ? QByteArray(proof.constData()) : QByteArray();
}

bool proves(const QByteArray &proof, const QString &password)
{
    // The library reads a whole buffer of this size.
    if (proof.isEmpty() || proof.size() >= qsizetype(crypto_pwhash_STRBYTES) || sodium_init() < 0)
        return false;
    const QByteArray padded = proof.leftJustified(crypto_pwhash_STRBYTES, '\0');
    QByteArray bytes = password.toUtf8();
    const bool right = crypto_pwhash_str_verify(padded.constData(), bytes.constData(),
                                                static_cast<unsigned long long>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return right;
}

}  // namespace touchline::replica
