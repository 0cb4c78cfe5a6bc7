// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/rulebook.h"

#include "desk/macroplan.h"
#include "desk/parts.h"
#include "domain/rules/orderfacts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

using protocol::Verb;
using replica::EditRequest;

namespace {

bool mayUse(const Automation &macro, const Actor &actor)
{
    if (macro.kind != AutomationKind::Macro || !macro.active)
        return false;
    switch (macro.sharing) {
    case Sharing::Personal: return macro.owner.value == actor.user;
    case Sharing::Team: return !actor.team.isNull() && macro.team.value == actor.team;
    case Sharing::All: return true;
    case Sharing::Unknown: return false;
    }
    return false;
}

bool asksOthers(const Automation &macro)
{
    return macro.condition.contains("\"customer"_L1) || macro.condition.contains("\"service"_L1);
}

bool ruleBefore(const Automation &a, const Automation &b)
{
    return std::tuple(a.kind, a.kind == AutomationKind::Macro ? 0 : a.rank, a.name, a.id.value) <
           std::tuple(b.kind, b.kind == AutomationKind::Macro ? 0 : b.rank, b.name, b.id.value);
}

}  // namespace

RuleBook::RuleBook(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

Reply<QList<Automation>> RuleBook::all()
{
    if (!m_desk.m->replica)
        return nobodySignedIn<QList<Automation>>();
    return m_desk.m->replica->reader()
        .all(u"automation"_s)
        .then(this, [this](const Result<QList<Row>> &rows) -> Result<QList<Automation>> {
            if (!rows)
                return rows.error();
            QList<Automation> found = recordsOf<Automation>(*rows);
            found.removeIf([me = m_desk.actor().user](const Automation &one) {
                return one.kind == AutomationKind::Macro && one.sharing == Sharing::Personal &&
                       one.owner.value != me;
            });
            std::sort(found.begin(), found.end(), ruleBefore);
            return found;
        });
}

Reply<QList<Automation>> RuleBook::macros()
{
    return all().then(
        this, [this](const Result<QList<Automation>> &found) -> Result<QList<Automation>> {
            if (!found)
                return found.error();
            QList<Automation> macros = *found;
            macros.removeIf([&](const Automation &one) { return !mayUse(one, m_desk.actor()); });
            return macros;
        });
}

Reply<QList<Automation>> RuleBook::macrosFor(const QUuid &order)
{
    return macros()
        .then(this,
              [this, order](const Result<QList<Automation>> &macros) {
                  if (!macros || macros->isEmpty())
                      return answerNow<QList<Automation>>(macros);
                  const bool others = std::any_of(macros->begin(), macros->end(), asksOthers);
                  return gather({order}, others)
                      .then(this,
                            [this, macros = *macros](const std::shared_ptr<MacroFacts> &facts)
                                -> Result<QList<Automation>> {
                                QList<Automation> fitting;
                                if (facts->orders.isEmpty())
                                    return fitting;
                                const Row &row = facts->orders.first().shown.row;
                                for (const Automation &macro : macros) {
                                    const auto suits =
                                        facts->suits(macro, row, m_desk.actor(), m_desk.nowMs());
                                    if (suits && *suits)
                                        fitting += macro;
                                }
                                return fitting;
                            });
              })
        .unwrap();
}

Future<std::shared_ptr<MacroFacts>> RuleBook::gather(const QList<QUuid> &orders, bool withOthers)
{
    auto facts = std::make_shared<MacroFacts>();
    if (!m_desk.m->replica)
        return readyFuture(facts);
    return m_desk.m->replica->orders()
        .manyRows(orders)
        .then(this,
              [this, facts, withOthers](const Result<QList<replica::OrderRow>> &rows) {
                  if (rows)
                      facts->orders = *rows;
                  if (!m_desk.m->replica)
                      return readyFuture(facts);
                  replica::Reader &reader = m_desk.m->replica->reader();
                  QList<Future<Result<replica::RecordState>>> customers, services;
                  QSet<QUuid> seen;
                  for (const replica::OrderRow &row : std::as_const(facts->orders)) {
                      const QUuid customer = row.shown.row.reference(u"customer");
                      const QUuid service = row.shown.row.reference(u"service");
                      if (withOthers && !customer.isNull() && !seen.contains(customer))
                          customers += reader.record(u"customer"_s, customer);
                      if (withOthers && !service.isNull() && !seen.contains(service))
                          services += reader.record(u"service"_s, service);
                      seen << customer << service;
                  }
                  // The reader answers in the order in which it is asked.
                  const auto types = reader.all(u"order_type"_s);
                  return reader.record(u"user_account"_s, m_desk.actor().user)
                      .then(this, [=](const Result<replica::RecordState> &user) {
                          if (const auto held = types.result(); held && !held->isEmpty()) {
                              const QList<OrderType> all = recordsOf<OrderType>(*held);
                              facts->forms = FormShelf({all.begin(), all.end()});
                          }
                          if (user && user->row)
                              facts->staffNumber = user->row->text(u"staffNumber");
                          for (const auto &one : customers) {
                              if (const auto state = one.result(); state && state->row)
                                  facts->customers.insert(state->row->id, *state->row);
                          }
                          for (const auto &one : services) {
                              if (const auto state = one.result(); state && state->row)
                                  facts->services.insert(state->row->id, *state->row);
                          }
                          return facts;
                      });
              })
        .unwrap();
}

Reply<MacroRun> RuleBook::run(const Automation &macro, const QList<QUuid> &orders, Hold hold)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<MacroRun>();
    const auto actions = readActions(macro.actions.toUtf8());
    if (!actions)
        return answerNow<MacroRun>(actions.error());
    MacroAsk ask{macro, *actions, orders, {}, m_desk.actor()};
    ask.deskMs = m_desk.nowMs();
    ask.nowMs = ask.deskMs + m_desk.status().clockOffsetMs;
    ask.editedMs = m_desk.m->clock.nowMs();
    for (qsizetype i = 0; i < orders.size(); ++i)
        ask.contacts += m_desk.m->ids.next(ask.editedMs);
    return gather(orders, asksOthers(macro))
        .then(this,
              [ask](const std::shared_ptr<MacroFacts> &facts) {
                  return elsewhere([ask, facts] { return planMacro(ask, *facts); });
              })
        .unwrap()
        .then(this,
              [this, hold](const MacroPlan &plan) {
                  return journal(plan.requests, plan.of, plan.report, hold);
              })
        .unwrap();
}

Reply<MacroRun> RuleBook::journal(QList<EditRequest> requests, const QList<QUuid> &of,
                                  MacroRun report, Hold hold)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<MacroRun>();
    if (requests.isEmpty())
        return answerNow<MacroRun>(report);
    const bool begins = hold.ms > 0 && !hold.joins;
    for (EditRequest &request : requests)
        request.hold = hold.ms > 0 || hold.joins ? replica::Hold::Join : replica::Hold::None;
    if (begins) {
        requests.first().hold = replica::Hold::Begin;
        m_desk.m->held.start(hold.ms);
    }
    return m_desk.m->replica->saveAll(requests).then(
        this, [report, of](const Result<replica::SavedEdits> &saved) mutable -> Result<MacroRun> {
            if (!saved)
                return saved.error();
            for (const replica::SavedEdit &one : saved->saved) {
                if (one.n != 0)
                    report.numbers += one.n;
            }
            for (const auto &[place, error] : saved->wrong)
                report.refused.append({of.value(place), error});
            return report;
        });
}

Reply<std::monostate> RuleBook::takeBack(const MacroRun &run)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<std::monostate>();
    return onDesk(this, m_desk.m->replica->discardAll(run.numbers));
}

TriageTablePtr RuleBook::tableOf(const QList<Row> &settings)
{
    QList<std::pair<QUuid, qint64>> ids;
    const QString triage = codeOf(SettingKind::Triage);
    for (const Row &row : settings) {
        if (row.text(u"kind") == triage)
            ids.append({row.id, row.version});
    }
    // Made and never changed, but one that was saved here is told its revision only by the ledger.
    if (ids != m_tableOf) {
        std::vector<ClockSetting> tables;
        for (const Row &row : settings) {
            if (row.text(u"kind") == triage)
                tables.push_back(fromRow<ClockSetting>(row));
        }
        m_table = triageInForce(tables);
        m_tableOf = ids;
    }
    return m_table;
}

Reply<QList<Region>> RuleBook::regions()
{
    if (!m_desk.m->replica)
        return nobodySignedIn<QList<Region>>();
    return m_desk.m->replica->reader()
        .all(u"region"_s)
        .then(&m_desk, [](const Result<QList<Row>> &rows) -> Result<QList<Region>> {
            if (!rows)
                return rows.error();
            QList<Region> found = recordsOf<Region>(*rows);
            std::sort(found.begin(), found.end(),
                      [](const Region &a, const Region &b) { return a.name < b.name; });
            return found;
        });
}

Reply<GradingView> RuleBook::grading(const WorkOrder &order)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<GradingView>();
    replica::Reader &reader = m_desk.m->replica->reader();
    const auto customer = reader.record(u"customer"_s, order.customer.value);
    const auto service = reader.record(u"service"_s, order.service.value);
    return reader.all(u"clock_setting"_s)
        .then(this, [=, this](const Result<QList<Row>> &rows) -> Result<GradingView> {
            GradingView view;
            view.grade = order.grade;
            if (!rows)
                return rows.error();
            const TriageTablePtr table = tableOf(*rows);
            const bool byHand = !order.grade.isEmpty() && order.triageRule.isEmpty();
            if (byHand)
                view.kind = GradingView::Kind::Hand;
            if (!table || byHand)
                return view;
            const auto person = customer.result();
            const auto what = service.result();
            const auto known = person && person->row
                                   ? std::optional(fromRow<Customer>(*person->row))
                                   : std::nullopt;
            const auto used =
                what && what->row ? std::optional(fromRow<Service>(*what->row)) : std::nullopt;
            const RuleSubject subject{order, known ? &*known : nullptr, used ? &*used : nullptr};
            for (const TriageStep &step : explainTriage(*table, ruleFacts(subject, {}, {})))
                view.steps += {triageRuleName(*table, step.rule), step.holds};
            const auto decision = gradeByTable(*table, subject, {});
            if (order.grade.isEmpty()) {
                if (!decision)
                    return view;
                view.kind = GradingView::Kind::Expected;
                view.grade = decision->grade;
            } else {
                view.kind = GradingView::Kind::Table;
            }
            const QString rule = decision ? decision->rule : order.triageRule;
            view.rule = triageRuleName(*table, order.grade.isEmpty() ? rule : order.triageRule);
            view.experts = decision && decision->route == TriageRoute::Expert;
            return view;
        });
}

}  // namespace touchline::desk
