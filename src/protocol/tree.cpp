// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/tree.h"

#include "protocol/limits.h"
#include "protocol/valuecodec.h"

#include <QtCore/QCborStreamReader>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

// Qt's own tree parser takes any length and depth on trust, so the stream is walked once before it.
bool skim(QCborStreamReader &reader, int depth)
{
    if (depth > limits::NestingDepth)
        return false;
    if (reader.isString())
        return readText(reader).has_value();
    if (reader.isByteArray())
        return readBytes(reader).has_value();
    if (reader.isArray() || reader.isMap()) {
        const bool isMap = reader.isMap();
        if (!reader.enterContainer())
            return false;
        QSet<QString> keys;
        while (hasEntry(reader)) {
            if (isMap) {
                const auto key = readText(reader);
                if (!key || keys.contains(*key))
                    return false;
                keys.insert(*key);
                if (!hasEntry(reader))
                    return false;
            }
            if (!skim(reader, depth + 1))
                return false;
        }
        return endContainer(reader);
    }
    if (reader.isTag())
        return false;
    return reader.isValid() && reader.next();
}

/// Why Qt's reader must not see this text: it takes any depth, and of doubled keys silently the last.
QString jsonFlaw(const QByteArray &json)
{
    std::vector<QSet<QByteArrayView>> keys;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '[' || c == '{') {
            if (keys.size() >= size_t(limits::NestingDepth))
                return u"is nested too deep"_s;
            keys.emplace_back();
        } else if ((c == ']' || c == '}') && !keys.empty()) {
            keys.pop_back();
        } else if (c == '"') {
            const qsizetype start = i + 1;
            for (++i; i < json.size() && json[i] != '"'; ++i)
                i += json[i] == '\\' ? 1 : 0;
            const QByteArrayView text =
                QByteArrayView(json).sliced(start, qMin(i, json.size()) - start);
            qsizetype next = i + 1;
            while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next]))
                ++next;
            if (next >= json.size() || json[next] != ':' || keys.empty())
                continue;
            // Ours are plain; an escaped one could be a second spelling of the same key.
            if (text.contains('\\') || keys.back().contains(text))
                return u"has doubled or escaped keys"_s;
            keys.back().insert(text);
        }
    }
    return {};
}

Error badBody(const QString &reason) { return invalid(u"body"_s, reason); }

}  // namespace

Result<QCborMap> parseTree(const QByteArray &bytes, Format format)
{
    if (format == Format::Json) {
        if (const QString flaw = jsonFlaw(bytes); !flaw.isEmpty())
            return badBody(flaw);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (error.error != QJsonParseError::NoError)
            return badBody(
                u"is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
        if (!document.isObject())
            return badBody(u"is not an object"_s);
        return QCborMap::fromJsonObject(document.object());
    }
    QCborStreamReader reader(bytes);
    if (!reader.isMap())
        return badBody(u"is not a CBOR map"_s);
    if (!skim(reader, 0) || reader.currentOffset() != bytes.size())
        return badBody(u"is damaged, nested too deep, has doubled keys or bytes left over"_s);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return badBody(u"is not CBOR: "_s + error.errorString());
    return value.toMap();
}

QByteArray printTree(const QCborMap &map, Format format)
{
    return format == Format::Json ? QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Compact)
                                  : QCborValue(map).toCbor();
}

std::optional<QString> plainText(const QCborValue &entry, qsizetype most)
{
    const QString text = entry.toString();
    if (!entry.isString() || text.size() > most || text.contains(QChar::Null) ||
        !text.isValidUtf16())
        return std::nullopt;
    return text;
}

std::optional<QUuid> plainId(const QCborValue &entry)
{
    const auto id = fromCbor(Kind::Reference, entry);
    return id ? std::optional(std::get<QUuid>(*id)) : std::nullopt;
}

void Members::fail(QLatin1StringView key, const QString &reason)
{
    if (!m_error)
        m_error = invalid(m_path.isEmpty() ? QString(key) : m_path + u'.' + key, reason);
}

QString Members::text(QLatin1StringView key, qsizetype most, bool required)
{
    const QCborValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    const auto text = fromCbor(Kind::Text, found);
    if (!text)
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not text"_s);
    else if (std::get<QString>(*text).size() > most)
        fail(key, u"is longer than %1 characters"_s.arg(most));
    else if (std::get<QString>(*text).contains(QChar::Null) ||
             !std::get<QString>(*text).isValidUtf16())
        fail(key, u"contains a NUL character or broken Unicode"_s);
    else
        return std::get<QString>(*text);
    return {};
}

qint64 Members::integer(QLatin1StringView key, qint64 least, qint64 most)
{
    const QCborValue found = value(key);
    if (!found.isInteger())
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not a whole number"_s);
    else if (found.toInteger() < least || found.toInteger() > most)
        fail(key, u"is not between %1 and %2"_s.arg(least).arg(most));
    else
        return found.toInteger();
    return least;
}

qint64 Members::optionalInteger(QLatin1StringView key, qint64 fallback, qint64 least, qint64 most)
{
    return value(key).isUndefined() ? fallback : integer(key, least, most);
}

bool Members::flag(QLatin1StringView key)
{
    const QCborValue found = value(key);
    if (!found.isBool() && !found.isUndefined())
        fail(key, u"is not true or false"_s);
    return found.toBool();
}

QByteArray Members::bytes(QLatin1StringView key, qsizetype most, bool required)
{
    const QCborValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    const auto bytes = fromCbor(Kind::Bytes, found);
    if (!bytes)
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not a byte string"_s);
    else if (std::get<QByteArray>(*bytes).size() > most)
        fail(key, u"is longer than %1 bytes"_s.arg(most));
    else
        return std::get<QByteArray>(*bytes);
    return {};
}

QUuid Members::uuid(QLatin1StringView key, bool required)
{
    const QCborValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    const auto id = fromCbor(Kind::Reference, found);
    if (!id || (required && std::get<QUuid>(*id).isNull()))
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not an id"_s);
    return id ? std::get<QUuid>(*id) : QUuid();
}

QCborArray Members::array(QLatin1StringView key, qsizetype most, bool required)
{
    const QCborValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    if (!found.isArray())
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not a list"_s);
    else if (found.toArray().size() > most)
        fail(key, u"has more than %1 entries"_s.arg(most));
    else
        return found.toArray();
    return {};
}

QCborMap Members::map(QLatin1StringView key, bool required)
{
    const QCborValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    if (!found.isMap())
        fail(key, found.isUndefined() ? u"is missing"_s : u"is not an object"_s);
    return found.toMap();
}

}  // namespace touchline::protocol
