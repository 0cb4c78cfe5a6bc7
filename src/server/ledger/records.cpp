// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/records.h"

#include "server/ledger/searchwords.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {

std::optional<Stored> Records::find(const RecordType &type, const QUuid &id, bool lock)
{
    QString sql = u"SELECT %1, fv FROM %2 WHERE id = ?"_s.arg(storage::columnList(type), type.name);
    if (lock && m_db.engine() == storage::Engine::Postgres)
        sql += u" FOR UPDATE"_s;
    Query query(m_db, sql);
    query.bind(id);
    if (!query.next())
        return std::nullopt;
    return Stored{storage::readRow(query, type),
                  decodeFieldVersions(type, query.bytes(storage::columnCount(type)))};
}

QList<Row> Records::findMany(const RecordType &type, const QList<QUuid> &ids)
{
    // A fixed number of placeholders keeps the number of prepared statements small.
    constexpr qsizetype batch = 50;
    QList<Row> rows;
    const QString marks = u"?,"_s.repeated(batch - 1) + u'?';
    Query query(m_db, u"SELECT %1 FROM %2 WHERE id IN (%3) ORDER BY id"_s.arg(
                          storage::columnList(type), type.name, marks));
    for (qsizetype start = 0; start < ids.size(); start += batch) {
        for (qsizetype i = start; i < start + batch; ++i)
            query.bind(ids[qMin(i, ids.size() - 1)]);
        while (query.next())
            rows += storage::readRow(query, type);
        query.reset();
    }
    return rows;
}

void Records::put(const Stored &stored)
{
    if (isSearched(*stored.row.type)) {
        const auto before = find(*stored.row.type, stored.row.id);
        putWords(m_db, before ? &before->row : nullptr, stored.row);
    }
    Query query(m_db, storage::upsertSql(*stored.row.type, {u"fv"_s}));
    storage::bindRow(query, stored.row);
    query.bind(encodeFieldVersions(*stored.row.type, stored.fv));
    query.run();
}

bool Records::insert(const Stored &stored)
{
    Query query(m_db, storage::insertNewSql(*stored.row.type, {u"fv"_s}));
    storage::bindRow(query, stored.row);
    query.bind(encodeFieldVersions(*stored.row.type, stored.fv));
    query.run();
    const bool fresh = query.changes() == 1;
    if (fresh && isSearched(*stored.row.type))
        putWords(m_db, nullptr, stored.row);
    return fresh;
}

}  // namespace touchline::ledger
