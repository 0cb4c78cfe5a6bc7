// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

Failure misuse(const QString &reason) { return Failure(Error{ErrorKind::Storage, reason}); }

}  // namespace

Transaction::Transaction(Database &db, Mode mode) : m_db(db)
{
    auto &state = *m_db.m_state;
    // PostgreSQL would only warn, and the inner commit would end the outer transaction.
    if (state.inTransaction)
        throw misuse(u"a transaction is open already"_s);
    state.connection->begin(mode);
    state.inTransaction = true;
    state.doomed = false;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    auto &state = *m_db.m_state;
    state.inTransaction = false;
    state.doomed = false;
    try {
        state.connection->runScript(u"ROLLBACK"_s);
    } catch (const Failure &) {
        // The engine has rolled back by itself (SQLite: disk full), or the connection is gone.
    }
}

void Transaction::commit()
{
    auto &state = *m_db.m_state;
    // Throws for a doomed transaction: PostgreSQL would answer its COMMIT with success, and roll back.
    state.guardedStatement([&] { state.connection->runScript(u"COMMIT"_s); });
    state.inTransaction = false;
    m_open = false;
}

Savepoint::Savepoint(Database &db, int depth) : m_db(db), m_name(u"touchline_%1"_s.arg(depth))
{
    auto &state = *m_db.m_state;
    if (!state.inTransaction)
        throw misuse(u"a savepoint needs a transaction around it"_s);
    state.guardedStatement([&] { state.connection->runScript(u"SAVEPOINT "_s + m_name); });
}

Savepoint::~Savepoint()
{
    if (!m_open)
        return;
    auto &state = *m_db.m_state;
    try {
        state.connection->runScript(
            u"ROLLBACK TO SAVEPOINT %1; RELEASE SAVEPOINT %1"_s.arg(m_name));
        state.doomed = false;
    } catch (const Failure &) {
        state.doomed = true;  // the whole transaction is gone; its commit() must say so
    }
}

void Savepoint::release()
{
    auto &state = *m_db.m_state;
    state.guardedStatement([&] { state.connection->runScript(u"RELEASE SAVEPOINT "_s + m_name); });
    m_open = false;
}

}  // namespace touchline::storage
