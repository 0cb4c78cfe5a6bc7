// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/digestbook.h"

#include "storage/database.h"

namespace touchline::replica {

void DigestBook::load(storage::Database &db)
{
    m_digests.clear();
    m_dirty.clear();
    m_cleared = false;
    storage::Query query(db, "SELECT scope, type, count, sum FROM digest");
    while (query.next())
        m_digests.insert({query.text(0), query.text(1)},
                         {query.integer(2), quint64(query.integer(3))});
}

void DigestBook::flush(storage::Database &db)
{
    for (const Key &key : std::as_const(m_dirty)) {
        const protocol::Digest digest = m_digests.value(key);
        storage::Query(
            db, "INSERT INTO digest(scope, type, count, sum) VALUES(?, ?, ?, ?)"
                " ON CONFLICT(scope, type) DO UPDATE SET count=excluded.count, sum=excluded.sum")
            .bind(key.first)
            .bind(key.second)
            .bind(digest.count)
            .bind(qint64(digest.sum))
            .run();
    }
    m_dirty.clear();
    m_cleared = false;
}

protocol::Digest &DigestBook::touched(const QString &scope, const RecordType &type)
{
    const Key key{scope, QString(type.name)};
    m_dirty.insert(key);
    return m_digests[key];
}

void DigestBook::add(const QString &scope, const RecordType &type, quint64 hash)
{
    touched(scope, type).add(hash);
}

void DigestBook::remove(const QString &scope, const RecordType &type, quint64 hash)
{
    touched(scope, type).remove(hash);
}

void DigestBook::set(const QString &scope, const RecordType &type, const protocol::Digest &digest)
{
    if (of(scope, QString(type.name)) != digest)
        touched(scope, type) = digest;
}

void DigestBook::clear()
{
    m_digests.clear();
    m_dirty.clear();
    m_cleared = true;
}

protocol::Digest DigestBook::of(const QString &scope, QStringView type) const
{
    return m_digests.value({scope, type.toString()});
}

}  // namespace touchline::replica
