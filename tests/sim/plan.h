// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include <QtCore/QList>

namespace touchline::sim {

/// Something that a person or fate does. What exactly is decided by `dice` alone, so that any event can be
/// left out without changing what the others are.
struct Event {
    qint64 at = 0;
    QByteArray kind;
    int desk = 0;
    quint64 dice = 0;
};

/// A seed, spelt out.
struct Plan {
    quint64 seed = 0;
    QList<int> people;  ///< who sits at each desk
    QList<bool> fresh;  ///< which desks begin with nothing
    Weather weather;
    qint64 length = 0;  ///< of the time in which things go wrong
    QList<Event> events;
};

[[nodiscard]] Plan makePlan(quint64 seed);

}  // namespace touchline::sim
