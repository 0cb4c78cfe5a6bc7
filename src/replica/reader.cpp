// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/reader.h"

#include "domain/records/accountfact.h"
#include "protocol/rowpage.h"
#include "replica/cacheschema.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;
using storage::quotedName;

namespace {

std::optional<Row> serverRow(Database &db, const RecordType &type, const QUuid &id,
                             const Row &shown, bool pending)
{
    if (!pending)
        return shown;
    Query query(db, "SELECT row, extra FROM shadow WHERE type=? AND id=?");
    query.bind(type.name).bind(id);
    if (!query.next() || query.bytes(0).isEmpty())
        return std::nullopt;
    auto rows = protocol::decodeRows(query.bytes(0));
    if (!rows || rows->rows.isEmpty())
        return std::nullopt;
    Row row = rows->rows.first();
    if (const QByteArray extra = query.bytes(1); !extra.isEmpty())
        row.extra = QCborValue::fromCbor(extra).toMap();
    return row;
}

}  // namespace

Reader::Reply<RecordState> Reader::record(const QString &name, const QUuid &id)
{
    return inSnapshot(m_db, [name, id](Database &db) -> Result<RecordState> {
        const RecordType *type = findType(name);
        if (!type || type->audience != Audience::Holders)
            return invalid(u"type"_s, u"there is no type \"%1\" on a desk"_s.arg(name));
        RecordState state;
        Query query(db, u"SELECT %1, pending FROM %2 WHERE id=?"_s.arg(storage::columnList(*type),
                                                                       quotedName(type->name)));
        query.bind(id);
        if (!query.next())
            return state;
        const ShownRow shown = shownRow(query, *type);
        state.pending = shown.pending;
        state.shadow = serverRow(db, *type, id, shown.row, shown.pending);
        if (state.shadow && state.shadow->deleted)
            state.shadow.reset();
        if (!shown.row.deleted)
            state.row = shown.row;
        return state;
    });
}

Reader::Reply<QList<Row>> Reader::all(const QString &name)
{
    return inSnapshot(m_db, [name](Database &db) -> Result<QList<Row>> {
        const RecordType *type = findType(name);
        if (!type || type->audience != Audience::Holders)
            return invalid(u"type"_s, u"there is no type \"%1\" on a desk"_s.arg(name));
        QList<Row> rows;
        Query query(db, selectOf(*type, u"1=1 ORDER BY id"_s));
        while (query.next())
            rows += storage::readRow(query, *type);
        return rows;
    });
}

Reader::Reply<QList<ShownRow>> Reader::children(const QStringList &types, const QUuid &root)
{
    return inSnapshot(m_db, [types, root](Database &db) {
        QList<ShownRow> rows;
        for (const QString &name : types) {
            const RecordType *type = findType(name);
            if (!type || type->audience != Audience::Holders)
                continue;
            Query query(db, selectOf(*type, u"%1=? ORDER BY id"_s.arg(rootColumn(*type))));
            query.bind(root);
            while (query.next())
                rows += shownRow(query, *type);
        }
        return rows;
    });
}

Reader::Reply<QList<Row>> Reader::latestFacts(const QUuid &customer, int perKind)
{
    return inSnapshot(m_db, [customer, perKind](Database &db) {
        const RecordType &type = typeOf<AccountFact>();
        QList<Row> rows;
        for (const auto kind : Codes<FactKind>::list) {
            Query query(db,
                        selectOf(type, u"root=? AND kind=? ORDER BY at DESC, id DESC LIMIT ?"_s));
            query.bind(customer).bind(kind).bind(perKind);
            while (query.next())
                rows += storage::readRow(query, type);
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a.integer(u"at") > b.integer(u"at");
        });
        return rows;
    });
}

Reader::Reply<QList<ShownRow>> Reader::orders(const OrderQuery &wanted)
{
    return inSnapshot(m_db, [wanted](Database &db) {
        const RecordType &type = *findType(u"work_order");
        QString where = u"1=1"_s;
        QList<QUuid> ids;
        if (wanted.openOnly) {
            // What was merged away lives on in another one.
            where +=
                u" AND state NOT IN ('archived', 'withdrawn', 'rejected') AND \"mergedInto\"=?"_s;
            ids += QUuid();
        }
        for (const auto &[column, id] : {std::pair{"ownerTeam"_L1, wanted.ownerTeam},
                                         {"handler"_L1, wanted.handler},
                                         {"customer"_L1, wanted.customer}}) {
            if (id.isNull())
                continue;
            where += u" AND %1=?"_s.arg(quotedName(column));
            ids += id;
        }
        if (!wanted.team.isNull()) {
            where += u" AND (\"ownerTeam\"=? OR \"acceptingTeam\"=?)"_s;
            ids << wanted.team << wanted.team;
        }
        Query query(db,
                    selectOf(type, where + u" ORDER BY \"acceptedAt\" DESC, id DESC LIMIT ?"_s));
        for (const QUuid &id : std::as_const(ids))
            query.bind(id);
        query.bind(wanted.limit);
        QList<ShownRow> rows;
        while (query.next())
            rows += shownRow(query, type);
        return rows;
    });
}

Reader::Reply<QList<Row>> Reader::open(const QString &name, const QUuid &root)
{
    return inSnapshot(m_db, [name, root](Database &db) {
        QList<Row> rows;
        const RecordType *type = findType(name);
        if (!type || (name != "conflict"_L1 && name != "refusal"_L1))
            return rows;
        Query query(
            db, selectOf(*type, (root.isNull() ? u"state='open'"_s : u"state='open' AND root=?"_s) +
                                    u" ORDER BY id"_s));
        if (!root.isNull())
            query.bind(root);
        while (query.next())
            rows += storage::readRow(query, *type);
        return rows;
    });
}

Reader::Reply<QMap<QUuid, QString>> Reader::titles(const QList<std::pair<QString, QUuid>> &records)
{
    return inSnapshot(m_db, [records](Database &db) {
        QMap<QUuid, QString> titles;
        for (const auto &[name, id] : records) {
            const RecordType *type = findType(name);
            if (!type || type->audience != Audience::Holders || titles.contains(id))
                continue;
            QLatin1StringView column = "id"_L1;
            for (const auto candidate :
                 {"title"_L1, "name"_L1, "text"_L1, "summary"_L1, "number"_L1}) {
                if (type->indexOf(QString(candidate)) >= 0) {
                    column = candidate;
                    break;
                }
            }
            Query query(db, u"SELECT %1 FROM %2 WHERE id=? AND deleted=0"_s.arg(
                                quotedName(column), quotedName(type->name)));
            query.bind(id);
            if (query.next())
                titles.insert(id, column == "id"_L1 ? QString() : query.text(0).left(200));
        }
        return titles;
    });
}

Reader::Reply<QMap<QUuid, QString>> Reader::customerNames(const QSet<QUuid> &ids)
{
    return inSnapshot(m_db, [ids](Database &db) {
        QMap<QUuid, QString> names;
        Query query(db, "SELECT name FROM customer WHERE id=? AND deleted=0");
        for (const QUuid &id : ids) {
            query.reset();
            query.bind(id);
            if (query.next())
                names.insert(id, query.text(0));
        }
        return names;
    });
}

Reader::Reply<QList<Row>> Reader::dump()
{
    return inSnapshot(m_db, [](Database &db) {
        QList<Row> rows;
        QList<const RecordType *> types = heldTypes();
        std::sort(types.begin(), types.end(),
                  [](const auto *a, const auto *b) { return a->name < b->name; });
        for (const RecordType *type : std::as_const(types)) {
            Query query(db, u"SELECT %1, pending FROM %2 WHERE version>0 ORDER BY id"_s.arg(
                                storage::columnList(*type), quotedName(type->name)));
            while (query.next()) {
                const ShownRow shown = shownRow(query, *type);
                const auto row = serverRow(db, *type, shown.row.id, shown.row, shown.pending);
                if (row && !row->deleted)
                    rows += *row;
            }
        }
        return rows;
    });
}

}  // namespace touchline::replica
