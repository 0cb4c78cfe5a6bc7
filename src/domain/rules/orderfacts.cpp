// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/orderfacts.h"

#include "domain/forms/answers.h"

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

RuleValue listOf(const QStringList &texts)
{
    return RuleValue::list(RuleValue::Items(texts.begin(), texts.end()));
}

struct FactOf {
    RuleValue operator()(std::monostate) const { return nullptr; }
    RuleValue operator()(bool flag) const { return flag; }
    RuleValue operator()(qint64 number) const { return double(number); }
    RuleValue operator()(const QString &text) const { return text; }
    RuleValue operator()(const QUuid &id) const { return referenceText(id); }
    RuleValue operator()(const QStringList &set) const { return listOf(set); }
    RuleValue operator()(const QByteArray &) const { return nullptr; }
};

RuleValue dataOf(const Row &row)
{
    RuleValue::Entries entries{{u"region"_s, row.feed}};
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        const FieldType &field = row.type->fields[i];
        if (mayBeAsked(field))
            entries.emplace_back(field.name, std::visit(FactOf(), row.values[i]));
    }
    return RuleValue::object(std::move(entries));
}

/// By key; where two people answered differently, none until one is kept.
RuleValue answersIn(const QStringList &entries)
{
    RuleValue::Entries answers;
    for (const auto &[key, values] : answersOf(entries).asKeyValueRange()) {
        if (values.size() == 1)
            answers.emplace_back(key, values.first());
    }
    return RuleValue::object(std::move(answers));
}

void addFields(std::vector<RuleField> &fields, const QString &prefix, const RecordType &type)
{
    fields.push_back({prefix + u".region"_s, Kind::Text});
    for (const FieldType &field : type.fields) {
        if (mayBeAsked(field))
            fields.push_back({prefix + u'.' + field.name, field.kind, field.codes});
    }
}

}  // namespace

RuleValue factOf(const Value &value) { return std::visit(FactOf(), value); }

QJsonObject recordFacts(const Row &row) { return dataOf(row).toJson().toObject(); }

RuleValue ruleData(const RuleSubject &subject, const Actor &actor, Instant now)
{
    RuleValue::Entries entries{{u"order"_s, dataOf(toRow(subject.order))},
                               {u"changed"_s, listOf(subject.changed)},
                               {u"me"_s, referenceText(actor.user)},
                               {u"myTeam"_s, referenceText(actor.team)},
                               {u"now"_s, double(now.ms)}};
    if (!subject.order.answers.isEmpty())
        entries.emplace_back(u"answers"_s, answersIn(subject.order.answers));
    if (subject.customer)
        entries.emplace_back(u"customer"_s, dataOf(toRow(*subject.customer)));
    if (subject.service)
        entries.emplace_back(u"service"_s, dataOf(toRow(*subject.service)));
    return RuleValue::object(std::move(entries));
}

QJsonObject ruleFacts(const RuleSubject &subject, const Actor &actor, Instant now)
{
    return ruleData(subject, actor, now).toJson().toObject();
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
