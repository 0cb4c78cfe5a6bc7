// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/savedviews.h"

#include "domain/records/savedview.h"
#include "domain/rules/orderfacts.h"
#include "domain/rules/rule.h"
#include "protocol/reasons.h"

using namespace Qt::Literals::StringLiterals;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

constexpr qint64 longestList = 2'000;  // characters of columns and of sorting

bool mayKeep(const Actor &actor, const SavedView &view, bool isNew)
{
    const bool leads = authorized(actor.role, Action::EditNotice, Nearness::Region);
    switch (view.sharing) {
    case Sharing::Personal: return isNew || view.owner.value == actor.user;
    case Sharing::Team: return leads && view.team.value == actor.team && !actor.team.isNull();
    case Sharing::All: return leads;
    case Sharing::Unknown: return false;
    }
    return false;
}

/// Every name begins with one that orders have: "order.tags.0" is about "order.tags".
bool isKnown(const QString &name)
{
    static const QSet<QString> known = [] {
        QSet<QString> names{u"order"_s, u"customer"_s, u"service"_s};
        for (const RuleField &field : ruleFields())
            names.insert(field.name);
        return names;
    }();
    return known.contains(name) || known.contains(name.section(u'.', 0, 1));
}

std::optional<Refused> checkCondition(const QString &condition)
{
    if (condition.isEmpty())
        return std::nullopt;
    const auto rule = Rule::read(condition.toUtf8());
    if (!rule)
        return Refused{rule.error().detail, u"condition"_s, rule.error().field};
    for (const QString &name : rule->asks()) {
        if (!isKnown(name))
            return Refused{reasons::unknownField, u"condition"_s, name};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Refused> checkView(const Work &work, const Row *before, const Row *after)
{
    const Actor &actor = work.origin().actor;
    if (before && !mayKeep(actor, fromRow<SavedView>(*before), false))
        return Refused{reasons::notAllowed, u"owner"_s};
    if (!after)
        return std::nullopt;
    const SavedView view = fromRow<SavedView>(*after);
    if (view.sharing == Sharing::Unknown)
        return Refused{reasons::badValue, u"sharing"_s, after->text(u"sharing")};
    if (!mayKeep(actor, view, !before))
        return Refused{reasons::notAllowed, u"sharing"_s};
    if (view.name.trimmed().isEmpty())
        return Refused{reasons::badValue, u"name"_s, u"must not be empty"_s};
    for (const auto &field : {u"columns"_s, u"sort"_s}) {
        if (after->text(field).size() > longestList)
            return Refused{reasons::badValue, field, u"is too long"_s};
    }
    return checkCondition(view.condition);
}

}  // namespace touchline::ledger
