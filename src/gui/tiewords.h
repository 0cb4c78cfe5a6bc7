// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/intake.h"
#include "desk/orderties.h"

namespace touchline::gui {

/// "Duplicate".
[[nodiscard]] QString words(LinkKind kind);
/// What the other order is to this one: "Duplicate", "Lies under it", "Merged into this one".
[[nodiscard]] QString tieWords(const desk::OrderTie &tie);
/// "YJ26-0003318 · no power · in progress".
[[nodiscard]] QString orderWords(const WorkOrder &order);
[[nodiscard]] QString orderNumberWords(const WorkOrder &order);
/// "Hubin Road · storm · back about 18:00".
[[nodiscard]] QString outageWords(const Outage &outage, qint64 nowMs);

}  // namespace touchline::gui
