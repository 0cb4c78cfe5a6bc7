// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/result.h"

#include <QtCore/QTimer>

#include <memory>

namespace touchline::ledger {

class Ledger;

/// The watch over the clocks: acts when a limit's level has come, once for each level and version of its
/// policy, whatever is started again or doubled. What it did is an event of the order.
class ClockJob final {
public:
    explicit ClockJob(Ledger &ledger) : m_ledger(ledger) {}

    /// Looks at no more than `limit` orders whose time has come by `nowMs`, in one transaction. Answers how
    /// many it looked at: call again when that is `limit`.
    [[nodiscard]] Future<Result<int>> look(qint64 nowMs, int limit = 50);
    /// Calendars, days, limits and working hours; see keepClockSettings().
    [[nodiscard]] Future<Result<bool>> keepSettings(qint64 nowMs);
    /// How many revisions of settings there are: another number, and somebody saved one.
    [[nodiscard]] Future<Result<qint64>> settings();

private:
    Ledger &m_ledger;
};

/// Runs the watch beside a server every so many seconds (0: never), by the ledger's clock, and once a day
/// and whenever somebody saved a setting looks after what clocks go by. Lives on a thread with an event loop.
class ClockPatrol final {
public:
    ClockPatrol(Ledger &ledger, int seconds);
    /// Waits for what is under way.
    ~ClockPatrol();

    void start();
    void look();

private:
    struct State;
    static void next(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
    QTimer m_again;
    int m_seconds;
    int m_looks = 0;
};

}  // namespace touchline::ledger
