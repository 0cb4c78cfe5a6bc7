// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "domain/recordtype.h"

namespace touchline::ledger {

/// Who wrote a field last: the record's version at that time and the mutation.
struct FieldVersion {
    qint64 version = 0;
    QUuid instance;
    qint64 n = 0;
    bool operator==(const FieldVersion &) const = default;
};

/// A record as the ledger keeps it: with one FieldVersion per field.
struct Stored {
    Row row;
    std::vector<FieldVersion> fv;
};

/// Bytes of the fv column: only fields that were written by a mutation take room.
[[nodiscard]] QByteArray encodeFieldVersions(const RecordType &type,
                                             const std::vector<FieldVersion> &fv);
[[nodiscard]] std::vector<FieldVersion> decodeFieldVersions(const RecordType &type,
                                                            const QByteArray &bytes);

/// Whose mutation is being applied, and when.
struct Origin {
    Actor actor;
    QString hall;        ///< scope that new customers of this actor enter
    QStringList scopes;  ///< that the actor holds
    QUuid instance;
    QUuid chain;  ///< first instance of the chain: forks and successors share it
    qint64 n = 0;
    qint64 nowMs = 0;
    qint64 deviceMs = 0;
};

}  // namespace touchline::ledger
