// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/rowpage.h"

#include "protocol/limits.h"
#include "protocol/valuecodec.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

Error damaged(const QString &where) { return invalid(u"rows"_s, u"damaged at "_s + where); }

std::optional<QCborValue> readAny(QCborStreamReader &reader, int depth)
{
    // Only for fields that this program does not know: whatever they hold is kept as it is.
    if (depth > limits::NestingDepth)
        return std::nullopt;
    if (reader.isArray()) {
        QCborArray array;
        if (!reader.enterContainer())
            return std::nullopt;
        while (hasEntry(reader)) {
            const auto entry = readAny(reader, depth + 1);
            if (!entry)
                return std::nullopt;
            array += *entry;
        }
        return endContainer(reader) ? std::optional<QCborValue>(array) : std::nullopt;
    }
    if (reader.isString()) {
        const auto text = readText(reader);
        return text ? std::optional<QCborValue>(*text) : std::nullopt;
    }
    if (reader.isByteArray()) {
        const auto bytes = readBytes(reader);
        return bytes ? std::optional<QCborValue>(*bytes) : std::nullopt;
    }
    if (reader.isInteger()) {
        const auto number = readInteger(reader);
        return number ? std::optional<QCborValue>(*number) : std::nullopt;
    }
    if (reader.isBool() || reader.isNull()) {
        const QCborValue simple =
            reader.isBool() ? QCborValue(reader.toBool()) : QCborValue(nullptr);
        return reader.next() ? std::optional(simple) : std::nullopt;
    }
    return std::nullopt;
}

bool readHead(QCborStreamReader &reader, Row &row)
{
    const auto id = readUuid(reader);
    const auto root = id ? readUuid(reader) : std::nullopt;
    auto feed = root ? readText(reader) : std::nullopt;
    const auto version = feed ? readInteger(reader) : std::nullopt;
    if (!version || *version < 0 || !reader.isBool())
        return false;
    row.id = *id;
    row.root = *root;
    row.feed = *std::move(feed);
    row.version = *version;
    row.deleted = reader.toBool();
    return reader.next();
}

bool readRow(QCborStreamReader &reader, const QStringList &columns, const std::vector<int> &places,
             Row &row)
{
    if (!reader.isArray() || !reader.enterContainer() || !readHead(reader, row))
        return false;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0) {
            const auto value = readAny(reader, 0);
            if (!value)
                return false;
            row.extra[columns[qsizetype(i)]] = *value;
        } else {
            auto value = readValue(reader, row.type->fields[size_t(places[i])].kind);
            if (!value)
                return false;
            row.values[size_t(places[i])] = *std::move(value);
        }
    }
    return endContainer(reader);
}

std::optional<QStringList> readColumns(QCborStreamReader &reader)
{
    if (!reader.isArray() || !reader.enterContainer())
        return std::nullopt;
    QStringList columns;
    while (hasEntry(reader)) {
        auto name = readText(reader);
        if (!name || columns.size() >= 200 || columns.contains(*name))
            return std::nullopt;
        columns += *name;
    }
    return endContainer(reader) ? std::optional(columns) : std::nullopt;
}

}  // namespace

QByteArray encodeRows(const QList<Row> &rows)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray();
    for (qsizetype i = 0; i < rows.size();) {
        const RecordType &type = *rows[i].type;
        writer.startArray(3);
        writer.append(type.name);
        writer.startArray(quint64(type.fields.size()));
        for (const FieldType &field : type.fields)
            writer.append(field.name);
        writer.endArray();
        writer.startArray();
        for (; i < rows.size() && rows[i].type == &type; ++i) {
            const Row &row = rows[i];
            writer.startArray(quint64(5 + row.values.size()));
            writer.append(row.id.toRfc4122());
            writer.append(row.root.toRfc4122());
            writer.append(row.feed);
            writer.append(row.version);
            writer.append(row.deleted);
            for (const Value &value : row.values)
                writeValue(writer, value);
            writer.endArray();
        }
        writer.endArray();
        writer.endArray();
    }
    writer.endArray();
    return bytes;
}

Result<DecodedRows> decodeRows(const QByteArray &bytes)
{
    DecodedRows decoded;
    QCborStreamReader reader(bytes);
    if (!reader.isArray() || !reader.enterContainer())
        return damaged(u"the start"_s);
    while (hasEntry(reader)) {
        if (!reader.isArray() || !reader.enterContainer())
            return damaged(u"a run"_s);
        const auto name = readText(reader);
        const auto columns = name ? readColumns(reader) : std::nullopt;
        if (!columns || !reader.isArray())
            return damaged(u"the head of a run"_s);
        const RecordType *type = findType(*name);
        if (!type) {
            const auto skipped = readAny(reader, 0);
            if (!skipped)
                return damaged(u"a run of the unknown type "_s + *name);
            decoded.unknownRows += int(skipped->toArray().size());
        } else {
            std::vector<int> places;
            for (const QString &column : *columns)
                places.push_back(type->indexOf(column));
            if (!reader.enterContainer())
                return damaged(*name);
            while (hasEntry(reader)) {
                Row row = emptyRow(*type);
                if (decoded.rows.size() >= 100'000 || !readRow(reader, *columns, places, row))
                    return damaged(u"%1, row %2"_s.arg(*name).arg(decoded.rows.size()));
                decoded.rows += std::move(row);
            }
            if (!endContainer(reader))
                return damaged(*name);
        }
        if (!endContainer(reader))
            return damaged(u"the end of a run of "_s + *name);
    }
    if (!endContainer(reader) || reader.currentOffset() != bytes.size())
        return damaged(u"the end"_s);
    return decoded;
}

QCborArray rowsAsObjects(const QList<Row> &rows)
{
    QCborArray objects;
    for (const Row &row : rows) {
        QCborMap object;
        object["type"_L1] = QString(row.type->name);
        object["id"_L1] = row.id.toString(QUuid::WithoutBraces);
        object["root"_L1] = row.root.toString(QUuid::WithoutBraces);
        object["feed"_L1] = row.feed;
        object["version"_L1] = row.version;
        if (row.deleted)
            object["deleted"_L1] = true;
        QCborMap fields;
        for (size_t i = 0; i < row.values.size(); ++i) {
            const FieldType &field = row.type->fields[i];
            fields[field.name] =
                field.kind == Kind::Reference
                    ? QCborValue(std::get<QUuid>(row.values[i]).toString(QUuid::WithoutBraces))
                    : toCbor(row.values[i]);
        }
        object["fields"_L1] = fields;
        objects += object;
    }
    return objects;
}

Result<DecodedRows> rowsFromObjects(const QCborArray &objects)
{
    DecodedRows decoded;
    for (const QCborValue &entry : objects) {
        Members object(entry.toMap(), u"rows"_s);
        const RecordType *type = findType(object.text("type"_L1, 60));
        if (!object.ok())
            return object.error();
        if (!type) {
            ++decoded.unknownRows;
            continue;
        }
        Row row = emptyRow(*type);
        row.id = object.uuid("id"_L1);
        row.root = object.uuid("root"_L1);
        row.feed = object.text("feed"_L1, 20);
        row.version = object.integer("version"_L1, 0, std::numeric_limits<qint64>::max());
        row.deleted = object.flag("deleted"_L1);
        const QCborMap fields = object.map("fields"_L1);
        for (const auto &[key, cbor] : fields) {
            const int place = type->indexOf(key.toString());
            if (place < 0) {
                row.extra[key.toString()] = cbor;
            } else if (auto value = fromCbor(type->fields[size_t(place)].kind, cbor)) {
                row.values[size_t(place)] = *std::move(value);
            } else {
                return damaged(u"%1.%2"_s.arg(type->name, key.toString()));
            }
        }
        if (!object.ok())
            return object.error();
        decoded.rows += std::move(row);
    }
    return decoded;
}

}  // namespace touchline::protocol
