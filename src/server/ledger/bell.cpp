// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/bell.h"

#include <vector>

namespace touchline::ledger {

quint64 Bell::wait(const QStringList &scopes, Wake wake)
{
    const std::lock_guard lock(m_mutex);
    const quint64 ticket = ++m_last;
    m_waiters.insert(ticket, {scopes, std::move(wake)});
    for (const QString &scope : scopes)
        m_byScope[scope].insert(ticket);
    return ticket;
}

void Bell::drop(quint64 ticket)
{
    for (const QString &scope : m_waiters.take(ticket).scopes) {
        const auto found = m_byScope.find(scope);
        if (found == m_byScope.end())
            continue;
        found->remove(ticket);
        if (found->isEmpty())
            m_byScope.erase(found);
    }
}

bool Bell::forget(quint64 ticket)
{
    const std::lock_guard lock(m_mutex);
    if (!m_waiters.contains(ticket))
        return false;
    drop(ticket);
    return true;
}

void Bell::ring(const QSet<QString> &scopes)
{
    std::vector<Wake> wakes;
    {
        const std::lock_guard lock(m_mutex);
        QSet<quint64> tickets;
        for (const QString &scope : scopes)
            tickets += m_byScope.value(scope);
        for (const quint64 ticket : tickets) {
            wakes.push_back(std::move(m_waiters[ticket].wake));
            drop(ticket);
        }
    }
    for (const Wake &wake : wakes)
        wake();
}

void Bell::close()
{
    QSet<QString> all;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        for (auto it = m_byScope.cbegin(); it != m_byScope.cend(); ++it)
            all.insert(it.key());
    }
    ring(all);
}

bool Bell::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

qsizetype Bell::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiters.size();
}

}  // namespace touchline::ledger
