// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ordermerge.h"

#include "domain/lifecycle.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

/// The handling unit answers only, as with moves.
bool onlyAnswers(const Actor &actor)
{
    return actor.role == Role::Handler || actor.role == Role::Crew;
}

QString placeKey(const QString &text)
{
    QString key;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

bool isSame(const QUuid &a, const QUuid &b) { return !a.isNull() && a == b; }

}  // namespace

QLatin1StringView whyNotMerge(const WorkOrder &order, const WorkOrder &into, const Actor &actor,
                              const MergeFacts &facts)
{
    if (onlyAnswers(actor))
        return "handling_unit_answers"_L1;
    if (order.id == into.id)
        return "merge_into_itself"_L1;
    if (order.feed != into.feed)
        return "merge_other_region"_L1;
    if (isFinal(order.state) || isFinal(into.state))
        return "order_closed"_L1;
    if (!into.mergedInto.isNull())
        return "merge_target_merged"_L1;
    if (facts.othersInside)
        return "others_merged_into_it"_L1;
    const bool tipoff = order.family == Family::Tipoff || into.family == Family::Tipoff;
    return tipoff || facts.reporterHidden ? "reporter_hidden"_L1 : QLatin1StringView();
}

QLatin1StringView whyNotUnmerge(const WorkOrder &order, const WorkOrder &into, const Actor &actor)
{
    if (onlyAnswers(actor))
        return "handling_unit_answers"_L1;
    return isFinal(order.state) || isFinal(into.state) ? "order_closed"_L1 : QLatin1StringView();
}

bool isSamePlace(const QString &a, const QString &b)
{
    const QString key = placeKey(a);
    return !key.isEmpty() && key == placeKey(b);
}

bool looksUnrelated(const WorkOrder &order, const WorkOrder &into)
{
    return !isSame(order.customer.value, into.customer.value) &&
           !isSame(order.service.value, into.service.value) &&
           !isSamePlace(order.place, into.place);
}

}  // namespace touchline
