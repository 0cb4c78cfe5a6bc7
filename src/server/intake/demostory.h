// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/accountfact.h"
#include "domain/records/interaction.h"
#include "server/intake/demoorder.h"

namespace touchline::intake {

/// The history of one customer: contacts, orders, notes, bills, messages, over two years.
class DemoStory final {
public:
    DemoStory(const DemoScene &scene, const DemoCustomer &owner, int place, Dice &dice);

    /// Writes exactly this many entries of the timeline.
    void write(qint64 entries);
    /// Further orders of the last hours, none of them done; after `write`.
    void writeOpenOrders(int count);

private:
    int orderStory(qint64 startMs, OrderState aim, const Scene *scene, bool straight);
    int enquiryOrder(qint64 startMs, OrderState aim);
    [[nodiscard]] qint64 lately()
    {
        return m_scene.nowMs - m_dice.between(30, 12 * 24 * 60) * DemoMinute;
    }
    int contact(qint64 startMs);
    int chat(qint64 startMs);
    int bill(qint64 startMs, qint64 most);
    [[nodiscard]] qint64 billingDay(qint64 startMs, const Service &service);
    int part(qint64 left);
    int monthlyBills(qint64 left);
    int note(qint64 atMs, const Id<WorkOrder> &order);
    int tell(qint64 left);

    [[nodiscard]] qint64 moment();
    [[nodiscard]] QString filled(QString text, const Service &service);
    [[nodiscard]] const Service &anyService() { return m_dice.pick(m_owner.services); }
    [[nodiscard]] Interaction interaction(Channel channel, Direction direction, qint64 startMs,
                                          const Service &service);
    void fact(FactKind kind, qint64 atMs, const Service &service, const QString &title, qint64 fen,
              qint64 thousandths);
    int report(const DemoOrder &order, const Service &service);
    void reporter(const WorkOrder &order);
    template <typename T> T ofCustomer(qint64 atMs)
    {
        T record;
        record.id.value = m_dice.uuid7(atMs);
        record.root = m_owner.customer.id.value;
        record.feed = m_owner.customer.feed;
        return record;
    }

    const DemoScene &m_scene;
    const DemoCustomer &m_owner;
    const Trade &m_trade;
    Dice &m_dice;
    int m_place;
    int m_orders = 0;
    QHash<std::pair<QUuid, qint64>, bool> m_billed;  ///< service and month
    QHash<QUuid, qint64> m_usual;                    ///< fen of a usual month
};

}  // namespace touchline::intake
