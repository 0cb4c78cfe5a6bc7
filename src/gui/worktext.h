// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/work.h"
#include "gui/glyphs.h"

namespace touchline::gui {

/// What a row of one's work says; names of customers are masked here.
struct WorkText {
    Glyph glyph = Glyph::Order;
    QString title;
    QString pill;
    QString tone;  ///< of the pill: "", accent, warn, bad, good
    QString detail;
    QString right;      ///< a time or an age
    QString rightTone;  ///< of that: "", warn, bad
};
[[nodiscard]] WorkText workText(const desk::WorkItem &item, qint64 nowMs);
/// For a screen reader, in full words.
[[nodiscard]] QString spokenWork(const desk::WorkItem &item, qint64 nowMs);

/// Codes of the shifts of a day with their names and hours, in order.
[[nodiscard]] QList<std::pair<QString, QString>> shiftNames();
/// "Middle shift": of a code, or of a word that was stored before there were codes.
[[nodiscard]] QString shiftWords(const QString &stored);
/// "09:00–11:00" of "09-11"; what says more than two hours stays as it was said.
[[nodiscard]] QString windowWords(const QString &stored);

/// "3 days 5 hours", "40 minutes": how long ago.
[[nodiscard]] QString ageWords(qint64 sinceMs, qint64 nowMs);
/// "just now", "17 h ago".
[[nodiscard]] QString agoWords(qint64 sinceMs, qint64 nowMs);

}  // namespace touchline::gui
