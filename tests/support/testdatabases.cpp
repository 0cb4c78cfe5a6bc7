// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabases.h"

#include <QtTest/QTest>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace touchline::testsupport {

namespace {

template <class T> T orThrow(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return *std::move(result);
}

}  // namespace

void TestDatabases::addEngineRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::newRow("SQLite") << storage::Engine::Sqlite;
    QTest::newRow("PostgreSQL") << storage::Engine::Postgres;
}

PostgresServer &TestDatabases::postgres()
{
    if (!m_postgres)
        m_postgres = orThrow(PostgresServer::start());
    return *m_postgres;
}

storage::OpenOptions TestDatabases::fresh(storage::Engine engine)
{
    storage::OpenOptions options;
    options.engine = engine;
    if (engine == storage::Engine::Sqlite) {
        options.place = m_folder.filePath(u"fresh-%1.db"_s.arg(++m_files));
        options.cipher = storage::Cipher::none();
    } else {
        options.place = orThrow(postgres().freshDatabase());
    }
    return options;
}

std::unique_ptr<storage::Database> TestDatabases::open(storage::Engine engine)
{
    return orThrow(storage::Database::open(fresh(engine)));
}

}  // namespace touchline::testsupport
