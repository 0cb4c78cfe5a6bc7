// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conditionwords.h"

#include "gui/orderspage.h"
#include "gui/words.h"
#include "gui/wordsrules.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QString conditionWords(const RuleCondition &condition, const desk::Names &names,
                       const RegionNames &regions)
{
    const QString field = ruleFieldWords(condition.field);
    QStringList values;
    const QJsonArray list =
        condition.value.isArray() ? condition.value.toArray() : QJsonArray{condition.value};
    for (const QJsonValue &value : list) {
        const QString text = value.toVariant().toString();
        const QUuid id(text);
        const QString name =
            id.isNull() ? QString() : names.value(id, notHeldWords(condition.field));
        const QString code = condition.field == "order.region"_L1
                                 ? regionWords(text, regions.value(text))
                                 : ruleCodeWords(condition.field, text);
        values += !name.isEmpty() ? name : code.isEmpty() ? text : code;
    }
    if (condition.comparison == RuleComparison::SameAs)
        values = {condition.value == u"myTeam"_s ? OrdersPage::tr("my team")
                                                 : OrdersPage::tr("me")};
    if (condition.value.isUndefined())
        values.clear();
    return QStringList{field, words(condition.comparison), values.join(OrdersPage::tr(", "))}
        .join(u' ')
        .trimmed();
}

QString conditionWords(const RuleGroup &group, const desk::Names &names, const RegionNames &regions)
{
    QStringList parts;
    for (const RuleCondition &condition : group.conditions)
        parts += conditionWords(condition, names, regions);
    for (const RuleGroup &inner : group.groups) {
        if (const QString text = conditionWords(inner, names, regions); !text.isEmpty())
            parts += u'(' + text + u')';
    }
    const QString text = parts.join(u"; "_s);
    return parts.size() > 1 || (group.join == RuleJoin::None && !parts.isEmpty())
               ? words(group.join) + u" "_s + text
               : text;
}

}  // namespace touchline::gui
