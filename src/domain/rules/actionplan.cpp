// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/automation.h"

#include "domain/forms/formstate.h"
#include "domain/orderlinks.h"
#include "domain/rules/actionparts.h"
#include "domain/rules/grading.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

// What the customer said, where the crew was and how it went is never a rule's to say; the rest has actions
// of its own.
constexpr std::array unsettable{
    "grade"_L1,      "ownerTeam"_L1,     "service"_L1,        "contactedAt"_L1, "arrivedAt"_L1,
    "restoredAt"_L1, "fieldResult"_L1,   "rating"_L1,         "mergedInto"_L1,  "callbackResult"_L1,
    "parent"_L1,     "outage"_L1,        "externalNumber"_L1, "factuality"_L1,  "anonymous"_L1,
    "relation"_L1,   "responsibility"_L1};
constexpr double mostNumber = 1'000'000'000;

bool isSettable(const FieldType &field)
{
    const bool merges = field.merge == Merge::KeepFirst || field.merge == Merge::AskAgent ||
                        field.merge == Merge::LongText;
    const bool shown = field.privacy == Privacy::Open;
    const bool typed = field.kind == Kind::Text || field.kind == Kind::LongText ||
                       field.kind == Kind::Integer || field.kind == Kind::Flag ||
                       field.kind == Kind::Code;
    return merges && shown && typed &&
           std::find(unsettable.begin(), unsettable.end(), field.name) == unsettable.end();
}

const QRegularExpression &actionVariablePattern()
{
    static const QRegularExpression pattern(u"\\{([a-z]+\\.?[a-z]*)\\}"_s);
    return pattern;
}

QString plainId(const QString &id) { return QUuid::fromString(id).toString(QUuid::WithoutBraces); }

/// The order as it becomes, and the writes so far.
class ActionPlanner final {
public:
    ActionPlanner(const Row &order, const ActionFacts &facts) : m_now(order), m_facts(facts) {}

    [[nodiscard]] std::optional<QString> add(const RuleAction &action);
    [[nodiscard]] std::vector<PlannedStep> take()
    {
        flush();
        return std::move(m_steps);
    }

private:
    [[nodiscard]] std::optional<QString> set(const QString &field, Value value);
    [[nodiscard]] std::optional<QString> change(const QString &field, const QString &entry,
                                                bool in);
    [[nodiscard]] std::optional<QString> link(const QString &entry);
    [[nodiscard]] std::optional<QString> move(const RuleAction &action);
    [[nodiscard]] std::optional<QString> say(const RuleAction &action);
    void flush();

    Row m_now;
    const ActionFacts &m_facts;
    QMap<QString, Value> m_values;
    std::vector<PlannedStep> m_steps;
};

std::optional<QString> ActionPlanner::set(const QString &field, Value value)
{
    if (m_now.at(field) == value)
        return std::nullopt;
    if (isFinal(fromRow<WorkOrder>(m_now).state))
        return u"order_closed"_s;
    if (const QString why = whyNot(m_now.type->fields[size_t(m_now.type->indexOf(field))], value);
        !why.isEmpty())
        return u"action_bad_value"_s;
    m_now.set(field, value);
    m_values.insert(field, std::move(value));
    return std::nullopt;
}

std::optional<QString> ActionPlanner::change(const QString &field, const QString &entry, bool in)
{
    QStringList set = std::get<QStringList>(m_now.at(field));
    if (set.contains(entry) == in)
        return std::nullopt;
    if (in)
        set += entry;
    else
        set.removeAll(entry);
    set.sort();
    return this->set(field, set);
}

/// As the ledger will judge it, but for whether the other order is there.
std::optional<QString> ActionPlanner::link(const QString &entry)
{
    const QStringList links = std::get<QStringList>(m_now.at(u"links"_s));
    if (!links.contains(entry) &&
        (links.size() >= MostLinks || !whyNotLink(m_now.id, entry).isEmpty()))
        return u"action_bad_value"_s;
    return change(u"links"_s, entry, true);
}

void ActionPlanner::flush()
{
    if (!m_values.isEmpty())
        m_steps.push_back({.what = PlannedStep::What::Edit, .values = std::exchange(m_values, {})});
}

std::optional<QString> ActionPlanner::move(const RuleAction &action)
{
    const WorkOrder order = fromRow<WorkOrder>(m_now);
    const OrderState to = fromCode<OrderState>(action.to);
    // Where it is already, unless that is a step of its own.
    const std::vector<OrderState> next = nextStates(order.state);
    if (to == order.state && std::find(next.begin(), next.end(), to) == next.end())
        return std::nullopt;
    const auto reason = filledText(action.text, m_facts.words);
    if (!reason)
        return u"action_open_variable"_s;
    const MoveRequest move{to, *reason, {}};
    const Verdict verdict = mayMove(order, move, m_facts.actor,
                                    {.now = m_facts.now,
                                     .conflictOpen = m_facts.conflictOpen,
                                     .ownContact = m_facts.ownContact,
                                     .outageOver = m_facts.outageOver},
                                    m_facts.form);
    if (verdict.answer == Answer::No)
        return verdict.reason;
    m_steps.push_back(
        {.what = PlannedStep::What::Move, .values = std::exchange(m_values, {}), .move = move});
    const Row before = m_now;
    m_now = toRow(afterMove(order, move, m_facts.actor, m_facts.now));
    m_now.extra = before.extra;
    return std::nullopt;
}

std::optional<QString> ActionPlanner::say(const RuleAction &action)
{
    const bool reply = action.kind == ActionKind::Reply;
    if (reply && m_now.reference(u"customer").isNull())
        return u"no_customer"_s;
    const auto text = filledText(action.text, m_facts.words);
    if (!text)
        return u"action_open_variable"_s;
    flush();
    m_steps.push_back(
        {.what = reply ? PlannedStep::What::Reply : PlannedStep::What::Note, .text = *text});
    return std::nullopt;
}

std::optional<QString> ActionPlanner::add(const RuleAction &action)
{
    const QUuid me = m_facts.actor.user;
    const QUuid id = QUuid::fromString(action.to);
    switch (action.kind) {
    case ActionKind::Set: {
        const FieldType *field = settableField(action.field);
        const auto value = field ? actionValue(*field, action.value) : std::nullopt;
        return value ? set(action.field, *value) : std::optional(u"action_bad_field"_s);
    }
    case ActionKind::AddTag: return change(u"tags"_s, action.text.trimmed(), true);
    case ActionKind::RemoveTag: return change(u"tags"_s, action.text.trimmed(), false);
    case ActionKind::Handler:
        if (action.to == "me"_L1 && me.isNull())
            return u"action_no_me"_s;
        return set(u"handler"_s, action.to == "me"_L1 ? me : id);
    case ActionKind::Team:
        if (action.to == "mine"_L1 && m_facts.actor.team.isNull())
            return u"action_no_me"_s;
        return set(u"ownerTeam"_s, action.to == "mine"_L1 ? m_facts.actor.team : id);
    case ActionKind::Grade:
        if (!shippedGrades(fromRow<WorkOrder>(m_now).family).contains(action.text))
            return u"action_not_of_family"_s;
        return set(u"grade"_s, action.text);
    case ActionKind::Move: return move(action);
    case ActionKind::Note:
    case ActionKind::Reply: return say(action);
    case ActionKind::Nudge: return set(u"nudges"_s, m_now.integer(u"nudges") + 1);
    case ActionKind::Watch:
        if (action.to == "me"_L1 && me.isNull())
            return u"action_no_me"_s;
        return change(u"watchers"_s,
                      action.to == "me"_L1 ? me.toString(QUuid::WithoutBraces) : plainId(action.to),
                      true);
    case ActionKind::Link: return link(action.field + u' ' + plainId(action.to));
    case ActionKind::Unknown: return u"action_unknown"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

const FieldType *settableField(const QString &name)
{
    const RecordType &type = typeOf<WorkOrder>();
    const int place = type.indexOf(name);
    return place >= 0 && isSettable(type.fields[size_t(place)]) ? &type.fields[size_t(place)]
                                                                : nullptr;
}

std::vector<const FieldType *> settableFields()
{
    std::vector<const FieldType *> fields;
    for (const FieldType &field : typeOf<WorkOrder>().fields) {
        if (isSettable(field))
            fields.push_back(&field);
    }
    return fields;
}

std::optional<Value> actionValue(const FieldType &field, const QJsonValue &json)
{
    std::optional<Value> value;
    if (field.kind == Kind::Flag && json.isBool())
        value = json.toBool();
    else if (field.kind == Kind::Integer && json.isDouble() &&
             json.toDouble() == std::floor(json.toDouble()) &&
             std::abs(json.toDouble()) <= mostNumber)
        value = qint64(json.toDouble());
    else if (field.kind == Kind::Code && json.isString() &&
             std::find(field.codes.begin(), field.codes.end(), json.toString()) !=
                 field.codes.end())
        value = json.toString();
    else if ((field.kind == Kind::Text || field.kind == Kind::LongText) && json.isString())
        value = json.toString();
    FieldType shape = field;
    shape.required = false;
    return value && whyNot(shape, *value).isEmpty() ? value : std::nullopt;
}

const QStringList &actionVariables()
{
    static const QStringList names{u"order.number"_s,   u"order.title"_s,   u"order.grade"_s,
                                   u"order.category"_s, u"customer.name"_s, u"agent.name"_s,
                                   u"agent.number"_s,   u"date"_s,          u"time"_s};
    return names;
}

QStringList openActionVariables(const QString &text)
{
    QStringList open;
    auto matches = actionVariablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!actionVariables().contains(name))
            open += name;
    }
    return open;
}

std::optional<QString> filledText(const QString &text, const QMap<QString, QString> &words)
{
    QString filled;
    qsizetype from = 0;
    auto matches = actionVariablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = words.value(match.captured(1));
        if (word.isEmpty())
            return std::nullopt;
        filled += text.sliced(from, match.capturedStart() - from);
        filled += word;
        from = match.capturedEnd();
    }
    return filled + text.sliced(from);
}

Result<std::vector<PlannedStep>> planActions(const RuleActions &actions, const Row &order,
                                             const ActionFacts &facts)
{
    ActionPlanner planner(order, facts);
    for (size_t i = 0; i < actions.size(); ++i) {
        if (const auto why = planner.add(actions[i]))
            return invalid(u"actions[%1]"_s.arg(i), *why);
    }
    return planner.take();
}

}  // namespace touchline
