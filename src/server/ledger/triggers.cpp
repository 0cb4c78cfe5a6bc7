// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/triggers.h"

#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/region.h"
#include "domain/rules/actionwords.h"
#include "server/ledger/changes.h"
#include "server/ledger/clocks.h"
#include "server/ledger/moves.h"
#include "server/ledger/orderforms.h"
#include "server/ledger/outgoing.h"
#include "server/ledger/records.h"
#include "server/ledger/seals.h"
#include "server/ledger/ties.h"
#include "server/ledger/triagetable.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <mutex>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

QStringList changedFields(const Row &before, const Row &after)
{
    QStringList changed;
    for (size_t i = 0; i < after.values.size(); ++i) {
        if (before.version == 0 || before.values[i] != after.values[i])
            changed += after.type->fields[i].name;
    }
    return changed;
}

/// A rule that fails while it runs says so once for each version of it.
void tellFault(const Automation &automation, const Error &error)
{
    static std::mutex mutex;
    static QSet<std::pair<QUuid, qint64>> told;
    const std::lock_guard lock(mutex);
    const std::pair mark{automation.id.value, automation.version};
    if (told.contains(mark))
        return;
    told.insert(mark);
    qWarning("rule %s is skipped: %s %s", qPrintable(automation.name), qPrintable(error.field),
             qPrintable(error.detail));
}

bool hasActed(Work &work, const RuleInForce &rule, const QUuid &order)
{
    Query query(work.db(),
                "SELECT 1 FROM order_event WHERE root = ? AND kind = 'rule' AND reason = ?");
    query.bind(order).bind(ruleReason(rule.automation));
    return query.next();
}

QTimeZone zoneOf(Work &work, const QString &region)
{
    Query query(work.db(), u"SELECT \"timeZone\" FROM region WHERE code = ?"_s);
    query.bind(region);
    const QTimeZone zone(query.next() ? query.text(0).toLatin1() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QMap<QString, QString> wordsFor(Work &work, const WorkOrder &order,
                                const std::optional<Customer> &customer, const Actor &as)
{
    return actionWords(
        order, {customer ? customer->name : QString(), as.name},
        QDateTime::fromMSecsSinceEpoch(work.origin().nowMs, zoneOf(work, order.feed)));
}

bool speaks(const RuleActions &actions)
{
    return std::any_of(actions.begin(), actions.end(),
                       [](const RuleAction &action) { return action.text.contains(u'{'); });
}

OrderEvent eventOfRule(Work &work, const Row &order, EventKind kind, const RuleInForce &rule)
{
    OrderEvent event = orderEvent(fromRow<WorkOrder>(order), kind, work.origin());
    // The rule did it, not who happened to set it off.
    event.by = {};
    event.reason = ruleReason(rule.automation);
    event.text = rule.automation.name;
    return event;
}

/// The order's part of a plan: one write, its clocks, its events. `named`: the history names the rule already.
void changeOrder(Work &work, const RuleInForce &rule, const QUuid &id, const PlannedStep &step,
                 const Actor &as, bool named)
{
    Stored stored = *work.find(typeOf<WorkOrder>(), id);
    const Row before = stored.row;
    Row &after = stored.row;
    for (const auto &[field, value] : step.values.asKeyValueRange())
        after.set(field, value);
    const bool moves = step.what == PlannedStep::What::Move;
    const bool settles = moves && step.move.to == OrderState::Graded;
    gradeOrder(work, before, after, settles ? Grading::Settles : Grading::Follows);
    const WorkOrder was = fromRow<WorkOrder>(after);
    std::vector<QByteArray> clocks = moves ? makeMove(work, before, after, was, step.move, as)
                                           : runClocks(work, before, after, {});
    work.put(stored, u"rule"_s);
    refreshConflicts(work, before, after);
    followOwner(work, before, after);
    if (!named)
        addWithClocks(work, after, eventOfRule(work, after, EventKind::Rule, rule),
                      moves ? std::vector<QByteArray>() : std::exchange(clocks, {}));
    if (moves) {
        OrderEvent event = eventOfRule(work, before, EventKind::Moved, rule);
        event.to = step.move.to;
        event.reason = step.move.reason;
        addWithClocks(work, after, std::move(event), std::exchange(clocks, {}));
    }
    addClockEvents(work, after, clocks);
    if (moves)
        sealArchived(work, id);
}

void sendReply(Work &work, const RuleInForce &rule, const WorkOrder &order, const QString &text)
{
    const QUuid root = order.customer.value;
    Interaction contact;
    contact.channel = Channel::Sms;
    contact.direction = Direction::Outbound;
    contact.state = InteractionState::Closed;
    contact.startedAt.ms = work.origin().nowMs;
    contact.endedAt.ms = work.origin().nowMs;
    contact.order = {order.id.value};
    Message message;
    message.interaction.value = work.add(contact, root, order.feed);
    message.direction = Direction::Outbound;
    message.kind = MessageKind::Text;
    message.body = text;
    message.sentAt.ms = work.origin().nowMs;
    message.author = rule.automation.name;
    message.id.value = work.newId();
    message.root = root;
    message.feed = order.feed;
    Row row = toRow(message);
    (void)queueOutgoing(work, row);
    work.put(Work::fresh(row), u"create"_s);
}

void addRuleNote(Work &work, const WorkOrder &order, const QString &text)
{
    Note note;
    note.customer = order.customer;
    note.order = {order.id.value};
    note.text = text;
    note.at.ms = work.origin().nowMs;
    work.add(note, order.root, order.feed);
}

/// Somebody who may do what the leads who wrote the rules may do, in the name of who set them off.
Actor actingFor(const Actor &actor)
{
    Actor as = actor;
    as.role = Role::Lead;
    return as;
}

void runTriggersOn(Work &work, const std::vector<RuleInForce> &rules, const QUuid &id,
                   const Row &before, int &acts)
{
    const Actor as = actingFor(work.origin().actor);
    QSet<QUuid> acted;
    Row base = before;
    for (int round = 0; round < MostTriggerRounds; ++round) {
        auto stored = work.find(typeOf<WorkOrder>(), id);
        if (!stored)
            return;
        const Row begun = stored->row;
        bool any = false;
        for (const RuleInForce &rule : rules) {
            if (acted.contains(rule.automation.id.value) || acts == 0)
                continue;
            const QStringList changed = changedFields(base, stored->row);
            const bool asked =
                rule.automation.always || before.version == 0 ||
                std::any_of(changed.begin(), changed.end(),
                            [&](const QString &field) { return rule.asked.contains(field); });
            if (!asked)
                continue;
            const auto plan = planRule(work, rule, stored->row, changed, as);
            if (plan.empty())
                continue;
            carryOutRule(work, rule, id, plan, as);
            acted.insert(rule.automation.id.value);
            any = true;
            --acts;
            stored = work.find(typeOf<WorkOrder>(), id);
        }
        if (!any)
            return;
        base = begun;
    }
}

}  // namespace

void runTriggers(Work &work)
{
    const QHash<QUuid, Row> touched = work.ordersBefore();
    if (touched.isEmpty())
        return;
    const RulesInForce rules = rulesInForce(work.db(), AutomationKind::Trigger);
    if (rules->empty())
        return;
    QList<QUuid> orders = touched.keys();
    std::sort(orders.begin(), orders.end());
    int acts = MostTriggerActs;
    for (const QUuid &order : std::as_const(orders))
        runTriggersOn(work, *rules, order, touched[order], acts);
}

std::vector<PlannedStep> planRule(Work &work, const RuleInForce &rule, const Row &row,
                                  const QStringList &changed, const Actor &as)
{
    const WorkOrder order = fromRow<WorkOrder>(row);
    // The seal of an archived order covers its history; a merged one lives on in another.
    if (row.deleted || order.state == OrderState::Archived || !order.mergedInto.isNull())
        return {};
    const bool words = speaks(rule.actions);
    const auto customer =
        rule.asksOthers || words ? recordIn(work.db(), order.customer) : std::nullopt;
    const auto service = rule.asksOthers ? recordIn(work.db(), order.service) : std::nullopt;
    const RuleSubject subject{order, customer ? &*customer : nullptr, service ? &*service : nullptr,
                              changed};
    const Instant now{work.origin().nowMs};
    const Result<bool> holds = rule.condition.holds(ruleData(subject, as, now));
    if (!holds)
        tellFault(rule.automation, holds.error());
    if (!holds || !*holds)
        return {};
    if (rule.automation.oncePerOrder && hasActed(work, rule, row.id))
        return {};
    ActionFacts facts{as, now};
    if (words)
        facts.words = wordsFor(work, order, customer, as);
    facts.ownContact = hasOwnContact(work, order);
    facts.outageOver = outageOver(work, order);
    Query open(work.db(), u"SELECT 1 FROM conflict WHERE target = ? AND state = 'open' AND "
                          "\"mustDecide\" <> 0"_s);
    open.bind(row.id);
    facts.conflictOpen = open.next();
    const auto form = formOf(work.db(), order);
    facts.form = form.get();
    const auto plan = planActions(rule.actions, row, facts);
    return plan ? *plan : std::vector<PlannedStep>();
}

void carryOutRule(Work &work, const RuleInForce &rule, const QUuid &id,
                  const std::vector<PlannedStep> &plan, const Actor &as)
{
    bool named = false;
    for (const PlannedStep &step : plan) {
        const bool ofOrder =
            step.what == PlannedStep::What::Edit || step.what == PlannedStep::What::Move;
        if (ofOrder) {
            changeOrder(work, rule, id, step, as, named);
        } else {
            const auto stored = work.find(typeOf<WorkOrder>(), id);
            const WorkOrder order = fromRow<WorkOrder>(stored->row);
            if (!named)
                work.add(eventOfRule(work, stored->row, EventKind::Rule, rule), id, order.feed);
            if (step.what == PlannedStep::What::Reply)
                sendReply(work, rule, order, step.text);
            else
                addRuleNote(work, order, step.text);
        }
        named = true;
    }
}

}  // namespace touchline::ledger
