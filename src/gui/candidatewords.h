// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/customerpick.h"

namespace touchline::gui {

/// Somebody who was found, in one masked line: name, number, telephone, address.
[[nodiscard]] QString candidateWords(const desk::Candidate &candidate);

}  // namespace touchline::gui
