// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demostory.h"

#include "domain/mask.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/orderreporter.h"
#include "server/intake/demohandover.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

/// What comes how often, in percent, and how many entries it takes at most.
enum class Telling : quint8 { Order, EnquiryOrder, Chat, Contact, Note, Bill };

// An order with the contact that brought it, a note and the call-back.
constexpr qint64 orderRoom(bool straight)
{
    return (straight ? DemoOrder::StraightEntries : DemoOrder::MostEntries) + 3;
}

Telling tellingOf(qint64 throwOf100)
{
    if (throwOf100 < 14)
        return Telling::Order;
    if (throwOf100 < 22)
        return Telling::EnquiryOrder;
    if (throwOf100 < 34)
        return Telling::Chat;
    if (throwOf100 < 52)
        return Telling::Contact;
    return throwOf100 < 58 ? Telling::Note : Telling::Bill;
}

}  // namespace

DemoStory::DemoStory(const DemoScene &scene, const DemoCustomer &owner, int place, Dice &dice)
    : m_scene(scene),
      m_owner(owner),
      m_trade(scene.words.trade(owner.customer.feed)),
      m_dice(dice),
      m_place(place)
{}

qint64 DemoStory::moment()
{
    // Telecom peaks on Monday mornings, power in the evening; nights and Sundays are quiet.
    static constexpr std::array telecom{9, 9, 10, 10, 10, 11, 11, 14, 15, 16, 17, 19, 20, 13, 22};
    static constexpr std::array power{8, 10, 11, 14, 16, 18, 18, 19, 19, 20, 20, 21, 12, 7, 23};
    const bool isPower = &m_trade == &m_scene.words.power;
    for (;;) {
        const qint64 day = (m_scene.nowMs + DemoZone) / DemoDay - m_dice.below(DemoSpan / DemoDay);
        // Day 0 of the epoch was a Thursday.
        const qint64 weekday = (day + 3) % 7;
        if ((weekday == 6 && m_dice.percent(50)) ||
            (!isPower && weekday != 0 && m_dice.percent(25)))
            continue;
        const qint64 hour = isPower ? m_dice.pick(power) : m_dice.pick(telecom);
        const qint64 at = day * DemoDay - DemoZone + (hour * 60 + m_dice.below(60)) * DemoMinute +
                          m_dice.below(60'000);
        if (at < m_scene.nowMs - 5 * DemoMinute)
            return at;
    }
}

QString DemoStory::filled(QString text, const Service &service)
{
    if (text.contains(u'{')) {
        text.replace("{addr}"_L1, m_owner.customer.address.mid(3));
        text.replace("{street}"_L1, m_owner.street);
        text.replace("{estate}"_L1, m_owner.estate);
        text.replace("{feeder}"_L1, service.feeder);
        text.replace("{service}"_L1, service.number);
        text.replace("{name}"_L1, m_owner.customer.name);
        text.replace("{hour}"_L1, QString::number(m_dice.between(7, 22)));
        text.replace("{n}"_L1, QString::number(m_dice.between(1, 24)));
        text.replace("{amount}"_L1, QString::number(m_dice.between(15, 860)));
    }
    return m_scene.words.typed(text, m_dice);
}

Interaction DemoStory::interaction(Channel channel, Direction direction, qint64 startMs,
                                   const Service &service)
{
    auto made = ofCustomer<Interaction>(startMs);
    made.channel = channel;
    made.direction = direction;
    made.state = InteractionState::Closed;
    made.startedAt.ms = startMs;
    made.endedAt.ms = startMs + m_dice.between(40, 900) * 1'000;
    made.queue = m_dice.pick(m_trade.queues);
    made.agent.value = m_dice.pick(m_scene.company.people(m_owner.customer.feed, Role::Agent))->id;
    made.contactName = m_owner.customer.name;
    made.contactPhone = masked(Privacy::Phone, m_owner.customer.phone);
    made.relation = m_dice.percent(80) ? Relation::Self : Relation::Family;
    made.service = service.id;
    made.externalId = u"x%1"_s.arg(m_dice.below(1ll << 40), 0, 36);
    return made;
}

int DemoStory::note(qint64 atMs, const Id<WorkOrder> &order)
{
    auto made = ofCustomer<Note>(atMs);
    if (!order.isNull())
        made.root = order.value;
    made.customer = m_owner.customer.id;
    made.order = order;
    made.text = m_scene.words.typed(m_dice.pick(m_trade.notes), m_dice);
    made.author.value = m_dice.pick(m_scene.company.people(m_owner.customer.feed, Role::Agent))->id;
    made.at.ms = atMs;
    made.pinned = m_dice.percent(4);
    writePlain(m_scene.out, toRow(made));
    return 1;
}

void DemoStory::reporter(const WorkOrder &order)
{
    OrderReporter who;
    who.id.value = m_dice.uuid7(order.acceptedAt.ms);
    who.root = order.root;
    who.feed = order.feed;
    who.name = m_dice.pick(m_scene.words.surnames) + m_dice.pick(m_scene.words.given);
    who.phone = demoMobile(m_dice);
    who.identity = demoIdentity(m_dice);
    writePlain(m_scene.out, toRow(who));
}

int DemoStory::report(const DemoOrder &made, const Service &service)
{
    static constexpr std::array channels{Channel::Phone, Channel::Phone,  Channel::Phone,
                                         Channel::Hall,  Channel::Wechat, Channel::App,
                                         Channel::Weibo, Channel::Email};
    const WorkOrder &order = made.order();
    Interaction in = interaction(m_dice.pick(channels), Direction::Inbound,
                                 order.acceptedAt.ms - 2 * DemoMinute, service);
    in.agent.value = made.agent().id;
    in.order = order.id.value;
    // Three in a hundred are filed under the wrong heading.
    in.category = m_dice.percent(3) ? m_dice.pick(m_trade.scenes).category : order.category;
    in.disposition =
        order.family == Family::Enquiry ? m_trade.dispositions[0] : m_trade.dispositions[1];
    in.title = order.title;
    in.summary = order.text;
    writePlain(m_scene.out, toRow(in));
    return 1;
}

int DemoStory::orderStory(qint64 startMs, OrderState aim, const Scene *scene, bool straight)
{
    const Service &service = anyService();
    DemoOrderPlan plan{.scene = scene ? scene : &m_dice.pick(m_trade.scenes),
                       .enquiry = nullptr,
                       .service = &service,
                       .number = {},
                       .text = {},
                       .startMs = startMs,
                       .aim = aim,
                       .straight = straight};
    plan.text = filled(m_dice.pick(plan.scene->texts), service);
    const QDate day = QDateTime::fromMSecsSinceEpoch(startMs + DemoZone, Qt::UTC).date();
    plan.number = u"%1%2-%3"_s.arg(m_owner.customer.feed, day.toString(u"yyMMdd"_s))
                      .arg(m_place * 5'000ll + ++m_orders, 8, 10, QChar(u'0'));
    DemoOrder order(m_scene, m_owner, plan, m_dice);
    order.live();
    int entries = order.write() + report(order, service);
    if (startMs > m_scene.nowMs - 20 * DemoDay) {
        m_scene.handovers.offer(order.order());
        writeDemoApproval(m_scene.out, m_scene.company, order.order(),
                          *m_scene.words.moves.constFind(codeOf(OrderState::Suspended)),
                          m_scene.nowMs, m_dice);
    }
    if (order.order().family == Family::Tipoff)
        reporter(order.order());
    if (m_dice.percent(25))
        entries += note(qMin(startMs + m_dice.between(10, 600) * DemoMinute, m_scene.nowMs),
                        order.order().id);
    if (order.order().callbackResult != CallbackResult::Unknown && order.order().closedAt.ms != 0) {
        Interaction out = interaction(Channel::Phone, Direction::Outbound,
                                      order.order().closedAt.ms - DemoMinute, service);
        out.order = order.order().id.value;
        out.title = u"回访"_s;
        out.category = order.order().category;
        writePlain(m_scene.out, toRow(out));
        ++entries;
    }
    return entries;
}

int DemoStory::enquiryOrder(qint64 startMs, OrderState aim)
{
    const Service &service = anyService();
    DemoOrderPlan plan{.scene = nullptr,
                       .enquiry = &m_dice.pick(m_trade.enquiries),
                       .service = &service,
                       .number = {},
                       .text = {},
                       .startMs = startMs,
                       .aim = aim,
                       .straight = true};
    plan.text = filled(m_dice.pick(plan.enquiry->summaries), service);
    const QDate day = QDateTime::fromMSecsSinceEpoch(startMs + DemoZone, Qt::UTC).date();
    plan.number = u"%1%2-%3"_s.arg(m_owner.customer.feed, day.toString(u"yyMMdd"_s))
                      .arg(m_place * 5'000ll + ++m_orders, 8, 10, QChar(u'0'));
    DemoOrder order(m_scene, m_owner, plan, m_dice);
    order.live();
    return order.write() + report(order, service);
}

int DemoStory::contact(qint64 startMs)
{
    const Service &service = anyService();
    const Enquiry &enquiry = m_dice.pick(m_trade.enquiries);
    Interaction in = interaction(m_dice.percent(75) ? Channel::Phone : Channel::Hall,
                                 m_dice.percent(88) ? Direction::Inbound : Direction::Outbound,
                                 startMs, service);
    in.category = enquiry.category;
    in.title = enquiry.title;
    in.summary = filled(m_dice.pick(enquiry.summaries), service);
    in.disposition = m_dice.pick(m_trade.dispositions);
    if (m_dice.percent(4)) {
        in.state = InteractionState::Abandoned;
        in.summary.clear();
    }
    writePlain(m_scene.out, toRow(in));
    return 1;
}

int DemoStory::chat(qint64 startMs)
{
    static constexpr std::array channels{Channel::Wechat, Channel::Webchat, Channel::App,
                                         Channel::Weibo};
    const Service &service = anyService();
    const QStringList &lines = m_dice.pick(m_trade.chats);
    Interaction in = interaction(m_dice.pick(channels), Direction::Inbound, startMs, service);
    in.title = filled(lines.front(), service).left(20);
    in.disposition = m_trade.dispositions[0];
    in.endedAt.ms = startMs + lines.size() * DemoMinute;
    writePlain(m_scene.out, toRow(in));
    qint64 at = startMs;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto message = ofCustomer<Message>(at);
        const bool fromCustomer = i % 2 == 0;
        message.interaction = in.id;
        message.direction = fromCustomer ? Direction::Inbound : Direction::Outbound;
        message.body = filled(lines[i], service);
        message.sentAt.ms = at;
        message.author = fromCustomer ? m_owner.customer.name : u"客服"_s;
        message.delivery = fromCustomer ? QString() : u"read"_s;
        message.externalId = u"%1-%2"_s.arg(in.externalId).arg(i);
        writePlain(m_scene.out, toRow(message));
        at += m_dice.between(5, 55) * 1'000;
    }
    return int(lines.size()) + 1;
}

int DemoStory::tell(qint64 left)
{
    const qint64 at = moment();
    switch (tellingOf(m_dice.below(100))) {
    case Telling::Order:
        if (left < orderRoom(true))
            break;
        // Some work is in hand: orders of the last days, somewhere on their way.
        if (m_dice.percent(14))
            return orderStory(lately(), OrderState(m_dice.below(qint64(OrderState::Unknown))),
                              nullptr, left < orderRoom(false));
        return orderStory(at, OrderState::Unknown, nullptr, left < orderRoom(false));
    case Telling::EnquiryOrder:
        if (left < 8)
            break;
        return m_dice.percent(4) ? enquiryOrder(lately(), OrderState::ResolvedAtFirst)
                                 : enquiryOrder(at, OrderState::Unknown);
    case Telling::Chat:
        if (left < 9)
            break;
        return chat(at);
    case Telling::Contact: return contact(at);
    case Telling::Note: return note(at, {});
    case Telling::Bill: break;
    }
    return bill(at, left);
}

void DemoStory::write(qint64 entries)
{
    qint64 left = entries;
    // On the storm evening half of those on the feeder called.
    const bool struck =
        std::any_of(m_owner.services.begin(), m_owner.services.end(), [](const Service &service) {
            return service.feeder == demoFeeder(DemoStormFeeder);
        });
    if (struck && left >= orderRoom(true) && m_dice.percent(50)) {
        const qint64 at = demoStormStart(m_scene.nowMs) + m_dice.below(150) * DemoMinute;
        left -= orderStory(at, OrderState::Unknown, &m_trade.scenes[size_t(m_dice.below(28))],
                           left < orderRoom(false));
    }
    left -= part(left);
    while (left > 0)
        left -= tell(left);
}

void DemoStory::writeOpenOrders(int count)
{
    // Each of these lies on the way of every order that goes straight on.
    static constexpr std::array aims{OrderState::Accepted, OrderState::Triage,
                                     OrderState::Dispatched, OrderState::Taken,
                                     OrderState::Processing};
    for (int i = 0; i < count; ++i)
        (void)orderStory(m_scene.nowMs - m_dice.between(5, 180) * DemoMinute, m_dice.pick(aims),
                         nullptr, true);
}

int DemoStory::part(qint64 left)
{
    if (m_owner.part < 0)
        return 0;
    // The one whom tours open first has called again and again about the outage that is going on.
    if (m_owner.part != 0 || left < orderRoom(true) + 4)
        return monthlyBills(left);
    int told = orderStory(m_scene.nowMs - 100 * DemoMinute, OrderState::Processing,
                          &m_trade.scenes.front(), true);
    const Service &service = m_owner.services.front();
    for (const qint64 ago : {35ll, 26 * 60ll, 3 * 24 * 60ll}) {
        Interaction in = interaction(Channel::Phone, Direction::Inbound,
                                     m_scene.nowMs - ago * DemoMinute, service);
        in.endedAt.ms = in.startedAt.ms + 3 * DemoMinute;
        in.category = u"咨询›停电信息"_s;
        in.title = u"询问停电恢复时间"_s;
        in.summary = u"客户询问何时来电，家中有制氧机，已告知预计恢复时间。"_s;
        in.disposition = m_trade.dispositions[0];
        writePlain(m_scene.out, toRow(in));
        ++told;
    }
    return told + monthlyBills(left - told);
}

}  // namespace touchline::intake
