// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/sentence.h"

#include <array>
#include <functional>

namespace touchline::answering {

/// What a sentence and a phrase of an article are compared by. Shares are of what their terms weigh
/// together (idf), 0..1; terms are ordinary in four steps: in more than 5 %, 1 %, 0.2 % of the phrases, or rarer.
enum Feature {
    FirstScore,  ///< BM25 of all channels, to that of the best candidate
    CharsOfQuery,
    CharsOfPhrase,
    PairsOfQuery,
    PairsOfPhrase,
    SoundsOfQuery,
    SoundsOfPhrase,
    MeaningOfQuery,
    MeaningOfPhrase,
    WordsOfQuery,
    WordsOfPhrase,
    WordPairsOfQuery,
    PiecesOfQuery,
    PiecesOfPhrase,
    Cosine,         ///< of characters, pairs and words
    SameAsking,     ///< the same how, why, when
    OtherAsking,    ///< both ask, and differently
    AskingMissing,  ///< one of both asks
    SameDenial,
    OtherDenial,  ///< one of both denies
    NumbersDiffer,
    CommonRun,       ///< longest run of the same characters, to the shorter text
    CommonSequence,  ///< longest common subsequence, to the longer text
    LengthRatio,
    SameBeginning,
    SameEnd,
    LeftQuery0,
    LeftQuery1,
    LeftQuery2,
    LeftQuery3,  ///< pairs of the sentence that the phrase lacks, by how ordinary they are
    LeftPhrase0,
    LeftPhrase1,
    LeftPhrase2,
    LeftPhrase3,  ///< the same the other way round
    Alternatives,  ///< how strongly a word left of the one shuns a word left of the other: another product
    AlternativesSum,  ///< of all such words together
    AnswerText,       ///< share of the sentence in the answer's text
    Evidence,   ///< how likely the sentence is among what was asked for this article, to the best
    Judged,     ///< probability by the classifier
    JudgedLog,  ///< its logarithm, from 0 (e^-6 and less) to 1
    SecondPhrase,  ///< first score of the article's second best phrase, to the best candidate
    FeatureCount
};

using Features = std::array<float, FeatureCount>;

/// How rare a term is; the share of the phrases that hold it.
struct TermWeight {
    float idf = 0;
    float share = 0;
};
using Weigher = std::function<TermWeight(quint64 key)>;
/// How strongly two ordinary terms shun each other, 0..: alternatives are seldom named together.
using Shunning = std::function<float(quint64 a, quint64 b)>;

/// A sentence with the weights of its terms.
struct Weighed {
    const Sentence *sentence = nullptr;
    std::vector<TermWeight> weights;
    std::array<float, termKinds> mass{};  ///< by kind
    float norm = 0;                       ///< of the terms that Cosine looks at
};
[[nodiscard]] Weighed weigh(const Sentence &sentence, const Weigher &weigher);

/// Fills what can be seen of the two texts alone.
void compare(const Weighed &query, const Weighed &phrase, const Lexicon &lexicon,
             const Shunning &shunning, Features &features);

/// Which concepts both name, only the sentence, only the phrase: 3 * group + 0, 1, 2.
[[nodiscard]] std::vector<int> conceptStates(const Sentence &query, const Sentence &phrase);

}  // namespace touchline::answering
