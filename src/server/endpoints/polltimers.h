// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QObject;
class QThread;

namespace touchline::endpoints {

/// Timers of the long polls, on one thread that never blocks. They belong to the router: once it is
/// gone nothing fires any more, so that no poll reaches for a ledger that is gone too.
class PollTimers final {
public:
    /// `inPlace`: on the thread that makes them, which must have an event loop; for simulations.
    explicit PollTimers(bool inPlace = false);
    ~PollTimers();
    PollTimers(const PollTimers &) = delete;
    PollTimers &operator=(const PollTimers &) = delete;

    /// From any thread. Dropped after close().
    void after(int ms, std::function<void()> work);
    /// Waits for what is running.
    void close();

private:
    struct State;
    const std::unique_ptr<State> d;
};

}  // namespace touchline::endpoints
