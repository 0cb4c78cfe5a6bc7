// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/article.h"
#include "answering/features.h"

namespace touchline::answering {

/// The words of the sentence that the phrase answers to, the weightiest first. `said` is the sentence as it
/// was written; its characters stand where those of the folded one stand.
[[nodiscard]] QList<Reason> reasonsFor(QStringView said, const Weighed &query,
                                       const Weighed &phrase, QStringView phraseText);

}  // namespace touchline::answering
