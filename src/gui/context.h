// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "gui/look.h"

namespace touchline::gui {

class Preferences;

/// What every page is given. Outlives the window.
struct Context {
    desk::Desk &desk;
    const Clock &clock;
    const Look &look;
    /// What this user's window remembers; null in tests of single parts.
    Preferences *preferences = nullptr;
};

}  // namespace touchline::gui
