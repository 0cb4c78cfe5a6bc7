// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/result.h"

#include <QtCore/QTimer>
#include <QtCore/QUuid>

#include <memory>

namespace touchline::ledger {

class Ledger;

/// A time rule and an order for which its time has come.
struct RuleHit {
    QUuid rule;
    QUuid order;
};

/// Rules that act as time goes by, on orders that are open. Looking happens on a reader's connection, acting
/// in small transactions in which everything is judged again.
class RuleJob final {
public:
    static constexpr int MostHits = 2'000;  ///< of one run
    static constexpr int ActsAtOnce = 50;

    explicit RuleJob(Ledger &ledger);

    /// What the rules have to do that are due by `nowMs`; each is then due again after its minutes. Of a rule
    /// that has something to do this is kept for the next start of the server only when it is done.
    [[nodiscard]] Future<Result<QList<RuleHit>>> due(qint64 nowMs, int limit = MostHits);
    /// Does it where it is still to be done, as many as were named, in parts if need be; answers for how many
    /// orders it was.
    [[nodiscard]] Future<Result<int>> act(qint64 nowMs, const QList<RuleHit> &hits);

private:
    struct Times;
    Ledger &m_ledger;
    std::shared_ptr<Times> m_times;
};

/// Runs them beside a server, looking every so many seconds (0: never). Lives on a thread with an event loop.
class RulePatrol final {
public:
    RulePatrol(Ledger &ledger, int seconds);
    /// Waits for what is under way.
    ~RulePatrol();

    void start();
    void look();

private:
    struct State;
    static void next(const std::shared_ptr<State> &state, const QList<RuleHit> &hits);
    static void rest(State &state);

    std::shared_ptr<State> m_state;
    QTimer m_again;
    int m_seconds;
};

}  // namespace touchline::ledger
