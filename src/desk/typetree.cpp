// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/typetree.h"

#include "domain/forms/typeform.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr qint64 rankStep = 10;

QString documentOf(const QJsonValue &type)
{
    return QString::fromUtf8(
        QJsonDocument(type["form"_L1].toObject()).toJson(QJsonDocument::Compact));
}

/// Those that are there already, by record.
QHash<QString, QJsonObject> typesByRecord(const QJsonObject &tree, QHash<QString, qint64> *ranks)
{
    QHash<QString, QJsonObject> types;
    qint64 rank = 0;
    for (const QJsonValue &type : tree.value("types"_L1).toArray()) {
        const QString record = type["record"_L1].toString();
        types.insert(record, type.toObject());
        if (ranks)
            ranks->insert(record, rank += rankStep);
    }
    return types;
}

}  // namespace

QJsonObject typesTree(const QList<OrderType> &types)
{
    QList<OrderType> sorted = types;
    std::sort(sorted.begin(), sorted.end(), [](const OrderType &a, const OrderType &b) {
        return std::tuple(a.rank, a.code, a.id.value) < std::tuple(b.rank, b.code, b.id.value);
    });
    QJsonArray list;
    for (const OrderType &type : sorted)
        list += QJsonObject{{u"id"_s, type.code},
                            {u"record"_s, type.id.value.toString(QUuid::WithoutBraces)},
                            {u"family"_s, QString(codeOf(type.family))},
                            {u"active"_s, type.active},
                            {u"form"_s, QJsonDocument::fromJson(type.document.toUtf8()).object()}};
    return {{u"types"_s, list}};
}

Done checkTypes(const QJsonObject &before, const QJsonObject &after)
{
    QSet<QString> codes, records;
    const QJsonArray list = after.value("types"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = u"types[%1]"_s.arg(i);
        OrderType type;
        type.code = list[i]["id"_L1].toString();
        type.family = fromCode<Family>(list[i]["family"_L1].toString());
        type.document = documentOf(list[i]);
        if (codes.contains(type.code))
            return invalid(path + u".id"_s, u"stands there twice"_s);
        codes.insert(type.code);
        records.insert(list[i]["record"_L1].toString());
        if (type.family == Family::Unknown)
            return invalid(path + u".family"_s, u"is missing"_s);
        const auto read = readOrderType(type, FormReading::Written);
        if (!read) {
            QString field = read.error().field;
            if (field.startsWith("document"_L1))
                field = u"form"_s + field.mid(8);
            else if (field == "code"_L1)
                field = u"id"_s;
            return Error{read.error().kind, read.error().detail, path + u'.' + field};
        }
    }
    // Orders name a type by its code and were taken in as its kind: neither is changed any more.
    const auto was = typesByRecord(before, nullptr);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto old = was.constFind(list[i]["record"_L1].toString());
        if (old == was.constEnd())
            continue;
        for (const auto &field : {u"id"_s, u"family"_s}) {
            if (old->value(field) != list[i][field])
                return invalid(u"types[%1].%2"_s.arg(i).arg(field),
                               u"was \"%1\" when it was saved and stays so"_s.arg(
                                   old->value(field).toString()));
        }
    }
    for (const QJsonValue &type : before.value("types"_L1).toArray()) {
        if (!records.contains(type["record"_L1].toString()))
            return invalid(u"types"_s, u"\"%1\" cannot be taken away; switch it off"_s.arg(
                                           type["id"_L1].toString()));
    }
    return done();
}

QList<TypeEdit> typeEdits(const QJsonObject &before, const QJsonObject &after)
{
    QHash<QString, qint64> wasRank;
    const auto was = typesByRecord(before, &wasRank);
    QList<TypeEdit> edits;
    qint64 rank = 0;
    for (const QJsonValue &type : after.value("types"_L1).toArray()) {
        rank += rankStep;
        const QString record = type["record"_L1].toString();
        const auto old = was.constFind(record);
        TypeEdit edit{QUuid::fromString(record), {}};
        if (old == was.constEnd()) {
            edit.record = {};
            edit.values = {{u"code"_s, type["id"_L1].toString()},
                           {u"family"_s, type["family"_L1].toString()}};
        }
        if (edit.record.isNull() || old->value("active"_L1) != type["active"_L1])
            edit.values.insert(u"active"_s, type["active"_L1].toBool());
        if (edit.record.isNull() || wasRank.value(record) != rank)
            edit.values.insert(u"rank"_s, rank);
        if (edit.record.isNull() || old->value("form"_L1) != type["form"_L1])
            edit.values.insert(u"document"_s, documentOf(type));
        if (!edit.values.isEmpty())
            edits += edit;
    }
    return edits;
}

}  // namespace touchline::desk
