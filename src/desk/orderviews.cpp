// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderviews.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

using C = RuleComparison;

/// Before now, and not what is not set: that counts as 1970.
constexpr int longAgoMinutes = 5'000'000;
constexpr int soonMinutes = 60;

RuleCondition isOpen()
{
    return {u"order.state"_s, C::NoneOf, QJsonArray{u"archived"_s, u"withdrawn"_s, u"rejected"_s}};
}

RuleGroup formOfView(BuiltInView view, qint64 dayEndMs)
{
    switch (view) {
    case BuiltInView::Mine:
        return {RuleJoin::All, {isOpen(), {u"order.handler"_s, C::SameAs, u"me"_s}}};
    case BuiltInView::MyTeam:
        return {RuleJoin::All, {isOpen(), {u"order.ownerTeam"_s, C::SameAs, u"myTeam"_s}}};
    case BuiltInView::Unassigned:
        return {RuleJoin::All,
                {isOpen(), {u"order.handler"_s, C::IsNotSet, QJsonValue::Undefined}}};
    case BuiltInView::DueToday:
        return {RuleJoin::All,
                {isOpen(),
                 {u"order.dueAt"_s, C::IsSet, QJsonValue::Undefined},
                 {u"order.dueAt"_s, C::Less, double(dayEndMs)}}};
    case BuiltInView::DueSoon:
        return {RuleJoin::All, {isOpen(), {u"order.dueAt"_s, C::WithinNext, soonMinutes}}};
    case BuiltInView::Returned:
        return {RuleJoin::All, {isOpen(), {u"order.returns"_s, C::AtLeast, 2}}};
    case BuiltInView::Chased:
        return {RuleJoin::All, {isOpen(), {u"order.nudges"_s, C::AtLeast, 1}}};
    case BuiltInView::Breached:
        return {RuleJoin::All, {isOpen(), {u"order.dueAt"_s, C::WithinLast, longAgoMinutes}}};
    case BuiltInView::Waiting:
        return {RuleJoin::All, {{u"order.state"_s, C::Is, QString(codeOf(OrderState::Suspended))}}};
    case BuiltInView::AllOpen: return {RuleJoin::All, {isOpen()}};
    case BuiltInView::All: return {};
    }
    return {};
}

constexpr std::array builtInKeys{"mine"_L1,    "myTeam"_L1,   "unassigned"_L1, "dueToday"_L1,
                                 "dueSoon"_L1, "breached"_L1, "returned"_L1,   "chased"_L1,
                                 "waiting"_L1, "allOpen"_L1,  "all"_L1};
static_assert(builtInKeys.size() == BuiltInViewCount);

bool maySee(const SavedView &view, const Actor &actor)
{
    switch (view.sharing) {
    case Sharing::Personal: return view.owner.value == actor.user;
    case Sharing::Team: return view.team.value == actor.team;
    case Sharing::All: return true;
    case Sharing::Unknown: return false;
    }
    return false;
}

bool mayChange(const SavedView &view, const Actor &actor)
{
    return view.sharing == Sharing::Personal ? view.owner.value == actor.user : mayShare(actor);
}

RuleGroup andForm(const RuleGroup &form)
{
    return form.join == RuleJoin::All ? form : RuleGroup{RuleJoin::All, {}, {form}};
}

}  // namespace

bool mayShare(const Actor &actor)
{
    return authorized(actor.role, Action::EditNotice, Nearness::Region);
}

QList<OrderListView> builtInViews(qint64 dayEndMs)
{
    QList<OrderListView> views;
    for (int i = 0; i < BuiltInViewCount; ++i) {
        const auto view = BuiltInView(i);
        views +=
            {QString(builtInKeys[size_t(i)]), view, {}, conditionText(formOfView(view, dayEndMs))};
        // What is not closed is looked at by what is due first.
        if (view != BuiltInView::All)
            views.last().sort = {{u"dueAt"_s, false}};
    }
    return views;
}

QList<OrderListView> savedViewsOf(const QList<SavedView> &views, const Actor &actor)
{
    QList<OrderListView> mine;
    for (const SavedView &view : views) {
        if (!maySee(view, actor))
            continue;
        mine += {view.id.value.toString(QUuid::WithoutBraces),
                 BuiltInView::All,
                 view,
                 view.condition,
                 view.columns.split(u',', Qt::SkipEmptyParts),
                 sortFrom(view.sort),
                 mayChange(view, actor)};
    }
    std::sort(mine.begin(), mine.end(), [](const OrderListView &a, const OrderListView &b) {
        return std::tuple(a.saved.sharing, a.saved.rank, a.saved.name, a.saved.id.value) <
               std::tuple(b.saved.sharing, b.saved.rank, b.saved.name, b.saved.id.value);
    });
    return mine;
}

QString sortText(const QList<OrderSort> &sort)
{
    QStringList fields;
    for (const OrderSort &one : sort)
        fields += (one.down ? u"-"_s : QString()) + one.field;
    return fields.join(u',');
}

QList<OrderSort> sortFrom(const QString &text)
{
    QList<OrderSort> sort;
    for (const QString &field : text.split(u',', Qt::SkipEmptyParts)) {
        const bool down = field.startsWith(u'-');
        sort += {down ? field.mid(1) : field, down};
    }
    return sort;
}

QString conditionText(const RuleGroup &form)
{
    if (form == RuleGroup())
        return {};
    const auto logic = logicOf(form);
    // What is no rule matches nothing: an empty text would match everything.
    const QJsonObject rule = logic ? logic->toObject() : QJsonObject{{u"!"_s, true}};
    return QString::fromUtf8(QJsonDocument(rule).toJson(QJsonDocument::Compact));
}

QString bothOf(const QString &condition, const RuleGroup &filter)
{
    if (filter == RuleGroup())
        return condition;
    if (condition.isEmpty())
        return conditionText(filter);
    const QJsonObject first = QJsonDocument::fromJson(condition.toUtf8()).object();
    if (const auto form = formOf(first)) {
        RuleGroup both = andForm(*form);
        const RuleGroup other = andForm(filter);
        both.conditions.insert(both.conditions.end(), other.conditions.begin(),
                               other.conditions.end());
        both.groups.insert(both.groups.end(), other.groups.begin(), other.groups.end());
        if (logicOf(both))
            return conditionText(both);
    }
    const auto second = logicOf(filter);
    const QJsonObject both{{u"and"_s, QJsonArray{first, second ? *second : QJsonValue(true)}}};
    return QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact));
}

QList<OrderSort> sortAfterClick(QList<OrderSort> sort, const QString &field, bool more)
{
    const auto at = std::find_if(sort.begin(), sort.end(),
                                 [&](const OrderSort &one) { return one.field == field; });
    const bool sorted = at != sort.end();
    const bool down = sorted && at->down;
    if (!more) {
        const bool alone = sorted && sort.size() == 1;
        return alone && down ? QList<OrderSort>() : QList<OrderSort>{{field, alone && !down}};
    }
    if (!sorted)
        sort += {field, false};
    else if (down)
        sort.erase(at);
    else
        at->down = true;
    return sort;
}

}  // namespace touchline::desk
