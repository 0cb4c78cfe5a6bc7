// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderlistmodel.h"

#include <tuple>
#include <utility>

namespace touchline::desk {
namespace {

bool asksForSameOrders(const OrderFilter &a, const OrderFilter &b)
{
    const auto all = [](const OrderFilter &of) {
        return std::tie(of.openOnly, of.ownerTeam, of.handler, of.customer, of.limit, of.team);
    };
    return all(a) == all(b);
}

}  // namespace

OrderListModel::OrderListModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk)
{
    connect(&desk, &Desk::recordsChanged, this, &OrderListModel::refresh);
}

void OrderListModel::setFilter(const OrderFilter &filter)
{
    if (!asksForSameOrders(filter, m_filter)) {
        m_loaded = false;
        if (!m_lines.isEmpty()) {
            beginResetModel();
            m_lines.clear();
            endResetModel();
        }
    }
    m_filter = filter;
    refresh();
}

void OrderListModel::refresh()
{
    m_desk.orders(m_filter).then(
        this, [this, asked = ++m_generation](const Result<QList<OrderLine>> &lines) {
            if (asked != m_generation)
                return;
            const bool first = !std::exchange(m_loaded, true);
            const QList<OrderLine> now = lines ? *lines : QList<OrderLine>();
            const bool samePlaces = std::equal(
                now.begin(), now.end(), m_lines.begin(), m_lines.end(),
                [](const OrderLine &a, const OrderLine &b) { return a.order.id == b.order.id; });
            if (samePlaces) {
                m_lines = now;
                if (!now.isEmpty())
                    emit dataChanged(index(0, 0), index(int(now.size()) - 1, Count - 1));
            } else {
                beginResetModel();
                m_lines = now;
                endResetModel();
            }
            if (first)
                emit loaded();
        });
}

int OrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OrderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant OrderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OrderLine &line = m_lines[index.row()];
    if (role == LineRole)
        return QVariant::fromValue(line);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Number: return line.order.number.isEmpty() ? line.order.alias : line.order.number;
    case State: return QString(codeOf(line.order.state));
    case Title: return line.order.title;
    case CustomerName: return line.customerName;
    case DueAt: return line.order.dueAt.ms;
    case AcceptedAt: return line.order.acceptedAt.ms;
    case Count: break;
    }
    return {};
}

}  // namespace touchline::desk
