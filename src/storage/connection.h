// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <unordered_map>

namespace touchline::storage {

/// A prepared statement of one engine. Everything but the destructor and reset() throws Failure.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bind(int position, const Value &value) = 0;
    /// Executes on the first call; false after the last row.
    virtual bool step() = 0;
    virtual void reset() = 0;
    virtual qint64 changes() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
};

/// The engine behind a Database. It knows nothing of caches or of what a failure does to a transaction.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    virtual std::unique_ptr<Statement> prepare(const QString &sql) = 0;
    virtual void runScript(const QString &script) = 0;
    virtual void begin(Transaction::Mode mode) = 0;
    virtual bool isLost() const = 0;
};

struct Database::State {
    std::unique_ptr<Connection> connection;
    std::unordered_map<QString, std::unique_ptr<Statement>> idle;  // prepared, by text
    bool inTransaction = false;
    bool doomed = false;  // a statement of the open transaction has failed

    /// Runs `work`, and keeps the rule that a failure dooms the open transaction: PostgreSQL does so by
    /// itself, and code that was only ever run on SQLite must not learn the contrary.
    template <class F> auto guardedStatement(F &&work)
    {
        if (inTransaction && doomed)
            throw Failure(Error{ErrorKind::Storage,
                                QStringLiteral("an earlier statement of this transaction failed")});
        try {
            return work();
        } catch (const Failure &) {
            doomed = inTransaction;
            throw;
        }
    }
};

}  // namespace touchline::storage
