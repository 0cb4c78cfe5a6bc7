// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/valuewords.h"

#include "gui/times.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

Value valueOf(const FieldType &field, const QJsonValue &json)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return json.isString() ? Value(json.toString()) : Value();
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter: return json.isDouble() ? Value(json.toInteger()) : Value();
    case Kind::Flag: return json.isBool() ? Value(json.toBool()) : Value();
    case Kind::Reference: return json.isString() ? Value(QUuid(json.toString())) : Value();
    case Kind::Set: {
        QStringList entries;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &entry : array)
            entries += entry.toString();
        return json.isArray() ? Value(entries) : Value();
    }
    case Kind::Bytes: return {};
    }
    Q_UNREACHABLE();
}

QString plainWords(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case QJsonValue::Double: return QLocale().toString(value.toInteger());
    case QJsonValue::String: return waiverWords(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array)
            parts += plainWords(part);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined: return {};
    }
    Q_UNREACHABLE();
}

}  // namespace

QJsonValue toJson(const Value &value)
{
    struct Visitor {
        QJsonValue operator()(std::monostate) const { return {}; }
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(const QUuid &id) const { return id.toString(QUuid::WithoutBraces); }
        QJsonValue operator()(const QStringList &set) const
        {
            return QJsonArray::fromStringList(set);
        }
        QJsonValue operator()(const QByteArray &) const { return {}; }
    };
    return std::visit(Visitor{}, value);
}

QJsonObject toJson(const desk::FieldValues &values)
{
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it)
        object[it.key()] = toJson(it.value());
    return object;
}

desk::FieldValues fieldsOf(const RecordType &type, const QJsonObject &object)
{
    desk::FieldValues values;
    for (const FieldType &field : type.fields) {
        const auto found = object.constFind(field.name);
        if (found == object.constEnd())
            continue;
        const Value value = valueOf(field, *found);
        if (!std::holds_alternative<std::monostate>(value) && whyNot(field, value).isEmpty())
            values.insert(QString(field.name), value);
    }
    return values;
}

QJsonValue parsedJson(const QString &text)
{
    // A bare value is no JSON document, so it is read as the one entry of a list.
    const QJsonDocument document = QJsonDocument::fromJson((u'[' + text + u']').toUtf8());
    if (!document.isArray() || document.array().size() != 1)
        return text;
    return document.array().first();
}

QString valueWords(const QString &type, const QString &field, const QJsonValue &value,
                   const desk::Names &names)
{
    const RecordType *known = findType(type);
    const int at = known ? known->indexOf(field) : -1;
    const Kind kind = at >= 0            ? known->fields[size_t(at)].kind
                      : field == "to"_L1 ? Kind::Code
                                         : Kind::Text;
    QString words;
    switch (kind) {
    case Kind::Code: words = codeWords(field, value.toString()); break;
    case Kind::Reference: {
        const QUuid id(value.toString());
        words = id.isNull()
                    ? QString()
                    : names.value(id, meansPeople(field) ? notHeldWords(field) : value.toString());
        break;
    }
    case Kind::Time:
        words = value.toInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), usedZone())
                                        .toString(u"yyyy-MM-dd HH:mm"_s)
                                  : QString();
        break;
    case Kind::Money: words = moneyWords(value.toInteger()); break;
    case Kind::Bytes: words = Words::tr("(data)"); break;
    case Kind::Text:
    case Kind::LongText:
    case Kind::Integer:
    case Kind::Counter:
    case Kind::Flag:
    case Kind::Set: words = plainWords(value); break;
    }
    return words.isEmpty() ? u"—"_s : words;
}

QString listWords(const QString &type, const QJsonObject &object, const desk::Names &names)
{
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it)
        lines += Words::tr("%1: %2").arg(fieldWords(it.key()),
                                         valueWords(type, it.key(), it.value(), names));
    return lines.join(u'\n');
}

}  // namespace touchline::gui
