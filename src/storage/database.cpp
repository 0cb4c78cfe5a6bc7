// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/postgresconnection.h"
#include "storage/sqliteconnection.h"

namespace touchline::storage {

Result<std::unique_ptr<Database>> Database::open(const OpenOptions &options)
{
    auto connection =
        options.engine == Engine::Sqlite ? openSqlite(options) : openPostgres(options);
    if (!connection)
        return connection.error();
    auto state = std::make_unique<State>();
    state->connection = std::move(*connection);
    return std::unique_ptr<Database>(new Database(std::move(state)));
}

Database::Database(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Database::~Database()
{
    m_state->idle.clear();  // statements die before their connection
}

Engine Database::engine() const { return m_state->connection->engine(); }

void Database::run(const QString &script)
{
    // A script may change tables, and a prepared statement of PostgreSQL does not survive another
    // shape of its result.
    m_state->idle.clear();
    m_state->guardedStatement([&] { m_state->connection->runScript(script); });
}

bool Database::inTransaction() const { return m_state->inTransaction; }

bool Database::isLost() const { return m_state->connection->isLost(); }

Connection &Database::connection() { return *m_state->connection; }

}  // namespace touchline::storage
