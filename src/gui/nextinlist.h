// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QUuid>

namespace touchline::gui {

/// What comes behind an order in a list. What was done to it may have taken it out of the list meanwhile: then
/// that which stood behind it `before` and is still there. Null: nothing does.
[[nodiscard]] inline QUuid nextInList(const QUuid &order, const QList<QUuid> &now,
                                      const QList<QUuid> &before)
{
    if (const qsizetype at = now.indexOf(order); at >= 0)
        return now.value(at + 1);
    const qsizetype was = before.indexOf(order);
    for (qsizetype at = was + 1; was >= 0 && at < before.size(); ++at) {
        if (now.contains(before[at]))
            return before[at];
    }
    return {};
}

}  // namespace touchline::gui
