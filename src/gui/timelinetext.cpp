// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinetext.h"

#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u" · "_s + second;
}

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

void tellInteraction(TimelineText &text, const Interaction &contact)
{
    showChannel(text, contact.channel);
    QString how = words(contact.channel);
    if (contact.direction == Direction::Outbound)
        how = joined(how, words(Direction::Outbound));
    const QString topic = contact.title.isEmpty() ? contact.category : contact.title;
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

void tellMessage(TimelineText &text, const Message &message)
{
    text.glyph = Glyph::Chat;
    text.strip = &Tokens::webchat;
    text.title = joined(words(message.kind), message.author);
    text.body = message.body;
}

void tellOrder(TimelineText &text, const WorkOrder &order)
{
    text.glyph = Glyph::Order;
    text.strip = &Tokens::order;
    text.title = joined(order.number.isEmpty() ? order.alias : order.number, order.title);
    text.pill = words(order.state);
    text.phase = phaseOf(order.state);
    text.body = order.text;
}

void tellEvent(TimelineText &text, const OrderEvent &event)
{
    text.line = true;
    text.glyph = Glyph::Order;
    text.strip = &Tokens::order;
    text.title = words(event.kind);
    if (event.kind == EventKind::Moved)
        text.title = words(event.from) + u" → "_s + words(event.to);
    text.title = joined(text.title, joined(event.reason, event.text));
}

void tellFact(TimelineText &text, const AccountFact &fact)
{
    text.glyph = fact.kind == FactKind::Sms ? Glyph::Sms : Glyph::Money;
    text.strip = fact.kind == FactKind::Sms ? &Tokens::sms : &Tokens::muted;
    text.title = joined(words(fact.kind), fact.title);
    QString figures = fact.amount.value ? moneyWords(fact.amount.value) : QString();
    if (fact.quantity)
        figures = joined(figures, quantityWords(fact.quantity, fact.unit));
    text.body = joined(figures, fact.state);
    if (fact.asOf.ms && fact.kind == FactKind::Balance)
        text.body = joined(text.body, Words::tr("as of %1").arg(clockWords(fact.asOf.ms)));
}

}  // namespace

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
    case OrderState::Archived:
    case OrderState::Withdrawn:
    case OrderState::Rejected: return Phase::Done;
    case OrderState::Unknown: return Phase::None;
    }
    Q_UNREACHABLE();
}

TimelineText timelineText(const desk::TimelineEntry &entry)
{
    TimelineText text;
    if (entry.type == "interaction"_L1) {
        tellInteraction(text, fromRow<Interaction>(entry.row));
    } else if (entry.type == "message"_L1) {
        tellMessage(text, fromRow<Message>(entry.row));
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
    text.right = joined(clockWords(entry.atMs), entry.authorName);
    if (entry.inConflict)
        text.mark = Words::tr("needs your decision");
    else if (entry.pending)
        text.mark = Words::tr("waiting to send");
    return text;
}

QString accessibleText(const TimelineText &text)
{
    QString sentence = text.title;
    for (const QString &part : {text.pill, text.mark, text.right, text.body}) {
        if (!part.isEmpty())
            sentence += u", "_s + part;
    }
    return sentence;
}

}  // namespace touchline::gui
