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

QString firstLayout(storage::Engine engine)
{
    QString script;
    const QString fieldVersions = engine == storage::Engine::Postgres
                                      ? u"fv BYTEA NOT NULL DEFAULT ''"_s
                                      : u"fv BLOB NOT NULL DEFAULT x''"_s;
    for (const RecordType *type : allTypes())
        script += storage::createTableSql(*type, engine, {fieldVersions}) + u";\n"_s +
                  u"CREATE INDEX %1_root ON %1 (root, id);\n"_s.arg(type->name);
    QString tables = ledgerTables;
    if (engine == storage::Engine::Postgres)
        tables.replace(u" BLOB"_s, u" BYTEA"_s);
    return script + tables;
}

}  // namespace

Done prepareTables(storage::Database &db)
{
    const std::array steps{storage::Migration{1, firstLayout(db.engine())}};
    const auto reached = storage::migrate(db, steps);
    return reached ? done() : Done(reached.error());
}

}  // namespace touchline::ledger
