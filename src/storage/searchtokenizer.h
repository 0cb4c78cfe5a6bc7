// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchline::storage {

/// Gives every SQLite connection that is opened from now on the FTS5 tokenizer "touchline", with the
/// argument "names" or "texts": the rules of domain/searchtext.h. What is asked is taken as it stands:
/// places separated by blanks, alternatives of one place by '|' ("~zhou ~z|~zh"); who asks has made tokens
/// of it. Offsets are not given, so snippet() and highlight() do not work. False when SQLite refuses.
[[nodiscard]] bool registerSearchTokenizer();

}  // namespace touchline::storage
