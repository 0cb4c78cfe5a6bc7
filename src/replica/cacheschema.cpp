// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/cacheschema.h"

#include "replica/searchindex.h"
#include "storage/schema.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

namespace {

using storage::Query;
using storage::quotedName;

constexpr auto bookkeeping =
    "CREATE TABLE state(key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE shadow(type TEXT NOT NULL, id BLOB NOT NULL, root BLOB NOT NULL, row BLOB NOT "
    "NULL,"
    " extra BLOB NOT NULL, PRIMARY KEY(type, id)) WITHOUT ROWID;"
    "CREATE TABLE root_scope(root BLOB NOT NULL, scope TEXT NOT NULL, gen INTEGER NOT NULL,"
    " PRIMARY KEY(root, scope)) WITHOUT ROWID;"
    "CREATE INDEX root_scope_scope ON root_scope(scope, gen);"
    "CREATE TABLE orphan(root BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE todo(root BLOB PRIMARY KEY NOT NULL, after BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE bootstrap(scope TEXT PRIMARY KEY NOT NULL, place INTEGER NOT NULL, gen INTEGER "
    "NOT NULL,"
    " after BLOB NOT NULL, done INTEGER NOT NULL, covered INTEGER NOT NULL, total INTEGER NOT "
    "NULL) WITHOUT ROWID;"
    "CREATE TABLE digest(scope TEXT NOT NULL, type TEXT NOT NULL, count INTEGER NOT NULL, sum "
    "INTEGER NOT NULL,"
    " PRIMARY KEY(scope, type)) WITHOUT ROWID;"
    "CREATE TABLE witness(place INTEGER PRIMARY KEY AUTOINCREMENT, feed TEXT NOT NULL, count "
    "INTEGER NOT NULL,"
    " mac BLOB NOT NULL);"_L1;

/// What agents look records up by.
constexpr auto lookups = "CREATE INDEX customer_number ON customer(number);"
                         "CREATE INDEX customer_parent ON customer(parent);"
                         "CREATE INDEX customer_phone ON customer(\"phoneKey\");"
                         "CREATE INDEX customer_tail ON customer(\"phoneTailKey\");"
                         "CREATE INDEX customer_identity ON customer(identity);"
                         "CREATE INDEX ticket_drawn ON ticket(hall, \"issuedAt\");"
                         "CREATE INDEX service_number ON service(number);"
                         "CREATE INDEX order_number ON work_order(number);"
                         "CREATE INDEX order_alias ON work_order(alias);"
                         "CREATE INDEX order_open ON work_order(\"acceptedAt\") WHERE state NOT IN "
                         "('archived', 'withdrawn', 'rejected');"
                         "CREATE INDEX order_outage ON work_order(outage) WHERE "
                         "outage<>x'00000000000000000000000000000000';"
                         "CREATE INDEX interaction_outage ON interaction(outage) WHERE "
                         "outage<>x'00000000000000000000000000000000';"
                         "CREATE INDEX interaction_open ON interaction(root) WHERE state NOT IN "
                         "('closed', 'abandoned');"
                         "CREATE INDEX approval_open ON approval(root) WHERE state='open';"
                         "CREATE INDEX conflict_open ON conflict(target) WHERE state='open';"
                         "CREATE INDEX refusal_open ON refusal(target) WHERE state='open';"_L1;

QString cacheScript()
{
    QString script = bookkeeping;
    for (const RecordType *type : heldTypes()) {
        script += storage::createTableSql(*type, storage::Engine::Sqlite,
                                          {u"gen INTEGER NOT NULL"_s, u"pending INTEGER NOT NULL"_s,
                                           u"doc INTEGER NOT NULL DEFAULT 0"_s}) +
                  u';';
        if (!type->selfRooted) {
            script += u"CREATE INDEX %1 ON %2(root);"_s.arg(quotedName(type->name + "_root"_L1),
                                                            quotedName(type->name));
        }
        if (!type->timelineAt.isEmpty()) {
            // Covers a page's keys and the count: neither touches the table.
            script += u"CREATE INDEX %1 ON %2(%3, %4, id, deleted);"_s.arg(
                quotedName(type->name + "_timeline"_L1), quotedName(type->name), ownerColumn(*type),
                quotedName(type->timelineAt));
        }
    }
    return script + lookups + searchScript();
}

QByteArray cacheFingerprint()
{
    return QCryptographicHash::hash(cacheScript().toUtf8(), QCryptographicHash::Sha256);
}

}  // namespace

const QList<const RecordType *> &heldTypes()
{
    static const QList<const RecordType *> types = [] {
        QList<const RecordType *> held;
        for (const RecordType *type : allTypes()) {
            if (type->audience == Audience::Holders)
                held += type;
        }
        return held;
    }();
    return types;
}

QStringList cacheColumns() { return {u"gen"_s, u"pending"_s, u"doc"_s}; }

QLatin1StringView rootColumn(const RecordType &type)
{
    return type.selfRooted ? "id"_L1 : "root"_L1;
}

QString ownerColumn(const RecordType &type)
{
    return type.timelineOwner.isEmpty() ? u"root"_s : quotedName(type.timelineOwner);
}

void createCache(storage::Database &db)
{
    storage::Transaction transaction(db, storage::Transaction::Mode::Write);
    db.run(cacheScript());
    Query(db, "INSERT INTO state(key, value) VALUES('fingerprint', ?)")
        .bind(cacheFingerprint())
        .run();
    transaction.commit();
}

bool cacheFits(storage::Database &db)
{
    {
        Query table(db, "SELECT count(*) FROM sqlite_master WHERE name='state'");
        if (!table.next() || table.integer(0) == 0)
            return false;
    }
    Query query(db, "SELECT value FROM state WHERE key='fingerprint'");
    return query.next() && query.bytes(0) == cacheFingerprint();
}

}  // namespace touchline::replica
