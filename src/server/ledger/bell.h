// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QtCore/QSet>
#include <QtCore/QString>

#include <functional>
#include <mutex>

namespace touchline::ledger {

/// Wakes those who wait for news of their scopes. Waiting costs neither a worker nor a connection.
class Bell final {
public:
    using Wake = std::function<void()>;

    /// `wake` is called once, on any thread, when one of the scopes is touched.
    [[nodiscard]] quint64 wait(const QStringList &scopes, Wake wake);
    /// True if it had not rung yet; afterwards it never will.
    bool forget(quint64 ticket);
    void ring(const QSet<QString> &scopes);
    /// Wakes everybody, now and from now on: the server is closing.
    void close();
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] qsizetype waiting() const;

private:
    struct Waiter {
        QStringList scopes;
        Wake wake;
    };
    mutable std::mutex m_mutex;
    quint64 m_last = 0;
    bool m_closed = false;
    QHash<quint64, Waiter> m_waiters;
    QHash<QString, QSet<quint64>> m_byScope;
    void drop(quint64 ticket);
};

/// SystemIds for several threads.
class LockedIds final : public IdSource {
public:
    [[nodiscard]] QUuid next(qint64 utcMs) override
    {
        const std::lock_guard lock(m_mutex);
        return m_ids.next(utcMs);
    }

private:
    std::mutex m_mutex;
    SystemIds m_ids;
};

}  // namespace touchline::ledger
