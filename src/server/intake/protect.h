// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

#include <QtCore/QByteArray>

#include <optional>

namespace touchline::intake {

/// Puts numbers that stand in the clear in a customer's row where they belong: the row keeps the
/// masked form and the hashes for looking up, the returned customer_secret keeps the number.
/// nullopt: nothing was in the clear.
[[nodiscard]] std::optional<Row> protectCustomer(Row &customer, const QByteArray &lookupKey);

}  // namespace touchline::intake
