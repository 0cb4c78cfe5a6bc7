// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/phasecolours.h"

namespace touchline::gui {

PhaseColours phaseColours(Phase phase, const Tokens &tokens, const QColor &plainInk)
{
    switch (phase) {
    case Phase::Working: return {tokens.accentSoft, tokens.accent, Qt::NoPen};
    case Phase::Waiting: return {Qt::transparent, plainInk, QPen(tokens.controlBorder, 1)};
    case Phase::Done: return {tokens.goodSoft, tokens.good, Qt::NoPen};
    case Phase::None:
    case Phase::New: break;
    }
    return {tokens.surface2, plainInk, QPen(tokens.border, 1)};
}

}  // namespace touchline::gui
