// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

/// Statements kept prepared on a connection. Texts made at run time (filters) could pile up without it.
constexpr std::size_t idleLimit = 256;

Value storable(const Value &value, int position)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact));
    if (const auto *text = std::get_if<QString>(&value); text && text->contains(QChar(u'\0'))) {
        // PostgreSQL cannot store it, and SQLite's own functions stop there.
        throw Failure(invalid(u"parameter %1"_s.arg(position), u"text must not contain U+0000"_s));
    }
    return value;
}

}  // namespace

Query::Query(Database &db, const QString &sql) : m_db(db), m_sql(sql)
{
    auto &state = *m_db.m_state;
    if (const auto found = state.idle.find(sql); found != state.idle.end()) {
        m_statement = std::move(found->second);
        state.idle.erase(found);
    } else {
        m_statement = state.guardedStatement([&] { return state.connection->prepare(sql); });
    }
}

Query::~Query()
{
    m_statement->reset();
    auto &idle = m_db.m_state->idle;
    if (idle.size() >= idleLimit)
        idle.clear();
    idle[m_sql] = std::move(m_statement);
}

Query &Query::bind(const Value &value)
{
    const int position = m_bound++;
    m_db.m_state->guardedStatement([&] {
        if (std::holds_alternative<QString>(value) || std::holds_alternative<QStringList>(value))
            m_statement->bind(position, storable(value, position));
        else
            m_statement->bind(position, value);
    });
    return *this;
}

bool Query::next()
{
    if (m_phase == Phase::End)
        return false;
    const bool row = m_db.m_state->guardedStatement([&] { return m_statement->step(); });
    m_phase = row ? Phase::Row : Phase::End;
    return row;
}

void Query::run()
{
    while (next()) {
    }
}

qint64 Query::changes() const { return m_statement->changes(); }

void Query::reset()
{
    m_statement->reset();
    m_bound = 0;
    m_phase = Phase::Ready;
}

bool Query::isNull(int column) const { return m_statement->isNull(column); }

qint64 Query::integer(int column) const { return m_statement->integer(column); }

QString Query::text(int column) const { return m_statement->text(column); }

QByteArray Query::bytes(int column) const { return m_statement->bytes(column); }

QUuid Query::uuid(int column) const
{
    if (isNull(column))
        return {};
    const QByteArray stored = bytes(column);
    if (stored.size() != 16)
        throw Failure(Error{ErrorKind::Storage,
                            u"%1 bytes where an id belongs"_s.arg(stored.size()),
                            u"column %1"_s.arg(column)});
    return QUuid::fromRfc4122(stored);
}

QStringList Query::list(int column) const
{
    if (isNull(column))
        return {};
    const auto stored = QJsonDocument::fromJson(text(column).toUtf8());
    if (!stored.isArray())
        throw Failure(Error{ErrorKind::Storage, u"no list where a list belongs"_s,
                            u"column %1"_s.arg(column)});
    QStringList list;
    for (const auto element : stored.array())
        list += element.toString();
    return list;
}

}  // namespace touchline::storage
