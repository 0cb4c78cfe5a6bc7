// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The VFS through which all databases of the simulation reach their disks.

#include "disk.h"
#include "filelocks.h"
#include "loop.h"

#include <QtCore/QFile>

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace touchline::sim {

Disk *diskOf(const QByteArray &path);

namespace {

sqlite3_vfs *hostVfs = nullptr;
const Loop *vfsLoop = nullptr;
quint64 vfsSeed = 0;

struct Opened {
    sqlite3_file base;
    Disk *disk;
    QByteArray *path;
    FileLocks *locks;
    sqlite3_file *host;  // lies behind this
};

Opened &opened(sqlite3_file *file) { return *reinterpret_cast<Opened *>(file); }
sqlite3_file *host(sqlite3_file *file) { return opened(file).host; }

int denied(sqlite3_file *file, Disk::Op op)
{
    Disk *disk = opened(file).disk;
    return disk ? disk->permit(op) : SQLITE_OK;
}

qint64 hostSize(sqlite3_file *file)
{
    sqlite3_int64 size = 0;
    host(file)->pMethods->xFileSize(host(file), &size);
    return size;
}

/// Keeps what stands where something is about to be written.
void keepBefore(sqlite3_file *file, qint64 from, qint64 bytes)
{
    const Opened &at = opened(file);
    if (!at.disk)
        return;
    if (!at.disk->knows(*at.path))
        at.disk->file(*at.path).syncedSize = hostSize(file);
    auto &before = at.disk->file(*at.path).before;
    for (qint64 block = from / Disk::Block; block * Disk::Block < from + bytes; ++block) {
        if (before.contains(block))
            continue;
        QByteArray old(Disk::Block, '\0');
        (void)at.host->pMethods->xRead(at.host, old.data(), int(Disk::Block), block * Disk::Block);
        before.emplace(block, std::move(old));
    }
}

int fileClose(sqlite3_file *file)
{
    const int rc = host(file)->pMethods->xClose(host(file));
    delete opened(file).locks;
    delete opened(file).path;
    return rc;
}
int fileRead(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
    if (const int rc = denied(file, Disk::Op::Read))
        return rc;
    return host(file)->pMethods->xRead(host(file), to, bytes, at);
}
int fileWrite(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    if (const int rc = denied(file, Disk::Op::Write))
        return rc;
    keepBefore(file, at, bytes);
    return host(file)->pMethods->xWrite(host(file), from, bytes, at);
}
int fileTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int rc = denied(file, Disk::Op::Truncate))
        return rc;
    const Opened &at = opened(file);
    if (at.disk && at.disk->knows(*at.path)) {
        auto &known = at.disk->file(*at.path);
        known.syncedSize = qMin<qint64>(known.syncedSize, size);
        std::erase_if(known.before,
                      [size](const auto &entry) { return entry.first * Disk::Block >= size; });
    }
    return host(file)->pMethods->xTruncate(host(file), size);
}
int fileSync(sqlite3_file *file, int)
{
    if (const int rc = denied(file, Disk::Op::Sync))
        return rc;
    const Opened &at = opened(file);
    if (at.disk) {
        auto &known = at.disk->file(*at.path);
        known.before.clear();
        known.syncedSize = hostSize(file);
    }
    return SQLITE_OK;
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return host(file)->pMethods->xFileSize(host(file), size);
}
// All who open these files are in this process: no locks of the system are needed.
int fileLock(sqlite3_file *file, int level) { return opened(file).locks->lock(level); }
int fileUnlock(sqlite3_file *file, int level)
{
    opened(file).locks->unlock(level);
    return SQLITE_OK;
}
int fileReserved(sqlite3_file *file, int *result)
{
    *result = opened(file).locks->isReserved();
    return SQLITE_OK;
}
int fileControl(sqlite3_file *file, int op, void *argument)
{
    return host(file)->pMethods->xFileControl(host(file), op, argument);
}
int fileSectorSize(sqlite3_file *) { return int(Disk::Sector); }
// A torn write spoils nothing beside it, as the host's files promise.
int fileTraits(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int shmMap(sqlite3_file *file, int page, int bytes, int extend, void volatile **to)
{
    *to = opened(file).locks->part(page, bytes, extend != 0);
    return SQLITE_OK;
}
int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return opened(file).locks->lockIndex(offset, count, flags);
}
void shmBarrier(sqlite3_file *) {}
int shmUnmap(sqlite3_file *file, int forget)
{
    opened(file).locks->leaveIndex(forget != 0);
    return SQLITE_OK;
}

const sqlite3_io_methods fileMethods{
    2,        fileClose,  fileRead,     fileWrite,   fileTruncate,   fileSync,   fileSize,
    fileLock, fileUnlock, fileReserved, fileControl, fileSectorSize, fileTraits, shmMap,
    shmLock,  shmBarrier, shmUnmap,     nullptr,     nullptr};

int vfsOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    Opened &at = *new (file) Opened{};
    at.host = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(Opened));
    at.disk = name ? diskOf(name) : nullptr;
    if (at.disk && at.disk->stopped())
        return SQLITE_CANTOPEN;
    const int rc = hostVfs->xOpen(hostVfs, name, at.host, flags, outFlags);
    if (rc != SQLITE_OK)
        return rc;
    at.path = new QByteArray(name ? name : "");
    at.locks = new FileLocks(*at.path);
    at.base.pMethods = &fileMethods;
    return SQLITE_OK;
}
int vfsDelete(sqlite3_vfs *, const char *name, int sync)
{
    if (Disk *disk = diskOf(name)) {
        if (const int rc = disk->permit(Disk::Op::Delete))
            return rc;
        disk->forget(name);
    }
    return hostVfs->xDelete(hostVfs, name, sync);
}
int vfsAccess(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return hostVfs->xAccess(hostVfs, name, flags, result);
}
int vfsFullPath(sqlite3_vfs *, const char *name, int bytes, char *to)
{
    return hostVfs->xFullPathname(hostVfs, name, bytes, to);
}
int vfsRandomness(sqlite3_vfs *, int bytes, char *to)
{
    Dice dice(vfsSeed, "sqlite");
    for (int i = 0; i < bytes; ++i)
        to[i] = char(dice.next());
    return bytes;
}
int vfsSleep(sqlite3_vfs *, int microseconds) { return microseconds; }
int vfsTime(sqlite3_vfs *, double *day)
{
    *day = 2440587.5 + double(SimClock::Begin + vfsLoop->now()) / 86'400'000.0;
    return SQLITE_OK;
}
int vfsTime64(sqlite3_vfs *, sqlite3_int64 *ms)
{
    *ms = 210866760000000LL + SimClock::Begin + vfsLoop->now();
    return SQLITE_OK;
}

}  // namespace

void installVfs(const Loop &loop)
{
    vfsLoop = &loop;
    if (hostVfs)
        return;
    // One thread, many small allocations: without locks, counters and returns to the system.
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1200, 400);
    sqlite3_initialize();
    hostVfs = sqlite3_vfs_find("unix");
    static sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(Opened)) + hostVfs->szOsFile;
    vfs.mxPathname = hostVfs->mxPathname;
    vfs.zName = "touchline-simulation";
    vfs.xOpen = vfsOpen;
    vfs.xDelete = vfsDelete;
    vfs.xAccess = vfsAccess;
    vfs.xFullPathname = vfsFullPath;
    vfs.xRandomness = vfsRandomness;
    vfs.xSleep = vfsSleep;
    vfs.xCurrentTime = vfsTime;
    vfs.xCurrentTimeInt64 = vfsTime64;
    sqlite3_vfs_register(&vfs, 1);
}

void seedSqlite(quint64 seed)
{
    vfsSeed = seed;
    sqlite3_randomness(0, nullptr);
}

}  // namespace touchline::sim
