// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's commands of the headless desk. Each looks at what the desk holds now before it acts.

#include "desk/counter.h"
#include "desk/headless.h"
#include "desk/headlessvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

QString counterId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QString counterText(const QCborMap &arguments, QLatin1StringView name)
{
    return arguments.value(name).toString();
}

QCborMap ticketMap(const Ticket &ticket)
{
    return {{u"record"_s, counterId(ticket.id.value)},
            {u"number"_s, ticket.number},
            {u"business"_s, ticket.business},
            {u"state"_s, QString(codeOf(ticket.state))},
            {u"priority"_s, QString(codeOf(ticket.priority))},
            {u"position"_s, ticket.position},
            {u"clerk"_s, ticket.clerk.isNull() ? QString() : counterId(ticket.clerk.value)}};
}

QCborMap counterMap(const Counter &counter)
{
    QCborArray tickets;
    for (const Ticket &ticket : counter.facts().tickets)
        tickets += ticketMap(ticket);
    const Ticket *current = counter.current();
    const QUuid visit = counter.visitIds().interaction;
    return {{u"hall"_s, counter.facts().hallName},
            {u"position"_s, counter.place().position},
            {u"pause"_s, counter.pauseReason()},
            {u"waiting"_s, qint64(counter.waitingHere())},
            {u"current"_s, current ? QCborValue(ticketMap(*current)) : QCborValue(nullptr)},
            {u"visit"_s, visit.isNull() ? QCborValue(nullptr) : QCborValue(counterId(visit))},
            {u"tickets"_s, tickets}};
}

VisitStart startArguments(const QCborMap &a, const QUuid &customer)
{
    VisitStart start;
    start.customer = customer;
    start.business = counterText(a, "business"_L1);
    start.topic = counterText(a, "topic"_L1);
    start.service = QUuid::fromString(counterText(a, "service"_L1));
    start.contactName = counterText(a, "contactName"_L1);
    start.contactPhone = counterText(a, "contactPhone"_L1);
    start.authority = counterText(a, "authority"_L1);
    if (const QString relation = counterText(a, "relation"_L1); !relation.isEmpty())
        start.relation = fromCode<Relation>(relation);
    return start;
}

}  // namespace

void Headless::addCounterCommands()
{
    connect(m_counter, &Counter::lost, this,
            [this](const QString &number, const QString &colleague, const QString &next) {
                print({{u"event"_s, u"ticket-lost"_s},
                       {u"number"_s, number},
                       {u"colleague"_s, colleague},
                       {u"next"_s, next}});
            });
    // `act(arguments, answer)` runs when the counter has looked again.
    const auto command = [this](const QString &name, auto act) {
        m_handlers[name] = [this, act](const QCborMap &a, const Answer &answer) {
            m_counter->refresh().then(this, [act, a, answer](const Done &looked) {
                looked ? act(a, answer) : answer(looked.error());
            });
        };
    };
    const auto answerSaved = [this](const Reply<Saved> &reply, const Answer &answer) {
        reply.then(this, [this, answer](const Result<Saved> &saved) {
            if (!saved)
                return answer(saved.error());
            m_counter->refresh().then(this, [this, answer, saved](const Done &) {
                QCborMap map{{u"n"_s, saved->n}, {u"record"_s, counterId(saved->id)}};
                if (const Ticket *ticket = m_counter->ticket(saved->id))
                    map[u"number"_s] = ticket->number;
                answer(map);
            });
        });
    };
    command(u"counter"_s, [this](const QCborMap &a, const Answer &answer) {
        if (a.contains("position"_L1))
            m_counter->setPosition(counterText(a, "position"_L1));
        if (a.contains("pause"_L1))
            m_counter->pause(counterText(a, "pause"_L1));
        answer(counterMap(*m_counter));
    });
    command(u"ticket-new"_s, [this, answerSaved](const QCborMap &a, const Answer &answer) {
        const QString letter = counterText(a, "letter"_L1);
        const QString priority = counterText(a, "priority"_L1);
        answerSaved(m_counter->draw(counterText(a, "business"_L1),
                                    letter.isEmpty() ? QChar(u'A') : letter.front(),
                                    priority.isEmpty() ? TicketPriority::None
                                                       : fromCode<TicketPriority>(priority)),
                    answer);
    });
    command(u"ticket-next"_s, [this, answerSaved](const QCborMap &, const Answer &answer) {
        answerSaved(m_counter->callNext(), answer);
    });
    command(u"ticket-pass"_s, [this, answerSaved](const QCborMap &, const Answer &answer) {
        answerSaved(m_counter->pass(), answer);
    });
    command(u"visit-start"_s, [this](const QCborMap &a, const Answer &answer) {
        const auto customer = headless::idArgument(a, "customer"_L1);
        if (!customer)
            return answer(customer.error());
        VisitStart start = startArguments(a, *customer);
        const Ticket *ticket = m_counter->current();
        if (start.business.isEmpty() && ticket)
            start.business = ticket->business;
        m_counter->start(start, u'A').then(this, [answer](const Result<VisitIds> &ids) {
            if (!ids)
                return answer(ids.error());
            answer(QCborMap{{u"interaction"_s, counterId(ids->interaction)},
                            {u"ticket"_s, counterId(ids->ticket)}});
        });
    });
    command(u"visit-finish"_s, [this](const QCborMap &a, const Answer &answer) {
        const VisitEnd end{counterText(a, "disposition"_L1), counterText(a, "summary"_L1),
                           int(a.value("rating"_L1).toInteger()), counterText(a, "notRated"_L1)};
        m_counter->finish(end).then(this, [answer](const Done &ended) {
            answer(ended ? Result<QCborMap>(QCborMap()) : ended.error());
        });
    });
    command(u"payment"_s, [this, answerSaved](const QCborMap &a, const Answer &answer) {
        m_desk.visit(m_counter->visitIds().interaction, m_counter->customer())
            .then(this, [this, a, answer, answerSaved](const Result<VisitFacts> &visit) {
                if (!visit)
                    return answer(visit.error());
                if (a.contains("voids"_L1)) {
                    const QUuid wrong = QUuid::fromString(counterText(a, "voids"_L1));
                    return answerSaved(
                        m_desk.voidPayment(*visit, wrong, counterText(a, "remark"_L1)), answer);
                }
                PaymentEntry entry;
                entry.amount.value = a.value("amount"_L1).toInteger();
                entry.method = fromCode<PaymentMethod>(counterText(a, "method"_L1));
                entry.reference = counterText(a, "reference"_L1);
                entry.remark = counterText(a, "remark"_L1);
                answerSaved(m_desk.pay(*visit, entry), answer);
            });
    });
}

}  // namespace touchline::desk
