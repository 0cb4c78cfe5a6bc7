// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/failure.h"
#include "storage/options.h"
#include "storage/sealedvfs.h"

#include <memory>

struct sqlite3;

namespace touchline::storage {

/// Where a SQLite file is and how it is sealed. Its key stays registered as long as this lives.
class SqliteFile final {
public:
    /// Errors: Invalid (field "cipher" or "place").
    [[nodiscard]] static Result<SqliteFile> at(const QString &path, const Cipher &cipher);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// "file:..." with VFS and key handle; `suffix` is added to the path.
    [[nodiscard]] QString uri(const QString &suffix = {}) const;
    /// Makes the file with its page size, reserved bytes and WAL mode, if there is none (or an empty one).
    /// It appears complete or not at all.
    [[nodiscard]] Done ensureCreated() const;

private:
    SqliteFile() = default;
    QString m_path;
    std::unique_ptr<SealedKey> m_key;  // null: not sealed
};

/// A connection by SQLite's own interface, for work that Qt has no words for.
class RawSqlite final {
public:
    /// Opens or creates; throws Failure.
    explicit RawSqlite(const QString &uri);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    void run(const char *script) const;
    /// Throws if the close fails, as a destructor cannot.
    void close();

private:
    sqlite3 *m_handle = nullptr;
};

[[nodiscard]] Failure sqliteFailure(sqlite3 *handle, int code);

/// Makes an empty file for the owner's eyes only; throws Failure. What stood there is removed.
void makePrivateFile(const QString &path);
/// Gives a finished database its name, on the disk too. False if that fails, or if the name is taken and
/// `replace` is not set. A WAL that an earlier database of that name left behind is removed.
[[nodiscard]] bool publishDatabase(const QString &from, const QString &to, bool replace);

}  // namespace touchline::storage
