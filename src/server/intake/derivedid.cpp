// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/derivedid.h"

#include <QtCore/QCryptographicHash>

namespace touchline::intake {

QUuid derivedId(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) {
        // The length keeps ("ab", "c") apart from ("a", "bc").
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    QByteArray id = hash.result().first(16);
    id[6] = char((id[6] & 0x0f) | 0x80);
    id[8] = char((id[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(id);
}

}  // namespace touchline::intake
