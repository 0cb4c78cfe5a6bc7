// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/valuecodec.h"

#include <QtCore/QCborArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

template <typename... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
// The compiler of the fuzz targets does not deduce this for aggregates.
template <typename... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

// Damaged or hostile input may announce any length: nothing is reserved before it is there.
constexpr qsizetype longestString = 8 << 20;

// The string may be whole and what stands behind it damaged. (Qt's lastError() is not const.)
bool sound(QCborStreamReader &reader) { return reader.lastError() == QCborError::NoError; }

}  // namespace

QCborValue toCbor(const Value &value)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return QCborValue(QCborValue::Null); },
            [](bool v) { return QCborValue(v); },
            [](qint64 v) { return QCborValue(v); },
            [](const QString &v) { return QCborValue(v); },
            [](const QUuid &v) { return QCborValue(v.toRfc4122()); },
            [](const QStringList &v) { return QCborValue(QCborArray::fromStringList(v)); },
            [](const QByteArray &v) { return QCborValue(v); },
        },
        value);
}

std::optional<Value> fromCbor(Kind kind, const QCborValue &cbor)
{
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return cbor.isString() ? std::optional<Value>(cbor.toString()) : std::nullopt;
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter:
        return cbor.isInteger() ? std::optional<Value>(qint64(cbor.toInteger())) : std::nullopt;
    case Kind::Flag: return cbor.isBool() ? std::optional<Value>(cbor.toBool()) : std::nullopt;
    case Kind::Reference:
        if (cbor.isByteArray() && cbor.toByteArray().size() == 16)
            return QUuid::fromRfc4122(cbor.toByteArray());
        if (cbor.isString()) {
            const QString text = cbor.toString();
            const QUuid id = QUuid::fromString(text);
            // Qt also reads an id at the beginning of a longer text.
            if (text.isEmpty() ||
                id.toString(QUuid::WithoutBraces).compare(text, Qt::CaseInsensitive) == 0 ||
                id.toString().compare(text, Qt::CaseInsensitive) == 0)
                return id;
        }
        return std::nullopt;
    case Kind::Set: {
        if (!cbor.isArray())
            return std::nullopt;
        QStringList set;
        for (const QCborValue &entry : cbor.toArray()) {
            if (!entry.isString())
                return std::nullopt;
            set += entry.toString();
        }
        set.sort();
        set.removeDuplicates();
        return set;
    }
    case Kind::Bytes:
        if (cbor.isByteArray())
            return cbor.toByteArray();
        if (cbor.isString()) {
            const auto decoded = QByteArray::fromBase64Encoding(
                cbor.toString().toLatin1(),
                QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
            if (decoded)
                return *decoded;
        }
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void writeValue(QCborStreamWriter &writer, const Value &value)
{
    std::visit(Overloaded{
                   [&](std::monostate) { writer.appendNull(); },
                   [&](bool v) { writer.append(v); },
                   [&](qint64 v) { writer.append(v); },
                   [&](const QString &v) { writer.append(v); },
                   [&](const QUuid &v) { writer.append(v.toRfc4122()); },
                   [&](const QStringList &v) {
                       writer.startArray(quint64(v.size()));
                       for (const QString &entry : v)
                           writer.append(entry);
                       writer.endArray();
                   },
                   [&](const QByteArray &v) { writer.append(v); },
               },
               value);
}

bool hasEntry(QCborStreamReader &reader) { return sound(reader) && reader.hasNext(); }

bool endContainer(QCborStreamReader &reader)
{
    return sound(reader) && !reader.hasNext() && reader.leaveContainer() && sound(reader);
}

std::optional<QString> readText(QCborStreamReader &reader)
{
    if (!reader.isString() || (reader.isLengthKnown() && reader.length() > quint64(longestString)))
        return std::nullopt;
    QString text;
    auto part = reader.readString();
    while (part.status == QCborStreamReader::Ok) {
        text += part.data;
        if (text.size() > longestString)
            return std::nullopt;
        part = reader.readString();
    }
    return part.status == QCborStreamReader::EndOfString && sound(reader) ? std::optional(text)
                                                                          : std::nullopt;
}

std::optional<QByteArray> readBytes(QCborStreamReader &reader)
{
    if (!reader.isByteArray() ||
        (reader.isLengthKnown() && reader.length() > quint64(longestString)))
        return std::nullopt;
    QByteArray bytes;
    auto part = reader.readByteArray();
    while (part.status == QCborStreamReader::Ok) {
        bytes += part.data;
        if (bytes.size() > longestString)
            return std::nullopt;
        part = reader.readByteArray();
    }
    return part.status == QCborStreamReader::EndOfString && sound(reader) ? std::optional(bytes)
                                                                          : std::nullopt;
}

std::optional<QUuid> readUuid(QCborStreamReader &reader)
{
    const auto bytes = readBytes(reader);
    if (!bytes || bytes->size() != 16)
        return std::nullopt;
    return QUuid::fromRfc4122(*bytes);
}

std::optional<qint64> readInteger(QCborStreamReader &reader)
{
    if (!reader.isInteger())
        return std::nullopt;
    if (reader.isUnsignedInteger() &&
        reader.toUnsignedInteger() > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    const qint64 number = reader.toInteger();
    if (reader.isNegativeInteger() && number >= 0)
        return std::nullopt;  // beyond -2^63
    return reader.next() ? std::optional(number) : std::nullopt;
}

std::optional<Value> readValue(QCborStreamReader &reader, Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return readText(reader);
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter: return readInteger(reader);
    case Kind::Flag: {
        if (!reader.isBool())
            return std::nullopt;
        const bool flag = reader.toBool();
        return reader.next() ? std::optional<Value>(flag) : std::nullopt;
    }
    case Kind::Reference: return readUuid(reader);
    case Kind::Bytes: return readBytes(reader);
    case Kind::Set: {
        if (!reader.isArray() || !reader.enterContainer())
            return std::nullopt;
        QStringList set;
        while (hasEntry(reader)) {
            auto entry = readText(reader);
            if (!entry || set.size() >= 10'000)
                return std::nullopt;
            set += *entry;
        }
        if (!endContainer(reader))
            return std::nullopt;
        set.sort();
        set.removeDuplicates();
        return set;
    }
    }
    Q_UNREACHABLE();
}

QString toJsonText(const Value &value)
{
    // An id as text, not as the bytes in base64 that Qt would make of it.
    const QUuid *id = std::get_if<QUuid>(&value);
    const QJsonValue plain =
        id ? QJsonValue(id->toString(QUuid::WithoutBraces)) : toCbor(value).toJsonValue();
    // Wrapped, because a JSON document must be an array or object in Qt.
    const QJsonArray wrapped{plain};
    const QByteArray json = QJsonDocument(wrapped).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

std::optional<Value> fromJsonText(Kind kind, const QString &json)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson("[" + json.toUtf8() + "]");
    if (!wrapped.isArray() || wrapped.array().size() != 1)
        return std::nullopt;
    return fromCbor(kind, QCborValue::fromJsonValue(wrapped.array().first()));
}

}  // namespace touchline::protocol
