// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderpick.h"

#include "domain/orderlinks.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

OrderPick::OrderPick(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void OrderPick::setOrder(const WorkOrder &order)
{
    m_order = order;
    m_found.clear();
}

int OrderPick::nearness(const WorkOrder &other) const
{
    for (const QString &entry : m_order.links) {
        const auto link = readLink(entry);
        if (link && link->order == other.id.value)
            return link->kind == LinkKind::Duplicate ? 0 : 1;
    }
    const bool alike = other.family == m_order.family && !m_order.category.isEmpty() &&
                       other.category == m_order.category;
    return alike ? 2 : 3;
}

bool OrderPick::isNear(const WorkOrder &other) const { return nearness(other) < 3; }

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
        theirs.limit = Considered;
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
    // Words are answered in their own order.
    if (m_text.isEmpty())
        std::stable_sort(
            m_found.begin(), m_found.end(),
            [this](const WorkOrder &a, const WorkOrder &b) { return nearness(a) < nearness(b); });
    m_found = m_found.first(qMin<qsizetype>(m_found.size(), Most));
    emit answered();
}

}  // namespace touchline::desk
