// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace touchline::protocol {

/// A number as it is looked up without being held: the first 16 bytes of HMAC-SHA-256 over its
/// normalised digits. Empty for an empty number.
[[nodiscard]] QByteArray lookupHash(const QByteArray &key, const QString &normalised);

}  // namespace touchline::protocol
