// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/workorder.h"
#include "server/intake/democustomer.h"

namespace touchline::intake {

/// Parts that the order used and times that were agreed for it, as they might be. The same order always has the
/// same ones.
void writeDemoExtras(const DemoScene &scene, const WorkOrder &order);

}  // namespace touchline::intake
