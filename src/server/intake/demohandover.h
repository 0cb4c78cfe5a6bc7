// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/workorder.h"
#include "server/intake/democompany.h"
#include "server/intake/dice.h"

namespace touchline::intake {

/// What the shift before leaves to each accepting team: chosen from the open orders as they are made.
class DemoHandovers final {
public:
    /// Remembers an order that the next shift should look after; a few per team are kept.
    void offer(const WorkOrder &order);
    void write(QByteArray &out, const DemoCompany &company, quint64 seed, qint64 nowMs) const;

private:
    QHash<QUuid, QStringList> m_orders;  ///< by accepting team
};

/// A lead is asked about some of the orders in hand: suspension, withdrawal of a complaint, waiver.
void writeDemoApproval(QByteArray &out, const DemoCompany &company, const WorkOrder &order,
                       const QStringList &delays, qint64 nowMs, Dice &dice);

}  // namespace touchline::intake
