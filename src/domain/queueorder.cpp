// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/queueorder.h"

#include <tuple>

namespace touchline {

bool waitsFor(const Ticket &ticket, const CounterPlace &place)
{
    return ticket.state == TicketState::Waiting &&
           (ticket.position.isEmpty() || ticket.position == place.position) &&
           (place.businesses.isEmpty() || place.businesses.contains(ticket.business));
}

bool isCalledBefore(const Ticket &a, const Ticket &b, const CounterPlace &place)
{
    const auto key = [&place](const Ticket &ticket) {
        // A priority of a newer peer is one too.
        return std::tuple(ticket.priority == TicketPriority::None,
                          ticket.position.isEmpty() || ticket.position != place.position,
                          ticket.issuedAt.ms, ticket.number, ticket.id.value);
    };
    return key(a) < key(b);
}

qsizetype nextTicket(const QList<Ticket> &tickets, const CounterPlace &place)
{
    qsizetype next = -1;
    for (qsizetype i = 0; i < tickets.size(); ++i) {
        if (waitsFor(tickets[i], place) &&
            (next < 0 || isCalledBefore(tickets[i], tickets[next], place)))
            next = i;
    }
    return next;
}

QString nextTicketNumber(const QList<Ticket> &today, QChar letter, const QString &mark)
{
    int highest = 0;
    for (const Ticket &ticket : today) {
        if (!ticket.number.startsWith(letter))
            continue;
        const QString counter = ticket.number.mid(1).section(u'-', 0, 0);
        highest = qMax(highest, counter.toInt());
    }
    const QString number = letter + QStringLiteral("%1").arg(highest + 1, 3, 10, QLatin1Char('0'));
    return mark.isEmpty() ? number : number + u'-' + mark;
}

QueueLength queueLength(const QList<Ticket> &tickets, QStringView business)
{
    QueueLength length;
    for (const Ticket &ticket : tickets) {
        if (ticket.state != TicketState::Waiting || ticket.business != business)
            continue;
        ++length.waiting;
        if (length.sinceMs == 0 || ticket.issuedAt.ms < length.sinceMs)
            length.sinceMs = ticket.issuedAt.ms;
    }
    return length;
}

}  // namespace touchline
