// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/features.h"

namespace touchline::answering {

/// Sentences with ideographs and those without were fitted apart: they differ in what their terms are.
enum class Script : quint8 { Han, Latin };
[[nodiscard]] Script scriptOf(const Sentence &sentence);

/// What speaks for an article; differences between the articles of one sentence are what counts.
[[nodiscard]] float scoreOf(Script script, const Features &features,
                            const std::vector<int> &concepts);

/// What tells whether the base knows an answer at all: of the best article.
enum Sign {
    Always,
    Score,
    Margin,
    BasicShare,
    PairShare,
    SoundShare,
    MeaningShare,
    Likeness,
    Unknown,
    Learnt,
    Size,
    SignCount
};
using Signs = std::array<float, SignCount>;
/// 0..1, as often right as it says (fitted on questions with and without an answer).
[[nodiscard]] double knownBy(Script script, const Signs &signs);
/// Below this nothing fits.
[[nodiscard]] double shippedThreshold(Script script);

}  // namespace touchline::answering
