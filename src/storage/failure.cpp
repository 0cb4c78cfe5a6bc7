// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failure.h"

#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

Failure::Failure(Error reason, const QString &state)
    : error(std::move(reason)), sqlState(state), m_what(error.detail.toUtf8())
{}

bool Failure::retryable() const
{
    // PostgreSQL: serialization failure, deadlock, lock not available. SQLite: busy, and busy because
    // the snapshot is too old or a recovery is under way.
    static const QStringList states = {u"40001"_s, u"40P01"_s, u"55P03"_s,
                                       u"5"_s,     u"261"_s,   u"517"_s};
    return states.contains(sqlState);
}

bool Failure::disconnected() const { return error.kind == ErrorKind::Offline; }

}  // namespace touchline::storage
