// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

namespace touchline {

/// Who made a record and when, where its description leaves that to the ledger: the fields `author`, `by` or
/// `owner`, and `at`. The desk writes the same on what waits to be sent. `nowMs` in UTC milliseconds.
void stampMaker(Row &row, const QUuid &user, qint64 nowMs);

/// Who decided and when (`decidedBy`, `decidedAt`), if the edit changed the state of an approval.
void stampDecision(const Row &before, Row &after, const QUuid &user, qint64 nowMs);

}  // namespace touchline
