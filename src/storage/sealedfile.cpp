// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedfile.h"

#include <algorithm>
#include <cstring>

namespace touchline::storage {

namespace {

constexpr int sealedPage = PageSealer::pageSize;
constexpr int walHeader = 32;
constexpr int frameHeader = 24;
constexpr int walFrame = frameHeader + sealedPage;

SealedFile &sealed(sqlite3_file *file) { return *static_cast<SealedFile *>(file); }

sqlite3_file *real(sqlite3_file *file) { return sealed(file).real; }

const sqlite3_io_methods &below(sqlite3_file *file) { return *real(file)->pMethods; }

/// The first page tells a wrong key; SQLite reports it when the file is opened.
int refusedPage(sqlite3_int64 number) { return number == 0 ? SQLITE_NOTADB : SQLITE_IOERR_DATA; }

int readSealedPage(sqlite3_file *file, unsigned char *page, sqlite3_int64 number)
{
    const int rc = below(file).xRead(real(file), page, sealedPage, number * sealedPage);
    if (rc == SQLITE_IOERR_SHORT_READ) {
        // Beyond the end SQLite wants zeros; a page that was cut is damage.
        const bool beyond =
            std::all_of(page, page + sealedPage, [](unsigned char byte) { return byte == 0; });
        return beyond ? rc : refusedPage(number);
    }
    if (rc != SQLITE_OK)
        return rc;
    return sealed(file).sealer->unseal(page, quint64(number)) ? SQLITE_OK : refusedPage(number);
}

int readDatabase(sqlite3_file *file, void *out, int amount, sqlite3_int64 offset)
{
    const int within = int(offset % sealedPage);
    if (within == 0 && amount == sealedPage)
        return readSealedPage(file, static_cast<unsigned char *>(out), offset / sealedPage);
    // SQLite reads parts of the header of the first page.
    if (within + amount > sealedPage)
        return SQLITE_IOERR_READ;
    unsigned char page[sealedPage];
    const int rc = readSealedPage(file, page, offset / sealedPage);
    if (rc == SQLITE_OK || rc == SQLITE_IOERR_SHORT_READ)
        std::memcpy(out, page + within, std::size_t(amount));
    return rc;
}

int writeDatabase(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    if (amount != sealedPage || offset % sealedPage != 0)
        return SQLITE_IOERR_WRITE;
    unsigned char page[sealedPage];
    if (!sealed(file).sealer->seal(static_cast<const unsigned char *>(data), page,
                                   quint64(offset / sealedPage)))
        return SQLITE_IOERR_WRITE;
    return below(file).xWrite(real(file), page, sealedPage, offset);
}

/// The headers of the WAL and of its frames stay plain: they hold page numbers, salts and checksums.
int readWal(sqlite3_file *file, void *out, int amount, sqlite3_int64 offset)
{
    const int rc = below(file).xRead(real(file), out, amount, offset);
    if (rc != SQLITE_OK)
        return rc;
    if (offset + amount <= walHeader)
        return SQLITE_OK;
    const auto within = (offset - walHeader) % walFrame;
    const auto number = quint64((offset - walHeader) / walFrame);
    auto *bytes = static_cast<unsigned char *>(out);
    if (offset < walHeader)
        return SQLITE_IOERR_READ;
    if (within == frameHeader && amount == sealedPage)
        return sealed(file).sealer->unseal(bytes, number) ? SQLITE_OK : SQLITE_IOERR_DATA;
    if (within == 0 && amount == walFrame) {
        // Whole frames are read by the recovery after a crash. A torn last frame is how a log may end,
        // so it is no error: zeros have no valid salt, and the recovery stops there.
        if (!sealed(file).sealer->unseal(bytes + frameHeader, number))
            std::memset(bytes, 0, walFrame);
        return SQLITE_OK;
    }
    return within + amount <= frameHeader ? SQLITE_OK : SQLITE_IOERR_READ;
}

int writeWal(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    const bool header = offset + amount <= walHeader;
    const auto within = header ? 0 : (offset - walHeader) % walFrame;
    if (header || (offset >= walHeader && within + amount <= frameHeader))
        return below(file).xWrite(real(file), data, amount, offset);
    if (offset < walHeader || within != frameHeader || amount != sealedPage)
        return SQLITE_IOERR_WRITE;
    const auto *plain = static_cast<const unsigned char *>(data);
    // SQLite's checksum covers the reserved bytes, and they read back as zeros: anything else there
    // would be lost in the next recovery, so it must fail now.
    const auto *reserved = plain + sealedPage - PageSealer::reservedBytes;
    if (!std::all_of(reserved, plain + sealedPage, [](unsigned char byte) { return byte == 0; }))
        return SQLITE_IOERR_WRITE;
    unsigned char page[sealedPage];
    if (!sealed(file).sealer->seal(plain, page, quint64((offset - walHeader) / walFrame)))
        return SQLITE_IOERR_WRITE;
    return below(file).xWrite(real(file), page, sealedPage, offset);
}

int closeSealed(sqlite3_file *file)
{
    delete sealed(file).sealer;
    sealed(file).sealer = nullptr;
    return below(file).xClose(real(file));
}

int truncateSealed(sqlite3_file *file, sqlite3_int64 size)
{
    return below(file).xTruncate(real(file), size);
}

int syncSealed(sqlite3_file *file, int flags) { return below(file).xSync(real(file), flags); }

int sizeSealed(sqlite3_file *file, sqlite3_int64 *size)
{
    return below(file).xFileSize(real(file), size);
}

int lockSealed(sqlite3_file *file, int level) { return below(file).xLock(real(file), level); }

int unlockSealed(sqlite3_file *file, int level) { return below(file).xUnlock(real(file), level); }

int checkReservedLockSealed(sqlite3_file *file, int *held)
{
    return below(file).xCheckReservedLock(real(file), held);
}

int controlSealed(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_MMAP_SIZE) {
        *static_cast<sqlite3_int64 *>(argument) = 0;  // mapped pages would bypass the sealer
        return SQLITE_OK;
    }
    return below(file).xFileControl(real(file), operation, argument);
}

int sectorSizeSealed(sqlite3_file *file) { return below(file).xSectorSize(real(file)); }

int characteristicsSealed(sqlite3_file *)
{
    // "Powersafe overwrite" is what unix claims by default, and it keeps SQLite from splitting the last
    // frame of a commit into two writes, which could not be sealed. Nothing else may be promised here.
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapSharedMemory(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return below(file).xShmMap(real(file), region, size, extend, memory);
}

int lockSharedMemory(sqlite3_file *file, int offset, int count, int flags)
{
    return below(file).xShmLock(real(file), offset, count, flags);
}

void sharedMemoryBarrier(sqlite3_file *file) { below(file).xShmBarrier(real(file)); }

int unmapSharedMemory(sqlite3_file *file, int remove)
{
    return below(file).xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods sealedMethods(decltype(sqlite3_io_methods::xRead) read,
                                           decltype(sqlite3_io_methods::xWrite) write)
{
    return {2,
            closeSealed,
            read,
            write,
            truncateSealed,
            syncSealed,
            sizeSealed,
            lockSealed,
            unlockSealed,
            checkReservedLockSealed,
            controlSealed,
            sectorSizeSealed,
            characteristicsSealed,
            mapSharedMemory,
            lockSharedMemory,
            sharedMemoryBarrier,
            unmapSharedMemory,
            nullptr,
            nullptr};
}

constexpr sqlite3_io_methods databaseMethods = sealedMethods(readDatabase, writeDatabase);
constexpr sqlite3_io_methods walMethods = sealedMethods(readWal, writeWal);

}  // namespace

void startSealedFile(SealedFile &file, std::unique_ptr<PageSealer> sealer, sqlite3_file *realFile,
                     bool isWal)
{
    file.sealer = sealer.release();
    file.real = realFile;
    file.pMethods = isWal ? &walMethods : &databaseMethods;
}

}  // namespace touchline::storage
