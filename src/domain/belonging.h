// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/customer.h"

#include <QtCore/QList>

namespace touchline {

/// More generations nobody has; who would need them goes in a circle.
constexpr int MostGenerations = 32;

/// Why a customer cannot belong to another one: a reason code, "" = she can. The desk and the ledger ask
/// the same. `line`: the other one, whom she belongs to and so on upwards, as far as this side has them; that
/// she exists at all is the ledger's to say.
[[nodiscard]] QLatin1StringView whyNotParent(const QUuid &customer, const QUuid &parent,
                                             const QList<Customer> &line);
/// Who comes next in such a line; null: it is complete.
[[nodiscard]] QUuid nextInLine(const QUuid &parent, const QList<Customer> &line);

}  // namespace touchline
