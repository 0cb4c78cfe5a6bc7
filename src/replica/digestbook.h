// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "protocol/digest.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace touchline::storage {
class Database;
}

namespace touchline::replica {

/// Count and sum of what each scope holds of each type, kept in step with the rows: loaded once, changed
/// in memory, written with the transaction that changes the rows. Throws storage::Failure.
class DigestBook final {
public:
    void load(storage::Database &db);
    void flush(storage::Database &db);
    void add(const QString &scope, const RecordType &type, quint64 hash);
    void remove(const QString &scope, const RecordType &type, quint64 hash);
    void set(const QString &scope, const RecordType &type, const protocol::Digest &digest);
    void clear();
    /// Changed since it was loaded or written.
    [[nodiscard]] bool isDirty() const { return m_cleared || !m_dirty.isEmpty(); }
    [[nodiscard]] protocol::Digest of(const QString &scope, QStringView type) const;

private:
    using Key = std::pair<QString, QString>;
    [[nodiscard]] protocol::Digest &touched(const QString &scope, const RecordType &type);

    QHash<Key, protocol::Digest> m_digests;
    QSet<Key> m_dirty;
    bool m_cleared = false;
};

}  // namespace touchline::replica
