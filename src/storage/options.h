// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace touchline::storage {

enum class Engine { Sqlite, Postgres };
enum class Access { ReadWrite, ReadOnly };

/// Full: a commit has reached the disk when commit() returns. Normal: a power cut may take back the
/// last commits, but never tears one.
enum class Durability { Full, Normal };

/// How a SQLite file is sealed. A default-constructed cipher means that nobody decided, and is refused.
class Cipher {
public:
    Cipher() = default;
    /// Explicitly no sealing. For tests, and for files that the machine's owner keeps in the clear.
    [[nodiscard]] static Cipher none();
    /// AES-256-GCM; the key is 32 random bytes (Database::open refuses another length).
    [[nodiscard]] static Cipher aes256(const QByteArray &key);

    [[nodiscard]] bool isDecided() const { return m_kind != Kind::Undecided; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::None; }
    [[nodiscard]] const QByteArray &key() const { return m_key; }

private:
    enum class Kind { Undecided, None, Aes256 };
    Kind m_kind = Kind::Undecided;
    QByteArray m_key;
};

struct OpenOptions {
    Engine engine = Engine::Sqlite;
    /// SQLite: a file path; a missing file is created (unless ReadOnly), a missing folder is not.
    /// PostgreSQL: "host=.. port=.. dbname=.. user=.. password=..", quoted as libpq does.
    QString place;
    Access access = Access::ReadWrite;
    Durability durability = Durability::Full;
    Cipher cipher = {};   ///< SQLite only
    int cacheKiB = 8192;  ///< SQLite only
};

}  // namespace touchline::storage
