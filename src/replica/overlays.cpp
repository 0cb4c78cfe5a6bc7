// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/overlays.h"

namespace touchline::replica {

void Overlays::add(const JournalItem &item)
{
    Entry entry;
    entry.intent = {item.n, item.mutation, item.outcome.number};
    entry.acknowledged = item.state == ItemState::Acknowledged;
    entry.outcome = item.outcome;
    m_entries.insert(item.n, entry);
    QList<qint64> &numbers = m_byTarget[item.mutation.target];
    if (!numbers.contains(item.n)) {
        numbers += item.n;
        std::sort(numbers.begin(), numbers.end());
    }
}

void Overlays::remove(qint64 n)
{
    const auto found = m_entries.find(n);
    if (found == m_entries.end())
        return;
    const QUuid target = found->intent.mutation.target;
    m_byTarget[target].removeAll(n);
    if (m_byTarget[target].isEmpty())
        m_byTarget.remove(target);
    m_entries.erase(found);
}

void Overlays::clear()
{
    m_entries.clear();
    m_byTarget.clear();
}

void Overlays::acknowledge(const protocol::Outcome &outcome)
{
    const auto found = m_entries.find(outcome.n);
    if (found == m_entries.end())
        return;
    found->acknowledged = true;
    found->outcome = outcome;
    found->intent.number = outcome.number;
    found->serial = ++m_serial;
}

QList<Intent> Overlays::intentsFor(QLatin1StringView type, const QUuid &target) const
{
    QList<Intent> intents;
    for (const qint64 n : m_byTarget.value(target)) {
        const Entry &entry = *m_entries.find(n);
        if (entry.intent.mutation.type == type)
            intents += entry.intent;
    }
    return intents;
}

int Overlays::waiting() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const Entry &e) { return !e.acknowledged; }));
}

int Overlays::discarded() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &e) {
        return !e.acknowledged && e.intent.mutation.verb == protocol::Verb::Void;
    }));
}

}  // namespace touchline::replica
