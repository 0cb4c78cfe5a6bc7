// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/cachepage.h"

#include "domain/planted.h"
#include "protocol/rowpage.h"
#include "replica/cacheschema.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Query;
using storage::quotedName;

namespace {

QString onTable(const QString &sql, const RecordType &type)
{
    return sql.arg(quotedName(type.name));
}

/// Texts of the statements that each row needs, put together once.
struct RowSql {
    explicit RowSql(const RecordType &type)
        : insertNew(storage::insertNewSql(type, cacheColumns())),
          upsert(storage::upsertSql(type, cacheColumns())),
          probe(onTable(u"SELECT version, deleted, pending, gen FROM %1 WHERE id=?"_s, type)),
          stamp(onTable(u"UPDATE %1 SET gen=? WHERE id=?"_s, type))
    {}
    QString insertNew;
    QString upsert;
    QString probe;
    QString stamp;
};

const RowSql &rowSql(const RecordType &type)
{
    static const auto all = [] {
        std::map<const RecordType *, RowSql> made;
        for (const RecordType *held : heldTypes())
            made.emplace(held, *held);
        return made;
    }();
    return all.at(&type);
}

}  // namespace

/// Kept for the length of a page, so that each row costs no look-up of its statement.
struct CachePage::Statements {
    Statements(storage::Database &db, const RowSql &sql)
        : insertNew(db, sql.insertNew),
          upsert(db, sql.upsert),
          probe(db, sql.probe),
          stamp(db, sql.stamp)
    {}
    Query insertNew;
    Query upsert;
    Query probe;
    Query stamp;
};

CachePage::CachePage(storage::Database &db, CacheBook &book, const Overlays &overlays,
                     const Actor &actor)
    : m_db(db), m_book(book), m_overlays(overlays), m_actor(actor), m_index(db)
{
    m_transaction.emplace(db, storage::Transaction::Mode::Write);
}

CachePage::~CachePage()
{
    if (!m_transaction)
        return;
    m_statements.clear();
    const bool ahead = m_touchesDigests || m_book.digests.isDirty();
    m_transaction.reset();
    if (!ahead)
        return;
    // The digests in memory are ahead of what was rolled back.
    try {
        m_book.digests.load(m_db);
    } catch (const storage::Failure &) {
        m_book.digests.clear();
    }
}

void CachePage::commit()
{
    m_touchesDigests = m_book.digests.isDirty();
    m_book.digests.flush(m_db);
    m_index.flush();
    if (!m_index.removedFrom().isEmpty()) {
        // What was removed must not stay in the index's segments; done when the transaction is over.
        QStringList tables = QString::fromUtf8(state("purge"_L1)).split(u' ', Qt::SkipEmptyParts);
        tables += m_index.removedFrom().values();
        tables.removeDuplicates();
        setState("purge"_L1, tables.join(u' ').toUtf8());
    }
    // What was here must not be found in the log either; done when the transaction is over.
    if (m_forgets)
        setState("truncate"_L1, "1");
    m_statements.clear();
    m_transaction->commit();
    m_transaction.reset();
}

CachePage::Statements &CachePage::statements(const RecordType &type)
{
    auto &held = m_statements[&type];
    if (!held)
        held = std::make_unique<Statements>(m_db, rowSql(type));
    return *held;
}

void CachePage::setState(QLatin1StringView key, const QByteArray &value)
{
    Query(m_db, "INSERT INTO state(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET "
                "value=excluded.value")
        .bind(key)
        .bind(value)
        .run();
}

QByteArray CachePage::state(QLatin1StringView key)
{
    Query query(m_db, "SELECT value FROM state WHERE key=?");
    query.bind(key);
    return query.next() ? query.bytes(0) : QByteArray();
}

// --- rows

void CachePage::apply(const Row &given)
{
    const RecordType &type = *given.type;
    if (type.audience != Audience::Holders)
        return;
    Row row = given;
    if (row.deleted) {
        // Only its id is remembered, so that it never returns.
        row.values = emptyRow(type).values;
        row.extra = {};
    }
    if (row.deleted && planted(Plant::TombstoneDropped)) {
        forgetServerRow(type, row.id);
        Query(m_db, onTable(u"DELETE FROM %1 WHERE id=?"_s, type)).bind(row.id).run();
        return;
    }
    const QStringList scopes = scopesOf(row.root, row.feed);
    if (scopes.isEmpty())
        Query(m_db, "INSERT INTO orphan(root) VALUES(?) ON CONFLICT(root) DO NOTHING")
            .bind(row.root)
            .run();

    const bool overlaid =
        m_overlays.has(row.id) && !m_overlays.intentsFor(type.name, row.id).isEmpty();
    if (!overlaid) {
        Query &insert = statements(type).insertNew;
        insert.reset();
        storage::bindRow(insert, row);
        const qint64 doc = m_index.placeFor(row);
        insert.bind(m_book.generation).bind(false).bind(doc);
        insert.run();
        if (insert.changes() == 1) {
            m_index.add(row, doc);
            if (!row.deleted)
                count(type, row.id, row.version, scopes, true);
            touch(row);
            return;
        }
    }
    const Probe old = probe(type, row.id);
    if (old.found && old.version >= row.version && !planted(Plant::VersionNotChecked)) {
        if (old.gen != m_book.generation) {
            Query &stamp = statements(type).stamp;
            stamp.reset();
            stamp.bind(m_book.generation).bind(row.id).run();
        }
        return;
    }
    forgetServerRow(type, row.id);
    m_forgets |= row.deleted;
    if (!row.deleted)
        count(type, row.id, row.version, scopes, true);
    if (overlaid) {
        saveShadow(type, row.id, row.root, row);
        write(row, m_book.generation, true);
        recompute(type, row.id);
    } else {
        write(row, m_book.generation, false);
    }
    touch(row);
}

/// Takes the server's row out of the digests.
void CachePage::forgetServerRow(const RecordType &type, const QUuid &id)
{
    const Probe old = probe(type, id);
    if (!old.found || old.version == 0)
        return;
    bool live = !old.deleted;
    QUuid root;
    QString feed;
    if (old.pending) {
        const Shadow below = shadow(type, id);
        live = below.row && !below.row->deleted;
    }
    if (!live)
        return;
    {
        Query place(m_db, onTable(u"SELECT root, feed FROM %1 WHERE id=?"_s, type));
        place.bind(id);
        if (place.next()) {
            root = place.uuid(0);
            feed = place.text(1);
        }
    }
    count(type, id, old.version, scopesOf(root, feed), false);
}

CachePage::Probe CachePage::probe(const RecordType &type, const QUuid &id)
{
    Query &query = statements(type).probe;
    query.reset();
    query.bind(id);
    Probe found;
    if (query.next())
        found = {true, query.integer(0), query.flag(1), query.flag(2), query.integer(3)};
    query.reset();
    return found;
}

void CachePage::write(const Row &row, qint64 gen, bool pending)
{
    qint64 doc = 0;
    if (const auto before = held(*row.type, row.id)) {
        doc = m_index.replace(before->row, before->doc, row);
    } else {
        doc = m_index.placeFor(row);
        m_index.add(row, doc);
    }
    Query &upsert = statements(*row.type).upsert;
    upsert.reset();
    storage::bindRow(upsert, row);
    upsert.bind(gen).bind(pending).bind(doc);
    upsert.run();
}

void CachePage::remove(const RecordType &type, const QUuid &id)
{
    if (const auto before = held(type, id))
        m_index.remove(before->row, before->doc);
    Query(m_db, onTable(u"DELETE FROM %1 WHERE id=?"_s, type)).bind(id).run();
    m_forgets = true;
}

std::optional<CachePage::Held> CachePage::held(const RecordType &type, const QUuid &id)
{
    Query query(m_db, u"SELECT %1, doc FROM %2 WHERE id=?"_s.arg(storage::columnList(type),
                                                                 quotedName(type.name)));
    query.bind(id);
    if (!query.next())
        return std::nullopt;
    return Held{storage::readRow(query, type), query.integer(storage::columnCount(type))};
}

std::optional<Row> CachePage::effective(const RecordType &type, const QUuid &id)
{
    Query query(m_db, u"SELECT %1 FROM %2 WHERE id=?"_s.arg(storage::columnList(type),
                                                            quotedName(type.name)));
    query.bind(id);
    return query.next() ? std::optional(storage::readRow(query, type)) : std::nullopt;
}

qint64 CachePage::serverVersion(const RecordType &type, const QUuid &id)
{
    const Probe found = probe(type, id);
    return found.found ? found.version : -1;
}

void CachePage::touch(const Row &row)
{
    m_changed.insert(row.root);
    m_types.insert(row.type);
    if (!row.type->timelineOwner.isEmpty()) {
        if (const QUuid owner = row.reference(QString(row.type->timelineOwner)); !owner.isNull()) {
            m_changed.insert(owner);
            m_touched[owner].insert(row.id);
        }
    } else if (!row.type->timelineAt.isEmpty()) {
        m_touched[row.root].insert(row.id);
    } else if (row.type->name == "conflict"_L1) {
        touchEntry(row.root, row.reference(u"target"));
    } else if (row.type->name == "attachment"_L1) {
        touchEntry(row.root, row.reference(u"parent"));
    }
}

/// Something beside an entry that its card shows.
void CachePage::touchEntry(const QUuid &root, const QUuid &id)
{
    Query order(m_db, "SELECT customer FROM work_order WHERE id=?");
    order.bind(root);
    m_touched[order.next() ? order.uuid(0) : root].insert(id);
}

// --- overlays

CachePage::Shadow CachePage::shadow(const RecordType &type, const QUuid &id)
{
    Query query(m_db, "SELECT row, extra FROM shadow WHERE type=? AND id=?");
    query.bind(type.name).bind(id);
    if (!query.next())
        return {};
    const QByteArray stored = query.bytes(0);
    if (stored.isEmpty())
        return {true, std::nullopt};
    auto rows = protocol::decodeRows(stored);
    if (!rows || rows->rows.size() != 1)
        throw storage::Failure(Error{ErrorKind::Storage, u"a shadow row is damaged"_s});
    Row row = rows->rows.first();
    if (const QByteArray extra = query.bytes(1); !extra.isEmpty())
        row.extra = QCborValue::fromCbor(extra).toMap();
    return {true, row};
}

void CachePage::saveShadow(const RecordType &type, const QUuid &id, const QUuid &root,
                           const std::optional<Row> &row)
{
    Query(m_db, "INSERT INTO shadow(type, id, root, row, extra) VALUES(?, ?, ?, ?, ?)"
                " ON CONFLICT(type, id) DO UPDATE SET row=excluded.row, extra=excluded.extra")
        .bind(type.name)
        .bind(id)
        .bind(root)
        .bind(row ? protocol::encodeRows({*row}) : QByteArray())
        .bind(row && !row->extra.isEmpty() ? QCborValue(row->extra).toCbor() : QByteArray())
        .run();
}

void CachePage::removeShadow(const RecordType &type, const QUuid &id)
{
    Query(m_db, "DELETE FROM shadow WHERE type=? AND id=?").bind(type.name).bind(id).run();
}

void CachePage::recompute(const RecordType &type, const QUuid &id)
{
    const Shadow below = shadow(type, id);
    const Probe now = probe(type, id);
    const std::optional<Row> server = below.found ? below.row : effective(type, id);
    const QList<Intent> intents = m_overlays.intentsFor(type.name, id);
    std::optional<Row> shown = effectiveRow(server, intents, m_actor);
    // A note on a customer that is not held here has no place to be shown.
    if (shown && !server && !type.selfRooted && !isHeld(shown->root))
        shown.reset();

    const qint64 gen = now.found ? now.gen : m_book.generation;
    if (shown && !intents.isEmpty()) {
        if (!below.found)
            saveShadow(type, id, shown->root, server);
        shown->version = server ? server->version : 0;
        write(*shown, gen, true);
        touch(*shown);
    } else if (below.found) {
        if (const auto before = effective(type, id))
            touch(*before);
        if (server)
            write(*server, gen, false);
        else
            remove(type, id);
        removeShadow(type, id);
    }
}

}  // namespace touchline::replica
