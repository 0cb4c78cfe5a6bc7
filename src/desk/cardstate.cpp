// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cardstate.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

CardState::CardState(Desk &desk, const Clock &clock, const QUuid &customer, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_customer(customer)
{
    // An order is a root of its own, so its change may be this customer's.
    connect(&desk, &Desk::recordsChanged, this, [this] {
        if (m_awake)
            reload();
        else
            m_stale = true;
    });
}

const Service *CardState::chosen() const
{
    for (const Service &service : m_card.services) {
        if (service.id.value == m_service && !m_service.isNull())
            return &service;
    }
    return nullptr;
}

QList<Alert> CardState::alerts() const
{
    return alertsOf(m_card.customer, m_card.services, m_facts, m_clock.nowMs());
}

VerificationLevel CardState::verification() const
{
    return verificationOf(m_facts.checks, m_facts.current ? m_facts.current->id.value : QUuid(),
                          m_service);
}

void CardState::setAwake(bool awake)
{
    m_awake = awake;
    if (awake && std::exchange(m_stale, false))
        reload();
}

void CardState::reload()
{
    const quint64 asked = ++m_generation;
    m_desk.card(m_customer).then(this, [this, asked](const Result<CustomerCard> &card) {
        if (asked != m_generation)
            return;
        if (!card) {
            emit failed(card.error());
            return;
        }
        m_card = *card;
        if (!m_decided && m_card.services.size() == 1) {
            m_service = m_card.services.first().id.value;
            m_decided = true;
        }
        loadFacts();
    });
}

void CardState::loadFacts()
{
    m_desk.cardFacts(m_customer, m_service)
        .then(this, [this, asked = m_generation](const Result<CardFacts> &facts) {
            if (asked != m_generation)
                return;
            if (!facts) {
                emit failed(facts.error());
                return;
            }
            takeFacts(*facts);
        });
}

void CardState::takeFacts(const CardFacts &facts)
{
    const bool ended =
        m_facts.current && (!facts.current || facts.current->id != m_facts.current->id);
    m_facts = facts;
    m_loaded = true;
    // The contact under way says what it is about, until the agent says otherwise.
    if (!m_decided && facts.current && !facts.current->service.isNull()) {
        m_decided = true;
        m_service = facts.current->service.value;
        loadFacts();
        return;
    }
    if (ended)
        emit contactEnded();
    judgeAgain();
}

void CardState::judgeAgain()
{
    if (!m_loaded)
        return;
    // Most changes anywhere are no change here, and to build the card anew is dear.
    Told now{m_service, m_card, m_facts, alerts()};
    if (m_told == now)
        return;
    m_told = std::move(now);
    emit changed();
}

void CardState::choose(const QUuid &service)
{
    m_service = service == m_service ? QUuid() : service;
    m_decided = true;
    ++m_generation;
    if (m_facts.current && m_facts.current->service.value != m_service)
        changeContact({{u"service"_s, m_service}});
    emit serviceChosen(m_service);
    loadFacts();
}

Reply<Saved> CardState::startContact(Channel channel)
{
    return m_desk.createRecord(u"interaction"_s, m_customer, m_card.customer.feed,
                               {{u"channel"_s, QString(codeOf(channel))},
                                {u"direction"_s, QString(codeOf(Direction::Inbound))},
                                {u"state"_s, QString(codeOf(InteractionState::Active))},
                                {u"startedAt"_s, m_clock.nowMs()},
                                {u"agent"_s, m_desk.actor().user},
                                {u"contactName"_s, m_card.customer.name},
                                {u"relation"_s, QString(codeOf(Relation::Self))},
                                {u"service"_s, m_service}});
}

Reply<Saved> CardState::recordCall(const QUuid &outage, const QUuid &service, const QString &title)
{
    return m_desk.createRecord(u"interaction"_s, m_customer, m_card.customer.feed,
                               {{u"channel"_s, QString(codeOf(Channel::Phone))},
                                {u"direction"_s, QString(codeOf(Direction::Inbound))},
                                {u"state"_s, QString(codeOf(InteractionState::Closed))},
                                {u"startedAt"_s, m_clock.nowMs()},
                                {u"endedAt"_s, m_clock.nowMs()},
                                {u"agent"_s, m_desk.actor().user},
                                {u"contactName"_s, m_card.customer.name},
                                {u"relation"_s, QString(codeOf(Relation::Self))},
                                {u"service"_s, m_service.isNull() ? service : m_service},
                                {u"title"_s, title},
                                {u"outage"_s, outage}});
}

Reply<Saved> CardState::unrecordCall(const QUuid &interaction)
{
    // What was heard stays on the timeline; only what it was about is taken back.
    return m_desk.editRecord(u"interaction"_s, interaction,
                             {{u"outage"_s, QUuid()}, {u"title"_s, QString()}});
}

Reply<Saved> CardState::changeContact(const FieldValues &values)
{
    if (!m_facts.current)
        return readyFuture(Result<Saved>(Error{ErrorKind::NotFound, u"no contact is under way"_s}));
    return m_desk.editRecord(u"interaction"_s, m_facts.current->id.value, values);
}

Reply<Saved> CardState::endContact(const QString &disposition)
{
    return changeContact({{u"state"_s, QString(codeOf(InteractionState::Closed))},
                          {u"endedAt"_s, m_clock.nowMs()},
                          {u"disposition"_s, disposition}});
}

Reply<Saved> CardState::saveCheck(const QStringList &answered)
{
    if (!m_facts.current)
        return readyFuture(Result<Saved>(Error{ErrorKind::NotFound, u"no contact is under way"_s}));
    return m_desk.createRecord(u"verification"_s, m_customer, m_card.customer.feed,
                               {{u"interaction"_s, m_facts.current->id.value},
                                {u"service"_s, m_service},
                                {u"level"_s, QString(codeOf(levelFor(answered)))},
                                {u"answered"_s, answered}});
}

Reply<NudgeVerdict> CardState::nudge(const QUuid &order, const NudgeRules &rules)
{
    const qint64 now = m_clock.nowMs();
    for (const WorkOrder &open : std::as_const(m_card.openOrders)) {
        if (open.id.value != order)
            continue;
        const NudgeVerdict verdict = judgeNudge(open, rules, m_nudged.value(order), now);
        if (verdict.answer == NudgeAnswer::TooSoon || verdict.answer == NudgeAnswer::TooMany)
            return readyFuture(Result<NudgeVerdict>(verdict));
        m_nudged[order] = now;
        return m_desk.nudgeOrder(order, 1).then(
            this, [verdict](const Result<Saved> &saved) -> Result<NudgeVerdict> {
                return saved ? Result<NudgeVerdict>(verdict) : saved.error();
            });
    }
    return readyFuture(Result<NudgeVerdict>(Error{ErrorKind::NotFound, u"no such open order"_s}));
}

Reply<Saved> CardState::takeBackNudge(const QUuid &order)
{
    m_nudged.remove(order);
    return m_desk.nudgeOrder(order, -1);
}

Reply<Saved> CardState::setTags(const QStringList &tags)
{
    return m_desk.editRecord(u"customer"_s, m_customer, {{u"tags"_s, tags}});
}

FieldValues CardState::orderDefaults() const
{
    FieldValues values;
    if (!m_service.isNull())
        values.insert(u"service"_s, m_service);
    if (const Service *service = chosen(); service && service->area != AreaClass::Unknown)
        values.insert(u"area"_s, QString(codeOf(service->area)));
    if (m_facts.current) {
        values.insert(u"contactName"_s, m_facts.current->contactName);
        if (m_facts.current->relation != Relation::Unknown)
            values.insert(u"relation"_s, QString(codeOf(m_facts.current->relation)));
        if (!m_facts.current->contactPhone.contains(u'*'))
            values.insert(u"callbackPhone"_s, m_facts.current->contactPhone);
    }
    return values;
}

}  // namespace touchline::desk
