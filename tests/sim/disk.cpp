// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace touchline::sim {

namespace {

QList<Disk *> &disks()
{
    static QList<Disk *> all;
    return all;
}

}  // namespace

/// The disk on which this file lies.
Disk *diskOf(const QByteArray &path)
{
    for (Disk *disk : disks()) {
        if (path.startsWith(QFile::encodeName(disk->folder()) + '/'))
            return disk;
    }
    return nullptr;
}

Disk::Disk(const QString &folder, Dice dice) : m_folder(QDir(folder).absolutePath()), m_dice(dice)
{
    disks() += this;
}

Disk::~Disk() { disks().removeOne(this); }

void Disk::arm(Trouble trouble, int operations, std::function<void()> crashed)
{
    m_trouble = trouble;
    m_countdown = operations;
    m_crashed = std::move(crashed);
}

int Disk::permit(Op op)
{
    if (m_stopped)
        return op == Op::Read ? SQLITE_IOERR_READ : SQLITE_IOERR_WRITE;
    if (op == Op::Read || op == Op::Open || op == Op::Delete)
        return SQLITE_OK;
    ++(op == Op::Sync ? m_syncs : m_writes);
    if (m_trouble == Trouble::None || m_countdown-- > 0)
        return SQLITE_OK;
    const Trouble trouble = std::exchange(m_trouble, Trouble::None);
    ++m_troubles;
    if (trouble == Trouble::Full && op == Op::Write)
        return SQLITE_FULL;
    if (trouble != Trouble::Crash)
        return op == Op::Sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    m_stopped = true;
    if (m_crashed)
        m_crashed();
    return SQLITE_IOERR_WRITE;
}

void Disk::tear(const QByteArray &path, const File &file)
{
    const int fd = ::open(path.constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return;
    struct stat is {};
    ::fstat(fd, &is);
    // Three ways in which a file can come out of it: as it was synced, as it was written, or mixed.
    const qint64 way = m_dice.below(3);
    qint64 size = is.st_size;
    for (const auto &[block, bytes] : file.before) {
        for (qint64 at = 0; at < Block; at += Sector) {
            const bool lost = way == 0 || (way == 2 && m_dice.chance(500));
            const qint64 place = block * Block + at;
            if (!lost || place >= is.st_size)
                continue;
            const QByteArray old = bytes.mid(at, qMin(Sector, is.st_size - place));
            if (::pwrite(fd, old.constData(), size_t(old.size()), place) < 0)
                break;
            ++m_lostBlocks;
        }
    }
    if (size > file.syncedSize && way != 1 && (way == 0 || m_dice.chance(300)))
        size = file.syncedSize;
    if (size != is.st_size && ::ftruncate(fd, size) != 0)
        ++m_lostBlocks;
    ::close(fd);
}

void Disk::restart(bool powerLost)
{
    if (powerLost) {
        QList<QByteArray> paths = m_files.keys();
        std::sort(paths.begin(), paths.end());
        for (const QByteArray &path : std::as_const(paths)) {
            if (path.endsWith("-shm"))
                continue;
            tear(path, m_files[path]);
        }
    }
    m_files.clear();
    m_trouble = Trouble::None;
    m_stopped = false;
    const QStringList shared = [this] {
        QStringList found;
        QStringList folders{m_folder};
        while (!folders.isEmpty()) {
            const QDir dir(folders.takeFirst());
            for (const QFileInfo &entry :
                 dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
                if (entry.isDir())
                    folders += entry.filePath();
                else if (entry.fileName().endsWith(QLatin1StringView("-shm")))
                    found += entry.filePath();
            }
        }
        return found;
    }();
    for (const QString &path : shared)
        QFile::remove(path);
}

}  // namespace touchline::sim
