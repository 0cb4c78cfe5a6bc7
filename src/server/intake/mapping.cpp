// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/mapping.h"

#include "server/intake/mappingreader.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineIntakeResources() { Q_INIT_RESOURCE(intake); }

namespace touchline::intake {
namespace {

using Parameters = QHash<QString, QString>;

Result<QString> withParameters(const QString &text, const Parameters &parameters)
{
    QString out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf("${"_L1, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return out + text.sliced(at);
        const QString name = text.sliced(open + 2, close - open - 2);
        if (!parameters.contains(name))
            return invalid(u"parameters"_s, u"there is none named "_s + name);
        out += text.sliced(at, open - at) + parameters.value(name);
        at = close + 1;
    }
}

Result<QJsonValue> filledIn(const QJsonValue &value, const Parameters &parameters)
{
    if (value.isString()) {
        const auto text = withParameters(value.toString(), parameters);
        return text ? Result<QJsonValue>(QJsonValue(*text)) : text.error();
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto entry = array.begin(); entry != array.end(); ++entry) {
            const auto made = filledIn(*entry, parameters);
            if (!made)
                return made.error();
            *entry = *made;
        }
        return QJsonValue(array);
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const auto made = filledIn(entry.value(), parameters);
            if (!made)
                return made.error();
            entry.value() = *made;
        }
        return QJsonValue(object);
    }
    return value;
}

}  // namespace

Result<Mapping> Mapping::load(const QByteArray &json, const Parameters &parameters)
{
    if (json.size() > 1 << 20)
        return invalid(u"mapping"_s, u"is larger than 1 MiB"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return invalid(
            u"mapping"_s,
            error.error == QJsonParseError::NoError
                ? u"is not an object"_s
                : u"is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    }
    QJsonObject root = document.object();
    Parameters known;
    const QJsonObject defaults = root.take("parameters"_L1).toObject();
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        known[it.key()] = it.value().toString();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!known.contains(it.key()))
            return invalid(u"parameters"_s, u"the mapping has none named "_s + it.key());
        known[it.key()] = it.value();
    }
    const auto filled = filledIn(root, known);
    if (!filled)
        return filled.error();
    return MappingReader().read(filled->toObject());
}

QStringList Mapping::shippedNames()
{
    return {u"touchline"_s, u"servicenow-incidents"_s, u"helpdesk-log"_s};
}

Result<Mapping> Mapping::shipped(const QString &name, const Parameters &parameters)
{
    if (!shippedNames().contains(name)) {
        return Error{ErrorKind::NotFound,
                     u"there is no mapping of this name; known are "_s +
                         shippedNames().join(u", "_s),
                     u"mapping"_s};
    }
    touchlineIntakeResources();
    QFile file(u":/touchline/mappings/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, file.errorString(), u"mapping"_s};
    return load(file.readAll(), parameters);
}

}  // namespace touchline::intake
