// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/opened.h"

namespace touchline::commands {

/// Whether a member of staff may sign in. Who may not loses her sessions at once; what she wrote stays
/// under her name, and colleagues' desks learn that she is gone.
/// Errors: Invalid (login: there is none, or it is so already), Storage.
[[nodiscard]] Done setActive(Opened &opened, const QString &login, bool active);

/// Another password; all her sessions end. Errors: Invalid (login), Storage.
[[nodiscard]] Done changePassword(Opened &opened, const QString &login, const QString &password);

}  // namespace touchline::commands
