// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/clocks.h"
#include "server/ledger/clocksettings.h"

#include "domain/lifecycle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// An order of a load and its events, as places among the rows.
struct LoadedOrder {
    qsizetype order = -1;  ///< -1: only events came
    QList<qsizetype> events;
};

QHash<QUuid, LoadedOrder> ordersOf(const QList<LoadRow> &rows)
{
    QHash<QUuid, LoadedOrder> orders;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i].row;
        if (row.type == &typeOf<WorkOrder>())
            orders[row.id].order = i;
        else if (row.type == &typeOf<OrderEvent>())
            orders[row.root].events += i;
    }
    return orders;
}

/// Its events came with it, and they come from where there were no clocks.
bool isTold(const QList<LoadRow> &rows, const LoadedOrder &loaded)
{
    return !loaded.events.isEmpty() &&
           std::none_of(loaded.events.begin(), loaded.events.end(), [&](qsizetype place) {
               const auto *clocks = std::get_if<QByteArray>(&rows[place].row.at(u"clocks"));
               return clocks && !clocks->isEmpty();
           });
}

bool isThere(storage::Database &db, const QUuid &order)
{
    Query query(db, "SELECT 1 FROM work_order WHERE id = ?");
    query.bind(order);
    return query.next();
}

OrderEvent bareEvent(const WorkOrder &order, IdSource &ids, qint64 nowMs)
{
    Origin origin;
    origin.nowMs = order.acceptedAt.ms;
    OrderEvent event = orderEvent(order, EventKind::Clock, origin);
    event.id.value = ids.next(nowMs);
    event.root = order.root;
    event.feed = order.feed;
    event.reason = u"changed"_s;
    return event;
}

}  // namespace

QList<LoadRow> clockedRows(storage::Database &db, IdSource &ids, qint64 nowMs,
                           const QList<LoadRow> &rows)
{
    const QHash<QUuid, LoadedOrder> orders = ordersOf(rows);
    if (orders.isEmpty())
        return rows;
    const ClockShelfPtr shelf = clockShelf(db);
    if (shelf->isEmpty())
        return rows;
    QList<LoadRow> clocked = rows;
    QHash<QUuid, ServiceKind> services;
    for (const LoadRow &one : rows) {
        if (one.row.type == &typeOf<Service>())
            services.insert(one.row.id, fromCode<ServiceKind>(one.row.text(u"kind")));
    }
    const HoursOf hours = hoursFrom(shelf);
    for (const auto &[id, loaded] : orders.asKeyValueRange()) {
        const bool over =
            loaded.order >= 0 && isFinal(fromRow<WorkOrder>(rows[loaded.order].row).state);
        if (loaded.order < 0 || !isTold(rows, loaded) || isThere(db, id)) {
            if (!over)
                watchOrder(db, id, 0);
            continue;
        }
        Row &row = clocked[loaded.order].row;
        const WorkOrder order = fromRow<WorkOrder>(row);
        std::vector<OrderEvent> events;
        for (const qsizetype place : loaded.events)
            events.push_back(fromRow<OrderEvent>(rows[place].row));
        const auto service = services.constFind(order.service.value);
        const ClockFacts facts = clockFacts(
            order,
            service != services.constEnd() ? *service : storedServiceKind(db, order.service.value));
        ClockLog log;
        for (const OrderMoment &moment : momentsOf(order, events))
            log.book = happened(std::move(log.book), moment, facts, shelf->rules());
        if (!over) {
            for (const DueLevel &level : levelsDue(log, hours, facts, nowMs))
                log.acted.push_back(level.mark);
            watchOrder(db, id, nextLevel(log, hours, facts, nowMs).value_or(NotEnded));
        }
        const ClockOutlook outlook = outlookOf(log, hours, nowMs);
        row.set(u"dueAt"_s, outlook.due);
        row.set(u"warnAt"_s, outlook.warn);
        qsizetype next = 0;
        for (const QByteArray &piece : packedLog({}, log)) {
            if (next < loaded.events.size()) {
                clocked[loaded.events[next++]].row.set(u"clocks"_s, piece);
                continue;
            }
            OrderEvent event = bareEvent(order, ids, nowMs);
            event.clocks = piece;
            clocked += {toRow(event), {}};
        }
    }
    return clocked;
}

}  // namespace touchline::ledger
