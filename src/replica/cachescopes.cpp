// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CachePage about who holds what: memberships, digests, and what goes with them.

#include "domain/planted.h"
#include "replica/cachepage.h"
#include "replica/cacheschema.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Query;
using storage::quotedName;

QStringList CachePage::scopesOf(const QUuid &root, const QString &feed)
{
    // Everybody holds the common feed.
    if (feed == "common"_L1)
        return {u"common"_s};
    if (const auto known = m_scopes.constFind(root); known != m_scopes.constEnd())
        return *known;
    QStringList scopes;
    Query query(m_db, "SELECT scope FROM root_scope WHERE root=?");
    query.bind(root);
    while (query.next())
        scopes += query.text(0);
    m_scopes.insert(root, scopes);
    return scopes;
}

void CachePage::count(const RecordType &type, const QUuid &id, qint64 version,
                      const QStringList &scopes, bool add)
{
    if (scopes.isEmpty() || version == 0)
        return;
    const quint64 hash = protocol::digestHash(m_book.digestKey, id, version);
    for (const QString &scope : scopes) {
        if (add)
            m_book.digests.add(scope, type, hash);
        else
            m_book.digests.remove(scope, type, hash);
    }
}

void CachePage::countRoot(const QString &scope, const QUuid &root, bool add)
{
    for (const RecordType *type : heldTypes()) {
        Query query(
            m_db,
            u"SELECT id, version, deleted, pending FROM %1 WHERE %2=? AND feed<>'common'"_s.arg(
                quotedName(type->name), rootColumn(*type)));
        query.bind(root);
        while (query.next()) {
            bool live = !query.flag(2);
            if (query.flag(3)) {
                const Shadow below = shadow(*type, query.uuid(0));
                live = below.row && !below.row->deleted;
            }
            if (live)
                count(*type, query.uuid(0), query.integer(1), {scope}, add);
        }
    }
}

bool CachePage::isOrphan(const QUuid &root)
{
    Query query(m_db, "SELECT 1 FROM orphan WHERE root=?");
    query.bind(root);
    return query.next();
}

bool CachePage::isHeld(const QUuid &root)
{
    if (!scopesOf(root, {}).isEmpty())
        return true;
    for (const RecordType *type : heldTypes()) {
        if (!type->selfRooted)
            continue;
        Query query(m_db,
                    u"SELECT 1 FROM %1 WHERE id=? AND deleted=0"_s.arg(quotedName(type->name)));
        query.bind(root);
        if (query.next())
            return true;
    }
    return false;
}

void CachePage::enter(const QString &scope, const QUuid &root)
{
    const QStringList scopes = scopesOf(root, {});
    if (scopes.contains(scope)) {
        Query(m_db, "UPDATE root_scope SET gen=? WHERE root=? AND scope=?")
            .bind(m_book.generation)
            .bind(root)
            .bind(scope)
            .run();
        return;
    }
    // Rows can be here only through another membership, or ahead of this one; a new root costs no search.
    const bool orphan = scopes.isEmpty() && isOrphan(root);
    if (!scopes.isEmpty() || orphan)
        countRoot(scope, root, true);
    if (orphan)
        Query(m_db, "DELETE FROM orphan WHERE root=?").bind(root).run();
    Query(m_db, "INSERT INTO root_scope(root, scope, gen) VALUES(?, ?, ?)")
        .bind(root)
        .bind(scope)
        .bind(m_book.generation)
        .run();
    m_scopes[root] += scope;
}

void CachePage::leave(const QString &scope, const QUuid &root)
{
    if (!scopesOf(root, {}).contains(scope))
        return;
    countRoot(scope, root, false);
    Query(m_db, "DELETE FROM root_scope WHERE root=? AND scope=?").bind(root).bind(scope).run();
    m_scopes[root].removeAll(scope);
    if (m_scopes[root].isEmpty())
        dropRoot(root);
}

void CachePage::leaveAll(const QString &scope)
{
    QList<QUuid> roots;
    {
        Query query(m_db, "SELECT root FROM root_scope WHERE scope=?");
        query.bind(scope);
        while (query.next())
            roots += query.uuid(0);
    }
    for (const QUuid &root : std::as_const(roots))
        leave(scope, root);
}

void CachePage::dropRoot(const QUuid &root)
{
    touchEntry(root, {});
    for (const RecordType *type : heldTypes()) {
        if (planted(Plant::ScopeKeepsRows) && type->name == "note"_L1)
            continue;
        if (hasNames(*type) || hasTexts(*type) || hasCodes(*type)) {
            Query found(m_db,
                        u"SELECT %1, doc FROM %2 WHERE %3=? AND feed<>'common'"_s.arg(
                            storage::columnList(*type), quotedName(type->name), rootColumn(*type)));
            found.bind(root);
            while (found.next())
                m_index.remove(storage::readRow(found, *type),
                               found.integer(storage::columnCount(*type)));
        }
        Query gone(m_db, u"DELETE FROM %1 WHERE %2=? AND feed<>'common'"_s.arg(
                             quotedName(type->name), rootColumn(*type)));
        gone.bind(root).run();
        if (gone.changes() > 0)
            m_types.insert(type);
    }
    Query(m_db, "DELETE FROM shadow WHERE root=?").bind(root).run();
    Query(m_db, "DELETE FROM todo WHERE root=?").bind(root).run();
    Query(m_db, "DELETE FROM orphan WHERE root=?").bind(root).run();
    m_forgets = true;
    m_changed.insert(root);
}

void CachePage::dropOrphans()
{
    QList<QUuid> roots;
    {
        Query query(m_db, "SELECT root FROM orphan");
        while (query.next())
            roots += query.uuid(0);
    }
    for (const QUuid &root : std::as_const(roots))
        dropRoot(root);
}

void CachePage::sweep(const QString &scope)
{
    QList<QUuid> gone;
    {
        Query query(m_db, "SELECT root FROM root_scope WHERE scope=? AND gen<?");
        query.bind(scope).bind(m_book.generation);
        while (query.next())
            gone += query.uuid(0);
    }
    for (const QUuid &root : std::as_const(gone))
        leave(scope, root);
    // Nothing can be older than the first bootstrap.
    if (m_book.generation <= 1)
        return;
    const QString where =
        scope == "common"_L1
            ? u"feed='common'"_s
            : u"feed<>'common' AND root IN (SELECT root FROM root_scope WHERE scope=?)"_s;
    for (const RecordType *type : heldTypes()) {
        QList<QUuid> ids;
        {
            Query query(m_db, u"SELECT id FROM %1 WHERE gen<? AND version>0 AND %2"_s.arg(
                                  quotedName(type->name), where));
            query.bind(m_book.generation);
            if (scope != "common"_L1)
                query.bind(scope);
            while (query.next())
                ids += query.uuid(0);
        }
        for (const QUuid &id : std::as_const(ids)) {
            if (const auto row = effective(*type, id))
                touch(*row);
            forgetServerRow(*type, id);
            remove(*type, id);
            removeShadow(*type, id);
        }
        recount(scope, *type, where);
    }
}

/// Rows of the version that is held already are not counted when they come again: a count that has gone
/// wrong would differ from the ledger's for ever.
void CachePage::recount(const QString &scope, const RecordType &type, const QString &where)
{
    protocol::Digest digest;
    Query query(m_db, u"SELECT id, version, deleted, pending FROM %1 WHERE version>0 AND %2"_s.arg(
                          quotedName(type.name), where));
    if (scope != "common"_L1)
        query.bind(scope);
    while (query.next()) {
        bool live = !query.flag(2);
        if (query.flag(3)) {
            const Shadow below = shadow(type, query.uuid(0));
            live = below.row && !below.row->deleted;
        }
        if (live)
            digest.add(protocol::digestHash(m_book.digestKey, query.uuid(0), query.integer(1)));
    }
    m_book.digests.set(scope, type, digest);
}

void CachePage::clear()
{
    for (const RecordType *type : heldTypes())
        Query(m_db, u"DELETE FROM %1"_s.arg(quotedName(type->name))).run();
    m_index.clear();
    m_forgets = true;
    for (const auto table : {"shadow"_L1, "root_scope"_L1, "orphan"_L1, "todo"_L1, "bootstrap"_L1,
                             "digest"_L1, "witness"_L1})
        Query(m_db, u"DELETE FROM %1"_s.arg(table)).run();
    m_book.digests.clear();
    m_scopes.clear();
}

}  // namespace touchline::replica
