// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QUuid>

namespace touchline::intake {

/// An id that follows from what a record is called at its source: a UUIDv8 (RFC 9562) from the
/// SHA-256 of the parts. The same source gives the same ids on every machine and at every time.
[[nodiscard]] QUuid derivedId(const QStringList &parts);

}  // namespace touchline::intake
