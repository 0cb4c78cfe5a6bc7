// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/outboxsubjects.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

/// A reference of the record; null where it has no such field.
QUuid referenceIn(const Row &row, const QString &field)
{
    const int place = row.type->indexOf(field);
    const auto *id = place < 0 ? nullptr : std::get_if<QUuid>(&row.values[size_t(place)]);
    return id ? *id : QUuid();
}

}  // namespace

OutboxSubjects::OutboxSubjects(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::actorChanged, this, &OutboxSubjects::forget);
}

// Another user sees none of it.
void OutboxSubjects::forget()
{
    ++m_generation;
    m_ties.clear();
    m_orders.clear();
    m_customers.clear();
    m_read.clear();
}

void OutboxSubjects::learn(const QList<OutboxItem> &items)
{
    // Numbers come with the answer of the server, so all is read again.
    m_read.clear();
    for (const OutboxItem &item : items) {
        if (item.type == "work_order"_L1) {
            m_ties.insert(item.target, {item.target, {}});
            readOrder(item.target);
        } else if (item.type != "customer"_L1) {
            readTie(item.type, item.target);
        }
    }
}

void OutboxSubjects::readTie(const QString &type, const QUuid &target)
{
    if (m_read.contains(target))
        return;
    m_read.insert(target);
    m_desk.record(type, target)
        .then(this, [this, target, asked = m_generation](const Result<RecordView> &view) {
            if (asked != m_generation || !view || !view->row.type)
                return;
            Tie tie{referenceIn(view->row, u"order"_s), referenceIn(view->row, u"customer"_s)};
            // Parts of an order and of a customer hang on theirs; which of both it is, its reading shows.
            if (tie.order.isNull())
                tie.order = view->row.root;
            if (tie.customer.isNull())
                tie.customer = view->row.root;
            m_ties.insert(target, tie);
            readOrder(tie.order);
            readCustomer(tie.customer);
        });
}

void OutboxSubjects::readOrder(const QUuid &order)
{
    if (order.isNull() || m_read.contains(order))
        return;
    m_read.insert(order);
    m_desk.record(u"work_order"_s, order)
        .then(this, [this, order, asked = m_generation](const Result<RecordView> &view) {
            if (asked != m_generation || !view || !view->row.type)
                return;
            const QString number = view->row.text(u"number");
            const Order is{number.isEmpty() ? view->row.text(u"alias") : number,
                           referenceIn(view->row, u"customer"_s)};
            if (m_orders.value(order) != is) {
                m_orders.insert(order, is);
                emit learnt();
            }
            readCustomer(is.customer);
        });
}

void OutboxSubjects::readCustomer(const QUuid &customer)
{
    // Once: who it is does not change while something waits.
    if (customer.isNull() || m_customers.contains(customer))
        return;
    m_customers.insert(customer, QString());
    m_desk.record(u"customer"_s, customer)
        .then(this, [this, customer, asked = m_generation](const Result<RecordView> &view) {
            if (asked != m_generation || !view || !view->row.type)
                return;
            m_customers.insert(customer, view->row.text(u"name"));
            emit learnt();
        });
}

OutboxSubjects::Subject OutboxSubjects::of(const QUuid &target) const
{
    const Tie tie = m_ties.value(target);
    const Order order = m_orders.value(tie.order);
    const QString own = m_customers.value(tie.customer);
    return {own.isEmpty() ? m_customers.value(order.customer) : own, order.number};
}

}  // namespace touchline::desk
