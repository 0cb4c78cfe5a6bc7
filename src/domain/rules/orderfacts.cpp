// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/orderfacts.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

bool mayBeAsked(const FieldType &field)
{
    return field.privacy == Privacy::Open && field.kind != Kind::Bytes;
}

QString referenceText(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

struct FactOf {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool flag) const { return flag; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const QUuid &id) const { return referenceText(id); }
    QJsonValue operator()(const QStringList &set) const { return QJsonArray::fromStringList(set); }
    QJsonValue operator()(const QByteArray &) const { return QJsonValue::Null; }
};

void addFields(std::vector<RuleField> &fields, const QString &prefix, const RecordType &type)
{
    fields.push_back({prefix + u".region"_s, Kind::Text});
    for (const FieldType &field : type.fields) {
        if (mayBeAsked(field))
            fields.push_back({prefix + u'.' + field.name, field.kind, field.codes});
    }
}

}  // namespace

QJsonObject recordFacts(const Row &row)
{
    QJsonObject facts{{u"region"_s, row.feed}};
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        const FieldType &field = row.type->fields[i];
        if (mayBeAsked(field))
            facts.insert(field.name, std::visit(FactOf(), row.values[i]));
    }
    return facts;
}

QJsonObject ruleFacts(const RuleSubject &subject, const Actor &actor, Instant now)
{
    QJsonObject facts{{u"order"_s, recordFacts(toRow(subject.order))},
                      {u"changed"_s, QJsonArray::fromStringList(subject.changed)},
                      {u"me"_s, referenceText(actor.user)},
                      {u"myTeam"_s, referenceText(actor.team)},
                      {u"now"_s, now.ms}};
    if (subject.customer)
        facts.insert(u"customer"_s, recordFacts(toRow(*subject.customer)));
    if (subject.service)
        facts.insert(u"service"_s, recordFacts(toRow(*subject.service)));
    return facts;
}

std::vector<RuleField> ruleFields()
{
    std::vector<RuleField> fields;
    addFields(fields, u"order"_s, typeOf<WorkOrder>());
    addFields(fields, u"customer"_s, typeOf<Customer>());
    addFields(fields, u"service"_s, typeOf<Service>());
    fields.push_back({u"changed"_s, Kind::Set});
    fields.push_back({u"me"_s, Kind::Reference});
    fields.push_back({u"myTeam"_s, Kind::Reference});
    fields.push_back({u"now"_s, Kind::Time});
    return fields;
}

}  // namespace touchline
