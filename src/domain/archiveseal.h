// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

#include <vector>

namespace touchline {

/// The seal of an archived order: SHA-256 in hex over all that it and its events say, without the seal itself.
/// Fields that are not set do not count, so that a version with more fields makes the same seal; versions of
/// records do not either.
[[nodiscard]] QString archiveSealOf(const Row &order, std::vector<Row> events);

/// How much of a seal people are shown.
constexpr int SealShown = 8;

}  // namespace touchline
