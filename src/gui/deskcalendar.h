// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCalendarWidget;
class QWidget;

namespace touchline::gui {

struct Look;

/// A month that pops up, in the colours of the look: no red Sundays, red means late here.
[[nodiscard]] QCalendarWidget *popupCalendar(const Look &look, QWidget *parent);

}  // namespace touchline::gui
