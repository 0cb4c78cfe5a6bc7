// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/adapter.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace touchline::channels {

/// Carries what is queued in the ledger to the adapters, one message at a time for each of them, and
/// writes back how it fared. Lives on a thread with an event loop; the work is done on the ledger's.
class Dispatcher final {
public:
    /// One line for each message that was settled; from any thread.
    using Log = std::function<void(const QString &line)>;

    Dispatcher(ledger::Ledger &ledger, std::vector<std::unique_ptr<Adapter>> adapters, Log log);
    /// Waits for the messages that are on their way.
    ~Dispatcher();

    /// Looks for what the last run left, and from then on for whatever is queued.
    void start();
    /// Looks now: for messages whose time has come, or that another node has left behind.
    void look();

    static constexpr int LookAgainMs = 30'000;

private:
    struct State;
    struct Line;
    static void listen(const std::shared_ptr<State> &state, Line &line);
    static void run(const std::shared_ptr<State> &state, Line &line);
    static void next(const std::shared_ptr<State> &state, Line &line,
                     QList<ledger::Outgoing> messages);
    static void sent(const std::shared_ptr<State> &state, Line &line,
                     const QList<ledger::Outgoing> &messages, const Result<ledger::Delivery> &how);
    static void rest(const std::shared_ptr<State> &state, Line &line);

    std::shared_ptr<State> m_state;
    QTimer m_again;
};

}  // namespace touchline::channels
