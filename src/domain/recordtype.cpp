// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recordtype.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

int RecordType::indexOf(QStringView field) const
{
    for (size_t i = 0; i < fields.size(); ++i) {
        if (field == fields[i].name)
            return int(i);
    }
    return -1;
}

const Value &Row::at(QStringView field) const
{
    static const Value nothing;
    const int i = type->indexOf(field);
    return i < 0 ? nothing : values[size_t(i)];
}

QString Row::text(QStringView field) const
{
    const auto *found = std::get_if<QString>(&at(field));
    return found ? *found : QString();
}

qint64 Row::integer(QStringView field) const
{
    const auto *found = std::get_if<qint64>(&at(field));
    return found ? *found : 0;
}

QUuid Row::reference(QStringView field) const
{
    const auto *found = std::get_if<QUuid>(&at(field));
    return found ? *found : QUuid();
}

void Row::set(QStringView field, Value value)
{
    const int i = type->indexOf(field);
    Q_ASSERT(i >= 0);
    values[size_t(i)] = std::move(value);
}

Value defaultValue(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return QString();
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Counter: return qint64(0);
    case Kind::Flag: return false;
    case Kind::Reference: return QUuid();
    case Kind::Set: return QStringList();
    case Kind::Bytes: return QByteArray();
    }
    Q_UNREACHABLE();
}

Row emptyRow(const RecordType &type)
{
    Row row;
    row.type = &type;
    row.values.reserve(type.fields.size());
    for (const FieldType &field : type.fields)
        row.values.push_back(defaultValue(field.kind));
    return row;
}

namespace {

QString whyNotText(const QString &text, qsizetype most)
{
    if (text.size() > most)
        return u"has %1 characters, at most %2 are allowed"_s.arg(text.size()).arg(most);
    if (text.contains(QChar::Null))
        return u"contains a NUL character"_s;
    if (!text.isValidUtf16())
        return u"is not valid Unicode"_s;
    return {};
}

}  // namespace

QString whyNot(const FieldType &field, const Value &value)
{
    if (value.index() != defaultValue(field.kind).index())
        return u"has the wrong type"_s;
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: {
        const QString &text = std::get<QString>(value);
        if (field.required && text.trimmed().isEmpty())
            return u"must not be empty"_s;
        return whyNotText(text, field.maxLength);
    }
    case Kind::Time: {
        // Year 9999; anything beyond is a slip of units.
        const qint64 ms = std::get<qint64>(value);
        return ms < 0 || ms > 253'402'300'799'999 ? u"is not an instant"_s : QString();
    }
    case Kind::Set: {
        const QStringList &set = std::get<QStringList>(value);
        if (set.size() > field.maxLength)
            return u"has %1 entries, at most %2 are allowed"_s.arg(set.size()).arg(field.maxLength);
        for (const QString &entry : set) {
            if (const QString why = whyNotText(entry, 200); !why.isEmpty())
                return u"has an entry that "_s + why;
        }
        return {};
    }
    case Kind::Bytes:
        return std::get<QByteArray>(value).size() > field.maxLength ? u"is too long"_s : QString();
    case Kind::Reference:
        return field.required && std::get<QUuid>(value).isNull() ? u"must not be empty"_s
                                                                 : QString();
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter:
    case Kind::Flag: return {};
    }
    Q_UNREACHABLE();
}

const RecordType *findType(QStringView name)
{
    for (const RecordType *type : allTypes()) {
        if (name == type->name)
            return type;
    }
    return nullptr;
}

}  // namespace touchline
