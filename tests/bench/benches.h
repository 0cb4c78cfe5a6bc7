// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/figures.h"
#include "server/intake/demodata.h"

namespace touchline::bench {

void benchFirstSync(intake::DemoSize size, Figures &figures);
void benchMutations(Figures &figures);
void benchSearch(intake::DemoSize size, Figures &figures);

}  // namespace touchline::bench
