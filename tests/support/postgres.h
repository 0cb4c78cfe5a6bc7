// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace touchline::testsupport {

/// A private PostgreSQL cluster: its own folder, only a socket in it, gone with this object (and with
/// the test program, however that ends). Make one per test program; it takes a second or two.
class PostgresServer final {
public:
    /// On: for tests of crashes. Off: for all others, several times faster.
    enum class Fsync { Off, On };

    /// Uses the newest installation found below /usr/lib/postgresql. Error Storage says what failed.
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start(Fsync fsync = Fsync::Off);
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// Makes an empty database; the answer is for storage::OpenOptions::place.
    [[nodiscard]] Result<QString> freshDatabase();
    [[nodiscard]] QString conninfo(const QString &database) const;

    /// Kills the server as a power cut would, and lets it recover.
    [[nodiscard]] Done crashAndRestart();

private:
    explicit PostgresServer(Fsync fsync) : m_fsync(fsync) {}
    Done initialise();
    Done startServer();
    void stopServer(int signal);
    QProcess *makeProcess(const QString &program, const QStringList &arguments);

    Fsync m_fsync;
    QTemporaryDir m_folder;
    QString m_programs;
    std::unique_ptr<QProcess> m_server;
    int m_databases = 0;
};

}  // namespace touchline::testsupport
