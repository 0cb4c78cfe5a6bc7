// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demorules.h"

#include "domain/records/automation.h"
#include "server/intake/democompany.h"
#include "server/intake/demowords.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

QString onOneLine(const QJsonDocument &json)
{
    return json.isEmpty() ? QString() : QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

Automation ruleOf(const QJsonObject &entry)
{
    Automation rule;
    rule.id.value = DemoCompany::idOf(u"rule"_s, entry["key"_L1].toString());
    rule.root = rule.id.value;
    rule.feed = u"common"_s;
    rule.name = entry["name"_L1].toString();
    rule.kind = fromCode<AutomationKind>(entry["kind"_L1].toString());
    rule.sharing = Sharing::All;
    rule.owner.value = DemoCompany::idOf(u"user"_s, u"hejing"_s);
    rule.rank = entry["rank"_L1].toInt();
    rule.active = entry["active"_L1].toBool(true);
    rule.condition = onOneLine(QJsonDocument(entry["condition"_L1].toObject()));
    rule.actions = onOneLine(QJsonDocument(entry["actions"_L1].toArray()));
    rule.oncePerOrder = entry["oncePerOrder"_L1].toBool();
    rule.everyMinutes = entry["everyMinutes"_L1].toInt();
    rule.confirm = entry["confirm"_L1].toBool();
    return rule;
}

}  // namespace

void writeDemoRules(QByteArray &out)
{
    const QJsonArray rules = demoResource(u"rules"_s)["rules"_L1].toArray();
    for (const QJsonValue &entry : rules)
        writePlain(out, toRow(ruleOf(entry.toObject())));
}

}  // namespace touchline::intake
