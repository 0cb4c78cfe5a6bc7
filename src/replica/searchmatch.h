// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searchquery.h"

namespace touchline::replica {

/// What to ask a table of names or texts for (its MATCH); empty = the query asks nothing of it: texts are
/// found by two characters or more.
[[nodiscard]] QString namesMatch(const SearchQuery &query);
/// The same for sounds that are often confused.
[[nodiscard]] QString alikeMatch(const SearchQuery &query);
[[nodiscard]] QString textsMatch(const SearchQuery &query);

}  // namespace touchline::replica
