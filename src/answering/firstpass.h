// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/features.h"
#include "answering/phrasebook.h"

namespace touchline::answering {

/// What the first pass has found of an article.
struct Found {
    quint32 article = 0;
    quint32 phrase = 0;  ///< its best
    float score = 0;
    float second = 0;  ///< of its second best phrase
};

/// What a term of a kind weighs in the first pass, to a pair of ideographs.
using Channels = std::array<float, termKinds>;
[[nodiscard]] const Channels &plainChannels();
[[nodiscard]] const Channels &allChannels();

/// How rare a term is among the phrases.
[[nodiscard]] TermWeight rarity(const PhraseBook &book, quint64 key);

/// How much seldomer than by chance both are in one phrase (logarithm); 0 when they are not.
[[nodiscard]] float shunningOf(const PhraseBook &book, quint64 a, quint64 b);

/// How much of the sentence's weight stands in the text of an article's answer, 0..1.
[[nodiscard]] float answerTextShare(const PhraseBook &book, const Weighed &query, quint32 article);

[[nodiscard]] bool isOffered(const HeldArticle &held, const Options &options);

/// The articles with the best phrases by BM25 over the channels, best first; the same score goes by id.
[[nodiscard]] std::vector<Found> firstPass(const PhraseBook &book, const Weighed &query,
                                           const Channels &channels, const Options &options,
                                           int most);

}  // namespace touchline::answering
