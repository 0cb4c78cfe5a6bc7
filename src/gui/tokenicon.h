// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/glyphs.h"
#include "gui/look.h"

namespace touchline::gui {

/// A line icon that asks the look for its colour whenever it is painted, so that it follows the theme.
/// `look` must outlive it.
[[nodiscard]] QIcon tokenIcon(const Look &look, Glyph glyph, QColor Tokens::*normal,
                              QColor Tokens::*checked);
[[nodiscard]] inline QIcon tokenIcon(const Look &look, Glyph glyph, QColor Tokens::*normal)
{
    return tokenIcon(look, glyph, normal, normal);
}

}  // namespace touchline::gui
