// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk for tickets, visits and money at the counter.

#include "desk/days.h"
#include "desk/desk.h"
#include "desk/parts.h"
#include "desk/visit.h"
#include "domain/mask.h"
#include "domain/records/org.h"
#include "domain/records/region.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

using protocol::Verb;
using replica::EditRequest;

constexpr int ordersOfVisit = 50;

struct WorkPlace {
    QUuid hall;
    QString hallName;
    QString company;
    QString agentNumber;
};

QList<Row> rowsIn(const Future<Result<QList<Row>>> &future)
{
    const auto rows = future.result();
    return rows ? *rows : QList<Row>();
}

WorkPlace placeOf(const Actor &actor, const QList<Row> &users, const QList<Row> &orgs,
                  const QList<Row> &regions)
{
    WorkPlace place;
    QUuid org;
    for (const Row &row : users) {
        if (row.id != actor.user)
            continue;
        org = row.reference(u"org");
        place.agentNumber = row.text(u"staffNumber");
    }
    for (const Row &row : orgs) {
        if (row.id == org && row.text(u"kind") == codeOf(OrgKind::Hall)) {
            place.hall = org;
            place.hallName = row.text(u"name");
        }
    }
    for (const Row &row : regions) {
        if (row.text(u"code") == actor.region)
            place.company = row.text(u"name");
    }
    return place;
}

Value codeValue(TicketState state) { return QString(codeOf(state)); }

}  // namespace

const Clock &Desk::clock() const { return m->clock; }

Reply<CounterFacts> Desk::counter()
{
    if (!m->replica)
        return nobodySignedIn<CounterFacts>();
    replica::Reader &reader = m->replica->reader();
    const auto regions = reader.all(u"region"_s);
    NameReads names(reader);
    return names.orgs
        .then(this,
              [=, this](const Result<QList<Row>> &) {
                  const WorkPlace place =
                      placeOf(m->actor, rowsIn(names.users), rowsIn(names.orgs), rowsIn(regions));
                  CounterFacts facts;
                  facts.hall = place.hall;
                  facts.hallName = place.hallName;
                  facts.company = place.company;
                  facts.region = m->actor.region;
                  facts.agentNumber = place.agentNumber;
                  facts.names = names.names();
                  if (place.hall.isNull() || !m->replica)
                      return answerNow<CounterFacts>(facts);
                  const Days days(defaultZone());
                  const QDate today =
                      QDateTime::fromMSecsSinceEpoch(m->clock.nowMs(), days.zone()).date();
                  return m->replica->reader()
                      .counter()
                      .tickets(place.hall, days.startOf(today))
                      .then(this,
                            [facts](const Result<replica::CounterRows> &rows) mutable
                            -> Result<CounterFacts> {
                                if (!rows)
                                    return rows.error();
                                for (const auto &shown : rows->tickets) {
                                    facts.tickets += fromRow<Ticket>(shown.row);
                                    if (shown.pending)
                                        facts.pending.insert(shown.row.id);
                                }
                                facts.customers = rows->customers;
                                return facts;
                            });
              })
        .unwrap();
}

Reply<QList<FindHit>> Desk::findIdentity(const QString &number)
{
    using Hits = QList<FindHit>;
    if (!m->replica)
        return nobodySignedIn<Hits>();
    return m->replica->reader()
        .counter()
        .withIdentity(masked(Privacy::IdDocument, number))
        .then(this, [](const Result<QList<Row>> &rows) -> Result<Hits> {
            if (!rows)
                return rows.error();
            Hits hits;
            for (const Row &row : *rows)
                hits += hitOf(row, {}, false);
            for (FindHit &hit : hits)
                hit.here = true;
            return hits;
        });
}

Reply<Saved> Desk::drawTicket(const QUuid &hall, const QString &number, const QString &business,
                              TicketPriority priority)
{
    return createRecord(u"ticket"_s, {}, {},
                        {{u"number"_s, number},
                         {u"business"_s, business},
                         {u"priority"_s, QString(codeOf(priority))},
                         {u"state"_s, codeValue(TicketState::Waiting)},
                         {u"hall"_s, hall},
                         {u"issuedAt"_s, m->clock.nowMs()}});
}

Reply<Saved> Desk::callTicket(const Ticket &ticket, const QString &position)
{
    return editRecord(u"ticket"_s, ticket.id.value,
                      {{u"clerk"_s, m->actor.user},
                       {u"state"_s, codeValue(TicketState::Called)},
                       {u"position"_s, position},
                       {u"calledAt"_s, m->clock.nowMs()},
                       {u"calls"_s, ticket.calls.value + 1}});
}

Reply<VisitIds> Desk::startVisit(const QUuid &hall, const VisitStart &start)
{
    if (!m->replica)
        return nobodySignedIn<VisitIds>();
    if (const auto why = whyNotStart(start))
        return answerNow<VisitIds>(*why);
    return openRoot(u"customer"_s, start.customer)
        .then(this,
              [this, hall, start](const Result<QUuid> &root) {
                  return root ? beginVisit(hall, start) : answerNow<VisitIds>(root.error());
              })
        .unwrap();
}

Reply<VisitIds> Desk::beginVisit(const QUuid &hall, const VisitStart &start)
{
    const qint64 now = m->clock.nowMs();
    const VisitIds ids{m->ids.next(now), start.ticket.isNull() ? m->ids.next(now) : start.ticket};
    const EditRequest contact{Verb::Create,
                              u"interaction"_s,
                              ids.interaction,
                              start.customer,
                              {},
                              {{u"channel"_s, QString(codeOf(Channel::Hall))},
                               {u"direction"_s, QString(codeOf(Direction::Inbound))},
                               {u"state"_s, QString(codeOf(InteractionState::Active))},
                               {u"startedAt"_s, now},
                               {u"agent"_s, m->actor.user},
                               {u"queue"_s, start.topic},
                               {u"contactName"_s, start.contactName.trimmed()},
                               {u"contactPhone"_s, start.contactPhone.trimmed()},
                               {u"relation"_s, QString(codeOf(start.relation))},
                               {u"authority"_s, start.authority.trimmed()},
                               {u"service"_s, start.service},
                               {u"ticket"_s, ids.ticket}}};
    EditRequest ticket{start.ticket.isNull() ? Verb::Create : Verb::Edit,
                       u"ticket"_s,
                       ids.ticket,
                       {},
                       {},
                       {{u"business"_s, start.business},
                        {u"state"_s, codeValue(TicketState::Serving)},
                        {u"customer"_s, start.customer},
                        {u"interaction"_s, ids.interaction},
                        {u"servedAt"_s, now}}};
    if (start.ticket.isNull()) {
        ticket.values.insert(u"number"_s, start.number);
        ticket.values.insert(u"hall"_s, hall);
        ticket.values.insert(u"clerk"_s, m->actor.user);
        ticket.values.insert(u"position"_s, start.position);
        ticket.values.insert(u"issuedAt"_s, now);
        ticket.values.insert(u"calledAt"_s, now);
    }
    // Asked for together, so that nothing comes between them in the journal.
    auto contactSaved = save(contact);
    auto ticketSaved = save(ticket);
    return ticketSaved.then(this,
                            [contactSaved, ids](const Result<Saved> &saved) -> Result<VisitIds> {
                                const auto first = contactSaved.result();
                                if (!first)
                                    return first.error();
                                return saved ? Result<VisitIds>(ids) : saved.error();
                            });
}

Reply<std::monostate> Desk::endVisit(const VisitIds &visit, const VisitEnd &end)
{
    if (const auto why = whyNotEnd(end))
        return answerNow<std::monostate>(*why);
    const qint64 now = m->clock.nowMs();
    return changeVisit(visit,
                       {{u"state"_s, QString(codeOf(InteractionState::Closed))},
                        {u"endedAt"_s, now},
                        {u"disposition"_s, end.disposition.trimmed()},
                        {u"summary"_s, end.summary.trimmed()},
                        {u"rating"_s, qint64(end.rating)},
                        {u"notRated"_s, end.rating == 0 ? end.notRated.trimmed() : QString()}},
                       {{u"state"_s, codeValue(TicketState::Served)}, {u"endedAt"_s, now}});
}

Reply<std::monostate> Desk::reopenVisit(const VisitIds &visit)
{
    return changeVisit(visit,
                       {{u"state"_s, QString(codeOf(InteractionState::Active))},
                        {u"endedAt"_s, qint64(0)},
                        {u"rating"_s, qint64(0)},
                        {u"notRated"_s, QString()}},
                       {{u"state"_s, codeValue(TicketState::Serving)}, {u"endedAt"_s, qint64(0)}});
}

Reply<std::monostate> Desk::changeVisit(const VisitIds &visit, const FieldValues &contact,
                                        const FieldValues &ticket)
{
    auto contactSaved = editRecord(u"interaction"_s, visit.interaction, contact);
    if (visit.ticket.isNull())
        return contactSaved.then(
            this, [](const Result<Saved> &saved) { return saved ? done() : Done(saved.error()); });
    auto ticketSaved = editRecord(u"ticket"_s, visit.ticket, ticket);
    return ticketSaved.then(this, [contactSaved](const Result<Saved> &saved) {
        const auto first = contactSaved.result();
        if (!first)
            return Done(first.error());
        return saved ? done() : Done(saved.error());
    });
}

Reply<VisitFacts> Desk::visit(const QUuid &interaction, const QUuid &customer)
{
    if (!m->replica)
        return nobodySignedIn<VisitFacts>();
    replica::Reader &reader = m->replica->reader();
    const auto contact = reader.record(u"interaction"_s, interaction);
    const auto person = reader.record(u"customer"_s, customer);
    const auto services = reader.children({u"service"_s}, customer);
    const auto payments = reader.children({u"payment"_s}, customer);
    const auto orders = reader.orders({true, {}, {}, customer, ordersOfVisit});
    NameReads names(reader);
    return names.orgs.then(this, [=](const Result<QList<Row>> &) -> Result<VisitFacts> {
        const auto contactRow = contact.result();
        const auto personRow = person.result();
        if (!contactRow)
            return contactRow.error();
        if (!contactRow->row || !personRow || !personRow->row)
            return Error{ErrorKind::NotFound, u"this desk does not hold the visit"_s, u"id"_s};
        VisitFacts facts;
        facts.interaction = fromRow<Interaction>(*contactRow->row);
        facts.customer = fromRow<Customer>(*personRow->row);
        facts.names = names.names();
        if (const auto rows = services.result()) {
            for (const auto &shown : *rows)
                facts.services += fromRow<Service>(shown.row);
        }
        if (const auto rows = payments.result()) {
            for (const auto &shown : *rows)
                facts.payments += fromRow<Payment>(shown.row);
        }
        std::stable_sort(facts.payments.begin(), facts.payments.end(),
                         [](const Payment &a, const Payment &b) { return a.at.ms > b.at.ms; });
        if (const auto rows = orders.result()) {
            for (const auto &shown : *rows)
                facts.orders += fromRow<WorkOrder>(shown.row);
        }
        return facts;
    });
}

Reply<Saved> Desk::pay(const VisitFacts &visit, const PaymentEntry &entry)
{
    if (const auto why = whyNotPay(entry))
        return answerNow<Saved>(*why);
    return createRecord(u"payment"_s, visit.customer.id.value, visit.customer.feed,
                        {{u"interaction"_s, visit.interaction.id.value},
                         {u"service"_s, entry.service},
                         {u"order"_s, entry.order},
                         {u"amount"_s, entry.amount.value},
                         {u"method"_s, QString(codeOf(entry.method))},
                         {u"reference"_s, entry.reference.trimmed()},
                         {u"remark"_s, entry.remark.trimmed()}});
}

Reply<Saved> Desk::voidPayment(const VisitFacts &visit, const QUuid &payment, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return answerNow<Saved>(invalid(u"remark"_s, u"needs_reason"_s));
    for (const Payment &wrong : visit.payments) {
        if (wrong.id.value != payment)
            continue;
        if (!wrong.voids.isNull() || isVoided(wrong, visit.payments))
            return answerNow<Saved>(
                Error{ErrorKind::Conflict, u"is voided, or voids another"_s, u"voids"_s});
        return createRecord(u"payment"_s, visit.customer.id.value, visit.customer.feed,
                            {{u"interaction"_s, visit.interaction.id.value},
                             {u"service"_s, wrong.service.value},
                             {u"order"_s, wrong.order},
                             {u"amount"_s, -wrong.amount.value},
                             {u"method"_s, QString(codeOf(wrong.method))},
                             {u"reference"_s, wrong.reference},
                             {u"remark"_s, reason.trimmed()},
                             {u"voids"_s, payment}});
    }
    return answerNow<Saved>(Error{ErrorKind::NotFound, u"no such payment"_s, u"voids"_s});
}

}  // namespace touchline::desk
