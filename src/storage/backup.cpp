// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/pagesealer.h"
#include "storage/sqliteconnection.h"
#include "storage/sqlitefile.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

constexpr auto partSuffix = ".part"_L1;
constexpr int damagesNamed = 5;

void copyInto(const RawSqlite &target, sqlite3 *source)
{
    int reserved = PageSealer::reservedBytes;
    if (const int rc =
            sqlite3_file_control(target.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved))
        throw sqliteFailure(target.handle(), rc);
    // The copy is nobody's until it has its name, so it needs no journal.
    target.run("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL");
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source, "main");
    if (!backup)
        throw sqliteFailure(target.handle(), sqlite3_extended_errcode(target.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        throw sqliteFailure(nullptr, stepped);
}

}  // namespace

Done backupTo(Database &db, const QString &path, const Cipher &cipher)
{
    sqlite3 *source = sqliteHandle(db.connection());
    if (!source)
        return invalid(u"engine"_s, u"PostgreSQL is backed up with its own tools"_s);
    const auto file = SqliteFile::at(path, cipher);
    if (!file)
        return file.error();
    return guarded([&] {
        if (db.inTransaction())
            throw Failure(Error{ErrorKind::Storage,
                                u"a backup inside a transaction would lack its changes"_s});
        const QString part = file->path() + partSuffix;
        makePrivateFile(part);
        RawSqlite target(file->uri(partSuffix));
        copyInto(target, source);
        target.close();
        if (!publishDatabase(part, file->path(), true))
            throw Failure(
                Error{ErrorKind::Storage, u"cannot name the copy %1"_s.arg(path), u"place"_s});
    });
}

bool emptyLog(Database &db)
{
    sqlite3 *handle = sqliteHandle(db.connection());
    if (!handle)
        return true;
    // Edits wait behind this, so it does not wait for whoever reads.
    sqlite3_busy_timeout(handle, 0);
    const int rc =
        sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    const int reason = sqlite3_extended_errcode(handle);
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    if (rc == SQLITE_OK)
        return true;
    if ((rc & 0xff) == SQLITE_BUSY)
        return false;
    throw sqliteFailure(handle, reason);
}

Done integrityCheck(Database &db)
{
    return db.guard([&]() -> Done {
        if (db.engine() == Engine::Postgres) {
            Query(db, "SELECT 1").run();  // its pages are its own matter
            return done();
        }
        QStringList damages;
        Query query(db, "PRAGMA integrity_check");
        while (damages.size() < damagesNamed && query.next())
            damages += query.text(0);
        if (damages == QStringList{u"ok"_s})
            return done();
        return Error{ErrorKind::Storage, u"damaged: "_s + damages.join(u"; "_s)};
    });
}

}  // namespace touchline::storage
