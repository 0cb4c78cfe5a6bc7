// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"
#include "domain/records/automation.h"
#include "domain/rules/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QMap>

#include <vector>

namespace touchline {

struct TypeForm;

/// What a macro, trigger or time rule can do with an order.
enum class ActionKind : quint8 {
    Set,  ///< an open field: `field`, `value`
    AddTag,
    RemoveTag,
    Handler,  ///< `to`: "me", "nobody" or a user
    Team,     ///< `to`: "mine" or a team
    Grade,
    Move,   ///< `to`: a state; `text`: the reason
    Note,   ///< internal; `text` with variables
    Reply,  ///< to the customer by SMS; `text` with variables
    Nudge,
    Watch,  ///< `to`: "me" or a user
    Link,   ///< `field`: duplicate, repeat or related; `to`: an order
    Unknown
};
template <> struct Codes<ActionKind> {
    static constexpr std::array list{
        QLatin1StringView("set"),     QLatin1StringView("addTag"), QLatin1StringView("removeTag"),
        QLatin1StringView("handler"), QLatin1StringView("team"),   QLatin1StringView("grade"),
        QLatin1StringView("move"),    QLatin1StringView("note"),   QLatin1StringView("reply"),
        QLatin1StringView("nudge"),   QLatin1StringView("watch"),  QLatin1StringView("link")};
};

struct RuleAction {
    ActionKind kind = ActionKind::Unknown;
    QString field = {};
    QJsonValue value = {};
    QString to = {};
    QString text = {};
    bool operator==(const RuleAction &) const = default;
};
using RuleActions = std::vector<RuleAction>;

constexpr size_t MostActions = 20;
constexpr qsizetype LongestActions = 16'384;    ///< bytes of JSON
constexpr qsizetype LongestActionText = 2'000;  ///< characters

/// A list of objects {"do": …}. Errors name the place ("actions[1].field") and say why as a code:
/// action_no_json, action_too_large, action_none, action_unknown (a newer peer's), action_bad_field,
/// action_bad_value, action_required.
[[nodiscard]] Result<RuleActions> readActions(const QByteArray &json);
/// On one line; read again it is the same.
[[nodiscard]] QByteArray writeActions(const RuleActions &actions);
/// What cannot be done where nobody is at a desk: action_no_me, action_only_macro; and action_needs_once
/// for a time rule that would say the same again and again.
[[nodiscard]] Done checkActions(AutomationKind kind, bool oncePerOrder, const RuleActions &actions);
/// Condition, actions and the rest of a record together; `field` of the error begins with the record's.
[[nodiscard]] Done checkAutomation(const Automation &automation);

/// Fields that an action may set, in the order of the description.
[[nodiscard]] std::vector<const FieldType *> settableFields();
/// Names that may stand in braces in the texts of actions.
[[nodiscard]] const QStringList &actionVariables();

/// As whom, when and with which words for the variables actions are done.
struct ActionFacts {
    Actor actor;
    Instant now;
    QMap<QString, QString> words = {};
    std::optional<bool> conflictOpen = {};
    std::optional<bool> ownContact = {};
    std::optional<bool> outageOver = {};
    const TypeForm *form = nullptr;  ///< of the order's type; null: it has none
};

/// One write that comes of actions.
struct PlannedStep {
    enum class What : quint8 { Edit, Move, Note, Reply };
    What what = What::Edit;
    QMap<QString, Value> values = {};  ///< of an edit or move: fields with their new values
    MoveRequest move = {};
    QString text = {};
    bool operator==(const PlannedStep &other) const
    {
        return what == other.what && values == other.values && move.to == other.move.to &&
               move.reason == other.move.reason && text == other.text;
    }
};

/// All that the actions come to for this order, in their order, or why none of it is done: the error's field
/// is "actions[2]", its detail a code of the above, of a guard (lifecycle.h), or order_closed, no_customer,
/// action_open_variable, action_not_of_family. Nothing to do is an empty list. The same on desk and server.
[[nodiscard]] Result<std::vector<PlannedStep>> planActions(const RuleActions &actions,
                                                           const Row &order,
                                                           const ActionFacts &facts);

/// Whether the automation is for orders such as this. Errors: those of the rule.
[[nodiscard]] Result<bool> appliesTo(const Automation &automation, const RuleValue &data);

}  // namespace touchline
