// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/clocks.h"

#include "domain/milestones.h"
#include "domain/records/outage.h"
#include "domain/similarorders.h"
#include "protocol/reasons.h"
#include "server/ledger/remembered.h"
#include "storage/schema.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// A desk's clock may be ahead by as much.
constexpr qint64 aheadMs = 10 * 60'000;

template <typename T> std::vector<T> allOf(storage::Database &db)
{
    std::vector<T> records;
    const RecordType &type = typeOf<T>();
    Query query(db, u"SELECT %1 FROM %2 WHERE deleted = 0"_s.arg(storage::columnList(type),
                                                                 QString(type.name)));
    while (query.next())
        records.push_back(fromRow<T>(storage::readRow(query, type)));
    return records;
}

/// What is there of these records, which are made and never changed, without reading them.
QByteArray signatureOf(storage::Database &db)
{
    QByteArray signature;
    Query hours(db, "SELECT count(*), coalesce(min(\"firstDay\"), ''), coalesce(max(\"firstDay\"), "
                    "''), coalesce(max(revision), 0) FROM hours_part");
    if (hours.next())
        signature = QByteArray::number(hours.integer(0)) + ' ' + hours.text(1).toUtf8() + ' ' +
                    hours.text(2).toUtf8() + ' ' + QByteArray::number(hours.integer(3));
    Query settings(db, "SELECT id FROM clock_setting WHERE kind <> 'triage' ORDER BY id");
    while (settings.next())
        signature += settings.bytes(0);
    return signature;
}

std::vector<OrderEvent> eventsOf(storage::Database &db, const QUuid &order)
{
    std::vector<OrderEvent> events;
    const RecordType &type = typeOf<OrderEvent>();
    Query query(db,
                u"SELECT %1 FROM order_event WHERE root = ? AND deleted = 0 ORDER BY at, id"_s.arg(
                    storage::columnList(type)));
    query.bind(order);
    while (query.next())
        events.push_back(fromRow<OrderEvent>(storage::readRow(query, type)));
    return events;
}

/// Those of which an event of the order tells beside the log.
bool isOfTheOrder(const OrderMoment &moment)
{
    return moment.what != OrderMoment::Changed && moment.what != OrderMoment::OutageWait &&
           moment.what != OrderMoment::OutageWaitOver;
}

/// Number of the outage that keeps an order from being dispatched; nullopt: none does.
std::optional<QString> heldByOutage(Work &work, const WorkOrder &order)
{
    const bool before = order.state == OrderState::Accepted || order.state == OrderState::Triage ||
                        order.state == OrderState::Graded;
    if (!before || order.outage.isNull() || !order.mergedInto.isNull())
        return std::nullopt;
    const auto stored = work.find(typeOf<Outage>(), order.outage.value);
    if (!stored || stored->row.deleted || isOver(fromRow<Outage>(stored->row)))
        return std::nullopt;
    return stored->row.text(u"number");
}

}  // namespace

ClockShelfPtr clockShelf(storage::Database &db)
{
    static Remembered<ClockShelfPtr> known;
    return known.of(signatureOf(db), [&db] {
        auto shelf =
            std::make_shared<const ClockShelf>(allOf<ClockSetting>(db), allOf<HoursPart>(db));
        for (const QString &problem : shelf->problems())
            qWarning("clocks: %s", qPrintable(problem));
        return shelf;
    });
}

OrderClocks::OrderClocks(Work &work, const Row &before)
    : m_work(work), m_shelf(clockShelf(work.db())), m_hours(hoursFrom(m_shelf)), m_before(before)
{
    if (m_shelf->isEmpty())
        return;
    if (before.version > 0)
        tellAll(before);
}

void OrderClocks::tellAll(const Row &before)
{
    const WorkOrder order = fromRow<WorkOrder>(before);
    m_facts = factsOf(order);
    const std::vector<OrderEvent> events = eventsOf(m_work.db(), before.id);
    std::vector<QByteArray> pieces;
    for (const OrderEvent &event : events)
        pieces.push_back(event.clocks);
    m_was = m_log = clockLogOf(pieces, *m_shelf);
    // An order that is older than the clocks, or whose events came with an import.
    const std::vector<OrderMoment> lived = momentsOf(order, events);
    const auto told =
        size_t(std::count_if(m_log.book.moments.begin(), m_log.book.moments.end(), isOfTheOrder));
    m_told = lived.size() > told;
    for (size_t i = told; i < lived.size(); ++i)
        m_log.book = happened(std::move(m_log.book), lived[i], m_facts, m_shelf->rules());
}

ClockFacts OrderClocks::factsOf(const WorkOrder &order)
{
    return clockFacts(order, storedServiceKind(m_work.db(), order.service.value));
}

void OrderClocks::happen(const Row &after, std::vector<OrderMoment> moments)
{
    if (m_shelf->isEmpty())
        return;
    const WorkOrder was = fromRow<WorkOrder>(m_before);
    const WorkOrder is = fromRow<WorkOrder>(after);
    m_facts = factsOf(is);
    // What was done on the spot lies before the word that it was done, but not before the order.
    const std::vector<OrderMoment> milestones = milestonesReached(was, is);
    moments.insert(m_before.version == 0 ? moments.end() : moments.begin(), milestones.begin(),
                   milestones.end());
    // Nobody can be quicker than the outage: what may pause does so from the first moment to the last.
    const std::optional<QString> waits = waitsForOutage(m_log.book);
    const std::optional<QString> held = heldByOutage(m_work, is);
    const qint64 now = m_work.origin().nowMs;
    if (waits && waits != held)
        moments.insert(moments.begin(), {OrderMoment::OutageWaitOver, now, outageWait(*waits)});
    if (held && waits != held)
        moments.push_back({OrderMoment::OutageWait, now, outageWait(*held)});
    for (const OrderMoment &moment : moments)
        m_log.book = happened(std::move(m_log.book), moment, m_facts, m_shelf->rules());
    if (!moments.empty())
        return;
    ClockBook changed = happened(m_log.book, {OrderMoment::Changed, m_work.origin().nowMs, {}},
                                 m_facts, m_shelf->rules());
    if (changed.stories != m_log.book.stories)
        m_log.book = std::move(changed);
}

void OrderClocks::takeIn(const QUuid &other, const ClockBook &theirs)
{
    m_log.book = merged(std::move(m_log.book), other, theirs, m_work.origin().nowMs);
}

void OrderClocks::letGo(const QUuid &other)
{
    m_log.book = unmerged(std::move(m_log.book), other, m_work.origin().nowMs);
}

std::vector<DueLevel> OrderClocks::act(const Row &after)
{
    if (m_shelf->isEmpty() || isFinal(fromRow<WorkOrder>(after).state))
        return {};
    std::vector<DueLevel> due = levelsDue(m_log, m_hours, m_facts, m_work.origin().nowMs);
    for (const DueLevel &level : due)
        m_log.acted.push_back(level.mark);
    return m_told ? std::vector<DueLevel>() : due;
}

std::vector<QByteArray> OrderClocks::settle(Row &after)
{
    if (m_shelf->isEmpty())
        return {};
    const qint64 now = m_work.origin().nowMs;
    if (m_told)
        (void)act(after);
    const ClockOutlook outlook = outlookOf(m_log, m_hours, now);
    after.set(u"dueAt"_s, outlook.due);
    after.set(u"warnAt"_s, outlook.warn);
    if (isFinal(fromRow<WorkOrder>(after).state)) {
        Query forget(m_work.db(), "DELETE FROM clock_watch WHERE root = ?");
        forget.bind(after.id).run();
    } else {
        watchOrder(m_work.db(), after.id,
                   nextLevel(m_log, m_hours, m_facts, now).value_or(NotEnded));
    }
    return packedLog(m_was, m_log);
}

std::vector<QByteArray> runClocks(Work &work, const Row &before, Row &after,
                                  std::vector<OrderMoment> moments)
{
    OrderClocks clocks(work, before);
    clocks.happen(after, std::move(moments));
    return clocks.settle(after);
}

std::optional<Refused> settleMilestones(Work &work, const Row &before, Row &after, OrderState to)
{
    const WorkOrder was = fromRow<WorkOrder>(before);
    const WorkOrder is = fromRow<WorkOrder>(after);
    if (const auto wrong = whyNotMilestones(was, is, to))
        return Refused{wrong->reason, wrong->field};
    const qint64 now = work.origin().nowMs;
    const auto settle = [&](const QString &field, Instant old, Instant value) -> qint64 {
        if (value == old || value.ms == 0)
            return value.ms;
        // What was noted without the server may lie before its acceptance there.
        const qint64 settled = qBound(is.acceptedAt.ms, value.ms, qMax(is.acceptedAt.ms, now));
        after.set(field, settled);
        return settled;
    };
    for (const auto &[field, value] :
         {std::pair{u"contactedAt"_s, is.contactedAt}, std::pair{u"arrivedAt"_s, is.arrivedAt},
          std::pair{u"restoredAt"_s, is.restoredAt}}) {
        if (value.ms > now + aheadMs)
            return Refused{reasons::badValue, field, u"is still to come"_s};
    }
    (void)settle(u"contactedAt"_s, was.contactedAt, is.contactedAt);
    qint64 restored = settle(u"restoredAt"_s, was.restoredAt, is.restoredAt);
    qint64 arrived = settle(u"arrivedAt"_s, was.arrivedAt, is.arrivedAt);
    // Whoever says what was found has been there.
    const bool found = is.fieldResult != FieldResult::Unknown && is.fieldResult != was.fieldResult;
    if (found && is.fieldResult == FieldResult::Restored && restored == 0)
        restored = qMax(now, arrived);
    if (arrived == 0)
        arrived = restored != 0 ? restored : found ? now : 0;
    if (restored != 0 && restored < arrived)
        return Refused{reasons::badValue, u"restoredAt"_s, u"lies before the arrival"_s};
    after.set(u"arrivedAt"_s, arrived);
    after.set(u"restoredAt"_s, restored);
    return std::nullopt;
}

OrderEvent orderEvent(const WorkOrder &order, EventKind kind, const Origin &origin)
{
    OrderEvent event;
    event.kind = kind;
    event.customer = order.customer;
    event.from = order.state;
    event.to = order.state;
    event.at.ms = origin.nowMs;
    event.by.value = origin.actor.user;
    return event;
}

void addWithClocks(Work &work, const Row &order, OrderEvent event, std::vector<QByteArray> pieces)
{
    if (!pieces.empty()) {
        event.clocks = pieces.front();
        pieces.erase(pieces.begin());
    }
    work.add(event, order.id, order.feed);
    addClockEvents(work, order, pieces);
}

void addClockEvents(Work &work, const Row &order, const std::vector<QByteArray> &pieces)
{
    for (const QByteArray &piece : pieces) {
        OrderEvent event = orderEvent(fromRow<WorkOrder>(order), EventKind::Clock, work.origin());
        event.reason = u"changed"_s;
        event.clocks = piece;
        work.add(event, order.id, order.feed);
    }
}

void addMilestoneEvents(Work &work, const Row &before, const Row &after,
                        std::vector<QByteArray> pieces)
{
    const WorkOrder order = fromRow<WorkOrder>(after);
    for (const OrderMoment &milestone : milestonesReached(fromRow<WorkOrder>(before), order)) {
        OrderEvent event = orderEvent(order, EventKind::Milestone, work.origin());
        event.reason = milestone.what;
        addWithClocks(work, after, std::move(event), std::exchange(pieces, {}));
    }
    addClockEvents(work, after, pieces);
}

ServiceKind storedServiceKind(storage::Database &db, const QUuid &service)
{
    if (service.isNull())
        return ServiceKind::Unknown;
    Query query(db, "SELECT kind FROM service WHERE id = ?");
    query.bind(service);
    return query.next() ? fromCode<ServiceKind>(query.text(0)) : ServiceKind::Unknown;
}

void watchOrder(storage::Database &db, const QUuid &order, qint64 at)
{
    Query put(db, "INSERT INTO clock_watch (root, at) VALUES (?, ?) ON CONFLICT (root) DO UPDATE "
                  "SET at = excluded.at");
    put.bind(order).bind(at).run();
}

}  // namespace touchline::ledger
