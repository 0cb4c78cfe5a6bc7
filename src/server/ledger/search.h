// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/messages.h"
#include "server/ledger/accounts.h"

namespace touchline::ledger {

/// Customers and orders of the reader's region, masked: by the name or a part of it, pinyin or initials;
/// by telephone, customer, service and order number in any form or by its last four digits. Within the
/// open read transaction.
[[nodiscard]] protocol::SearchReply searchRegion(storage::Database &db, const Keys &keys,
                                                 const Principal &who, const QString &text,
                                                 int limit);

}  // namespace touchline::ledger
