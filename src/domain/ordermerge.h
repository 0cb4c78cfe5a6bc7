// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "domain/records/workorder.h"

namespace touchline {

/// What a merge needs to know and the two orders do not say. A desk leaves to the ledger what it cannot
/// know.
struct MergeFacts {
    bool reporterHidden = false;  ///< somebody who must not be known reported one of them
    bool othersInside = false;    ///< others were merged into the order that is to go
};

/// Why this actor may not merge `order` into `into`: a reason code, "" = may. A merge never goes over
/// a second one, so that each can be taken back for itself.
[[nodiscard]] QLatin1StringView whyNotMerge(const WorkOrder &order, const WorkOrder &into,
                                            const Actor &actor, const MergeFacts &facts);
/// Why the merge of `order` into `into` cannot be taken back.
[[nodiscard]] QLatin1StringView whyNotUnmerge(const WorkOrder &order, const WorkOrder &into,
                                              const Actor &actor);
/// Whether the two have neither customer nor place nor service in common: then somebody should look twice.
[[nodiscard]] bool looksUnrelated(const WorkOrder &order, const WorkOrder &into);

/// Whether two descriptions name one place; an empty one names none.
[[nodiscard]] bool isSamePlace(const QString &a, const QString &b);

}  // namespace touchline
