// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemark.h"

namespace touchline::desk {

quint32 outcomeKey(QStringView text)
{
    if (text.isEmpty())
        return 0;
    // FNV-1a: the same in every run, because chosen outcomes may be remembered.
    quint32 key = 2'166'136'261u;
    for (const QChar c : text)
        key = (key ^ c.unicode()) * 16'777'619u;
    return key == 0 ? 1 : key;
}

Standing TimelineMark::standing(qint64 nowMs) const
{
    bool over = false;
    switch (kind) {
    case EntryKind::Order: over = !isOpenOrder(); break;
    case EntryKind::Contact:
        over = InteractionState(state) == InteractionState::Closed ||
               InteractionState(state) == InteractionState::Abandoned;
        break;
    case EntryKind::Message:
        if (delivery == Delivery::None)
            return Standing::None;
        over = delivery != Delivery::Saved && delivery != Delivery::Queued;
        break;
    default: return Standing::None;
    }
    if (over)
        return Standing::Closed;
    return dueMs > 0 && dueMs <= nowMs ? Standing::Overdue : Standing::Active;
}

}  // namespace touchline::desk
