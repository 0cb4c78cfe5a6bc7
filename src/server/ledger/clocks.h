// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockwatch.h"
#include "domain/clocks/orderclocks.h"
#include "server/ledger/apply.h"

namespace touchline::ledger {

/// What clocks go by, as this transaction sees it; the same object as long as nothing has changed.
[[nodiscard]] ClockShelfPtr clockShelf(storage::Database &db);

/// The clocks of one order within one transaction: what happens to it goes on its log, and the log's new
/// end is carried by the events of this write. Without settings nothing is kept.
class OrderClocks final {
public:
    /// `before`: the order as it is stored, locked; an empty row for a new one.
    OrderClocks(Work &work, const Row &before);

    /// Lets moments happen, then the milestones that the write has brought; without any, other facts of
    /// the order may still change its limits. Events that no log tells of come first.
    void happen(const Row &after, std::vector<OrderMoment> moments);
    /// Another order comes into this one with its promises, or goes again.
    void takeIn(const QUuid &other, const ClockBook &theirs);
    void letGo(const QUuid &other);
    [[nodiscard]] const ClockBook &book() const { return m_log.book; }
    /// Levels that have come: on the log from now on, so that nobody acts upon them again. Those of an order
    /// whose life was only now told are noted and not answered.
    [[nodiscard]] std::vector<DueLevel> act(const Row &after);
    /// Writes into the order what is nearest, notes when to look again, and answers the log's new end.
    [[nodiscard]] std::vector<QByteArray> settle(Row &after);

private:
    void tellAll(const Row &before);
    [[nodiscard]] ClockFacts factsOf(const WorkOrder &order);

    Work &m_work;
    ClockShelfPtr m_shelf;
    HoursOf m_hours;
    Row m_before;
    ClockFacts m_facts;
    ClockLog m_was;
    ClockLog m_log;
    bool m_told = false;
};

/// The whole of it for a write by hand: to be called before the order is put.
[[nodiscard]] std::vector<QByteArray> runClocks(Work &work, const Row &before, Row &after,
                                                std::vector<OrderMoment> moments);

/// Milestones must lie in order and not ahead; the restored place was reached. Refused: a time to come, or
/// one before what it must follow, also before anybody has taken the order. `to`: the state after the write.
[[nodiscard]] std::optional<Refused> settleMilestones(Work &work, const Row &before, Row &after,
                                                      OrderState to);

/// An event about the order as it stands, by whoever writes; what it tells is up to the caller.
[[nodiscard]] OrderEvent orderEvent(const WorkOrder &order, EventKind kind, const Origin &origin);
/// Adds an event that carries the log's new end; what does not fit goes into events of its own.
void addWithClocks(Work &work, const Row &order, OrderEvent event, std::vector<QByteArray> pieces);
/// Events for the log's end, as far as no event carries it yet.
void addClockEvents(Work &work, const Row &order, const std::vector<QByteArray> &pieces);
/// Before them, events for the milestones of an edit; a move tells of its own by itself.
void addMilestoneEvents(Work &work, const Row &before, const Row &after,
                        std::vector<QByteArray> pieces);

[[nodiscard]] ServiceKind storedServiceKind(storage::Database &db, const QUuid &service);

/// When the watch looks at an order; 0 = at once.
void watchOrder(storage::Database &db, const QUuid &order, qint64 at);

}  // namespace touchline::ledger
