// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/tables.h"

#include "domain/recordtype.h"
#include "storage/migrate.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::ledger {
namespace {

// Written once for both engines: BLOB and BIGINT are replaced by what PostgreSQL calls them.
const QString ledgerTables = uR"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
CREATE TABLE head (feed TEXT PRIMARY KEY, seq BIGINT NOT NULL, mac BLOB NOT NULL, counter BIGINT NOT NULL);
CREATE TABLE change_row (feed TEXT NOT NULL, seq BIGINT NOT NULL, tx BIGINT NOT NULL, root BLOB NOT NULL,
    type TEXT NOT NULL, id BLOB NOT NULL, version BIGINT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    PRIMARY KEY (feed, seq));
CREATE TABLE audit (feed TEXT NOT NULL, seq BIGINT NOT NULL, tx BIGINT NOT NULL, at BIGINT NOT NULL,
    device_at BIGINT NOT NULL, actor BLOB NOT NULL, instance BLOB NOT NULL, n BIGINT NOT NULL, verb TEXT NOT NULL,
    type TEXT NOT NULL, id BLOB NOT NULL, version BIGINT NOT NULL, fields TEXT NOT NULL, mac BLOB NOT NULL,
    PRIMARY KEY (feed, seq));
CREATE INDEX audit_record ON audit (id, version);
CREATE TABLE digest (scope TEXT NOT NULL, type TEXT NOT NULL, count BIGINT NOT NULL, sum BLOB NOT NULL,
    PRIMARY KEY (scope, type));
CREATE UNIQUE INDEX scope_member_place ON scope_member (scope, root);
CREATE INDEX refusal_target ON refusal (target);
CREATE INDEX conflict_target ON conflict (target);
CREATE INDEX customer_phone ON customer ("phoneKey");
CREATE INDEX customer_tail ON customer ("phoneTailKey");
CREATE INDEX customer_number ON customer (number);
CREATE INDEX service_number ON service (number);
CREATE INDEX work_order_number ON work_order (number);
CREATE INDEX work_order_alias ON work_order (alias);
CREATE INDEX work_order_external ON work_order ("externalNumber");
CREATE INDEX work_order_customer ON work_order (customer);
CREATE TABLE instance (id BLOB PRIMARY KEY, account BLOB NOT NULL, device TEXT NOT NULL, parent BLOB NOT NULL,
    chain BLOB NOT NULL, highest BIGINT NOT NULL, created BIGINT NOT NULL, seen BIGINT NOT NULL);
CREATE TABLE outcome (instance BLOB NOT NULL, n BIGINT NOT NULL, hash BLOB NOT NULL, outcome BLOB NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (instance, n));
CREATE TABLE account (id BLOB PRIMARY KEY, login TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, failures BIGINT NOT NULL,
    locked_until BIGINT NOT NULL, grants BIGINT NOT NULL);
CREATE TABLE account_scope (account BLOB NOT NULL, scope TEXT NOT NULL, PRIMARY KEY (account, scope));
CREATE TABLE session (token BLOB PRIMARY KEY, account BLOB NOT NULL, created BIGINT NOT NULL, expires BIGINT NOT NULL);
CREATE INDEX session_account ON session (account);
CREATE TABLE import_progress (source TEXT PRIMARY KEY, line BIGINT NOT NULL, byte_offset BIGINT NOT NULL);
INSERT INTO meta VALUES ('epoch', 1);
INSERT INTO meta VALUES ('tx', 0);
)"_s;

// What has to leave through the channels: one row for each message, for ever, so that none leaves twice.
const QString outgoingTable = uR"(
CREATE TABLE outgoing (message BLOB PRIMARY KEY, channel TEXT NOT NULL, epoch BIGINT NOT NULL, state TEXT NOT NULL,
    tries BIGINT NOT NULL, due BIGINT NOT NULL);
CREATE INDEX outgoing_due ON outgoing (channel, state, due);
)"_s;

// Who saw a masked value in full, in a chain for each start of a node.
const QString viewTables = uR"(
CREATE TABLE view_head (chain BLOB PRIMARY KEY, seq BIGINT NOT NULL, mac BLOB NOT NULL);
CREATE TABLE view_row (chain BLOB NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, actor BLOB NOT NULL,
    instance BLOB NOT NULL, root BLOB NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL, mac BLOB NOT NULL,
    PRIMARY KEY (chain, seq));
CREATE INDEX view_row_root ON view_row (root, at);
)"_s;

// By what customers, services and orders are found: the forms of their numbers and names, as bytes so that
// both engines compare them alike.
const QString searchTable = uR"(
CREATE TABLE search_word (feed TEXT NOT NULL, word BLOB NOT NULL, type TEXT NOT NULL, id BLOB NOT NULL,
    PRIMARY KEY (feed, word, type, id));
)"_s;

// A clerk finds a customer by the card that lies before her.
const QString identityIndex = uR"(
CREATE INDEX customer_secret_identity ON customer_secret (identity);
)"_s;

// When the watch over the clocks looks at an order next.
const QString clockTable = uR"(
CREATE TABLE clock_watch (root BLOB PRIMARY KEY, at BIGINT NOT NULL);
CREATE INDEX clock_watch_at ON clock_watch (at);
)"_s;

// Who has which order on the screen; nothing of it lasts.
const QString presenceTable = uR"(
CREATE TABLE presence (instance BLOB PRIMARY KEY, account BLOB NOT NULL, root BLOB NOT NULL, feed TEXT NOT NULL,
    editing BIGINT NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL);
CREATE INDEX presence_seen ON presence (seen);
)"_s;

// When a time rule was looked at last: a start of the server makes none of them due.
const QString ruleTable = uR"(
CREATE TABLE rule_time (rule BLOB PRIMARY KEY, at BIGINT NOT NULL);
)"_s;

QStringList columnsOf(storage::Database &db, QLatin1StringView table)
{
    QStringList columns;
    const bool postgres = db.engine() == storage::Engine::Postgres;
    storage::Query query(db, postgres ? u"SELECT column_name FROM information_schema.columns WHERE "
                                        "table_schema = current_schema() AND table_name = ?"_s
                                      : u"SELECT name FROM pragma_table_info(?)"_s);
    query.bind(QString(table));
    while (query.next())
        columns += query.text(0);
    return columns;
}

/// By what orders are looked for from the other side of a tie; of fields that may just have come.
Done addNewIndexes(storage::Database &db)
{
    return db.guard([&db]() -> Done {
        db.run(u"CREATE INDEX IF NOT EXISTS work_order_merged ON work_order (\"mergedInto\")"_s);
        db.run(u"CREATE INDEX IF NOT EXISTS work_order_parent ON work_order (parent)"_s);
        db.run(u"CREATE INDEX IF NOT EXISTS work_order_outage ON work_order (outage)"_s);
        db.run(u"CREATE INDEX IF NOT EXISTS interaction_outage ON interaction (outage)"_s);
        return done();
    });
}

QString forEngine(QString script, storage::Engine engine)
{
    return engine == storage::Engine::Postgres ? script.replace(u" BLOB"_s, u" BYTEA"_s) : script;
}

QStringList recordTable(const RecordType &type, storage::Engine engine)
{
    const QString fieldVersions = engine == storage::Engine::Postgres
                                      ? u"fv BYTEA NOT NULL DEFAULT ''"_s
                                      : u"fv BLOB NOT NULL DEFAULT x''"_s;
    return {storage::createTableSql(type, engine, {fieldVersions}),
            u"CREATE INDEX %1_root ON %1 (root, id)"_s.arg(type.name)};
}

QString firstLayout(storage::Engine engine)
{
    QString script;
    for (const RecordType *type : allTypes())
        script += recordTable(*type, engine).join(u";\n"_s) + u";\n"_s;
    return script + forEngine(ledgerTables, engine);
}

/// Records, and fields of records, that came after this ledger was made. The fields' values are the ones of
/// a record that says nothing about them.
Done addNewRecords(storage::Database &db)
{
    return db.guard([&db]() -> Done {
        for (const RecordType *type : allTypes()) {
            const QStringList there = columnsOf(db, type->name);
            if (there.isEmpty()) {
                for (const QString &sql : recordTable(*type, db.engine()))
                    db.run(sql);
                continue;
            }
            for (const FieldType &field : type->fields) {
                if (!there.contains(QString(field.name)))
                    db.run(storage::addColumnSql(*type, field, db.engine()));
            }
        }
        return done();
    });
}

}  // namespace

Done prepareTables(storage::Database &db)
{
    const std::array steps{storage::Migration{1, firstLayout(db.engine())},
                           storage::Migration{2, forEngine(outgoingTable, db.engine())},
                           storage::Migration{3, forEngine(viewTables, db.engine())},
                           storage::Migration{4, forEngine(searchTable, db.engine())},
                           storage::Migration{5, identityIndex},
                           storage::Migration{6, forEngine(clockTable, db.engine())},
                           storage::Migration{7, forEngine(presenceTable, db.engine())},
                           storage::Migration{8, forEngine(ruleTable, db.engine())}};
    const auto reached = storage::migrate(db, steps);
    if (!reached)
        return reached.error();
    const Done records = addNewRecords(db);
    return records ? addNewIndexes(db) : records;
}

}  // namespace touchline::ledger
