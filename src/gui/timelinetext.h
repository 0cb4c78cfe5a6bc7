// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "gui/glyphs.h"
#include "gui/tokens.h"

namespace touchline::gui {

/// How far a thing is, for the colour of its pill; the word is beside it.
enum class Phase { None, New, Working, Waiting, Done };

/// What a timeline card says, in words; made without a window.
struct TimelineText {
    Glyph glyph = Glyph::System;
    QColor Tokens::*strip = &Tokens::muted;
    QString title;
    QString pill;
    Phase phase = Phase::None;
    QString body;       ///< may be empty
    QString right;      ///< time and author
    QString mark;       ///< "waiting to send", "needs your decision" or nothing
    bool line = false;  ///< one grey line instead of a card
    bool note = false;  ///< internal note
};

[[nodiscard]] TimelineText timelineText(const desk::TimelineEntry &entry);

/// The card as one sentence for a screen reader.
[[nodiscard]] QString accessibleText(const TimelineText &text);

[[nodiscard]] Phase phaseOf(OrderState state);

}  // namespace touchline::gui
