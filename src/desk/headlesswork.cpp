// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands of the headless desk for one's work, the card, notices and numbers in full.

#include "desk/headless.h"
#include "desk/headlessvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr std::array groupNames{"decide"_L1,       "handover"_L1, "mustRead"_L1, "dueToday"_L1,
                                "appointments"_L1, "callBack"_L1, "restored"_L1, "approve"_L1,
                                "returned"_L1,     "nudged"_L1,   "inHand"_L1,   "toTake"_L1,
                                "asked"_L1,        "draft"_L1,    "waiting"_L1};
static_assert(groupNames.size() == WorkGroupCount);

constexpr std::array alertNames{"lifeSupport"_L1, "outage"_L1, "plannedOutage"_L1, "arrears"_L1,
                                "repeated"_L1};

QString bareId(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QCborMap workMap(const WorkFacts &facts)
{
    QCborArray items;
    for (const WorkItem &item : workItems(facts)) {
        items += QCborMap{{u"group"_s, QString(groupNames[size_t(item.group)])},
                          {u"type"_s, item.type},
                          {u"record"_s, bareId(item.id)},
                          {u"order"_s, bareId(item.line.order.id.value)},
                          {u"key"_s, item.key},
                          {u"at"_s, item.atMs},
                          {u"count"_s, item.count},
                          {u"pending"_s, item.pending}};
    }
    return {{u"items"_s, items}};
}

/// The clocks of an order as this desk counts them, with or without its server.
QCborMap clocksMap(const OrderView &view, qint64 nowMs)
{
    static constexpr std::array stateNames{"waiting"_L1, "running"_L1, "near"_L1,   "late"_L1,
                                           "paused"_L1,  "met"_L1,     "missed"_L1, "cancelled"_L1};
    QCborArray items;
    for (const ClockStory &story : view.clocks.book.stories) {
        const ClockReading reading = readClock(story, hoursFrom(view.shelf), nowMs);
        items += QCborMap{{u"metric"_s, story.metric},
                          {u"duty"_s, QString(codeOf(story.duty))},
                          {u"state"_s, QString(stateNames[size_t(reading.state)])},
                          {u"start"_s, reading.start},
                          {u"due"_s, reading.due.value_or(0)}};
    }
    return {{u"expected"_s, view.clocksExpected},
            {u"nearest"_s, view.order.dueAt.ms},
            {u"items"_s, items}};
}

QCborMap cardMap(const CardFacts &facts, const CustomerCard &card, qint64 nowMs)
{
    QCborArray alerts;
    for (const Alert &alert : alertsOf(card.customer, card.services, facts, nowMs))
        alerts += QString(alertNames[size_t(alert.kind)]);
    QCborArray bills;
    for (const BillLine &line : billLines(facts.bills))
        bills += QCborMap{
            {u"at"_s, line.bill.at.ms},
            {u"amount"_s, line.bill.amount.value},
            {u"change"_s, line.change ? QCborValue(*line.change) : QCborValue(QCborValue::Null)}};
    QCborArray services;
    for (const Service &service : card.services)
        services += bareId(service.id.value);
    const QUuid contact = facts.current ? facts.current->id.value : QUuid();
    return {
        {u"services"_s, services},
        {u"alerts"_s, alerts},
        {u"bills"_s, bills},
        {u"used"_s, facts.used},
        {u"contact"_s, bareId(contact)},
        {u"verification"_s, QString(codeOf(verificationOf(facts.checks, contact, facts.service)))}};
}

}  // namespace

void Headless::addWorkCommands()
{
    const auto pass = [this](auto future, const Answer &answer, auto shape) {
        future.then(this, [answer, shape](const auto &result) {
            answer(result ? Result<QCborMap>(shape(*result)) : Result<QCborMap>(result.error()));
        });
    };
    const auto saved = [](const Saved &edit) {
        return QCborMap{{u"n"_s, edit.n}, {u"record"_s, bareId(edit.id)}};
    };
    m_handlers[u"work"_s] = [this, pass](const QCborMap &, const Answer &answer) {
        pass(m_desk.work(), answer, workMap);
    };
    m_handlers[u"clocks"_s] = [this, pass](const QCborMap &a, const Answer &answer) {
        const auto order = headless::idArgument(a, "order"_L1);
        if (!order)
            return answer(order.error());
        pass(m_desk.order(*order), answer,
             [this](const OrderView &view) { return clocksMap(view, m_desk.nowMs()); });
    };
    m_handlers[u"card"_s] = [this, pass](const QCborMap &a, const Answer &answer) {
        const auto customer = headless::idArgument(a, "customer"_L1);
        const auto service = headless::idArgument(a, "service"_L1, false);
        if (!customer || !service)
            return answer(customer ? service.error() : customer.error());
        m_desk.card(*customer).then(this, [this, pass, answer, customer = *customer,
                                           service = *service](const Result<CustomerCard> &card) {
            if (!card)
                return answer(card.error());
            const qint64 now = m_desk.nowMs();
            pass(m_desk.cardFacts(customer, service), answer,
                 [card = *card, now](const CardFacts &facts) { return cardMap(facts, card, now); });
        });
    };
    m_handlers[u"reveal"_s] = [this, pass](const QCborMap &a, const Answer &answer) {
        const auto customer = headless::idArgument(a, "customer"_L1);
        if (!customer)
            return answer(customer.error());
        const auto reason = fromCode<RevealReason>(a.value("reason"_L1).toString());
        if (reason == RevealReason::Unknown)
            return answer(invalid(u"reason"_s, u"is not one of the reasons"_s));
        pass(m_desk.reveal(*customer, a.value("field"_L1).toString(), reason), answer,
             [](const Revealed &shown) {
                 return QCborMap{{u"value"_s, shown.value}, {u"seconds"_s, shown.seconds}};
             });
    };
    m_handlers[u"nudge"_s] = [this, pass, saved](const QCborMap &a, const Answer &answer) {
        const auto order = headless::idArgument(a, "record"_L1);
        if (!order)
            return answer(order.error());
        pass(m_desk.nudgeOrder(*order, a.value("back"_L1).toBool() ? -1 : 1), answer, saved);
    };
    m_handlers[u"notice-read"_s] = [this, pass, saved](const QCborMap &a, const Answer &answer) {
        const auto notice = headless::idArgument(a, "record"_L1);
        if (!notice)
            return answer(notice.error());
        pass(m_desk.confirmNotice(*notice), answer, saved);
    };
}

}  // namespace touchline::desk
