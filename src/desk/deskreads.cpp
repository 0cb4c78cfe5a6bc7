// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk that looks. The reader answers in the order of asking, so that the last of several
// reads ends after all the others, and their results can be taken without waiting.

#include "desk/cover.h"
#include "desk/desk.h"
#include "desk/parts.h"
#include "domain/clocks/orderclocks.h"
#include "domain/forms/formshelf.h"
#include "domain/forms/formstate.h"
#include "domain/mask.h"
#include "domain/similarorders.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

template <typename T> T valueOr(const Future<Result<T>> &future, T fallback = {})
{
    const Result<T> result = future.result();
    return result ? *result : fallback;
}

QString authorOf(const Row &row, const Names &names)
{
    for (const auto &field : {u"author"_s, u"by"_s, u"agent"_s, u"acceptedBy"_s}) {
        if (const QUuid id = row.reference(field); !id.isNull())
            return names.value(id);
    }
    const QString text = row.text(u"author");
    return text.isEmpty() ? row.text(u"source") : text;
}

QList<OfferedMove> movesFor(const WorkOrder &order, const Actor &actor, const Facts &facts,
                            const TypeForm *form)
{
    QList<OfferedMove> moves;
    for (const OrderState to : nextStates(order.state)) {
        // Reason and end are asked for when the move is made; here only the rest decides.
        const MoveRequest move{to, u"-"_s, {facts.now.ms + 86'400'000}};
        const Verdict verdict = mayMove(order, move, actor, facts, form);
        // Of an order that waits for nothing it is not worth a word.
        if (verdict.reason != "only_after_outage"_L1)
            moves += {to, verdict};
    }
    return moves;
}

std::vector<OrderType> typesNamed(const QString &code, const QList<Row> &rows)
{
    std::vector<OrderType> types;
    for (const Row &row : rows) {
        if (row.text(u"code") == code)
            types.push_back(fromRow<OrderType>(row));
    }
    return types;
}

/// The clocks as the order's events tell them; of an order that the server has not seen, as they are to be
/// expected.
void addClocks(OrderView &view, const ClockShelfPtr &shelf)
{
    view.shelf = shelf;
    std::vector<QByteArray> pieces;
    for (const OrderEvent &event : std::as_const(view.events))
        pieces.push_back(event.clocks);
    view.clocks = clockLogOf(pieces, *shelf);
    view.clocksExpected = view.events.isEmpty() && view.pending && !shelf->isEmpty();
    if (!view.clocksExpected)
        return;
    WorkOrder order = view.order;
    if (order.acceptedAt.ms == 0)
        order.acceptedAt.ms = madeAt(order.id.value);
    for (const OrderMoment &moment : momentsOf(order, {}))
        view.clocks.book = happened(std::move(view.clocks.book), moment,
                                    clockFacts(order, ServiceKind::Unknown), shelf->rules());
}

template <typename T> void sortBy(QList<T> &records, Instant T::*at)
{
    std::stable_sort(records.begin(), records.end(),
                     [at](const T &a, const T &b) { return a.*at < b.*at; });
}

}  // namespace

Reply<QUuid> Desk::openRoot(const QString &type, const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<QUuid>();
    return m->replica->reader()
        .record(type, id)
        .then(this,
              [this, type, id](const Result<replica::RecordState> &held) {
                  if (!held)
                      return answerNow<QUuid>(held.error());
                  if (held->row)
                      return answerNow<QUuid>(held->row->root);
                  return m->service->open(type, id, m->instance)
                      .then(this,
                            [this](const Result<protocol::BootstrapReply> &reply) {
                                if (!reply)
                                    return answerNow<QUuid>(reply.error());
                                if (!m->replica ||
                                    (reply->rows.isEmpty() && reply->roots.isEmpty()))
                                    return answerNow<QUuid>(
                                        Error{ErrorKind::NotFound, u"nothing to open"_s});
                                const QUuid root = reply->roots.isEmpty() ? reply->rows.first().root
                                                                          : reply->roots.first();
                                const QString pin =
                                    u"device:"_s + m->instance.toString(QUuid::WithoutBraces);
                                return m->replica->applyRootPage(root, *reply, pin)
                                    .then(this, [root](const Done &applied) -> Result<QUuid> {
                                        return applied ? Result<QUuid>(root) : applied.error();
                                    });
                            })
                      .unwrap();
              })
        .unwrap();
}

Reply<RecordView> Desk::record(const QString &type, const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<RecordView>();
    return m->replica->reader().record(type, id).then(
        this, [this](const Result<replica::RecordState> &state) -> Result<RecordView> {
            if (!state)
                return state.error();
            RecordView view{state->row.value_or(Row{}), state->pending, state->shadow};
            if (isCovered()) {
                cover(view.row);
                if (view.shadow)
                    cover(*view.shadow);
            }
            return view;
        });
}

Reply<CustomerCard> Desk::card(const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<CustomerCard>();
    replica::Reader &reader = m->replica->reader();
    const auto customer = reader.record(u"customer"_s, id);
    const auto services = reader.children({u"service"_s}, id);
    const auto facts = reader.latestFacts(id, 3);
    const auto orders = reader.orders({true, {}, {}, id, 100});
    const auto conflicts = reader.open(u"conflict"_s, id);
    const auto refusals = reader.open(u"refusal"_s, id);
    NameReads names(reader);
    return names.orgs.then(this, [=, this](const Result<QList<Row>> &) -> Result<CustomerCard> {
        const auto state = customer.result();
        if (!state)
            return state.error();
        if (!state->row)
            return Error{ErrorKind::NotFound, u"this desk does not hold the customer"_s, u"id"_s};
        CustomerCard card;
        const bool covered = isCovered();
        card.customer = coveredIf(covered, fromRow<Customer>(*state->row));
        card.pending = state->pending;
        for (const auto &shown : valueOr(services))
            card.services += coveredIf(covered, fromRow<Service>(shown.row));
        card.latestFacts = recordsOf<AccountFact>(valueOr(facts));
        for (const auto &shown : valueOr(orders))
            card.openOrders += coveredIf(covered, fromRow<WorkOrder>(shown.row));
        card.conflicts = recordsOf<Conflict>(valueOr(conflicts));
        card.refusals = recordsOf<Refusal>(valueOr(refusals));
        card.names = names.names();
        return card;
    });
}

Reply<TimelinePage> Desk::timeline(const QUuid &customer, TimelineKey before, int limit)
{
    if (!m->replica)
        return nobodySignedIn<TimelinePage>();
    replica::Reader &reader = m->replica->reader();
    const auto rows =
        reader.timelines().page(customer, {before.atMs, before.id}, qBound(1, limit, 10'000));
    NameReads reads(reader);
    return reads.orgs.then(this, [=, this](const Result<QList<Row>> &) -> Result<TimelinePage> {
        const auto found = rows.result();
        if (!found)
            return found.error();
        const Names names = reads.names();
        TimelinePage page;
        page.more = found->more;
        page.total = found->total;
        for (const auto &entry : found->rows) {
            page.entries += {entry.row.type->name,
                             entry.row.id,
                             entry.row.root,
                             entry.atMs,
                             entry.row,
                             entry.pending,
                             entry.inConflict,
                             authorOf(entry.row, names),
                             {}};
            if (isCovered())
                cover(page.entries.last().row);
        }
        return page;
    });
}

Reply<OrderView> Desk::order(const QUuid &id)
{
    if (!m->replica)
        return nobodySignedIn<OrderView>();
    replica::Reader &reader = m->replica->reader();
    const auto order = reader.record(u"work_order"_s, id);
    const auto events = reader.children({u"order_event"_s}, id);
    const auto notes = reader.children({u"note"_s}, id);
    const auto approvals = reader.children({u"approval"_s}, id);
    const auto types = reader.all(u"order_type"_s);
    const auto ownContact = reader.works().ownContact(id);
    const auto outage = reader.ties().outageOf(id);
    const auto shelf = reader.works().clockShelf();
    const auto conflicts = reader.open(u"conflict"_s, id);
    const auto refusals = reader.open(u"refusal"_s, id);
    NameReads reads(reader);
    return reads.orgs
        .then(this,
              [=, this](const Result<QList<Row>> &) {
                  const auto state = order.result();
                  if (!state)
                      return answerNow<OrderView>(state.error());
                  if (!state->row || !m->replica)
                      return answerNow<OrderView>(Error{
                          ErrorKind::NotFound, u"this desk does not hold the order"_s, u"id"_s});
                  OrderView view;
                  view.row = *state->row;
                  if (isCovered())
                      cover(view.row);
                  view.order = fromRow<WorkOrder>(view.row);
                  view.pending = state->pending;
                  for (const auto &shown : valueOr(events))
                      view.events += fromRow<OrderEvent>(shown.row);
                  sortBy(view.events, &OrderEvent::at);
                  if (const auto held = shelf.result())
                      addClocks(view, *held);
                  for (const auto &shown : valueOr(notes))
                      view.notes += fromRow<Note>(shown.row);
                  sortBy(view.notes, &Note::at);
                  view.conflicts = recordsOf<Conflict>(valueOr(conflicts));
                  view.refusals = recordsOf<Refusal>(valueOr(refusals));
                  for (const auto &shown : valueOr(approvals))
                      view.approvals += fromRow<Approval>(shown.row);
                  sortBy(view.approvals, &Approval::at);
                  view.names = reads.names();
                  Facts facts{{m->clock.nowMs()}, {}, 30};
                  // Only an open one is known here; that there is none, the ledger must say.
                  for (const Conflict &conflict : std::as_const(view.conflicts)) {
                      if (conflict.mustDecide)
                          facts.conflictOpen = true;
                  }
                  if (const auto own = ownContact.result())
                      view.ownContact = facts.ownContact = *own;
                  if (const auto held = outage.result(); held && *held)
                      view.outageOver = facts.outageOver = isOver(fromRow<Outage>(**held));
                  const FormShelf forms(typesNamed(view.order.orderType, valueOr(types)));
                  view.moves =
                      movesFor(view.order, m->actor, facts, forms.of(view.order.orderType));
                  const QUuid customer = view.order.customer.value;
                  return m->replica->reader()
                      .customerNames({customer})
                      .then(this,
                            [view, customer](const Result<QMap<QUuid, QString>> &names) mutable
                            -> Result<OrderView> {
                                if (names)
                                    view.customerName = names->value(customer);
                                return view;
                            });
              })
        .unwrap();
}

Reply<QList<OrderLine>> Desk::orders(const OrderFilter &filter)
{
    if (!m->replica)
        return nobodySignedIn<QList<OrderLine>>();
    const replica::OrderQuery query{filter.openOnly,
                                    filter.ownerTeam,
                                    filter.handler,
                                    filter.customer,
                                    qBound(1, filter.limit, 10'000),
                                    filter.team};
    return m->replica->reader()
        .orders(query)
        .then(this,
              [this](const Result<QList<replica::ShownRow>> &rows) {
                  if (!rows)
                      return answerNow<QList<OrderLine>>(rows.error());
                  QList<OrderLine> lines;
                  QSet<QUuid> customers;
                  for (const auto &shown : *rows) {
                      lines += {
                          coveredIf(isCovered(), fromRow<WorkOrder>(shown.row)), shown.pending, {}};
                      customers.insert(lines.last().order.customer.value);
                  }
                  if (!m->replica)
                      return nobodySignedIn<QList<OrderLine>>();
                  return m->replica->reader().customerNames(customers).then(
                      this,
                      [lines](const Result<QMap<QUuid, QString>> &names) mutable
                      -> Result<QList<OrderLine>> {
                          for (OrderLine &line : lines)
                              line.customerName =
                                  names ? names->value(line.order.customer.value) : QString();
                          return lines;
                      });
              })
        .unwrap();
}

namespace {

template <typename T> Reply<QList<T>> typedRows(QObject *desk, Future<Result<QList<Row>>> future)
{
    return future.then(desk, [](const Result<QList<Row>> &rows) -> Result<QList<T>> {
        if (!rows)
            return rows.error();
        return recordsOf<T>(*rows);
    });
}

}  // namespace

Reply<QList<Conflict>> Desk::conflicts()
{
    return m->replica ? typedRows<Conflict>(this, m->replica->reader().open(u"conflict"_s, {}))
                      : nobodySignedIn<QList<Conflict>>();
}

Reply<QList<Refusal>> Desk::refusals()
{
    return m->replica ? typedRows<Refusal>(this, m->replica->reader().open(u"refusal"_s, {}))
                      : nobodySignedIn<QList<Refusal>>();
}

Reply<QList<Team>> Desk::teams()
{
    return m->replica ? typedRows<Team>(this, m->replica->reader().all(u"team"_s))
                      : nobodySignedIn<QList<Team>>();
}

Reply<QList<User>> Desk::users()
{
    return m->replica ? typedRows<User>(this, m->replica->reader().all(u"user_account"_s))
                      : nobodySignedIn<QList<User>>();
}

Reply<Names> Desk::names()
{
    if (!m->replica)
        return nobodySignedIn<Names>();
    NameReads reads(m->replica->reader());
    return reads.orgs.then(
        this, [reads](const Result<QList<Row>> &) -> Result<Names> { return reads.names(); });
}

Reply<Desk::Dump> Desk::dump()
{
    if (!m->replica)
        return nobodySignedIn<Dump>();
    return m->replica->reader()
        .dump()
        .then(this,
              [this](const Result<QList<Row>> &rows) {
                  if (!rows || !m->replica)
                      return rows ? nobodySignedIn<Dump>() : answerNow<Dump>(rows.error());
                  return m->replica->acknowledged().then(
                      this, [rows](const Result<QList<qint64>> &numbers) -> Result<Dump> {
                          if (!numbers)
                              return numbers.error();
                          return Dump{*rows, *numbers};
                      });
              })
        .unwrap();
}

}  // namespace touchline::desk
