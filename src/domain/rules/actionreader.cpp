// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/automation.h"

#include "domain/rules/actionparts.h"
#include "domain/rules/orderfacts.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr int longestTag = 60;
constexpr qint64 leastRuleMinutes = 1;
constexpr qint64 mostRuleMinutes = 31LL * 24 * 60;
constexpr std::array linkKinds{"duplicate"_L1, "repeat"_L1, "related"_L1};

/// What an action needs beside its name.
struct ActionShape {
    ActionKind kind;
    bool field = false, value = false, to = false, text = false;
};
constexpr std::array actionShapes{ActionShape{ActionKind::Set, true, true, false, false},
                                  ActionShape{ActionKind::AddTag, false, false, false, true},
                                  ActionShape{ActionKind::RemoveTag, false, false, false, true},
                                  ActionShape{ActionKind::Handler, false, false, true, false},
                                  ActionShape{ActionKind::Team, false, false, true, false},
                                  ActionShape{ActionKind::Grade, false, false, false, true},
                                  ActionShape{ActionKind::Move, false, false, true, true},
                                  ActionShape{ActionKind::Note, false, false, false, true},
                                  ActionShape{ActionKind::Reply, false, false, false, true},
                                  ActionShape{ActionKind::Nudge, false, false, false, false},
                                  ActionShape{ActionKind::Watch, false, false, true, false},
                                  ActionShape{ActionKind::Link, true, false, true, false}};

const ActionShape &shapeOf(ActionKind kind)
{
    return *std::find_if(actionShapes.begin(), actionShapes.end(),
                         [kind](const ActionShape &shape) { return shape.kind == kind; });
}

QString placeOfAction(size_t index, const QString &part = {})
{
    const QString place = u"actions[%1]"_s.arg(index);
    return part.isEmpty() ? place : place + u'.' + part;
}

bool isId(const QString &text) { return !QUuid::fromString(text).isNull(); }

bool fitsTo(const RuleAction &action)
{
    switch (action.kind) {
    case ActionKind::Handler:
        return action.to == "me"_L1 || action.to == "nobody"_L1 || isId(action.to);
    case ActionKind::Team: return action.to == "mine"_L1 || isId(action.to);
    case ActionKind::Watch: return action.to == "me"_L1 || isId(action.to);
    case ActionKind::Link: return isId(action.to);
    case ActionKind::Move: return fromCode<OrderState>(action.to) != OrderState::Unknown;
    default: return action.to.isEmpty();
    }
}

Done checkOne(const RuleAction &action, size_t index)
{
    const ActionShape &shape = shapeOf(action.kind);
    const auto bad = [&](const QString &part, const QString &why) {
        return invalid(placeOfAction(index, part), why);
    };
    if (!fitsTo(action))
        return bad(u"to"_s, u"action_bad_value"_s);
    const bool mayLack = action.kind == ActionKind::Move;
    if (shape.text && !mayLack && action.text.trimmed().isEmpty())
        return bad(u"text"_s, u"action_required"_s);
    const bool isTag = action.kind == ActionKind::AddTag || action.kind == ActionKind::RemoveTag ||
                       action.kind == ActionKind::Grade;
    if (action.text.size() > (isTag ? longestTag : LongestActionText) ||
        action.text.contains(QChar(0)))
        return bad(u"text"_s, u"action_bad_value"_s);
    if (action.kind == ActionKind::Link &&
        std::find(linkKinds.begin(), linkKinds.end(), action.field) == linkKinds.end())
        return bad(u"field"_s, u"action_bad_field"_s);
    if (action.kind == ActionKind::Set) {
        const FieldType *field = settableField(action.field);
        if (!field)
            return bad(u"field"_s, u"action_bad_field"_s);
        const auto value = actionValue(*field, action.value);
        if (!value)
            return bad(u"value"_s, u"action_bad_value"_s);
        if (field->required && !whyNot(*field, *value).isEmpty())
            return bad(u"value"_s, u"action_required"_s);
    }
    if (const QStringList open = openActionVariables(action.text); !open.isEmpty())
        return bad(u"text"_s, u"action_bad_variable"_s);
    return done();
}

Result<RuleAction> readOne(const QJsonValue &json, size_t index)
{
    const QJsonObject object = json.toObject();
    const QString name = object.value("do"_L1).toString();
    RuleAction action{fromCode<ActionKind>(name)};
    if (action.kind == ActionKind::Unknown)
        return invalid(placeOfAction(index, u"do"_s), u"action_unknown"_s);
    const ActionShape &shape = shapeOf(action.kind);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        const bool known = key == "do"_L1 || (shape.field && key == "field"_L1) ||
                           (shape.value && key == "value"_L1) || (shape.to && key == "to"_L1) ||
                           (shape.text && key == "text"_L1);
        if (!known || (key != "value"_L1 && !it.value().isString()))
            return invalid(placeOfAction(index, key.left(60)),
                           known ? u"action_bad_value"_s : u"action_unknown"_s);
    }
    action.field = object.value("field"_L1).toString();
    if (shape.value)
        action.value = object.value("value"_L1);
    action.to = object.value("to"_L1).toString();
    action.text = object.value("text"_L1).toString();
    if (const Done fits = checkOne(action, index); !fits)
        return fits.error();
    return action;
}

}  // namespace

Result<RuleActions> readActions(const QByteArray &json)
{
    if (json.size() > LongestActions)
        return Error{ErrorKind::TooLarge, u"action_too_large"_s, u"actions"_s};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isArray())
        return invalid(u"actions"_s, u"action_no_json"_s);
    const QJsonArray list = document.array();
    if (list.isEmpty())
        return invalid(u"actions"_s, u"action_none"_s);
    if (size_t(list.size()) > MostActions)
        return Error{ErrorKind::TooLarge, u"action_too_large"_s, u"actions"_s};
    RuleActions actions;
    for (const QJsonValue &one : list) {
        const auto action = readOne(one, actions.size());
        if (!action)
            return action.error();
        actions.push_back(*action);
    }
    return actions;
}

QByteArray writeActions(const RuleActions &actions)
{
    QJsonArray list;
    for (const RuleAction &action : actions) {
        const ActionShape &shape = shapeOf(action.kind);
        QJsonObject object{{u"do"_s, QString(codeOf(action.kind))}};
        if (shape.field)
            object[u"field"_s] = action.field;
        if (shape.value)
            object[u"value"_s] = action.value;
        if (shape.to)
            object[u"to"_s] = action.to;
        if (shape.text && !action.text.isEmpty())
            object[u"text"_s] = action.text;
        list += object;
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Done checkActions(AutomationKind kind, bool oncePerOrder, const RuleActions &actions)
{
    for (size_t i = 0; i < actions.size(); ++i) {
        const RuleAction &action = actions[i];
        if (kind == AutomationKind::Macro)
            continue;
        if (action.kind == ActionKind::Nudge || action.kind == ActionKind::Link)
            return invalid(placeOfAction(i, u"do"_s), u"action_only_macro"_s);
        const bool asksWho =
            action.to == "me"_L1 || action.to == "mine"_L1 || action.text.contains("{agent."_L1);
        if (kind == AutomationKind::TimeRule && asksWho)
            return invalid(placeOfAction(i, action.to.isEmpty() ? u"text"_s : u"to"_s),
                           u"action_no_me"_s);
        const bool speaks = action.kind == ActionKind::Note || action.kind == ActionKind::Reply;
        if (kind == AutomationKind::TimeRule && speaks && !oncePerOrder)
            return invalid(placeOfAction(i, u"do"_s), u"action_needs_once"_s);
    }
    return done();
}

Done checkAutomation(const Automation &automation)
{
    if (automation.kind == AutomationKind::Unknown)
        return invalid(u"kind"_s, u"action_bad_value"_s);
    if (!automation.condition.isEmpty()) {
        const auto rule = Rule::read(automation.condition.toUtf8());
        if (!rule)
            return Error{rule.error().kind, rule.error().detail,
                         u"condition."_s + rule.error().field};
        QSet<QString> known;
        for (const RuleField &field : ruleFields())
            known.insert(field.name);
        for (const QString &asked : rule->asks()) {
            if (!known.contains(asked))
                return invalid(u"condition.%1"_s.arg(asked.left(60)), u"rule_bad_field"_s);
        }
    }
    const auto actions = readActions(automation.actions.toUtf8());
    if (!actions)
        return actions.error();
    if (automation.kind == AutomationKind::TimeRule &&
        (automation.everyMinutes < leastRuleMinutes || automation.everyMinutes > mostRuleMinutes))
        return invalid(u"everyMinutes"_s, u"action_bad_value"_s);
    if (automation.kind == AutomationKind::Macro && automation.sharing == Sharing::Team &&
        automation.team.isNull())
        return invalid(u"team"_s, u"action_required"_s);
    return checkActions(automation.kind, automation.oncePerOrder, *actions);
}

Result<bool> appliesTo(const Automation &automation, const RuleValue &data)
{
    if (automation.condition.isEmpty())
        return true;
    const auto rule = Rule::read(automation.condition.toUtf8());
    return rule ? rule->holds(data) : Result<bool>(rule.error());
}

}  // namespace touchline
