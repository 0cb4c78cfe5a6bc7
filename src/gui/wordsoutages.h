// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outagelist.h"

namespace touchline::gui {

[[nodiscard]] QString words(OutageState state);
[[nodiscard]] QString words(OutagePhase phase);

/// What a row of the list of outages says.
struct OutageText {
    QString title;
    QString pill;
    QString tone;  ///< of the pill: "", accent, warn, bad, good
    QString detail;
    QString right;
    QString rightTone;  ///< "", bad
};
[[nodiscard]] OutageText outageText(const desk::OutageLine &line, qint64 nowMs);
/// In full words, for a screen reader.
[[nodiscard]] QString spokenOutage(const desk::OutageListRow &row, qint64 nowMs);

/// "since 14:05 · back about 18:40", "23 Nov 08:00 to 17:00", "back since 18:32, after 4 h 27 min".
[[nodiscard]] QString outageTimes(const Outage &outage, qint64 nowMs);
/// "back about 18:40", or to ask when that has passed; empty: nobody has said.
[[nodiscard]] QString backWords(const Outage &outage, qint64 nowMs);
/// "20 minutes past the estimate"; empty: it is not.
[[nodiscard]] QString outageLateWords(const Outage &outage, qint64 nowMs);
/// "12 contacts, 31 orders linked".
[[nodiscard]] QString outageCountWords(const OutageCounts &counts);
/// "6 of them from callers who had called before"; empty: none.
[[nodiscard]] QString outageDuplicateWords(const OutageCounts &counts);
/// The estimates that were given, oldest first: "18:40 (said 14:10) → 19:30 (said 17:55, Li Na)".
[[nodiscard]] QString outageEstimateWords(const Outage &outage, const desk::Names &names,
                                          qint64 nowMs);
/// A waiver or reason as it was written; the one that the end of an outage gives, in words.
[[nodiscard]] QString waiverWords(const QString &waiver);
/// "Hubin Road · storm · back about 18:40": one line for all desks.
[[nodiscard]] QString majorWords(const Outage &outage, qint64 nowMs);

}  // namespace touchline::gui
