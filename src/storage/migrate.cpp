// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrate.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

/// Any number will do, as long as every server node takes the same: two nodes that start at once must
/// not migrate at once.
constexpr qint64 migrationLock = 0x746f7563686c696e;

void makeVersionTable(Database &db)
{
    if (db.engine() == Engine::Postgres)
        db.run(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
}

void lockMigrations(Database &db)
{
    if (db.engine() == Engine::Postgres)
        Query(db, "SELECT pg_advisory_xact_lock(?::bigint)").bind(migrationLock).run();
}

void setVersion(Database &db, int version)
{
    if (db.engine() == Engine::Sqlite) {
        db.run(u"PRAGMA user_version=%1"_s.arg(version));
        return;
    }
    db.run(u"DELETE FROM schema_version"_s);
    Query(db, "INSERT INTO schema_version(version) VALUES(?)").bind(version).run();
}

/// One step. The version is read again under the lock: another process may have been first.
void apply(Database &db, const Migration &step)
{
    Transaction transaction(db, Transaction::Mode::Write);
    lockMigrations(db);
    makeVersionTable(db);
    if (schemaVersion(db) < step.version) {
        db.run(step.script);
        setVersion(db, step.version);
    }
    transaction.commit();
}

}  // namespace

int schemaVersion(Database &db)
{
    if (db.engine() == Engine::Sqlite) {
        Query query(db, "PRAGMA user_version");
        return query.next() ? int(query.integer(0)) : 0;
    }
    {
        Query table(db, "SELECT to_regclass('schema_version') IS NOT NULL");
        if (!table.next() || !table.flag(0))
            return 0;
    }
    Query query(db, "SELECT max(version) FROM schema_version");
    return query.next() ? int(query.integer(0)) : 0;
}

Result<int> migrate(Database &db, std::span<const Migration> steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].version <= (i == 0 ? 0 : steps[i - 1].version))
            return invalid(u"migrations"_s, u"step %1 does not count up"_s.arg(i));
    }
    int running = 0;
    auto outcome = db.guard([&]() -> Result<int> {
        const int found = schemaVersion(db);
        const int last = steps.empty() ? found : steps.back().version;
        // Written by a newer program; touching it would lose its data.
        if (found > last)
            return Error{
                ErrorKind::Conflict,
                u"schema version %1 is newer than this program (%2)"_s.arg(found).arg(last)};
        for (const Migration &step : steps) {
            running = step.version;
            if (step.version > found)
                apply(db, step);
        }
        return last;
    });
    if (!outcome && running > 0) {
        Error error = outcome.error();
        error.detail = u"migration %1: %2"_s.arg(running).arg(error.detail);
        return error;
    }
    return outcome;
}

}  // namespace touchline::storage
