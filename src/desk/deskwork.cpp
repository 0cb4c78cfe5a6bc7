// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk for the card and for the list of one's work.

#include "desk/cover.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/parts.h"
#include "protocol/reveal.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

template <typename T> std::optional<T> recordOf(const std::optional<Row> &row)
{
    return row ? std::optional(fromRow<T>(*row)) : std::nullopt;
}

template <typename T> QList<std::pair<T, bool>> shownRecords(const QList<replica::ShownRow> &rows)
{
    QList<std::pair<T, bool>> records;
    for (const auto &shown : rows)
        records += {fromRow<T>(shown.row), shown.pending};
    return records;
}

WorkFacts factsOf(const replica::WorkRows &rows)
{
    WorkFacts facts;
    const auto lineOf = [&](const Row &row, bool pending) {
        OrderLine line{fromRow<WorkOrder>(row), pending, {}};
        line.customerName = rows.customers.value(line.order.customer.value);
        return line;
    };
    for (const auto &shown : rows.orders)
        facts.orders += lineOf(shown.row, shown.pending);
    for (const Row &row : rows.approvalOrders)
        facts.approvalOrders.insert(row.id, lineOf(row, false));
    facts.approvals = shownRecords<Approval>(rows.approvals);
    facts.appointments = shownRecords<Appointment>(rows.appointments);
    for (const Row &row : rows.nudgeAnswers)
        facts.nudgeAnswers += fromRow<Note>(row);
    facts.answered = rows.answered;
    facts.restored = rows.restored;
    facts.lifeSupport = rows.lifeSupport;
    facts.handovers = shownRecords<Handover>(rows.handovers);
    for (const auto &shown : rows.notices)
        facts.notices += fromRow<Notice>(shown.row);
    return facts;
}

}  // namespace

qint64 Desk::nowMs() const { return m->clock.nowMs(); }

Reply<CardFacts> Desk::cardFacts(const QUuid &customer, const QUuid &service)
{
    if (!m->replica)
        return nobodySignedIn<CardFacts>();
    const qint64 now = m->clock.nowMs();
    const Days days(defaultZone());
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, days.zone()).date();
    const replica::CardQuery query{customer, service, now - 7 * dayMs,
                                   days.startOf({today.year(), 1, 1}), BillsShown + 1};
    return m->replica->reader().works().card(query).then(
        this,
        [this, service,
         me = m->actor.user](const Result<replica::CardRows> &rows) -> Result<CardFacts> {
            if (!rows)
                return rows.error();
            CardFacts facts;
            facts.service = service;
            for (const Row &row : rows->contacts)
                facts.contacts += coveredIf(isCovered(), fromRow<Interaction>(row));
            facts.current = currentContact(facts.contacts, me);
            facts.lastContact = recordOf<Interaction>(rows->lastContact);
            facts.checks = recordsOf<Verification>(rows->checks);
            facts.bills = recordsOf<AccountFact>(rows->bills);
            facts.balance = recordOf<AccountFact>(rows->balance);
            facts.points = recordOf<AccountFact>(rows->points);
            facts.used = rows->used;
            facts.unit = rows->unit;
            facts.usedAsOf = rows->usedAsOf;
            facts.outages = recordsOf<Outage>(rows->outages);
            for (const auto &shown : rows->approvals)
                facts.approvals += fromRow<Approval>(shown.row);
            return facts;
        });
}

Reply<WorkFacts> Desk::work()
{
    if (!m->replica)
        return nobodySignedIn<WorkFacts>();
    const qint64 now = m->clock.nowMs();
    const Days days(defaultZone());
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, days.zone()).date();
    const qint64 until = workUntilMs(now, days.startOf(today.addDays(1)));
    replica::Reader &reader = m->replica->reader();
    const auto rows =
        reader.works().work({m->actor.user, m->actor.team, m->actor.role == Role::Lead,
                             now - 2 * dayMs, now - dayMs, until});
    const auto conflicts = reader.open(u"conflict"_s, {});
    const auto refusals = reader.open(u"refusal"_s, {});
    const auto shelf = reader.works().clockShelf();
    NameReads names(reader);
    auto stored = m->replica->drafts();
    return names.orgs
        .then(this,
              [=, this, zoneId = days.zone().id()](const Result<QList<Row>> &) {
                  return stored.then(
                      this, [=, this](const Result<QList<replica::StoredDraft>> &drafts) {
                          const auto found = rows.result();
                          if (!found || !m->replica)
                              return found ? nobodySignedIn<WorkFacts>()
                                           : answerNow<WorkFacts>(found.error());
                          WorkFacts facts = factsOf(*found);
                          facts.actor = m->actor;
                          facts.nowMs = m->clock.nowMs();
                          facts.dayEndMs = until;
                          const auto rules = shelf.result();
                          facts.callHours = callbackHours(
                              rules && *rules ? (*rules)->calendars() : std::vector<WorkCalendar>(),
                              zoneId);
                          facts.names = names.names();
                          if (const auto open = conflicts.result())
                              facts.conflicts = recordsOf<Conflict>(*open);
                          if (const auto open = refusals.result())
                              facts.refusals = recordsOf<Refusal>(*open);
                          if (drafts) {
                              for (const auto &draft : *drafts)
                                  facts.drafts += {draft.key, draft.text, draft.atMs};
                          }
                          facts.waiting = m->counts.waiting - m->counts.discarded;
                          return withTitles(std::move(facts));
                      });
              })
        .unwrap()
        .unwrap();
}

Reply<WorkFacts> Desk::withTitles(WorkFacts facts)
{
    QList<std::pair<QString, QUuid>> wanted;
    for (const Draft &draft : std::as_const(facts.drafts)) {
        if (const QUuid id = draftTarget(draft.key); !id.isNull())
            wanted << std::pair(u"customer"_s, id) << std::pair(u"work_order"_s, id);
    }
    return m->replica->reader().titles(wanted).then(
        this, [facts](const Result<QMap<QUuid, QString>> &titles) mutable -> Result<WorkFacts> {
            if (titles)
                facts.titles = *titles;
            return facts;
        });
}

Reply<Revealed> Desk::reveal(const QUuid &customer, const QString &field, RevealReason reason,
                             const QUuid &record)
{
    if (!m->replica)
        return nobodySignedIn<Revealed>();
    if (isCovered())
        return answerNow<Revealed>(
            Error{ErrorKind::Forbidden, u"the server was not heard for three days"_s, u"lease"_s});
    // What nobody can write down is not shown.
    if (m->shown.link != Link::Online && m->shown.link != Link::Loading)
        return answerNow<Revealed>(Error{ErrorKind::Offline, u"the server is not there"_s});
    return m->service->reveal({customer, field, codeOf(reason), m->instance, record})
        .then(this, [](const Result<protocol::RevealReply> &reply) -> Result<Revealed> {
            if (!reply)
                return reply.error();
            return Revealed{reply->value, reply->seconds};
        });
}

Reply<QList<Notice>> Desk::notices()
{
    if (!m->replica)
        return nobodySignedIn<QList<Notice>>();
    return m->replica->reader()
        .all(u"notice"_s)
        .then(this, [](const Result<QList<Row>> &rows) -> Result<QList<Notice>> {
            if (!rows)
                return rows.error();
            return recordsOf<Notice>(*rows);
        });
}

Reply<Saved> Desk::confirmNotice(const QUuid &notice)
{
    return record(u"notice"_s, notice)
        .then(this,
              [this, notice](const Result<RecordView> &found) {
                  if (!found)
                      return answerNow<Saved>(found.error());
                  if (!found->row.type)
                      return answerNow<Saved>(
                          Error{ErrorKind::NotFound, u"this desk holds no such notice"_s, u"id"_s});
                  QStringList readers = fromRow<Notice>(found->row).readBy;
                  const QString me = receiptOf(m->actor.user);
                  if (readers.contains(me))
                      return answerNow<Saved>(Saved{0, notice});
                  readers += me;
                  readers.sort();
                  return editRecord(u"notice"_s, notice, {{u"readBy"_s, readers}});
              })
        .unwrap();
}

Reply<Saved> Desk::nudgeOrder(const QUuid &order, int step)
{
    return record(u"work_order"_s, order)
        .then(this,
              [this, order, step](const Result<RecordView> &found) {
                  if (!found)
                      return answerNow<Saved>(found.error());
                  if (!found->row.type)
                      return answerNow<Saved>(
                          Error{ErrorKind::NotFound, u"this desk holds no such order"_s, u"id"_s});
                  const qint64 nudges = found->row.integer(u"nudges"_s);
                  return editRecord(u"work_order"_s, order,
                                    {{u"nudges"_s, qMax<qint64>(0, nudges + step)}});
              })
        .unwrap();
}

}  // namespace touchline::desk
