// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderpick.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

OrderPick::OrderPick(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void OrderPick::setOrder(const WorkOrder &order)
{
    m_order = order;
    m_found.clear();
}

void OrderPick::ask(const QString &text)
{
    m_text = text.trimmed();
    m_asking = true;
    const quint64 asked = ++m_generation;
    if (m_text.isEmpty()) {
        if (m_order.customer.isNull())
            return take({});
        OrderFilter theirs;
        theirs.customer = m_order.customer.value;
        theirs.limit = Most + 1;
        m_desk.orders(theirs).then(this, [this, asked](const Result<QList<OrderLine>> &lines) {
            if (asked != m_generation)
                return;
            QList<WorkOrder> orders;
            for (const OrderLine &line : lines ? *lines : QList<OrderLine>())
                orders += line.order;
            take(orders);
        });
        return;
    }
    m_desk.search({.text = m_text, .perGroup = Most + 1, .groups = {HitGroup::Orders}})
        .then(this, [this, asked](const Result<SearchAnswer> &answer) {
            if (asked != m_generation)
                return;
            QList<WorkOrder> orders;
            const QList<FindHit> hits = answer ? answer->hits : QList<FindHit>();
            for (const FindHit &hit : hits) {
                if (hit.row.type == &typeOf<WorkOrder>())
                    orders += fromRow<WorkOrder>(hit.row);
            }
            take(orders);
        });
}

void OrderPick::take(const QList<WorkOrder> &orders)
{
    m_asking = false;
    m_found = orders;
    m_found.removeIf([this](const WorkOrder &one) { return one.id == m_order.id; });
    m_found = m_found.first(qMin<qsizetype>(m_found.size(), Most));
    emit answered();
}

}  // namespace touchline::desk
