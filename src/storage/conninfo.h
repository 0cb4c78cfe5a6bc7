// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QMap>

namespace touchline::storage {

/// Reads "key=value key='a \'quoted\' value'" as libpq does: single quotes around a value, a backslash
/// before a quote or a backslash. Error Invalid (field "place") names what is wrong, never a value.
[[nodiscard]] Result<QMap<QString, QString>> parseConninfo(const QString &text);

}  // namespace touchline::storage
