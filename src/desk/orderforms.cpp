// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderforms.h"

#include "desk/parts.h"

namespace touchline::desk {

OrderForms::OrderForms(Desk &desk, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_watch(*this, {QString(typeOf<OrderType>().name)}, [this] { refresh(); })
{
    connect(&desk, &Desk::actorChanged, this, &OrderForms::follow);
    follow();
}

void OrderForms::follow()
{
    ++m_followed;
    m_watch.follow(m_desk.m->replica.get());
    refresh();
}

Future<std::monostate> OrderForms::refresh()
{
    if (!m_desk.m->replica)
        return readyFuture(std::monostate());
    return m_desk.m->replica->reader()
        .all(QString(typeOf<OrderType>().name))
        .then(this, [this, of = m_followed](const Result<QList<Row>> &rows) {
            if (rows && of == m_followed)
                take(*rows);
        });
}

void OrderForms::take(const QList<Row> &rows)
{
    std::vector<OrderType> types;
    for (const Row &row : rows)
        types.push_back(fromRow<OrderType>(row));
    if (types == m_types)
        return;
    m_types = std::move(types);
    m_shelf = std::make_shared<const FormShelf>(m_types);
    emit changed();
}

}  // namespace touchline::desk
