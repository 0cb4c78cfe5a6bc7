// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/rulesinforce.h"

#include "protocol/reasons.h"
#include "server/ledger/clocks.h"
#include "server/ledger/remembered.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

const QString macroMark = u"macro:"_s;

std::optional<RuleInForce> readRule(const Automation &automation)
{
    const auto faulty = [&](const Error &error) {
        qWarning("rule %s (%s) is left out: %s %s", qPrintable(automation.name),
                 qPrintable(automation.id.value.toString(QUuid::WithoutBraces)),
                 qPrintable(error.field), qPrintable(error.detail));
        return std::nullopt;
    };
    if (const Done right = checkAutomation(automation); !right)
        return faulty(right.error());
    RuleInForce rule;
    rule.automation = automation;
    rule.actions = *readActions(automation.actions.toUtf8());
    if (!automation.condition.isEmpty())
        rule.condition = *Rule::read(automation.condition.toUtf8());
    for (const QString &asked : rule.condition.asks()) {
        if (asked.startsWith("order."_L1))
            rule.asked.insert(asked.mid(6));
        rule.asksOthers |= asked.startsWith("customer"_L1) || asked.startsWith("service"_L1);
    }
    return rule;
}

bool isPersonalMacro(const Automation &automation)
{
    return automation.kind == AutomationKind::Macro && automation.sharing == Sharing::Personal;
}

RulesInForce readRules(storage::Database &db, AutomationKind kind)
{
    auto rules = std::make_shared<std::vector<RuleInForce>>();
    const RecordType &type = typeOf<Automation>();
    Query query(db,
                u"SELECT %1 FROM automation WHERE kind = ? AND active <> 0 AND deleted = 0 ORDER "
                "BY \"rank\", id"_s.arg(storage::columnList(type)));
    query.bind(codeOf(kind));
    while (query.next()) {
        if (auto rule = readRule(fromRow<Automation>(storage::readRow(query, type))))
            rules->push_back(*std::move(rule));
    }
    return rules;
}

}  // namespace

RulesInForce rulesInForce(storage::Database &db, AutomationKind kind)
{
    static Remembered<RulesInForce> known;
    QByteArray signature;
    Query query(db, "SELECT id, version FROM automation WHERE kind = ? AND active <> 0 AND "
                    "deleted = 0 ORDER BY \"rank\", id");
    query.bind(codeOf(kind));
    while (query.next())
        signature += query.bytes(0) + ' ' + QByteArray::number(query.integer(1)) + ' ';
    static const RulesInForce none = std::make_shared<const std::vector<RuleInForce>>();
    if (signature.isEmpty())
        return none;
    return known.of(signature, [&] { return readRules(db, kind); });
}

std::optional<Refused> settleAutomation(const Work &work, const Row &before, Row *after)
{
    const Actor &actor = work.origin().actor;
    const bool leads = actor.role == Role::Lead;
    if (before.version > 0) {
        const Automation was = fromRow<Automation>(before);
        if (isPersonalMacro(was) ? was.owner.value != actor.user : !leads)
            return Refused{reasons::notAllowed, u"owner"_s};
    }
    if (!after)
        return std::nullopt;
    if (before.version == 0)
        after->set(u"owner", actor.user);
    const Automation is = fromRow<Automation>(*after);
    if (!leads && is.kind != AutomationKind::Macro)
        return Refused{reasons::notAllowed, u"kind"_s};
    if (!leads && !isPersonalMacro(is))
        return Refused{reasons::notAllowed, u"sharing"_s};
    if (const Done right = checkAutomation(is); !right)
        return Refused{reasons::badValue, right.error().field, right.error().detail};
    return std::nullopt;
}

QString ruleReason(const Automation &automation)
{
    return QString(codeOf(automation.kind)) + u':' +
           automation.id.value.toString(QUuid::WithoutBraces);
}

void addMacroEvent(Work &work, const Row &order, const QString &reason)
{
    if (!reason.startsWith(macroMark))
        return;
    const QUuid id = QUuid::fromString(reason.mid(macroMark.size()));
    const auto stored = Records(work.db()).find(typeOf<Automation>(), id);
    if (!stored || stored->row.text(u"kind") != codeOf(AutomationKind::Macro))
        return;
    OrderEvent event = orderEvent(fromRow<WorkOrder>(order), EventKind::Rule, work.origin());
    event.reason = ruleReason(fromRow<Automation>(stored->row));
    event.text = stored->row.text(u"name");
    work.add(event, order.id, order.feed);
}

}  // namespace touchline::ledger
