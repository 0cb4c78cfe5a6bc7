// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/news.h"
#include "gui/words.h"

namespace touchline::gui {

QString words(desk::NewsKind value)
{
    switch (value) {
    case desk::NewsKind::Refusal: return Words::tr("The server refused a change of yours");
    case desk::NewsKind::Conflict: return Words::tr("Somebody changed the same: you decide");
    case desk::NewsKind::MustRead: return Words::tr("A notice that you must read");
    case desk::NewsKind::Nudged: return Words::tr("The customer nudged your order");
    case desk::NewsKind::Limit: return Words::tr("A limit of this order is near or over");
    case desk::NewsKind::Answered: return Words::tr("The nudge on an order was answered");
    case desk::NewsKind::Assigned: return Words::tr("An order was given to you");
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
