// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/actionwords.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QMap<QString, QString> actionWords(const WorkOrder &order, const ActionNames &names,
                                   const QDateTime &now)
{
    QMap<QString, QString> words{
        {u"order.number"_s, order.number.isEmpty() ? order.alias : order.number},
        {u"order.title"_s, order.title},
        {u"order.grade"_s, order.grade},
        {u"order.category"_s, order.category},
        {u"customer.name"_s, names.customer},
        {u"agent.name"_s, names.agent},
        {u"date"_s, now.toString(u"yyyy-MM-dd"_s)},
        {u"time"_s, now.toString(u"HH:mm"_s)}};
    if (names.agentNumber)
        words.insert(u"agent.number"_s, *names.agentNumber);
    return words;
}

}  // namespace touchline
