// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"
#include "domain/clock.h"
#include "domain/id.h"

#include <QtCore/QAbstractEventDispatcher>

#include <functional>
#include <map>

namespace touchline::sim {

/// The one event loop. Time is a number that jumps to what is due next; Qt's timers of this thread and the
/// simulation's own appointments lie on the same line. What is due at the same time goes in the order in
/// which it was arranged.
class Loop final : public QAbstractEventDispatcher {
public:
    [[nodiscard]] qint64 now() const { return m_now; }
    void after(qint64 ms, std::function<void()> work);
    /// Does what is due next, with all that it posts; false: nothing is arranged.
    bool step();
    /// When the next thing is due; -1: nothing is arranged.
    [[nodiscard]] qint64 nextAt() const;
    /// Delivers what was posted, deferred deletions included.
    static void settle();
    /// Forgets every appointment and begins at 0 again; Qt's timers must be gone.
    void reset();

    bool processEvents(QEventLoop::ProcessEventsFlags) override { return step(); }
    void registerSocketNotifier(QSocketNotifier *) override {}
    void unregisterSocketNotifier(QSocketNotifier *) override {}
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override {}
    void interrupt() override {}

private:
    using Place = std::pair<qint64, quint64>;
    struct Item {
        std::function<void()> work;
        int timer = 0;
    };
    struct Timer {
        Place place;
        qint64 interval = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
    };
    Place arrange(qint64 ms, Item item);

    qint64 m_now = 0;
    quint64 m_count = 0;
    std::map<Place, Item> m_line;
    std::map<int, Timer> m_timers;
};

/// A machine's clocks: the wall clock may be wrong and jump, the other one goes on evenly.
class SimClock final : public Clock {
public:
    static constexpr qint64 Begin = 1'770'000'000'000;
    explicit SimClock(const Loop &loop) : m_loop(loop) {}
    [[nodiscard]] qint64 nowMs() const override { return Begin + m_loop.now() + offsetMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return 1'000 + m_loop.now(); }
    qint64 offsetMs = 0;

private:
    const Loop &m_loop;
};

/// Identifiers that the seed alone decides; in one machine they never go back.
class SimIds final : public IdSource {
public:
    explicit SimIds(Dice dice) : m_dice(dice) {}
    [[nodiscard]] QUuid next(qint64 utcMs) override
    {
        if (utcMs > m_lastMs)
            m_lastMs = utcMs, m_inMs = 0;
        else if (++m_inMs > 0xfff)
            ++m_lastMs, m_inMs = 0;
        return makeUuid7(m_lastMs, m_inMs, m_dice.next());
    }

private:
    Dice m_dice;
    qint64 m_lastMs = 0;
    quint32 m_inMs = 0;
};

}  // namespace touchline::sim
