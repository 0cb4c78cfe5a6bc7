// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"
#include "server/intake/democustomer.h"

#include "domain/records/orderevent.h"

namespace touchline::intake {

/// What an order of the demonstration is to be.
struct DemoOrderPlan {
    const Scene *scene = nullptr;  ///< null for an enquiry
    const Enquiry *enquiry = nullptr;
    const Service *service = nullptr;
    QString number;
    QString text;
    qint64 startMs = 0;
    OrderState aim = OrderState::Unknown;  ///< ends there if the way leads past it
    bool straight = false;  ///< without detours: fits into DemoOrder::StraightEntries
};

/// An order with its whole history; every move is one that the lifecycle allows.
class DemoOrder final {
public:
    /// At most this many entries of the timeline, with the order itself.
    static constexpr int MostEntries = 36;
    static constexpr int StraightEntries = 12;

    DemoOrder(const DemoScene &scene, const DemoCustomer &owner, const DemoOrderPlan &plan,
              Dice &dice);

    /// Lets the order live until it is archived, reaches the aim or the present.
    void live();
    /// The order, then its events. Returns the entries written.
    int write() const;
    [[nodiscard]] const WorkOrder &order() const { return m_order; }
    [[nodiscard]] const DemoCompany::Person &agent() const { return *m_agent; }

private:
    [[nodiscard]] OrderState chooseNext();
    [[nodiscard]] bool detour(size_t until, int chance);
    [[nodiscard]] OrderState fromProcessing();
    [[nodiscard]] OrderState fromCallback();
    [[nodiscard]] qint64 gapMs(OrderState to);
    [[nodiscard]] const DemoCompany::Person &actorFor(OrderState to);
    void prepare(OrderState to);
    void answer();
    void rate();
    void move(OrderState to);
    void addEvent(EventKind kind, OrderState from, OrderState to, const QString &reason,
                  const QUuid &by);
    [[nodiscard]] bool enquiry() const { return m_plan.enquiry != nullptr; }

    const DemoScene &m_scene;
    const DemoCustomer &m_owner;
    const DemoOrderPlan &m_plan;
    Dice &m_dice;
    WorkOrder m_order;
    const DemoCompany::Person *m_agent = nullptr;
    std::vector<OrderEvent> m_events;
    qint64 m_at = 0;
};

}  // namespace touchline::intake
