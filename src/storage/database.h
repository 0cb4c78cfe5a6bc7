// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/result.h"
#include "domain/value.h"
#include "storage/failure.h"
#include "storage/options.h"

#include <concepts>
#include <memory>

namespace touchline::storage {

class Connection;
class Statement;

/// One connection, used on the thread that opened it.
class Database final {
public:
    /// The only way to open a file or a server. Errors: Invalid (field "cipher" or "place"), Storage
    /// (wrong key, damage, another SQLite inside Qt), Offline (no PostgreSQL there).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const OpenOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] Engine engine() const;
    /// Runs one or several statements without parameters; throws Failure.
    void run(const QString &script);
    /// Runs `work` and turns a Failure into an Error.
    template <class F> auto guard(F &&work) { return guarded(std::forward<F>(work)); }
    [[nodiscard]] bool inTransaction() const;
    /// The connection was lost (PostgreSQL); only a new Database helps.
    [[nodiscard]] bool isLost() const;

    /// For this room only.
    [[nodiscard]] Connection &connection();

private:
    friend class Query;
    friend class Transaction;
    friend class Savepoint;
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// One statement with '?' placeholders on both engines; read forwards. It is prepared once per
/// connection and text, so keep the texts few. Values: bool -> 0/1, QUuid -> 16 bytes (also the null
/// one), QStringList -> JSON array, monostate -> NULL; a null QString or QByteArray is stored empty.
/// Text with U+0000 is refused. Everything throws Failure.
class Query final {
public:
    Query(Database &db, const QString &sql);
    Query(Database &db, QLatin1StringView sql) : Query(db, QString(sql)) {}
    Query(Database &db, const char *sql) : Query(db, QString::fromUtf8(sql)) {}
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Binds the next position.
    Query &bind(const Value &value);
    Query &bind(bool value) { return bind(Value(value)); }
    template <std::integral T>
    requires(!std::same_as<T, bool>) Query &bind(T value) { return bind(Value(qint64(value))); }
    Query &bind(const QString &value) { return bind(Value(value)); }
    Query &bind(QLatin1StringView value) { return bind(Value(QString(value))); }
    Query &bind(const char *value) { return bind(Value(QString::fromUtf8(value))); }
    Query &bind(const QUuid &value) { return bind(Value(value)); }
    template <typename T> Query &bind(const Id<T> &id) { return bind(Value(id.value)); }
    Query &bind(const QByteArray &value) { return bind(Value(value)); }
    Query &bind(const QStringList &value) { return bind(Value(value)); }
    Query &bind(std::nullptr_t) { return bind(Value()); }

    /// The next row; the first call executes.
    [[nodiscard]] bool next();
    /// Executes to the end.
    void run();
    /// Rows changed, once executed to the end.
    [[nodiscard]] qint64 changes() const;
    /// Forgets row and bindings: ready for new ones.
    void reset();

    /// Columns count from 0. NULL reads as 0, empty or the null QUuid.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] QStringList list(int column) const;

private:
    Database &m_db;
    QString m_sql;
    std::unique_ptr<Statement> m_statement;
    int m_bound = 0;
    enum class Phase { Ready, Row, End } m_phase = Phase::Ready;
};

/// Rolls back unless commit() was reached. Not nestable. A statement that fails dooms the whole
/// transaction on both engines: commit() then throws, unless a Savepoint around it was rolled back.
class Transaction final {
public:
    /// Read: one snapshot from the first statement on. Write: takes the write lock at once on SQLite,
    /// READ COMMITTED on PostgreSQL.
    enum class Mode { Read, Write };
    Transaction(Database &db, Mode mode);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_db;
    bool m_open = true;
};

/// A part of a transaction that can be undone alone: rolls back to its start unless released.
class Savepoint final {
public:
    explicit Savepoint(Database &db, int depth = 0);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void release();

private:
    Database &m_db;
    QString m_name;
    bool m_open = true;
};

}  // namespace touchline::storage
