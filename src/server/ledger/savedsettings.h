// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/apply.h"

namespace touchline::ledger {

/// A setting that a desk saved: refused with path and reason as checkClockSetting() says, or as changed
/// meanwhile unless `basedOn` is the id of the revision in force (empty: there was none). Revision, time and
/// who saved it ("by" in the document) are the ledger's. Working hours are expanded by the watch over clocks.
[[nodiscard]] std::optional<Refused> settleSetting(Work &work, Row &row, const QString &basedOn);

}  // namespace touchline::ledger
