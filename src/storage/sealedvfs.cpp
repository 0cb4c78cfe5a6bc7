// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedvfs.h"

#include "storage/sealedfile.h"

#include <QtCore/QHash>

#include <openssl/crypto.h>

#include <mutex>
#include <new>

namespace touchline::storage {

namespace {

/// Process-wide because SQLite's VFS callbacks are; it holds handles, not policy.
struct KeyTable {
    std::mutex mutex;
    QHash<qint64, QByteArray> keys;
    qint64 last = 0;
};

KeyTable &keyTable()
{
    static KeyTable table;
    return table;
}

QByteArray keyOf(qint64 handle)
{
    auto &table = keyTable();
    const std::lock_guard lock(table.mutex);
    return table.keys.value(handle);
}

/// The VFS below. The methods of SQLite's unix VFS look into the object they are given.
sqlite3_vfs *lower(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

int openSealed(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    file->pMethods = nullptr;  // nothing to close unless we succeed
    const bool isWal = (flags & SQLITE_OPEN_WAL) != 0;
    if (!name || (!isWal && (flags & SQLITE_OPEN_MAIN_DB) == 0))
        return SQLITE_CANTOPEN;
    const QByteArray key = keyOf(sqlite3_uri_int64(name, "key", 0));
    auto sealer = PageSealer::create(key, isWal ? PageSealer::Kind::Frame : PageSealer::Kind::Page);
    if (!sealer)
        return SQLITE_CANTOPEN;
    auto *sealedFile = new (file) SealedFile;
    auto *realFile = reinterpret_cast<sqlite3_file *>(sealedFile + 1);
    realFile->pMethods = nullptr;
    const int rc = lower(vfs)->xOpen(lower(vfs), name, realFile, flags, flagsOut);
    if (rc != SQLITE_OK) {
        if (realFile->pMethods)
            realFile->pMethods->xClose(realFile);
        file->pMethods = nullptr;
        return rc;
    }
    startSealedFile(*sealedFile, std::move(sealer), realFile, isWal);
    return SQLITE_OK;
}

sqlite3_vfs sealedVfs(sqlite3_vfs *base)
{
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(SealedFile)) + base->szOsFile;
    vfs.mxPathname = base->mxPathname;
    vfs.zName = sealedVfsName;
    vfs.pAppData = base;
    vfs.xOpen = openSealed;
    vfs.xDelete = [](sqlite3_vfs *v, const char *name, int sync) {
        return lower(v)->xDelete(lower(v), name, sync);
    };
    vfs.xAccess = [](sqlite3_vfs *v, const char *name, int flags, int *out) {
        return lower(v)->xAccess(lower(v), name, flags, out);
    };
    vfs.xFullPathname = [](sqlite3_vfs *v, const char *name, int size, char *out) {
        return lower(v)->xFullPathname(lower(v), name, size, out);
    };
    vfs.xDlOpen = [](sqlite3_vfs *, const char *) -> void * {
        return nullptr;
    };  // no extensions from files
    vfs.xDlError = [](sqlite3_vfs *, int size, char *text) {
        sqlite3_snprintf(size, text, "not supported");
    };
    vfs.xDlSym = [](sqlite3_vfs *, void *, const char *) -> void (*)() { return nullptr; };
    vfs.xDlClose = [](sqlite3_vfs *, void *) {};
    vfs.xRandomness = [](sqlite3_vfs *v, int size, char *out) {
        return lower(v)->xRandomness(lower(v), size, out);
    };
    vfs.xSleep = [](sqlite3_vfs *v, int microseconds) {
        return lower(v)->xSleep(lower(v), microseconds);
    };
    vfs.xCurrentTime = [](sqlite3_vfs *v, double *out) {
        return lower(v)->xCurrentTime(lower(v), out);
    };
    vfs.xGetLastError = [](sqlite3_vfs *v, int size, char *out) {
        return lower(v)->xGetLastError(lower(v), size, out);
    };
    vfs.xCurrentTimeInt64 = [](sqlite3_vfs *v, sqlite3_int64 *out) {
        return lower(v)->xCurrentTimeInt64(lower(v), out);
    };
    return vfs;
}

}  // namespace

SealedKey::SealedKey(const QByteArray &key)
{
    auto &table = keyTable();
    const std::lock_guard lock(table.mutex);
    m_handle = ++table.last;
    table.keys.insert(m_handle, key);
}

SealedKey::~SealedKey()
{
    auto &table = keyTable();
    const std::lock_guard lock(table.mutex);
    QByteArray key = table.keys.take(m_handle);
    if (key.isDetached())  // the caller's own copy is the caller's to wipe
        OPENSSL_cleanse(key.data(), std::size_t(key.size()));
}

bool registerSealedVfs()
{
    static const int rc = [] {
        sqlite3_vfs *base = sqlite3_vfs_find(nullptr);
        if (!base || base->iVersion < 2)
            return SQLITE_ERROR;
        static sqlite3_vfs vfs = sealedVfs(base);
        return sqlite3_vfs_register(&vfs, 0);
    }();
    return rc == SQLITE_OK;
}

}  // namespace touchline::storage
