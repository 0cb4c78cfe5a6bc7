// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QUuid>

#include <memory>

namespace touchline::replica {

/// The folder of one desk program: the lock, the key of its files, and a folder for each user who has
/// signed in here, so that the unsent changes of one do not go out as another's. The key lies beside the
/// files (mode 0600): it keeps out who reads the disk without being this user, nobody else.
class Profile final {
public:
    /// Makes what is missing. Errors: Busy (another process has it), Storage.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const QString &folder,
                                                               bool nullCipher);
    ~Profile();

    [[nodiscard]] bool hasNullCipher() const { return m_nullCipher; }
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    /// Made if missing.
    [[nodiscard]] Result<QString> folderOf(const QUuid &user) const;
    /// Everybody who has files here.
    [[nodiscard]] QList<QUuid> users() const;
    /// Who used this profile last; null = nobody yet.
    [[nodiscard]] QUuid lastUser() const;
    [[nodiscard]] Done setLastUser(const QUuid &user) const;

private:
    struct Lock;
    Profile() = default;
    QString m_folder;
    QByteArray m_key;
    bool m_nullCipher = false;
    std::unique_ptr<Lock> m_lock;
};

}  // namespace touchline::replica
