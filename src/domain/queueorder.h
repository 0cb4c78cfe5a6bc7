// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/ticket.h"

#include <QtCore/QStringList>

namespace touchline {

// Who is called next in a hall, and under which number people wait.

/// A place where tickets are called.
struct CounterPlace {
    QString position;  ///< its number; a ticket that was sent to another one is not called here
    QStringList businesses{};  ///< what it serves; empty = everything
};

/// Whether this place may call the ticket as its next one.
[[nodiscard]] bool waitsFor(const Ticket &ticket, const CounterPlace &place);
/// Those with a priority first, then those who were sent to this place, then by the time of drawing.
[[nodiscard]] bool isCalledBefore(const Ticket &a, const Ticket &b, const CounterPlace &place);
/// Index of the ticket that is called next; -1 = nobody waits for this place.
[[nodiscard]] qsizetype nextTicket(const QList<Ticket> &tickets, const CounterPlace &place);

/// The number after the highest one of this letter, e.g. A012. `mark`: put behind it where nobody can
/// say whether a colleague has given out the same number meanwhile (A012-3).
[[nodiscard]] QString nextTicketNumber(const QList<Ticket> &today, QChar letter,
                                       const QString &mark = {});

/// How many wait for a business, and since when the first of them.
struct QueueLength {
    int waiting = 0;
    qint64 sinceMs = 0;
};
[[nodiscard]] QueueLength queueLength(const QList<Ticket> &tickets, QStringView business);

}  // namespace touchline
