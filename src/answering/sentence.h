// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/terms.h"

namespace touchline::answering {

/// A term with how often it stands in a sentence and where first.
struct CountedTerm {
    quint64 key = 0;
    quint16 count = 0;
    quint16 from = 0;
    quint16 size = 0;
    [[nodiscard]] TermKind kind() const { return TermKind(key >> 60); }
};

/// A text cut up once, to be looked up and compared.
struct Sentence {
    QString text;                    ///< folded
    std::vector<CountedTerm> terms;  ///< in the order of their keys, each once
    int length = 0;                  ///< characters, words and numbers
};

[[nodiscard]] Sentence sentenceOf(QString foldedText, const Lexicon &lexicon);
[[nodiscard]] bool isBasic(TermKind kind);

}  // namespace touchline::answering
