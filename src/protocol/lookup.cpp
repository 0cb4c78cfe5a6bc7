// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/lookup.h"

#include <QtCore/QMessageAuthenticationCode>

namespace touchline::protocol {

QByteArray lookupHash(const QByteArray &key, const QString &normalised)
{
    if (normalised.isEmpty())
        return {};
    return QMessageAuthenticationCode::hash(normalised.toLatin1(), key, QCryptographicHash::Sha256)
        .first(16);
}

}  // namespace touchline::protocol
