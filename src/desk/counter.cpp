// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/counter.h"

#include "protocol/reasons.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

/// A bulk load tells of new rows many times a second.
constexpr int counterPauseMs = 120;
const QString counterKey = u"counter"_s;

Error counterError(ErrorKind kind, const QString &detail, const QString &field = u"ticket"_s)
{
    return {kind, detail, field};
}

template <typename T> Reply<T> counterAnswer(const Error &error)
{
    return readyFuture(Result<T>(error));
}

Value ticketState(TicketState state) { return QString(codeOf(state)); }

}  // namespace

Counter::Counter(Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_sinceMs(clock.nowMs())
{
    m_pause.setObjectName(u"counter"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(counterPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Counter::reload);
    const auto soon = [this] {
        if (!m_pause.isActive() && worksAtCounter(m_desk.actor().role))
            m_pause.start();
    };
    connect(&desk, &Desk::recordsChanged, this, soon);
    connect(&desk, &Desk::statusChanged, this, &Counter::changed);
    connect(&desk, &Desk::actorChanged, this, &Counter::restore);
    restore();
}

bool Counter::isHere() const
{
    return worksAtCounter(m_desk.actor().role) && !m_facts.hall.isNull();
}

bool Counter::isBlind() const { return m_desk.status().link != Link::Online; }

void Counter::restore()
{
    m_facts = {};
    m_visit.reset();
    m_ids = {};
    m_customer = {};
    m_place = {};
    m_pauseReason.clear();
    m_called = {};
    m_told.clear();
    m_loaded = false;
    m_sinceMs = m_clock.nowMs();
    if (!worksAtCounter(m_desk.actor().role)) {
        ++m_generation;
        emit changed();
        return;
    }
    m_desk.remembered(counterKey).then(this, [this](const Result<QByteArray> &bytes) {
        const QJsonObject kept = QJsonDocument::fromJson(bytes ? *bytes : QByteArray()).object();
        m_place.position = kept["position"_L1].toString();
        m_pauseReason = kept["pause"_L1].toString();
        if (const qint64 since = kept["since"_L1].toInteger();
            since > 0 && !m_pauseReason.isEmpty())
            m_sinceMs = since;
        m_ids = {QUuid(kept["visit"_L1].toString()), QUuid(kept["ticket"_L1].toString())};
        m_customer = QUuid(kept["customer"_L1].toString());
        reload();
    });
}

void Counter::keep()
{
    const QJsonObject kept{
        {u"position"_s, m_place.position}, {u"pause"_s, m_pauseReason}, {u"since"_s, m_sinceMs}};
    m_desk.remember(counterKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void Counter::setPosition(const QString &position)
{
    if (m_place.position == position)
        return;
    m_place.position = position;
    keep();
    emit changed();
}

void Counter::pause(const QString &reason)
{
    if (m_pauseReason == reason)
        return;
    m_pauseReason = reason;
    m_sinceMs = m_clock.nowMs();
    keep();
    emit changed();
}

Reply<std::monostate> Counter::refresh()
{
    m_pause.stop();
    const quint64 asked = ++m_generation;
    return m_desk.counter().then(this, [this, asked](const Result<CounterFacts> &facts) {
        if (!facts)
            return Done(facts.error());
        if (asked == m_generation)
            show(*facts);
        return done();
    });
}

void Counter::show(const CounterFacts &facts)
{
    m_facts = facts;
    m_loaded = true;
    findLost();
    readVisit();
    emit changed();
}

void Counter::readVisit()
{
    const Ticket *mine = current();
    if (mine && mine->state == TicketState::Serving && !mine->interaction.isNull()) {
        m_ids = {mine->interaction, mine->id.value};
        m_customer = mine->customer.value;
    }
    if (m_ids.interaction.isNull()) {
        m_visit.reset();
        return;
    }
    if (m_visit && m_visit->interaction.id.value != m_ids.interaction)
        m_visit.reset();
    m_desk.visit(m_ids.interaction, m_customer)
        .then(this, [this, asked = m_generation](const Result<VisitFacts> &visit) {
            if (asked == m_generation && visit)
                takeVisit(*visit);
        });
}

void Counter::takeVisit(const VisitFacts &visit)
{
    if (visit.interaction.state != InteractionState::Closed) {
        m_visit = visit;
        emit changed();
        return;
    }
    // Closed from the card, or by a colleague: its ticket must not stay at this place.
    const Ticket *mine = current();
    const QUuid ticket =
        mine && mine->interaction == visit.interaction.id.value ? mine->id.value : QUuid();
    forgetVisit();
    if (!ticket.isNull())
        edit(ticket,
             {{u"state"_s, ticketState(TicketState::Served)}, {u"endedAt"_s, m_clock.nowMs()}});
    emit changed();
}

void Counter::forgetVisit()
{
    m_visit.reset();
    m_ids = {};
    m_customer = {};
    keep();
}

const Ticket *Counter::current() const
{
    const Ticket *found = nullptr;
    for (const Ticket &ticket : m_facts.tickets) {
        if (ticket.clerk.value != m_desk.actor().user ||
            (ticket.state != TicketState::Called && ticket.state != TicketState::Serving))
            continue;
        const bool better = !found || (ticket.state == TicketState::Serving) >
                                          (found->state == TicketState::Serving);
        if (better || (ticket.state == found->state && ticket.calledAt > found->calledAt))
            found = &ticket;
    }
    return found;
}

const Ticket *Counter::ticket(const QUuid &id) const
{
    for (const Ticket &ticket : m_facts.tickets) {
        if (ticket.id.value == id)
            return &ticket;
    }
    return nullptr;
}

const Ticket *Counter::byNumber(const QString &number) const
{
    for (const Ticket &ticket : m_facts.tickets) {
        if (ticket.number.compare(number, Qt::CaseInsensitive) == 0)
            return &ticket;
    }
    return nullptr;
}

VisitIds Counter::visitIds() const
{
    const Ticket *mine = ticket(m_ids.ticket);
    return {m_ids.interaction,
            mine && mine->clerk.value == m_desk.actor().user ? m_ids.ticket : QUuid()};
}

qsizetype Counter::waitingHere() const
{
    return std::count_if(m_facts.tickets.begin(), m_facts.tickets.end(),
                         [this](const Ticket &ticket) { return waitsFor(ticket, m_place); });
}

QString Counter::nextNumber(QChar letter) const
{
    const QString mark = isBlind() ? m_place.position : QString();
    return nextTicketNumber(m_facts.tickets, letter, mark);
}

Reply<Saved> Counter::draw(const QString &business, QChar letter, TicketPriority priority)
{
    if (!isHere())
        return counterAnswer<Saved>(
            counterError(ErrorKind::Forbidden, u"you call no tickets here"_s, u"hall"_s));
    return m_desk.drawTicket(m_facts.hall, nextNumber(letter), business, priority);
}

std::optional<Error> Counter::whyNotCall() const
{
    if (current() || !m_ids.interaction.isNull())
        return counterError(ErrorKind::Conflict, u"somebody is at this place already"_s);
    if (!m_pauseReason.isEmpty())
        return counterError(ErrorKind::Conflict, u"this place is closed"_s, u"pause"_s);
    return std::nullopt;
}

Reply<Saved> Counter::callNext()
{
    if (const auto why = whyNotCall())
        return counterAnswer<Saved>(*why);
    const qsizetype next = nextTicket(m_facts.tickets, m_place);
    return next < 0 ? counterAnswer<Saved>(counterError(ErrorKind::NotFound, u"nobody waits"_s))
                    : call(m_facts.tickets[next].id.value);
}

Reply<Saved> Counter::call(const QUuid &id)
{
    if (const auto why = whyNotCall())
        return counterAnswer<Saved>(*why);
    const Ticket *wanted = ticket(id);
    if (!wanted || (wanted->state != TicketState::Waiting && wanted->state != TicketState::Passed))
        return counterAnswer<Saved>(counterError(ErrorKind::NotFound, u"does not wait"_s));
    m_called = id;
    return m_desk.callTicket(*wanted, m_place.position)
        .then(this, [this](const Result<Saved> &saved) {
            reload();
            return saved;
        });
}

Reply<Saved> Counter::edit(const QUuid &id, const FieldValues &values)
{
    return m_desk.editRecord(u"ticket"_s, id, values)
        .then(this, [this](const Result<Saved> &saved) {
            reload();
            return saved;
        });
}

Reply<Saved> Counter::recall()
{
    const Ticket *ticket = current();
    if (!ticket || ticket->state != TicketState::Called)
        return counterAnswer<Saved>(counterError(ErrorKind::NotFound, u"nobody is called"_s));
    return edit(ticket->id.value,
                {{u"calls"_s, ticket->calls.value + 1}, {u"calledAt"_s, m_clock.nowMs()}});
}

Reply<Saved> Counter::pass()
{
    const Ticket *ticket = current();
    if (!ticket || ticket->state != TicketState::Called)
        return counterAnswer<Saved>(counterError(ErrorKind::NotFound, u"nobody is called"_s));
    return edit(ticket->id.value, {{u"state"_s, ticketState(TicketState::Passed)}});
}

Reply<Saved> Counter::takeBackPass(const QUuid &id)
{
    return edit(id, {{u"state"_s, ticketState(TicketState::Called)}});
}

Reply<Saved> Counter::transfer(const QUuid &id, const QString &business, const QString &position)
{
    return edit(id, {{u"business"_s, business},
                     {u"position"_s, position},
                     {u"clerk"_s, QUuid()},
                     {u"state"_s, ticketState(TicketState::Waiting)}});
}

Reply<Saved> Counter::prefer(const QUuid &id, TicketPriority priority)
{
    return edit(id, {{u"priority"_s, QString(codeOf(priority))}});
}

Reply<Saved> Counter::leave(const QUuid &id)
{
    return edit(id,
                {{u"state"_s, ticketState(TicketState::Left)}, {u"endedAt"_s, m_clock.nowMs()}});
}

Reply<VisitIds> Counter::start(VisitStart start, QChar letter)
{
    const Ticket *ticket = current();
    if (!isHere())
        return counterAnswer<VisitIds>(
            counterError(ErrorKind::Forbidden, u"you call no tickets here"_s, u"hall"_s));
    if (!m_ids.interaction.isNull())
        return counterAnswer<VisitIds>(
            counterError(ErrorKind::Conflict, u"somebody is at this place already"_s));
    start.ticket = ticket ? ticket->id.value : QUuid();
    start.number = ticket ? ticket->number : nextNumber(letter);
    start.position = m_place.position;
    return m_desk.startVisit(m_facts.hall, start)
        .then(this, [this, customer = start.customer](const Result<VisitIds> &ids) {
            if (ids) {
                m_ids = *ids;
                m_customer = customer;
                keep();
            }
            reload();
            return ids;
        });
}

Reply<std::monostate> Counter::finish(const VisitEnd &end)
{
    const VisitIds ids = visitIds();
    if (ids.interaction.isNull())
        return counterAnswer<std::monostate>(
            counterError(ErrorKind::NotFound, u"no visit is under way"_s));
    return m_desk.endVisit(ids, end).then(this, [this](const Done &ended) {
        if (ended)
            forgetVisit();
        reload();
        return ended;
    });
}

Reply<std::monostate> Counter::takeBackFinish(const VisitIds &visit, const QUuid &customer)
{
    return m_desk.reopenVisit(visit).then(this, [=, this](const Done &opened) {
        if (opened) {
            m_ids = visit;
            m_customer = customer;
            keep();
        }
        reload();
        return opened;
    });
}

void Counter::findLost()
{
    m_desk.refusals().then(this, [this, asked = m_generation](const Result<QList<Refusal>> &all) {
        if (asked != m_generation || !all)
            return;
        for (const Refusal &refusal : *all) {
            if (refusal.targetType != "ticket"_L1 || refusal.by.value != m_desk.actor().user ||
                refusal.reason != protocol::reasons::alreadyTaken ||
                m_told.contains(refusal.id.value))
                continue;
            m_told.insert(refusal.id.value);
            // She is told here and nothing is left to decide.
            m_desk.closeRefusal(refusal.id.value);
            const Ticket *taken = ticket(refusal.target);
            if (!taken)
                continue;
            const QString colleague = m_facts.names.value(taken->clerk.value);
            if (std::exchange(m_called, QUuid()) == taken->id.value && !current())
                tellLost(taken->number, colleague);
            else
                emit lost(taken->number, colleague, {});
        }
    });
}

void Counter::tellLost(const QString &number, const QString &colleague)
{
    const qsizetype next = nextTicket(m_facts.tickets, m_place);
    const QString instead = next < 0 ? QString() : m_facts.tickets[next].number;
    callNext().then(this, [this, number, colleague, instead](const Result<Saved> &saved) {
        emit lost(number, colleague, saved ? instead : QString());
    });
}

}  // namespace touchline::desk
