// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/result.h"

#include <QtCore/QTimer>

#include <memory>

namespace touchline::ledger {

class Ledger;

/// What follows when the power is back: everybody who called about the outage is sent one message, and the orders
/// that waited for it go on to the call-back; those whose callers were told end there. Each once, whatever is
/// started again or doubled: the message's id is made of outage and caller, and an order that has gone on waits no
/// more.
class OutageJob final {
public:
    explicit OutageJob(Ledger &ledger) : m_ledger(ledger) {}

    /// Deals with no more than `limit` callers and orders, in one transaction. Answers how many it dealt with: call
    /// again when that is `limit`.
    [[nodiscard]] Future<Result<int>> look(qint64 nowMs, int limit = 50);

private:
    Ledger &m_ledger;
};

/// Runs the job beside a server every so many seconds (0: never) and as soon as an outage has ended. Lives on a
/// thread with an event loop.
class OutagePatrol final {
public:
    OutagePatrol(Ledger &ledger, int seconds);
    /// Waits for what is under way.
    ~OutagePatrol();

    void start();
    void look();

private:
    struct State;
    static void listen(const std::shared_ptr<State> &state);
    static void run(const std::shared_ptr<State> &state);
    static void next(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
    QTimer m_again;
    int m_seconds;
};

}  // namespace touchline::ledger
