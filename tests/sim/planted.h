// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"

namespace touchline::sim {

/// Plants one mistake after the other and runs seeds until a check finds it, at most so many. 0 if each was
/// found by a check that is meant for it. Only in a program that was built with the mistakes.
[[nodiscard]] int runPlanted(Runner &runner, quint64 most);

}  // namespace touchline::sim
