// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitefile.h"

#include "storage/pagesealer.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

constexpr auto creationSuffix = ".new"_L1;

void syncFolderOf(const QString &path)
{
    // A rename is on the disk only when its folder is.
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

ErrorKind kindOfSqlite(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ErrorKind::Conflict;
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::Busy;
    case SQLITE_TOOBIG: return ErrorKind::TooLarge;
    default: return ErrorKind::Storage;
    }
}

}  // namespace

Failure sqliteFailure(sqlite3 *handle, int code)
{
    QString detail = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    if (code == SQLITE_NOTADB)
        detail = u"wrong key, or not a database, or its first page is damaged"_s;
    else if (code == SQLITE_IOERR_DATA)
        detail = u"a sealed page was refused: the file is damaged"_s;
    return Failure(Error{kindOfSqlite(code), detail}, QString::number(code));
}

void makePrivateFile(const QString &path)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throw Failure(Error{ErrorKind::Storage,
                            u"cannot create %1: %2"_s.arg(path, file.errorString()), u"place"_s});
}

bool publishDatabase(const QString &from, const QString &to, bool replace)
{
    if (!replace && QFileInfo::exists(to))
        return false;
    // SQLite would replay it into the new file, whose key and page numbers it may well fit.
    QFile::remove(to + u"-wal"_s);
    QFile::remove(to + u"-shm"_s);
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    // link() refuses a name that somebody has taken meanwhile, rename() would not; but not every file
    // system has it.
    const bool linked = !replace && ::link(source.constData(), target.constData()) == 0;
    if (linked)
        ::unlink(source.constData());
    else if ((!replace && errno == EEXIST) ||
             std::rename(source.constData(), target.constData()) != 0)
        return false;
    syncFolderOf(to);
    return true;
}

Result<SqliteFile> SqliteFile::at(const QString &path, const Cipher &cipher)
{
    if (path.isEmpty())
        return invalid(u"place"_s, u"no file named"_s);
    if (!cipher.isDecided())
        return invalid(u"cipher"_s, u"cipher: no key"_s);
    if (!cipher.isNull() && cipher.key().size() != 32)
        return invalid(u"cipher"_s,
                       u"cipher: the key has %1 bytes instead of 32"_s.arg(cipher.key().size()));
    SqliteFile file;
    file.m_path = QFileInfo(path).absoluteFilePath();
    if (!cipher.isNull()) {
        if (!registerSealedVfs())
            return Error{ErrorKind::Storage, u"SQLite refuses the sealing VFS"_s};
        file.m_key = std::make_unique<SealedKey>(cipher.key());
    }
    return file;
}

QString SqliteFile::uri(const QString &suffix) const
{
    const QByteArray path = QUrl::toPercentEncoding(m_path + suffix, "/");
    const QString plain = u"file:"_s + QString::fromLatin1(path);
    return m_key
               ? plain +
                     u"?vfs=%1&key=%2"_s.arg(QLatin1StringView(sealedVfsName)).arg(m_key->handle())
               : plain;
}

Done SqliteFile::ensureCreated() const
{
    // Two threads may open a writer and a reader of the same new file.
    static std::mutex creation;
    const std::lock_guard lock(creation);
    if (QFileInfo(m_path).size() > 0)
        return done();
    return guarded([this] {
        const QString unfinished = m_path + creationSuffix;
        makePrivateFile(unfinished);
        RawSqlite raw(uri(creationSuffix));
        int reserved = PageSealer::reservedBytes;
        if (const int rc =
                sqlite3_file_control(raw.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved))
            throw sqliteFailure(raw.handle(), rc);
        // Nothing can be lost while the file is unfinished, so it needs no journal, and the sealing VFS
        // would refuse one.
        raw.run("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL; PRAGMA "
                "journal_mode=WAL;"
                "PRAGMA wal_checkpoint(TRUNCATE)");
        raw.close();
        if (QFileInfo::exists(m_path))
            QFile::remove(m_path);  // an empty one
        if (!publishDatabase(unfinished, m_path, false))
            throw Failure(Error{ErrorKind::Storage, u"cannot name the new file %1"_s.arg(m_path),
                                u"place"_s});
    });
}

RawSqlite::RawSqlite(const QString &uri)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    const int rc = sqlite3_open_v2(uri.toUtf8().constData(), &m_handle, flags, nullptr);
    if (rc == SQLITE_OK) {
        sqlite3_extended_result_codes(m_handle, 1);
        if (sqlite3_exec(m_handle, "PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr) ==
            SQLITE_OK)
            return;
    }
    const Failure failure =
        sqliteFailure(m_handle, m_handle ? sqlite3_extended_errcode(m_handle) : rc);
    sqlite3_close_v2(m_handle);
    throw failure;
}

RawSqlite::~RawSqlite()
{
    if (m_handle)
        sqlite3_close_v2(m_handle);
}

void RawSqlite::run(const char *script) const
{
    if (const int rc = sqlite3_exec(m_handle, script, nullptr, nullptr, nullptr); rc != SQLITE_OK)
        throw sqliteFailure(m_handle, rc);
}

void RawSqlite::close()
{
    if (const int rc = sqlite3_close(m_handle); rc != SQLITE_OK)
        throw sqliteFailure(m_handle, rc);
    m_handle = nullptr;
}

}  // namespace touchline::storage
