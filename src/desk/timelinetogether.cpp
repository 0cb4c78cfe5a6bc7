// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineModel that is about whose entries they are, and what they are called.

#include "desk/timelinemodel.h"

namespace touchline::desk {

QList<QUuid> TimelineModel::wantedOwners() const
{
    QList<QUuid> owners{m_customer};
    if (m_together) {
        for (const RelatedCustomer &one : m_subjects.related)
            owners += one.id;
    }
    return owners;
}

void TimelineModel::setTogether(bool together)
{
    if (std::exchange(m_together, together) == together)
        return;
    if (!m_customer.isNull() && wantedOwners() != m_owners)
        startWalk();
    else
        emit changed();
}

QString TimelineModel::ownerName(const TimelineMark &mark) const
{
    if (mark.owner == 0 || mark.owner >= m_owners.size())
        return {};
    for (const RelatedCustomer &one : m_subjects.related) {
        if (one.id == m_owners[mark.owner])
            return one.name;
    }
    return {};
}

void TimelineModel::setRecallable(const QSet<QUuid> &entries)
{
    const QSet<QUuid> differ = (entries - m_recallable) + (m_recallable - entries);
    m_recallable = entries;
    for (const QUuid &entry : differ) {
        if (const int row = rowOf(entry); row >= 0)
            emit dataChanged(index(row), index(row));
    }
}

void TimelineModel::readAgain()
{
    m_stale = QSet<QUuid>(m_written.keyBegin(), m_written.keyEnd());
    if (m_wanted.second >= m_wanted.first)
        want(m_wanted.first, m_wanted.second);
}

void TimelineModel::askOutcomes()
{
    QSet<quint32> unknown;
    for (const auto &[key, count] : m_counts.outcomes.asKeyValueRange()) {
        if (!m_outcomes.contains(key) && !m_askedOutcomes.contains(key))
            unknown.insert(key);
    }
    if (unknown.isEmpty())
        return;
    m_askedOutcomes += unknown;
    m_source->outcomes(m_owners).then(
        this, [this, asked = m_generation](const Result<QStringList> &texts) {
            if (asked != m_generation || !texts)
                return;
            for (const QString &text : *texts)
                m_outcomes.insert(outcomeKey(text), text);
            emit subjectsChanged();
        });
}

}  // namespace touchline::desk
