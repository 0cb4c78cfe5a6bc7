// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/timelinetext.h"
#include "gui/tokens.h"

#include <QtGui/QPen>

namespace touchline::gui {

/// How the pill of a state is painted, on the timeline as in a table.
struct PhaseColours {
    QColor fill;
    QColor ink;
    QPen frame;
};

/// `plainInk`: of the states that ask for no attention.
[[nodiscard]] PhaseColours phaseColours(Phase phase, const Tokens &tokens, const QColor &plainInk);

}  // namespace touchline::gui
