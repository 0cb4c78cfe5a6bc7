// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <functional>

namespace touchline::replica {
class Replica;
}

namespace touchline::desk {

/// Tells its owner, on the owner's thread, when records of some types are different: known ones and new ones.
class TypeWatch final {
public:
    TypeWatch(QObject &owner, QSet<QString> types, std::function<void()> changed);
    ~TypeWatch();
    TypeWatch(const TypeWatch &) = delete;
    TypeWatch &operator=(const TypeWatch &) = delete;

    /// Whose records these are; null: nobody's.
    void follow(replica::Replica *replica);

private:
    QObject &m_owner;
    QSet<QString> m_types;
    std::function<void()> m_changed;
    QMetaObject::Connection m_following;
};

}  // namespace touchline::desk
