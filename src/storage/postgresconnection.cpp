// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresconnection.h"

#include "storage/conninfo.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

ErrorKind kindOfPostgres(const QString &state)
{
    // Errors without a state are made by the client library: the connection is gone.
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return ErrorKind::Offline;
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1 || state == "53300"_L1)
        return ErrorKind::Busy;
    if (state == "23505"_L1)
        return ErrorKind::Conflict;
    if (state.startsWith("54"_L1))
        return ErrorKind::TooLarge;
    return ErrorKind::Storage;
}

Failure postgresFailure(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    // Only the first line: the DETAIL after it quotes the row, and rows have no business in logs.
    const QString words =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return Failure(Error{kindOfPostgres(state), words.section(u'\n', 0, 0)}, state);
}

/// QSqlQuery holds the whole result, not only a row: in the driver's forward-only mode a second
/// statement on the connection would discard the rest of the first one's rows.
class PostgresStatement final : public Statement {
public:
    PostgresStatement(const QSqlDatabase &db, const QString &sql, bool &lost)
        : m_query(db), m_lost(lost)
    {
        m_query.setNumericalPrecisionPolicy(QSql::HighPrecision);  // sum() of bigint is a numeric
        if (!m_query.prepare(sql))
            fail();
    }

    void bind(int position, const Value &value) override
    {
        m_query.bindValue(position, std::visit([](const auto &v) { return toVariant(v); }, value));
    }
    bool step() override
    {
        if (!m_executed) {
            if (!m_query.exec())
                fail();
            m_executed = true;
        }
        return m_query.next();
    }
    void reset() override
    {
        m_query.finish();
        m_executed = false;
    }
    qint64 changes() const override { return m_query.numRowsAffected(); }
    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    [[noreturn]] void fail()
    {
        const Failure failure = postgresFailure(m_query.lastError());
        m_lost = m_lost || failure.disconnected();
        throw failure;
    }
    static QVariant toVariant(std::monostate) { return {}; }
    static QVariant toVariant(bool value) { return value ? 1 : 0; }
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(const QString &value) { return value.isNull() ? u""_s : value; }
    static QVariant toVariant(const QByteArray &value)
    {
        return value.isNull() ? QByteArray("") : value;
    }
    static QVariant toVariant(const QUuid &value) { return value.toRfc4122(); }
    static QVariant toVariant(const QStringList &) { return {}; }  // Query has made text of it

    QSqlQuery m_query;
    bool &m_lost;
    bool m_executed = false;
};

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(const QString &name) : m_name(name) {}
    ~PostgresConnection() override
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    void open(QMap<QString, QString> settings, const OpenOptions &options)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        db.setHostName(settings.take(u"host"_s));
        db.setDatabaseName(settings.take(u"dbname"_s));
        db.setUserName(settings.take(u"user"_s));
        db.setPassword(settings.take(u"password"_s));
        if (settings.contains(u"port"_s))
            db.setPort(settings.take(u"port"_s).toInt());
        QStringList rest;
        for (const auto &[key, value] : settings.asKeyValueRange())
            rest += key + u"='"_s +
                    QString(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
        db.setConnectOptions(rest.join(u';'));
        if (!db.open()) {
            const QString why = db.lastError().databaseText().section(u'\n', 0, 0);
            throw Failure(
                Error{ErrorKind::Offline, u"cannot reach PostgreSQL: "_s + why, u"place"_s});
        }
        if (options.access == Access::ReadOnly)
            runScript(u"SET default_transaction_read_only = on"_s);
        if (options.durability == Durability::Normal)
            runScript(u"SET synchronous_commit = off"_s);
        runScript(u"SET client_min_messages = warning"_s);
    }

    Engine engine() const override { return Engine::Postgres; }
    std::unique_ptr<Statement> prepare(const QString &sql) override
    {
        return std::make_unique<PostgresStatement>(QSqlDatabase::database(m_name, false), sql,
                                                   m_lost);
    }
    void runScript(const QString &script) override
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        bool good = query.exec(script);
        // The answers of the later statements have to be asked for, or their errors would be lost.
        while (good && query.nextResult()) {
        }
        if (good && !query.lastError().isValid())
            return;
        const Failure failure = postgresFailure(query.lastError());
        m_lost = m_lost || failure.disconnected();
        throw failure;
    }
    void begin(Transaction::Mode mode) override
    {
        runScript(mode == Transaction::Mode::Read
                      ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s
                      : u"BEGIN ISOLATION LEVEL READ COMMITTED"_s);
    }
    bool isLost() const override { return m_lost; }

private:
    QString m_name;
    bool m_lost = false;
};

}  // namespace

Result<std::unique_ptr<Connection>> openPostgres(const OpenOptions &options)
{
    auto settings = parseConninfo(options.place);
    if (!settings)
        return settings.error();
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return Error{ErrorKind::Storage, u"Qt's PostgreSQL driver is not installed"_s};
    for (const auto &[key, value] : settings->asKeyValueRange()) {
        // Qt separates further settings with ';' and knows no way to quote it.
        static const QStringList ownSetter = {u"host"_s, u"dbname"_s, u"user"_s, u"password"_s,
                                              u"port"_s};
        if (value.contains(u';') && !ownSetter.contains(key))
            return invalid(u"place"_s, u"%1 must not contain ';'"_s.arg(key));
    }
    if (!settings->contains(u"connect_timeout"_s))
        settings->insert(u"connect_timeout"_s, u"10"_s);
    static std::atomic<quint64> count = 0;
    auto connection = std::make_unique<PostgresConnection>(u"touchline-postgres-%1"_s.arg(++count));
    return guarded([&]() -> std::unique_ptr<Connection> {
        connection->open(*settings, options);
        return std::move(connection);
    });
}

}  // namespace touchline::storage
