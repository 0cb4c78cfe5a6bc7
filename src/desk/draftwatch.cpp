// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftwatch.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

bool isOwnEntry(const TimelineEntry &entry, const QUuid &self)
{
    for (const auto &field : {u"author"_s, u"by"_s, u"agent"_s, u"acceptedBy"_s}) {
        if (entry.row.type->indexOf(field) >= 0 && entry.row.reference(field) == self)
            return true;
    }
    return false;
}

}  // namespace

void DraftWatch::begin(const QList<TimelineEntry> &newest)
{
    m_watching = true;
    m_known.clear();
    for (const TimelineEntry &entry : newest)
        m_known.insert(entry.id);
}

void DraftWatch::end()
{
    m_watching = false;
    m_known.clear();
}

QList<TimelineEntry> DraftWatch::news(const QList<TimelineEntry> &newest, const QUuid &self)
{
    QList<TimelineEntry> fresh;
    if (!m_watching)
        return fresh;
    for (const TimelineEntry &entry : newest) {
        // What the agent saves meanwhile is waiting to be sent, or hers by name.
        if (!m_known.contains(entry.id) && !entry.pending && !isOwnEntry(entry, self))
            fresh += entry;
        m_known.insert(entry.id);
    }
    return fresh;
}

}  // namespace touchline::desk
