// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace touchline {

/// What the program was asked to do.
struct Settings {
    desk::DeskConfig desk;
    bool headless = false;
};

/// Reads flags, then the environment (TOUCHLINE_SERVER, TOUCHLINE_PIN, TOUCHLINE_PROFILE). Errors:
/// Invalid (field names the flag). Ends the process itself for --help and --version.
[[nodiscard]] Result<Settings> readSettings(const QStringList &arguments);

}  // namespace touchline
