// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/messages.h"
#include "server/ledger/accounts.h"

namespace touchline::ledger {

/// Customers and orders of the reader's region by name, number, phone (full or last four digits),
/// service or order number; masked. Within the open read transaction.
[[nodiscard]] protocol::SearchReply searchRegion(storage::Database &db, const Keys &keys,
                                                 const Principal &who, const QString &text,
                                                 int limit);

}  // namespace touchline::ledger
