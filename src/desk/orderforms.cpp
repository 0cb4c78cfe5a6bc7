// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderforms.h"

#include "desk/parts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

OrderForms::OrderForms(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::actorChanged, this, &OrderForms::refresh);
    // A new one is not known by its id; those are looked for whenever an order is opened.
    connect(&desk, &Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        const bool mine =
            roots.isEmpty() || std::any_of(m_types.begin(), m_types.end(), [&](const auto &type) {
                return roots.contains(type.id.value);
            });
        if (mine || m_types.empty())
            refresh();
    });
    refresh();
}

void OrderForms::refresh()
{
    if (!m_desk.m->replica)
        return;
    m_desk.m->replica->reader()
        .all(QString(typeOf<OrderType>().name))
        .then(this, [this, asked = ++m_asked](const Result<QList<Row>> &rows) {
            if (rows && asked == m_asked)
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
