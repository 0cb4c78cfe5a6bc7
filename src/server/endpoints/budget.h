// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QUuid>

#include <mutex>

namespace touchline::endpoints {

/// How often one user may do something in a span of time; for doors that could be used to look at
/// everybody one by one.
class Budget final {
public:
    Budget(int most, qint64 spanMs) : m_most(most), m_spanMs(spanMs) {}
    /// False when there is nothing left until the next span.
    [[nodiscard]] bool take(const QUuid &user, qint64 nowMs)
    {
        const std::lock_guard lock(m_mutex);
        if (const qint64 span = nowMs / m_spanMs; span != m_span) {
            m_span = span;
            m_used.clear();
        }
        return ++m_used[user] <= m_most;
    }

private:
    std::mutex m_mutex;
    const int m_most;
    const qint64 m_spanMs;
    qint64 m_span = 0;
    QHash<QUuid, int> m_used;
};

}  // namespace touchline::endpoints
