// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reader that looks for what an agent typed.

#include "domain/phone.h"
#include "protocol/lookup.h"
#include "replica/reader.h"
#include "storage/dbthread.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;
using storage::quotedName;

namespace {

constexpr qsizetype shortestNumber = 7;
constexpr qsizetype tailDigits = 4;

/// Text as a part of a LIKE pattern with '\' as escape.
QString likePart(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

class Finder final {
public:
    Finder(Database &db, int limit) : m_db(db), m_limit(limit) {}

    void add(QStringView typeName, const QString &where, const QList<Value> &values)
    {
        if (m_rows.size() >= m_limit)
            return;
        const RecordType &type = *findType(typeName);
        Query query(m_db, u"SELECT %1 FROM %2 WHERE deleted=0 AND %3 LIMIT ?"_s.arg(
                              storage::columnList(type), quotedName(type.name), where));
        for (const Value &value : values)
            query.bind(value);
        query.bind(m_limit);
        while (m_rows.size() < m_limit && query.next()) {
            Row row = storage::readRow(query, type);
            if (m_seen.contains(row.id))
                continue;
            m_seen.insert(row.id);
            m_rows += std::move(row);
        }
    }
    /// By the beginning of a column with an index.
    void addByPrefix(QStringView type, const QString &column, const QString &text)
    {
        if (!text.isEmpty())
            add(type, u"%1>=? AND %1<?"_s.arg(column), {text, QString(text + QChar(0xffff))});
    }
    [[nodiscard]] QList<Row> rows() const { return m_rows; }

private:
    Database &m_db;
    int m_limit;
    QList<Row> m_rows;
    QSet<QUuid> m_seen;
};

QByteArray lookupKey(Database &db)
{
    Query query(db, "SELECT value FROM state WHERE key='lookupKey'");
    return query.next() ? query.bytes(0) : QByteArray();
}

}  // namespace

Reader::Reply<QList<Row>> Reader::find(const QString &typed, int limit)
{
    return m_db.run([typed, limit](Database &db) {
        storage::Transaction snapshot(db, storage::Transaction::Mode::Read);
        const QString text = typed.trimmed().left(200);
        Finder finder(db, qBound(1, limit, 500));
        if (text.isEmpty() || text.contains(QChar::Null))
            return finder.rows();
        const QString digits = normalNumber(text);
        const bool onlyDigits =
            !digits.isEmpty() &&
            std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        const QByteArray key = lookupKey(db);
        if (onlyDigits && digits.size() >= shortestNumber)
            finder.add(u"customer", u"\"phoneKey\"=?"_s, {protocol::lookupHash(key, digits)});
        finder.addByPrefix(u"customer", u"number"_s, text);
        finder.addByPrefix(u"work_order", u"number"_s, text);
        finder.addByPrefix(u"work_order", u"alias"_s, text);
        finder.addByPrefix(u"service", u"number"_s, onlyDigits ? digits : text);
        if (onlyDigits && digits.size() == tailDigits)
            finder.add(u"customer", u"\"phoneTailKey\"=?"_s, {protocol::lookupHash(key, digits)});
        const QString part = u'%' + likePart(text) + u'%';
        finder.add(u"customer", u"name LIKE ? ESCAPE '\\' ORDER BY name, id"_s, {part});
        if (text.size() > 1)
            finder.add(u"work_order", u"title LIKE ? ESCAPE '\\' ORDER BY id DESC"_s, {part});
        return finder.rows();
    });
}

}  // namespace touchline::replica
