// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timeedit.h"

#include "gui/times.h"

namespace touchline::gui {

void showTime(QDateTimeEdit &edit, qint64 ms)
{
    // To the edit it is UTC, which has no hour that its own zone would forbid.
    edit.setTimeSpec(Qt::UTC);
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(ms, usedZone());
    edit.setDateTime(QDateTime(there.date(), there.time(), Qt::UTC));
}

qint64 shownTime(const QDateTimeEdit &edit)
{
    return QDateTime(edit.date(), edit.time(), usedZone()).toMSecsSinceEpoch();
}

}  // namespace touchline::gui
