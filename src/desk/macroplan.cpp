// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/macroplan.h"

#include "desk/days.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/rules/actionwords.h"
#include "domain/rules/orderfacts.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

using protocol::Verb;
using replica::EditRequest;

namespace {

template <typename T> std::optional<T> heldIn(const QHash<QUuid, Row> &rows, const Id<T> &id)
{
    const auto found = rows.constFind(id.value);
    return found == rows.constEnd() ? std::nullopt : std::optional(fromRow<T>(*found));
}

/// `contact`: id of the one in which answers are given.
void addRequests(QList<EditRequest> &requests, const Automation &macro, const Row &order,
                 const std::vector<PlannedStep> &plan, const Actor &actor, const QUuid &contact,
                 qint64 now)
{
    // The first names the macro, so that the order's history does.
    EditRequest first{Verb::Edit, u"work_order"_s, order.id};
    first.reason = u"macro:"_s + macro.id.value.toString(QUuid::WithoutBraces);
    size_t from = 0;
    if (plan.front().what == PlannedStep::What::Edit)
        first.values = plan[from++].values;
    requests += first;
    const QUuid customer = order.reference(u"customer");
    bool contacted = false;
    for (size_t i = from; i < plan.size(); ++i) {
        const PlannedStep &step = plan[i];
        switch (step.what) {
        case PlannedStep::What::Edit:
            requests += EditRequest{Verb::Edit, u"work_order"_s, order.id, {}, {}, step.values};
            break;
        case PlannedStep::What::Move:
            requests += EditRequest{
                Verb::Move,           u"work_order"_s,  order.id,          {}, {}, step.values,
                codeOf(step.move.to), step.move.reason, step.move.until.ms};
            break;
        case PlannedStep::What::Note:
            requests += EditRequest{
                Verb::Create,
                u"note"_s,
                {},
                order.id,
                order.feed,
                {{u"customer"_s, customer}, {u"order"_s, order.id}, {u"text"_s, step.text}}};
            break;
        case PlannedStep::What::Reply: {
            const QString out = codeOf(Direction::Outbound);
            // All that is said to the customer is one contact.
            if (!std::exchange(contacted, true))
                requests += EditRequest{Verb::Create,
                                        u"interaction"_s,
                                        contact,
                                        customer,
                                        order.feed,
                                        {{u"channel"_s, QString(codeOf(Channel::Sms))},
                                         {u"direction"_s, out},
                                         {u"state"_s, QString(codeOf(InteractionState::Closed))},
                                         {u"startedAt"_s, now},
                                         {u"endedAt"_s, now},
                                         {u"order"_s, order.id},
                                         {u"agent"_s, actor.user}}};
            requests += EditRequest{Verb::Create,
                                    u"message"_s,
                                    {},
                                    customer,
                                    order.feed,
                                    {{u"interaction"_s, contact},
                                     {u"direction"_s, out},
                                     {u"kind"_s, QString(codeOf(MessageKind::Text))},
                                     {u"body"_s, step.text},
                                     {u"sentAt"_s, now},
                                     {u"author"_s, actor.name}}};
            break;
        }
        }
    }
}

Result<std::vector<PlannedStep>> planOne(const MacroAsk &ask, const MacroFacts &facts,
                                         const replica::OrderRow &one)
{
    const Row &row = one.shown.row;
    const auto suits = facts.suits(ask.macro, row, ask.actor, ask.nowMs);
    if (!suits)
        return suits.error();
    if (!*suits)
        return invalid({}, u"macro_not_for_order"_s);
    const auto words =
        actionWords(fromRow<WorkOrder>(row), {one.customerName, ask.actor.name, facts.staffNumber},
                    QDateTime::fromMSecsSinceEpoch(ask.deskMs, defaultZone()));
    ActionFacts known{ask.actor, {ask.nowMs}, words};
    known.form = facts.forms.of(row.text(u"orderType"));
    return planActions(ask.actions, row, known);
}

}  // namespace

Result<bool> MacroFacts::suits(const Automation &macro, const Row &order, const Actor &actor,
                               qint64 nowMs) const
{
    const WorkOrder one = fromRow<WorkOrder>(order);
    const auto customer = heldIn(customers, one.customer);
    const auto service = heldIn(services, one.service);
    return appliesTo(macro,
                     ruleData({one, customer ? &*customer : nullptr, service ? &*service : nullptr},
                              actor, {nowMs}));
}

MacroPlan planMacro(const MacroAsk &ask, const MacroFacts &facts)
{
    MacroPlan whole;
    QSet<QUuid> held;
    for (qsizetype i = 0; i < facts.orders.size(); ++i) {
        const Row &row = facts.orders[i].shown.row;
        held.insert(row.id);
        const auto plan = planOne(ask, facts, facts.orders[i]);
        if (!plan) {
            whole.report.refused.append({row.id, plan.error()});
        } else if (plan->empty()) {
            ++whole.report.unchanged;
        } else {
            ++whole.report.orders;
            addRequests(whole.requests, ask.macro, row, *plan, ask.actor, ask.contacts.value(i),
                        ask.editedMs);
            while (whole.of.size() < whole.requests.size())
                whole.of += row.id;
        }
    }
    for (const QUuid &order : ask.orders) {
        if (!held.contains(order))
            whole.report.refused.append(
                {order, Error{ErrorKind::NotFound, u"this desk does not hold it"_s, u"order"_s}});
    }
    return whole;
}

}  // namespace touchline::desk
