// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/profile.h"

#include "storage/filelock.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

namespace {

constexpr qsizetype keyBytes = 32;

Error cannot(const QString &what, const QString &path)
{
    return {ErrorKind::Storage, u"cannot %1 %2"_s.arg(what, path), u"profile"_s};
}

Done writePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return cannot(u"write"_s, path);
    return done();
}

Result<QByteArray> keyAt(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return cannot(u"read"_s, path);
        const QByteArray key = file.read(keyBytes + 1);
        if (key.size() != keyBytes)
            return Error{ErrorKind::Storage,
                         u"%1 is not a key of %2 bytes"_s.arg(path).arg(keyBytes), u"profile"_s};
        return key;
    }
    QByteArray key(keyBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(key.data()),
                                         reinterpret_cast<quint32 *>(key.data() + keyBytes));
    if (auto written = writePrivately(path, key); !written)
        return written.error();
    return key;
}

}  // namespace

struct Profile::Lock {
    storage::FileLock lock;
};

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, bool nullCipher)
{
    if (folder.isEmpty())
        return invalid(u"profile"_s, u"no folder named"_s);
    if (!QDir().mkpath(folder))
        return cannot(u"make"_s, folder);
    QFile::setPermissions(folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<Profile> profile(new Profile);
    profile->m_folder = QDir(folder).absolutePath();
    profile->m_nullCipher = nullCipher;
    auto lock = storage::FileLock::acquire(profile->m_folder + "/lock"_L1);
    if (!lock)
        return lock.error();
    profile->m_lock.reset(new Lock{std::move(*lock)});
    auto key = keyAt(profile->m_folder + "/key"_L1);
    if (!key)
        return key.error();
    profile->m_key = *std::move(key);
    return profile;
}

Result<QString> Profile::folderOf(const QUuid &user) const
{
    const QString folder = m_folder + u'/' + user.toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(folder))
        return cannot(u"make"_s, folder);
    QFile::setPermissions(folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder;
}

QList<QUuid> Profile::users() const
{
    QList<QUuid> found;
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const QUuid user = QUuid::fromString(name); !user.isNull())
            found += user;
    }
    return found;
}

QUuid Profile::lastUser() const
{
    QFile file(m_folder + "/user"_L1);
    return file.open(QIODevice::ReadOnly)
               ? QUuid::fromString(QString::fromLatin1(file.read(64)).trimmed())
               : QUuid();
}

Done Profile::setLastUser(const QUuid &user) const
{
    return writePrivately(m_folder + "/user"_L1, user.toByteArray(QUuid::WithoutBraces) + '\n');
}

}  // namespace touchline::replica
