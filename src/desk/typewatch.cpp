// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/typewatch.h"

#include "replica/replica.h"

namespace touchline::desk {

TypeWatch::TypeWatch(QObject &owner, QSet<QString> types, std::function<void()> changed)
    : m_owner(owner), m_types(std::move(types)), m_changed(std::move(changed))
{}

TypeWatch::~TypeWatch() { QObject::disconnect(m_following); }

void TypeWatch::follow(replica::Replica *replica)
{
    QObject::disconnect(m_following);
    if (!replica)
        return;
    m_following =
        QObject::connect(replica, &replica::Replica::typesTouched, &m_owner,
                         [types = m_types, changed = m_changed](const QSet<QString> &touched) {
                             if (touched.intersects(types))
                                 changed();
                         });
}

}  // namespace touchline::desk
