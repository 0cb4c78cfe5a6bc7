// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/countermodel.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

CounterModel::CounterModel(Counter &counter, const QStringList &businesses, QObject *parent)
    : QAbstractListModel(parent), m_counter(counter), m_businesses(businesses)
{
    connect(&counter, &Counter::changed, this, &CounterModel::rebuild);
    rebuild();
}

void CounterModel::setBusinesses(const QStringList &businesses)
{
    m_businesses = businesses;
    rebuild();
}

int CounterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

const Ticket *CounterModel::ticketAt(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines[row].ticket.id.isNull())
        return nullptr;
    return &m_lines[row].ticket;
}

int CounterModel::rowOf(const QUuid &ticket) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].ticket.id.value == ticket && !ticket.isNull())
            return row;
    }
    return -1;
}

QVariant CounterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case HeadRole: return line.ticket.id.isNull();
    case GroupRole: return int(line.group);
    case BusinessRole: return line.business;
    case CountRole: return line.count;
    case SinceRole: return line.sinceMs;
    case TicketRole: return QVariant::fromValue(ticketAt(index.row()));
    case PendingRole: return m_counter.facts().pending.contains(line.ticket.id.value);
    default: return {};
    }
}

Qt::ItemFlags CounterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !ticketAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool CounterModel::belongs(const Ticket &ticket, Group group, const QString &business)
{
    switch (group) {
    case Group::Waiting: return ticket.state == TicketState::Waiting && ticket.business == business;
    case Group::AtCounter:
        return ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
    case Group::Passed: return ticket.state == TicketState::Passed;
    }
    Q_UNREACHABLE();
}

void CounterModel::addGroup(QList<Line> &lines, Group group, const QString &business) const
{
    QList<Ticket> tickets;
    for (const Ticket &ticket : m_counter.facts().tickets) {
        if (belongs(ticket, group, business))
            tickets += ticket;
    }
    if (tickets.isEmpty())
        return;
    if (group == Group::Waiting) {
        std::stable_sort(tickets.begin(), tickets.end(), [this](const Ticket &a, const Ticket &b) {
            return isCalledBefore(a, b, m_counter.place());
        });
    }
    qint64 since = 0;
    for (const Ticket &ticket : std::as_const(tickets))
        since = since == 0 ? ticket.issuedAt.ms : qMin(since, ticket.issuedAt.ms);
    lines += Line{group, business, int(tickets.size()), since, {}};
    for (const Ticket &ticket : std::as_const(tickets))
        lines += Line{group, ticket.business, 0, 0, ticket};
}

void CounterModel::rebuild()
{
    QStringList businesses = m_businesses;
    for (const Ticket &ticket : m_counter.facts().tickets) {
        if (!businesses.contains(ticket.business))
            businesses += ticket.business;
    }
    QList<Line> lines;
    for (const QString &business : std::as_const(businesses))
        addGroup(lines, Group::Waiting, business);
    addGroup(lines, Group::AtCounter, {});
    addGroup(lines, Group::Passed, {});
    const bool sameRows = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                     [](const Line &a, const Line &b) {
                                         return a.ticket.id == b.ticket.id && a.group == b.group &&
                                                (!a.ticket.id.isNull() || a.business == b.business);
                                     });
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else
        tick();
}

void CounterModel::tick()
{
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

}  // namespace touchline::desk
