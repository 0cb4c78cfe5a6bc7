// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loop.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimerEvent>

namespace touchline::sim {

Loop::Place Loop::arrange(qint64 ms, Item item)
{
    const Place place{m_now + qMax<qint64>(ms, 0), ++m_count};
    m_line.emplace(place, std::move(item));
    return place;
}

void Loop::after(qint64 ms, std::function<void()> work) { arrange(ms, {std::move(work), 0}); }

qint64 Loop::nextAt() const { return m_line.empty() ? -1 : m_line.begin()->first.first; }

void Loop::settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool Loop::step()
{
    if (m_line.empty())
        return false;
    const auto first = m_line.begin();
    m_now = first->first.first;
    Item item = std::move(first->second);
    m_line.erase(first);
    if (item.work) {
        item.work();
    } else if (const auto found = m_timers.find(item.timer); found != m_timers.end()) {
        // Arranged again before it rings: whoever is rung may stop it.
        found->second.place = arrange(found->second.interval, {{}, item.timer});
        QTimerEvent event(item.timer);
        QCoreApplication::sendEvent(found->second.object, &event);
    }
    settle();
    return true;
}

void Loop::reset()
{
    m_line.clear();
    m_now = 0;
    m_count = 0;
    for (auto &[id, timer] : m_timers)
        timer.place = arrange(timer.interval, {{}, id});
}

void Loop::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    // A timer of no time at all would stop the time.
    const qint64 ms = qMax<qint64>(interval, 1);
    m_timers[id] = {arrange(ms, {{}, id}), ms, type, object};
}

bool Loop::unregisterTimer(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_line.erase(found->second.place);
    m_timers.erase(found);
    return true;
}

bool Loop::unregisterTimers(QObject *object)
{
    std::erase_if(m_timers, [&](const auto &entry) {
        if (entry.second.object != object)
            return false;
        m_line.erase(entry.second.place);
        return true;
    });
    return true;
}

QList<QAbstractEventDispatcher::TimerInfo> Loop::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            found += TimerInfo(id, int(timer.interval), timer.type);
    }
    return found;
}

int Loop::remainingTime(int id)
{
    const auto found = m_timers.find(id);
    return found == m_timers.end() ? -1 : int(found->second.place.first - m_now);
}

}  // namespace touchline::sim
