// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/options.h"

namespace touchline::storage {

Cipher Cipher::none()
{
    Cipher cipher;
    cipher.m_kind = Kind::None;
    return cipher;
}

Cipher Cipher::aes256(const QByteArray &key)
{
    Cipher cipher;
    cipher.m_kind = Kind::Aes256;
    cipher.m_key = key;
    return cipher;
}

}  // namespace touchline::storage
