// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <QtCore/QCborValue>
#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

constexpr int headColumns = 6;

QString columnType(Kind kind, Engine engine)
{
    const bool postgres = engine == Engine::Postgres;
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code:
    case Kind::Set: return u"TEXT NOT NULL DEFAULT ''"_s;
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter: return u"BIGINT NOT NULL DEFAULT 0"_s;
    case Kind::Flag: return u"SMALLINT NOT NULL DEFAULT 0"_s;
    case Kind::Reference:
    case Kind::Bytes: return postgres ? u"BYTEA NOT NULL"_s : u"BLOB NOT NULL"_s;
    }
    Q_UNREACHABLE();
}

QString insertHead(const RecordType &type, const QStringList &extraColumns)
{
    QString columns = columnList(type);
    for (const QString &extra : extraColumns)
        columns += u", "_s + extra;
    return u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(
        quotedName(type.name), columns, placeholders(columnCount(type) + int(extraColumns.size())));
}

}  // namespace

QString quotedName(QAnyStringView name)
{
    QString text = name.toString();
    if (text.contains(u'"'))
        text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

QString createTableSql(const RecordType &type, Engine engine, const QStringList &extraColumns)
{
    const QString bytes = engine == Engine::Postgres ? u"BYTEA"_s : u"BLOB"_s;
    QStringList columns{u"id %1 PRIMARY KEY NOT NULL"_s.arg(bytes),
                        u"root %1 NOT NULL"_s.arg(bytes),
                        u"feed TEXT NOT NULL"_s,
                        u"version BIGINT NOT NULL"_s,
                        u"deleted SMALLINT NOT NULL"_s,
                        u"extra %1 NOT NULL"_s.arg(bytes)};
    for (const FieldType &field : type.fields)
        columns += quotedName(field.name) + u' ' + columnType(field.kind, engine);
    columns += extraColumns;
    return u"CREATE TABLE %1(%2)"_s.arg(quotedName(type.name), columns.join(u", "_s));
}

QString addColumnSql(const RecordType &type, const FieldType &field, Engine engine)
{
    QString definition = columnType(field.kind, engine);
    if (field.kind == Kind::Reference || field.kind == Kind::Bytes) {
        const QString nothing(field.kind == Kind::Reference ? 32 : 0, u'0');
        definition +=
            (engine == Engine::Postgres ? u" DEFAULT '\\x%1'"_s : u" DEFAULT x'%1'"_s).arg(nothing);
    }
    return u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(quotedName(type.name), quotedName(field.name),
                                                    definition);
}

QString columnList(const RecordType &type, const QString &prefix)
{
    QString columns;
    columns.reserve(qsizetype(type.fields.size() + headColumns) * (prefix.size() + 20));
    for (const auto name : {"id"_L1, "root"_L1, "feed"_L1, "version"_L1, "deleted"_L1, "extra"_L1})
        columns += (columns.isEmpty() ? QString() : u", "_s) + prefix + name;
    for (const FieldType &field : type.fields)
        columns += u", "_s + prefix + quotedName(field.name);
    return columns;
}

int columnCount(const RecordType &type) { return headColumns + int(type.fields.size()); }

QString placeholders(int count)
{
    QString marks;
    for (int i = 0; i < count; ++i)
        marks += i == 0 ? u"?"_s : u", ?"_s;
    return marks;
}

QString insertSql(const RecordType &type, const QStringList &extraColumns)
{
    return insertHead(type, extraColumns);
}

QString insertNewSql(const RecordType &type, const QStringList &extraColumns)
{
    return insertHead(type, extraColumns) + u" ON CONFLICT(id) DO NOTHING"_s;
}

QString upsertSql(const RecordType &type, const QStringList &extraColumns)
{
    QStringList sets;
    for (const auto name : {"root"_L1, "feed"_L1, "version"_L1, "deleted"_L1, "extra"_L1})
        sets += u"%1=excluded.%1"_s.arg(name);
    for (const FieldType &field : type.fields)
        sets += u"%1=excluded.%1"_s.arg(quotedName(field.name));
    for (const QString &extra : extraColumns)
        sets += u"%1=excluded.%1"_s.arg(extra);
    return insertHead(type, extraColumns) + u" ON CONFLICT(id) DO UPDATE SET "_s +
           sets.join(u", "_s);
}

void bindRow(Query &query, const Row &row)
{
    query.bind(row.id).bind(row.root).bind(row.feed).bind(row.version).bind(row.deleted);
    query.bind(row.extra.isEmpty() ? QByteArray() : QCborValue(row.extra).toCbor());
    for (const Value &value : row.values)
        query.bind(value);
}

Value readField(const Query &query, Kind kind, int column)
{
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return query.text(column);
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter: return query.integer(column);
    case Kind::Flag: return query.flag(column);
    case Kind::Reference: return query.uuid(column);
    case Kind::Set: {
        // A row without the field (older writer) has the column's default.
        const QString text = query.text(column);
        return text.isEmpty() || text == "[]"_L1 ? QStringList() : query.list(column);
    }
    case Kind::Bytes: return query.bytes(column);
    }
    Q_UNREACHABLE();
}

Row readRow(const Query &query, const RecordType &type, int firstColumn)
{
    Row row;
    row.type = &type;
    row.id = query.uuid(firstColumn);
    row.root = query.uuid(firstColumn + 1);
    row.feed = query.text(firstColumn + 2);
    row.version = query.integer(firstColumn + 3);
    row.deleted = query.flag(firstColumn + 4);
    if (const QByteArray extra = query.bytes(firstColumn + 5); !extra.isEmpty())
        row.extra = QCborValue::fromCbor(extra).toMap();
    row.values.reserve(type.fields.size());
    int column = firstColumn + headColumns;
    for (const FieldType &field : type.fields)
        row.values.push_back(readField(query, field.kind, column++));
    return row;
}

QByteArray schemaFingerprint(std::span<const RecordType *const> types)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RecordType *type : types) {
        hash.addData(createTableSql(*type, Engine::Sqlite).toUtf8());
        hash.addData(QByteArray(type->timelineAt.data(), type->timelineAt.size()) + '/' +
                     QByteArray(type->timelineOwner.data(), type->timelineOwner.size()) + '\n');
    }
    return hash.result().toHex().left(32);
}

}  // namespace touchline::storage
