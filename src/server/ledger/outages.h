// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

/// An outage that is declared (`before` null) or changed: judged as on the desk, then completed with what only
/// the ledger says: estimates as they were given, since when callers are told that it is over.
[[nodiscard]] std::optional<Refused> settleOutage(Work &work, const Row *before, Row &after);

/// A new outage's number and who may know of it: all halls and teams of its region.
QString completeOutage(Work &work, Row &row);

/// A contact may name an outage that is there.
[[nodiscard]] std::optional<Refused> checkContactOutage(Work &work, const Row *before,
                                                        const Row &after);

/// What the bell calls when callers have something to be told about an outage.
[[nodiscard]] QString outageBell();

}  // namespace touchline::ledger
