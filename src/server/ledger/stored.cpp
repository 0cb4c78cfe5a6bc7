// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/stored.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtCore/QCborValue>

namespace touchline::ledger {

QByteArray encodeFieldVersions(const RecordType &type, const std::vector<FieldVersion> &fv)
{
    QCborMap map;
    for (size_t i = 0; i < fv.size(); ++i) {
        if (fv[i].version != 0)
            map[type.fields[i].name] =
                QCborArray{fv[i].version, fv[i].instance.toRfc4122(), fv[i].n};
    }
    return map.isEmpty() ? QByteArray() : QCborValue(map).toCbor();
}

std::vector<FieldVersion> decodeFieldVersions(const RecordType &type, const QByteArray &bytes)
{
    std::vector<FieldVersion> fv(type.fields.size());
    if (bytes.isEmpty())
        return fv;
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    for (const auto &[key, value] : map) {
        const int field = type.indexOf(key.toString());
        const QCborArray entry = value.toArray();
        if (field >= 0 && entry.size() == 3)
            fv[size_t(field)] = {entry[0].toInteger(), QUuid::fromRfc4122(entry[1].toByteArray()),
                                 entry[2].toInteger()};
    }
    return fv;
}

}  // namespace touchline::ledger
