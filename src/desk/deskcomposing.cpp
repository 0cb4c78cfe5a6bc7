// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk that writes to customers: messages, taking back, quick texts and what fills them in.

#include "desk/days.h"
#include "desk/desk.h"
#include "desk/parts.h"
#include "domain/records/message.h"
#include "domain/records/outage.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

using protocol::Verb;
using replica::EditRequest;

constexpr int newestEntries = 60;

bool contactIsUnderWay(quint8 state)
{
    switch (InteractionState(state)) {
    case InteractionState::Ringing:
    case InteractionState::Active:
    case InteractionState::Held:
    case InteractionState::Wrapup: return true;
    default: return false;
    }
}

QString dateWords(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, defaultZone()).toString(u"yyyy-MM-dd"_s);
}

QString minuteWords(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, defaultZone()).toString(u"HH:mm"_s);
}

/// When the power will be back, for the chosen service or any of them; empty: no outage is known.
QString restoreWords(const QList<Outage> &outages, const QList<Service> &services, qint64 nowMs)
{
    for (const Outage &outage : outages) {
        if (outage.state != OutageState::InProgress || outage.expectedAt.ms == 0)
            continue;
        for (const Service &service : services) {
            if (service.feeder.isEmpty() || !outage.feeders.contains(service.feeder))
                continue;
            const QString time = minuteWords(outage.expectedAt.ms);
            const QString day = dateWords(outage.expectedAt.ms);
            return day == dateWords(nowMs) ? time : day + u' ' + time;
        }
    }
    return {};
}

template <typename T> QList<T> recordsShown(const Future<Result<QList<replica::ShownRow>>> &future)
{
    QList<T> records;
    if (const auto rows = future.result()) {
        for (const replica::ShownRow &shown : *rows)
            records += fromRow<T>(shown.row);
    }
    return records;
}

template <typename T> QList<T> plainRecords(const Future<Result<QList<Row>>> &future)
{
    const auto rows = future.result();
    return rows ? recordsOf<T>(*rows) : QList<T>();
}

}  // namespace

Reply<SentMessage> Desk::sendMessage(const QUuid &customer, Channel channel, const QString &text,
                                     Hold hold)
{
    if (!m->replica)
        return nobodySignedIn<SentMessage>();
    if (text.trimmed().isEmpty())
        return answerNow<SentMessage>(invalid(u"text"_s, u"must not be empty"_s));
    const qint64 now = m->clock.nowMs();
    const QUuid contact = m->ids.next(now);
    const QString out = codeOf(Direction::Outbound);
    const EditRequest first{Verb::Create,
                            u"interaction"_s,
                            contact,
                            customer,
                            {},
                            {{u"channel"_s, QString(codeOf(channel))},
                             {u"direction"_s, out},
                             {u"state"_s, QString(codeOf(InteractionState::Closed))},
                             {u"startedAt"_s, now},
                             {u"endedAt"_s, now},
                             {u"agent"_s, m->actor.user}}};
    const EditRequest second{Verb::Create,
                             u"message"_s,
                             {},
                             customer,
                             {},
                             {{u"interaction"_s, contact},
                              {u"direction"_s, out},
                              {u"kind"_s, QString(codeOf(MessageKind::Text))},
                              {u"body"_s, text},
                              {u"sentAt"_s, now},
                              {u"author"_s, m->actor.name}}};
    // A text that the journal would not take must not leave an empty contact behind.
    if (const auto why = whyNot(
            typeOf<Message>().fields[size_t(typeOf<Message>().indexOf(u"body"))], Value(text));
        !why.isEmpty())
        return answerNow<SentMessage>(invalid(u"text"_s, why));
    // Asked for together, so that nothing comes between them in the journal.
    auto contactSaved = save(first, hold);
    auto messageSaved = save(second, {hold.ms, hold.ms > 0});
    return messageSaved.then(this,
                             [contactSaved](const Result<Saved> &message) -> Result<SentMessage> {
                                 const auto opened = contactSaved.result();
                                 if (!opened)
                                     return opened.error();
                                 if (!message)
                                     return message.error();
                                 return SentMessage{*opened, *message};
                             });
}

Reply<std::monostate> Desk::discardAll(const QList<qint64> &numbers)
{
    if (numbers.isEmpty())
        return answerNow<std::monostate>(std::monostate{});
    // From the end: what the others belong to goes last.
    return discard(numbers.last())
        .then(this,
              [this, rest = numbers.first(numbers.size() - 1)](const Done &result) {
                  return result ? discardAll(rest) : answerNow<std::monostate>(result);
              })
        .unwrap();
}

Reply<QList<QuickText>> Desk::quickTexts()
{
    if (!m->replica)
        return nobodySignedIn<QList<QuickText>>();
    return m->replica->reader()
        .all(u"quick_text"_s)
        .then(this, [](const Result<QList<Row>> &rows) -> Result<QList<QuickText>> {
            if (!rows)
                return rows.error();
            return recordsOf<QuickText>(*rows);
        });
}

Reply<QMap<QString, QString>> Desk::quickValues(const QUuid &customer, const QUuid &service,
                                                const QUuid &order)
{
    using Values = QMap<QString, QString>;
    if (!m->replica)
        return nobodySignedIn<Values>();
    replica::Reader &reader = m->replica->reader();
    const auto person = reader.record(u"customer"_s, customer);
    const auto services = reader.children({u"service"_s}, customer);
    const auto orders = reader.orders({true, {}, {}, customer, 2});
    const auto shown = reader.record(u"work_order"_s, order);
    const auto outages = reader.all(u"outage"_s);
    const auto users = reader.all(u"user_account"_s);
    return users.then(this, [=, this](const Result<QList<Row>> &) -> Result<Values> {
        const qint64 now = m->clock.nowMs();
        Values values{{u"agent.name"_s, m->actor.name},
                      {u"date"_s, dateWords(now)},
                      {u"time"_s, minuteWords(now)}};
        if (const auto state = person.result(); state && state->row) {
            values[u"customer.name"_s] = state->row->text(u"name");
            values[u"customer.phone"_s] = state->row->text(u"phone");
        }
        QList<Service> concerned = recordsShown<Service>(services);
        if (!service.isNull())
            concerned.removeIf([&](const Service &one) { return one.id.value != service; });
        // Of several nobody has chosen from, none is meant.
        if (concerned.size() == 1)
            values[u"service.number"_s] = concerned.first().number;
        // The order that is being looked at, or else the only one that is open.
        QList<WorkOrder> meant = recordsShown<WorkOrder>(orders);
        if (const auto state = shown.result(); state && state->row)
            meant = {fromRow<WorkOrder>(*state->row)};
        if (meant.size() == 1)
            values[u"order.number"_s] =
                meant.first().number.isEmpty() ? meant.first().alias : meant.first().number;
        values[u"outage.eta"_s] = restoreWords(plainRecords<Outage>(outages), concerned, now);
        for (const User &user : plainRecords<User>(users)) {
            if (user.id.value == m->actor.user)
                values[u"agent.number"_s] = user.staffNumber;
        }
        return values;
    });
}

Reply<SessionFacts> Desk::sessionFacts(const QUuid &customer)
{
    if (!m->replica)
        return nobodySignedIn<SessionFacts>();
    return m->replica->reader()
        .timelines()
        .items(customer, {}, newestEntries)
        .then(this, [this](const Result<replica::TimelineItems> &found) -> Result<SessionFacts> {
            if (!found)
                return found.error();
            SessionFacts facts;
            for (const replica::TimelineItem &item : found->items) {
                if (item.type != &typeOf<Interaction>())
                    continue;
                if (facts.channel == Channel::Unknown)
                    facts.channel = item.channel;
                if (contactIsUnderWay(item.state) && item.author == m->actor.user) {
                    facts.channel = item.channel;
                    facts.contactSinceMs = item.atMs;
                    break;
                }
            }
            return facts;
        });
}

}  // namespace touchline::desk
