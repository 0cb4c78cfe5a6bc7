// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/customer.h"

#include <optional>

namespace touchline {

/// Why a customer cannot belong to another one: a reason code, "" = she can. The desk and the ledger ask
/// the same. `held`: the other one, as far as this side has her; that she exists at all is the ledger's to
/// say.
[[nodiscard]] QLatin1StringView whyNotParent(const QUuid &customer, const QUuid &parent,
                                             const std::optional<Customer> &held);

}  // namespace touchline
