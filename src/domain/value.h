// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUuid>

#include <variant>

namespace touchline {

/// One field's value in its erased form: what tables, codecs, diffs and merges work on. The typed
/// structs of the records convert to and from rows of these.
/// - bool, qint64: numbers, money in fen, instants in UTC milliseconds (0 = not set)
/// - QString: text and codes of enumerations
/// - QUuid: references (null = not set)
/// - QStringList: sets, sorted and without doubles
/// - QByteArray: bytes
using Value = std::variant<std::monostate, bool, qint64, QString, QUuid, QStringList, QByteArray>;

}  // namespace touchline
