// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinetext.h"

#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/payment.h"
#include "gui/clockwords.h"
#include "gui/extrawords.h"
#include "gui/ruletexts.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u" · "_s + second;
}

void tellInteraction(TimelineText &text, const Interaction &contact)
{
    showChannel(text, contact.channel);
    QString how = words(contact.channel);
    if (contact.direction == Direction::Outbound)
        how = joined(how, contact.channel == Channel::Phone
                              ? words(Direction::Outbound)
                              : Words::tr("to the customer", "a message"));
    QString topic = contact.title.isEmpty() ? contact.category : contact.title;
    if (topic.isEmpty() && !contact.outage.isNull())
        topic = Words::tr("linked to an outage", "a contact");
    text.title = joined(how, topic.isEmpty() ? contact.queue : topic);
    const bool over =
        contact.state == InteractionState::Closed || contact.state == InteractionState::Abandoned;
    if (contact.state == InteractionState::Abandoned || !over) {
        text.pill = words(contact.state);
        text.phase = over ? Phase::Waiting : Phase::Working;
    } else if (!contact.disposition.isEmpty()) {
        text.pill = contact.disposition;
        text.phase = Phase::New;
    }
    text.body = contact.summary;
}

void tellMessage(TimelineText &text, const Message &message, Channel channel)
{
    showChannel(text, channel == Channel::Unknown ? Channel::Webchat : channel);
    text.title = message.direction == Direction::Inbound ? Words::tr("Customer")
                 : message.author.isEmpty()              ? words(message.direction)
                                                         : message.author;
    if (message.kind != MessageKind::Text)
        text.title = joined(text.title, words(message.kind));
    text.body = message.body;
    showDelivery(text, deliveryOf(message.delivery));
}

void tellPayment(TimelineText &text, const Payment &payment)
{
    text.glyph = Glyph::Money;
    text.strip = &Tokens::hall;
    text.title =
        joined(payment.voids.isNull() ? typeWords(u"payment"_s) : Words::tr("Payment taken back"),
               moneyWords(payment.amount.value));
    text.body = joined(codeWords(u"method", QString(codeOf(payment.method))),
                       joined(payment.reference, payment.remark));
}

void tellOrder(TimelineText &text, const WorkOrder &order)
{
    text.glyph = Glyph::Order;
    text.strip = &Tokens::order;
    text.title = joined(order.number.isEmpty() ? order.alias : order.number, order.title);
    text.pill = order.mergedInto.isNull()
                    ? words(order.state)
                    : Words::tr("Merged", "state of an order that lives on in another");
    text.phase = phaseOf(order.state);
    text.body = order.text;
}

void tellEvent(TimelineText &text, const OrderEvent &event)
{
    text.line = true;
    text.glyph = Glyph::Order;
    text.strip = &Tokens::order;
    if (const QString extra = extraEventWords(event); !extra.isEmpty()) {
        text.title = extra;
        return;
    }
    text.title = words(event.kind);
    if (event.kind == EventKind::Moved)
        text.title = words(event.from) + u" → "_s + words(event.to);
    if (event.kind == EventKind::Rule) {
        // As the order's history names it.
        const auto what = fromCode<AutomationKind>(event.reason.section(u':', 0, 0));
        if (what != AutomationKind::Unknown)
            text.title = words(what);
    }
    text.title = joined(text.title, eventDetail(event));
}

void tellFact(TimelineText &text, const AccountFact &fact)
{
    text.glyph = fact.kind == FactKind::Sms ? Glyph::Sms : Glyph::Money;
    text.strip = fact.kind == FactKind::Sms ? &Tokens::sms : &Tokens::muted;
    text.line = fact.kind == FactKind::Usage || fact.kind == FactKind::Balance ||
                fact.kind == FactKind::Points;
    text.title = joined(words(fact.kind), fact.title);
    QString figures = fact.amount.value ? moneyWords(fact.amount.value) : QString();
    if (fact.quantity)
        figures = joined(figures, quantityWords(fact.quantity, fact.unit));
    // Booked is what becomes of nearly all of them.
    if (fact.state == "delivered"_L1)
        figures = joined(figures, Words::tr("delivered"));
    else if (fact.state != "booked"_L1)
        figures = joined(figures, fact.state);
    if (fact.asOf.ms && fact.kind == FactKind::Balance)
        figures = joined(figures, Words::tr("as of %1").arg(clockWords(fact.asOf.ms)));
    if (text.line)
        text.title = joined(text.title, figures);
    else
        text.body = figures;
}

}  // namespace

void showChannel(TimelineText &text, Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        text.glyph = Glyph::Phone;
        text.strip = &Tokens::accent;
        return;
    case Channel::Hall:
        text.glyph = Glyph::Hall;
        text.strip = &Tokens::hall;
        return;
    case Channel::Wechat:
        text.glyph = Glyph::Chat;
        text.strip = &Tokens::wechat;
        return;
    case Channel::Weibo:
    case Channel::Webchat:
    case Channel::App:
        text.glyph = Glyph::Chat;
        text.strip = &Tokens::webchat;
        return;
    case Channel::Email:
        text.glyph = Glyph::Mail;
        text.strip = &Tokens::mail;
        return;
    case Channel::Sms:
        text.glyph = Glyph::Sms;
        text.strip = &Tokens::sms;
        return;
    case Channel::System:
    case Channel::Unknown:
        text.glyph = Glyph::System;
        text.strip = &Tokens::muted;
        return;
    }
    Q_UNREACHABLE();
}

void showDelivery(TimelineText &text, const DeliveryState &delivery)
{
    text.pill = words(delivery.stage);
    switch (delivery.stage) {
    case Delivery::None:
    case Delivery::Demo:
    case Delivery::Handed: text.phase = Phase::New; return;
    case Delivery::Saved:
        // Said by the mark of whatever waits here.
        text.pill.clear();
        return;
    case Delivery::Queued: text.phase = Phase::Working; return;
    case Delivery::Arrived:
    case Delivery::Read: text.phase = Phase::Done; return;
    case Delivery::Failed:
        text.pill.clear();
        text.mark = delivery.reason.isEmpty()
                        ? words(Delivery::Failed)
                        : Words::tr("could not be sent: %1").arg(delivery.reason);
        return;
    }
    Q_UNREACHABLE();
}

QString words(Delivery value)
{
    switch (value) {
    case Delivery::None: return {};
    case Delivery::Saved: return Words::tr("waiting to send");
    case Delivery::Queued: return Words::tr("with the server, not sent yet");
    case Delivery::Demo: return Words::tr("demo: not really sent");
    case Delivery::Handed: return Words::tr("handed on");
    case Delivery::Arrived: return Words::tr("delivered");
    case Delivery::Read: return Words::tr("read", "by the customer");
    case Delivery::Failed: return Words::tr("could not be sent");
    }
    Q_UNREACHABLE();
}

Phase phaseOf(OrderState state)
{
    switch (state) {
    case OrderState::Accepted:
    case OrderState::Triage:
    case OrderState::Graded: return Phase::New;
    case OrderState::Dispatched:
    case OrderState::Taken:
    case OrderState::Processing:
    case OrderState::Escalated:
    case OrderState::Replied:
    case OrderState::Audit:
    case OrderState::Dispute:
    case OrderState::Callback: return Phase::Working;
    case OrderState::Suspended: return Phase::Waiting;
    case OrderState::ResolvedAtFirst:
    case OrderState::Rated:
    case OrderState::Archived: return Phase::Done;
    // Over, but nothing was done.
    case OrderState::Withdrawn:
    case OrderState::Rejected:
    case OrderState::Unknown: return Phase::None;
    }
    Q_UNREACHABLE();
}

QString agentWords(const QString &name)
{
    return name.isEmpty() ? QString() : Words::tr("handled by %1", "who had the contact").arg(name);
}

TimelineText timelineText(const desk::TimelineEntry &entry, Channel channel)
{
    TimelineText text;
    if (entry.type == "interaction"_L1) {
        tellInteraction(text, fromRow<Interaction>(entry.row));
    } else if (entry.type == "message"_L1) {
        tellMessage(text, fromRow<Message>(entry.row), channel);
    } else if (entry.type == "payment"_L1) {
        tellPayment(text, fromRow<Payment>(entry.row));
    } else if (entry.type == "work_order"_L1) {
        tellOrder(text, fromRow<WorkOrder>(entry.row));
    } else if (entry.type == "order_event"_L1) {
        tellEvent(text, fromRow<OrderEvent>(entry.row));
    } else if (entry.type == "account_fact"_L1) {
        tellFact(text, fromRow<AccountFact>(entry.row));
    } else if (entry.type == "note"_L1) {
        text.glyph = Glyph::Note;
        text.strip = &Tokens::warn;
        text.title = Words::tr("Internal note");
        text.body = entry.row.text(u"text");
        text.note = true;
    } else {
        text.title = typeWords(entry.type);
    }
    text.right = joined(clockWords(entry.atMs), entry.type == "message"_L1 ? QString()
                                                : entry.type == "interaction"_L1
                                                    ? agentWords(entry.authorName)
                                                    : entry.authorName);
    if (entry.type != "order_event"_L1 && entry.type != "work_order"_L1)
        text.order = entry.orderNumber;
    if (entry.inConflict)
        text.mark = Words::tr("needs your decision");
    else if (entry.pending)
        text.mark = Words::tr("waiting to send");
    return text;
}

/// As a screen reader says it.
static QString withFiles(const TimelineText &text)
{
    if (!text.files)
        return {};
    const QString words = Words::tr("with attachment");
    return text.attached.isEmpty() ? words : words + u": "_s + text.attached.join(u", "_s);
}

QString accessibleText(const TimelineText &text)
{
    QString sentence = text.title;
    const QString order = text.order.isEmpty() ? QString() : Words::tr("order %1").arg(text.order);
    for (const QString &part :
         {text.whose, text.pill, text.pinned ? Words::tr("pinned") : QString(), text.mark,
          text.right, order, withFiles(text), text.body,
          !text.more  ? QString()
          : text.open ? Words::tr("open")
                      : Words::tr("closed, Enter opens it")}) {
        if (!part.isEmpty())
            sentence += u", "_s + part;
    }
    return sentence;
}

}  // namespace touchline::gui
