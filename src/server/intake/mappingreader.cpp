// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/mappingreader.h"

#include "protocol/valuecodec.h"

#include <QtCore/QCborValue>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

QString below(const QString &path, QLatin1StringView name)
{
    return path.isEmpty() ? QString(name) : path + u'.' + name;
}

}  // namespace

void MappingReader::fail(const QString &path, const QString &reason)
{
    if (!m_error)
        m_error = invalid(path, reason);
}

void MappingReader::onlyMembers(const QJsonObject &object, const QString &path,
                                std::initializer_list<QLatin1StringView> names)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString &key = it.key();
        if (std::none_of(names.begin(), names.end(),
                         [&](QLatin1StringView name) { return key == name; }))
            fail(path.isEmpty() ? key : path + u'.' + key, u"is not a known setting"_s);
    }
}

QString MappingReader::text(const QJsonObject &object, QLatin1StringView name, const QString &path,
                            bool required)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() && !required)
        return {};
    if (!value.isString() || (required && value.toString().isEmpty()))
        fail(below(path, name), value.isUndefined() ? u"is missing"_s : u"must be text"_s);
    return value.toString();
}

QStringList MappingReader::list(const QJsonObject &object, QLatin1StringView name,
                                const QString &path)
{
    const QJsonValue value = object.value(name);
    QStringList texts;
    if (!value.isUndefined() && !value.isArray())
        fail(below(path, name), u"must be a list of text"_s);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (!entry.isString())
            fail(below(path, name), u"must be a list of text"_s);
        texts += entry.toString();
    }
    return texts;
}

bool MappingReader::flag(const QJsonObject &object, QLatin1StringView name, const QString &path)
{
    const QJsonValue value = object.value(name);
    if (!value.isUndefined() && !value.isBool())
        fail(below(path, name), u"must be true or false"_s);
    return value.toBool();
}

Pick MappingReader::pick(const QJsonObject &object, QLatin1StringView name, const QString &path,
                         Pick usual)
{
    const QString word = text(object, name, path);
    if (word.isEmpty())
        return usual;
    if (word == "this"_L1)
        return Pick::This;
    if (word == "first"_L1)
        return Pick::First;
    if (word == "last"_L1)
        return Pick::Last;
    if (word == "previous"_L1)
        return Pick::Previous;
    fail(below(path, name), u"must be this, first, last or previous"_s);
    return usual;
}

int MappingReader::column(const QString &name, const QString &path)
{
    if (name.isEmpty())
        fail(path, u"names no column"_s);
    qsizetype place = m_mapping.columns.indexOf(name);
    if (place < 0) {
        place = m_mapping.columns.size();
        m_mapping.columns += name;
    }
    return int(place);
}

int MappingReader::record(const QString &name, const QString &path)
{
    for (size_t i = 0; i < m_mapping.records.size(); ++i) {
        if (m_mapping.records[i].name == name)
            return int(i);
    }
    fail(path, u"no record above it is named "_s + name);
    return -1;
}

void MappingReader::checkCode(const FieldType &field, const QString &code, const QString &path)
{
    const auto same = [&](QLatin1StringView known) { return code == known; };
    if (field.kind == Kind::Code && !code.isEmpty() &&
        std::none_of(field.codes.begin(), field.codes.end(), same))
        fail(path, u"%1 is not a code of %2"_s.arg(code, field.name));
}

std::vector<Piece> MappingReader::readTemplate(const QString &text, const QString &path)
{
    std::vector<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (open >= 0 && close < 0)
            fail(path, u"a brace is not closed"_s);
        if (close < 0) {
            pieces.push_back({text.sliced(at), -1});
            break;
        }
        pieces.push_back(
            {text.sliced(at, open - at), column(text.sliced(open + 1, close - open - 1), path)});
        at = close + 1;
    }
    return pieces;
}

void MappingReader::readMap(const FieldType &field, const QJsonObject &object, const QString &path,
                            ValueRule &rule)
{
    QJsonValue map = object.value("map"_L1);
    if (map.isUndefined())
        return;
    if (map.isString()) {
        const QString name = map.toString();
        map = m_maps.value(name);
        if (map.isUndefined())
            fail(path + u".map"_s, u"maps has none named "_s + name);
    }
    rule.mapped = true;
    const QJsonObject entries = map.toObject();
    if (entries.isEmpty())
        fail(path + u".map"_s, u"must be an object with entries, or the name of one"_s);
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (!it.value().isString())
            fail(path + u".map."_s + it.key(), u"must be text"_s);
        checkCode(field, it.value().toString(), path + u".map."_s + it.key());
        rule.map[it.key()] = it.value().toString();
    }
    if (object.contains("otherwise"_L1)) {
        rule.otherwise = text(object, "otherwise"_L1, path);
        checkCode(field, *rule.otherwise, path + u".otherwise"_s);
    }
}

ValueRule MappingReader::readValue(const FieldType &field, const QJsonObject &object,
                                   const QString &path)
{
    ValueRule rule;
    onlyMembers(object, path,
                {"value"_L1, "column"_L1, "template"_L1, "record"_L1, "compare"_L1, "row"_L1,
                 "map"_L1, "otherwise"_L1, "required"_L1, "split"_L1});
    int sources = 0;
    for (const auto source : {"value"_L1, "column"_L1, "template"_L1, "record"_L1, "compare"_L1})
        sources += object.contains(source) ? 1 : 0;
    if (sources != 1)
        fail(path, u"must have one of value, column, template, record, compare"_s);
    rule.pick = pick(object, "row"_L1, path, Pick::This);
    rule.required = flag(object, "required"_L1, path);
    rule.split = text(object, "split"_L1, path);
    if (field.kind == Kind::Bytes)
        fail(path, u"bytes cannot be mapped"_s);
    if (object.contains("value"_L1)) {
        const auto value =
            protocol::fromCbor(field.kind, QCborValue::fromJsonValue(object.value("value"_L1)));
        const QString why = value ? whyNot(field, *value) : u"has the wrong type"_s;
        if (!why.isEmpty())
            fail(path + u".value"_s, why);
        else if (field.kind == Kind::Code)
            checkCode(field, std::get<QString>(*value), path + u".value"_s);
        rule.constant = value;
    } else if (object.contains("column"_L1)) {
        rule.column = column(text(object, "column"_L1, path, true), path + u".column"_s);
    } else if (object.contains("template"_L1)) {
        rule.pieces = readTemplate(text(object, "template"_L1, path, true), path + u".template"_s);
    } else if (object.contains("record"_L1)) {
        if (field.kind != Kind::Reference)
            fail(path + u".record"_s, u"%1 is not a reference"_s.arg(field.name));
        rule.record = record(text(object, "record"_L1, path, true), path + u".record"_s);
    } else if (object.contains("compare"_L1)) {
        rule.compare = column(text(object, "compare"_L1, path, true), path + u".compare"_s);
        if (!object.contains("map"_L1))
            fail(path + u".map"_s, u"is missing: what first, same and changed mean"_s);
    }
    readMap(field, object, path, rule);
    return rule;
}

void MappingReader::readRecord(const QJsonObject &object, const QString &path)
{
    onlyMembers(object, path,
                {"name"_L1, "type"_L1, "per"_L1, "shared"_L1, "from"_L1, "when"_L1, "key"_L1,
                 "root"_L1, "feed"_L1, "scopes"_L1, "set"_L1});
    RecordRule rule;
    rule.name = text(object, "name"_L1, path);
    rule.type = findType(text(object, "type"_L1, path, true));
    if (!rule.type)
        return fail(path + u".type"_s, u"is not a known record type"_s);
    const QString per = text(object, "per"_L1, path);
    if (!per.isEmpty() && per != "row"_L1 && per != "group"_L1)
        fail(path + u".per"_s, u"must be row or group"_s);
    rule.perGroup = per == "group"_L1;
    if (rule.perGroup && m_mapping.group.empty())
        fail(path + u".per"_s, u"the mapping has no group"_s);
    rule.shared = flag(object, "shared"_L1, path);
    rule.from = pick(object, "from"_L1, path, rule.perGroup ? Pick::Last : Pick::This);
    if (object.contains("when"_L1))
        rule.whenColumn = column(text(object, "when"_L1, path, true), path + u".when"_s);
    for (const QString &name : list(object, "key"_L1, path))
        rule.key.push_back(name == "#"_L1 ? PositionColumn : column(name, path + u".key"_s));
    if (rule.key.empty())
        fail(path + u".key"_s, u"is missing: the columns that tell one record from another"_s);
    if (rule.type->selfRooted == object.contains("root"_L1))
        fail(path + u".root"_s,
             rule.type->selfRooted ? u"this type is its own root"_s : u"is missing"_s);
    else if (!rule.type->selfRooted)
        rule.root = record(text(object, "root"_L1, path, true), path + u".root"_s);
    rule.feed = rule.type->feed == Feed::Common ? u"common"_s : text(object, "feed"_L1, path, true);
    rule.scopes = list(object, "scopes"_L1, path);
    if (!rule.type->selfRooted && !rule.scopes.isEmpty())
        fail(path + u".scopes"_s, u"only roots have scopes"_s);
    const QJsonObject set = object.value("set"_L1).toObject();
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QString place = path + u".set."_s + it.key();
        const int field = rule.type->indexOf(it.key());
        if (field < 0) {
            fail(place, u"is not a field of %1"_s.arg(rule.type->name));
        } else if (!it.value().isObject()) {
            fail(place, u"must be an object"_s);
        } else {
            rule.fields.emplace_back(
                field, readValue(rule.type->fields[size_t(field)], it.value().toObject(), place));
        }
    }
    m_mapping.records.push_back(std::move(rule));
}

void MappingReader::readTimes(const QJsonObject &times)
{
    onlyMembers(times, u"times"_s, {"zone"_L1, "formats"_L1});
    m_mapping.timeFormats = list(times, "formats"_L1, u"times"_s);
    if (m_mapping.timeFormats.isEmpty())
        fail(u"times.formats"_s, u"is missing"_s);
    m_mapping.zone = QTimeZone(text(times, "zone"_L1, u"times"_s, true).toUtf8());
    if (!m_mapping.zone.isValid())
        fail(u"times.zone"_s, u"is not a known time zone"_s);
}

void MappingReader::readGroup(const QJsonObject &group)
{
    onlyMembers(group, u"group"_s, {"by"_L1, "last"_L1});
    for (const QString &name : list(group, "by"_L1, u"group"_s))
        m_mapping.group.push_back(column(name, u"group.by"_s));
    if (m_mapping.group.empty())
        fail(u"group.by"_s, u"is missing"_s);
    if (group.contains("last"_L1))
        m_mapping.lastBy = column(text(group, "last"_L1, u"group"_s, true), u"group.last"_s);
}

void MappingReader::readSource(const QJsonObject &root)
{
    const QString kind = text(root, "kind"_L1, {}, true);
    if (kind == "csv"_L1)
        m_mapping.kind = SourceKind::Csv;
    else if (kind == "jsonl"_L1)
        m_mapping.kind = SourceKind::JsonLines;
    else if (kind != "plain"_L1)
        fail(u"kind"_s, u"must be csv, jsonl or plain"_s);
    if (const QString encoding = text(root, "encoding"_L1, {}); encoding == "latin1"_L1)
        m_mapping.encoding = Encoding::Latin1;
    else if (!encoding.isEmpty() && encoding != "utf-8"_L1)
        fail(u"encoding"_s, u"must be utf-8 or latin1"_s);
    if (const QString delimiter = text(root, "delimiter"_L1, {}); !delimiter.isEmpty()) {
        const char c = delimiter.size() == 1 ? delimiter.front().toLatin1() : '\0';
        if (c == '\0' || c == '"' || c == '\n' || c == '\r')
            fail(u"delimiter"_s, u"must be one character that is no quote and no line end"_s);
        m_mapping.delimiter = c;
    }
    m_mapping.nulls = list(root, "nulls"_L1, {});
    m_maps = root.value("maps"_L1).toObject();
}

Result<Mapping> MappingReader::read(const QJsonObject &root)
{
    onlyMembers(root, {},
                {"name"_L1, "about"_L1, "kind"_L1, "encoding"_L1, "delimiter"_L1, "nulls"_L1,
                 "times"_L1, "group"_L1, "maps"_L1, "records"_L1});
    m_mapping.name = text(root, "name"_L1, {}, true);
    readSource(root);
    if (root.contains("times"_L1))
        readTimes(root.value("times"_L1).toObject());
    if (root.contains("group"_L1))
        readGroup(root.value("group"_L1).toObject());
    const QJsonArray records = root.value("records"_L1).toArray();
    if (records.isEmpty() == (m_mapping.kind != SourceKind::Plain))
        fail(u"records"_s, records.isEmpty() ? u"is missing"_s : u"plain records need no rules"_s);
    for (qsizetype i = 0; i < records.size(); ++i)
        readRecord(records[i].toObject(), u"records[%1]"_s.arg(i));
    if (m_error)
        return *m_error;
    return m_mapping;
}

}  // namespace touchline::intake
