// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/jsonreader.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QString JsonReader::below(const QString &path, QLatin1StringView name)
{
    return path.isEmpty() ? QString(name) : path + u'.' + name;
}

QString JsonReader::entry(const QString &path, qsizetype index)
{
    return u"%1[%2]"_s.arg(path).arg(index);
}

void JsonReader::fail(const QString &path, const QString &reason, ErrorKind kind)
{
    if (!m_error)
        m_error = Error{kind, reason, path};
}

QJsonValue JsonReader::anyTree(const QByteArray &json)
{
    if (json.size() > LongestFile) {
        fail(u"file"_s, u"larger than %1 bytes"_s.arg(LongestFile), ErrorKind::TooLarge);
        return {};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        fail(u"file"_s,
             u"is no JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString()));
        return {};
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject JsonReader::tree(const QByteArray &json)
{
    const QJsonValue value = anyTree(json);
    if (!value.isObject())
        fail(u"file"_s, u"must be an object"_s);
    return value.toObject();
}

void JsonReader::only(const QJsonObject &object, const QString &path,
                      std::initializer_list<QLatin1StringView> names)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (std::none_of(names.begin(), names.end(),
                         [&](QLatin1StringView name) { return key == name; }))
            fail(path.isEmpty() ? key.left(60) : path + u'.' + key.left(60),
                 u"is not a known setting"_s);
    }
}

QString JsonReader::text(const QJsonObject &object, QLatin1StringView name, const QString &path,
                         bool required)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() && !required)
        return {};
    const QString found = value.toString();
    if (!value.isString() || (required && found.trimmed().isEmpty()))
        fail(below(path, name), value.isUndefined() ? u"is missing"_s : u"must be text"_s);
    if (found.size() > LongestText)
        fail(below(path, name), u"longer than %1 characters"_s.arg(LongestText),
             ErrorKind::TooLarge);
    if (found.contains(QChar(0)))
        fail(below(path, name), u"holds a NUL"_s);
    return found;
}

bool JsonReader::flag(const QJsonObject &object, QLatin1StringView name, const QString &path,
                      bool usual)
{
    const QJsonValue value = object.value(name);
    if (!value.isUndefined() && !value.isBool())
        fail(below(path, name), u"must be true or false"_s);
    return value.toBool(usual);
}

qint64 JsonReader::whole(const QJsonObject &object, QLatin1StringView name, const QString &path,
                         qint64 least, qint64 most)
{
    const QJsonValue value = object.value(name);
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || number != std::floor(number) || number < double(least) ||
        number > double(most)) {
        fail(below(path, name),
             value.isUndefined() ? u"is missing"_s
                                 : u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
        return least;
    }
    return qint64(number);
}

QJsonArray JsonReader::list(const QJsonObject &object, QLatin1StringView name, const QString &path,
                            qsizetype most, bool required)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() && !required)
        return {};
    if (!value.isArray())
        fail(below(path, name), value.isUndefined() ? u"is missing"_s : u"must be a list"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > most) {
        fail(below(path, name), u"more than %1 entries"_s.arg(most), ErrorKind::TooLarge);
        return {};
    }
    if (required && array.isEmpty())
        fail(below(path, name), u"is empty"_s);
    return array;
}

QJsonObject JsonReader::object(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        fail(path, u"must be an object"_s);
    return value.toObject();
}

QStringList JsonReader::texts(const QJsonValue &value, const QString &path, qsizetype most)
{
    QStringList found;
    const QJsonArray array = value.isString() ? QJsonArray{value} : value.toArray();
    if (array.isEmpty() || array.size() > most)
        fail(path, u"must be text or a list of 1 to %1 texts"_s.arg(most));
    for (const QJsonValue &one : array) {
        if (!one.isString() || one.toString().size() > LongestText)
            fail(path, u"must be text of at most %1 characters"_s.arg(LongestText));
        found += one.toString();
    }
    return found;
}

}  // namespace touchline
