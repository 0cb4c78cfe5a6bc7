// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "support/postgres.h"

namespace touchline::testsupport {

/// Empty databases of both engines for one test program. The PostgreSQL cluster is started when it is
/// first asked for.
class TestDatabases final {
public:
    /// Adds the column "engine" (storage::Engine) and a row for each engine to the test's table.
    static void addEngineRows();

    /// How to open a new, empty database (SQLite: without sealing). Stops the program's test with
    /// std::runtime_error when PostgreSQL cannot be had: these tests are worth nothing on one engine.
    [[nodiscard]] storage::OpenOptions fresh(storage::Engine engine);
    /// The same, opened.
    [[nodiscard]] std::unique_ptr<storage::Database> open(storage::Engine engine);
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] PostgresServer &postgres();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    int m_files = 0;
};

}  // namespace touchline::testsupport
