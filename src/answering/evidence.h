// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/firstpass.h"

namespace touchline::answering {

/// How likely each article's own phrases, all together, make the sentence (logarithm, to a base that is the
/// same for all); articles with too few phrases are not in it.
[[nodiscard]] QHash<quint32, float> likelihoods(const PhraseBook &book, const Weighed &query);

}  // namespace touchline::answering
