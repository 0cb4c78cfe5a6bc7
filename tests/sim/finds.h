// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace touchline::sim {

/// A plan that once showed a mistake, kept as it was when nothing more could be left out.
struct Find {
    const char *what;
    Plan plan;
};

[[nodiscard]] QList<Find> finds();

}  // namespace touchline::sim
