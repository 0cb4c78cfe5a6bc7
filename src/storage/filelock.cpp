// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

Result<FileLock> FileLock::acquire(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error{ErrorKind::Storage, u"cannot open %1: %2"_s.arg(
                                             path, QString::fromLocal8Bit(std::strerror(errno)))};
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return Result<FileLock>(std::move(lock));
    if (errno == EWOULDBLOCK)
        return Error{ErrorKind::Busy, u"%1 is held by another process"_s.arg(path)};
    return Error{ErrorKind::Storage,
                 u"cannot lock %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)))};
}

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

}  // namespace touchline::storage
