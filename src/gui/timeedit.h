// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDateTimeEdit>

namespace touchline::gui {

// A date and time that people type is one of the agent's region, like all that they read, and not one of
// the computer's zone.

/// Shows an instant (UTC milliseconds).
void showTime(QDateTimeEdit &edit, qint64 ms);
/// The instant (UTC milliseconds) that stands there. What the region's clocks skip in spring counts as
/// an hour later.
[[nodiscard]] qint64 shownTime(const QDateTimeEdit &edit);

}  // namespace touchline::gui
