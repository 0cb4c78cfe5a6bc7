// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "gui/look.h"

namespace touchline::gui {

/// What every page is given. Outlives the window.
struct Context {
    desk::Desk &desk;
    const Clock &clock;
    const Look &look;
};

}  // namespace touchline::gui
