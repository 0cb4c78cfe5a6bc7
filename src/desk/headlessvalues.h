// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>

namespace touchline::desk::headless {

// Between JSON and the desk's values.

[[nodiscard]] QString kindName(ErrorKind kind);
[[nodiscard]] QString linkName(Link link);
[[nodiscard]] QCborMap statusMap(const SyncStatus &status);
/// The row as an object of the protocol; null for none.
[[nodiscard]] QCborValue rowObject(const Row &row);
[[nodiscard]] QCborArray hitArray(const QList<FindHit> &hits);
[[nodiscard]] QCborArray outboxArray(const QList<OutboxItem> &items);
[[nodiscard]] QCborArray timelineArray(const QList<TimelineEntry> &entries);

/// Error Invalid names the argument.
[[nodiscard]] Result<QUuid> idArgument(const QCborMap &arguments, QLatin1StringView name,
                                       bool required = true);
/// The member "set" in the values of this type.
[[nodiscard]] Result<FieldValues> setArgument(const QCborMap &arguments, const QString &type);

}  // namespace touchline::desk::headless
