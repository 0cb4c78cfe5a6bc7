// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace touchline::answering {

class Lexicon;

/// What a piece of a sentence is compared by. The number is part of a term's key.
enum class TermKind : quint8 {
    Char = 1,  ///< one ideograph
    Pair,      ///< two ideographs, side by side
    Sound,  ///< the sounds of two ideographs, or two syllables typed in letters; mixed up sounds are one
    Concept,   ///< a word of the lexicon, whichever of its forms was used
    Word,      ///< a word of letters, its ending taken off
    WordPair,  ///< two words side by side
    Piece,     ///< four letters of a word, for slips
    Number,    ///< a group of digits
};
constexpr int termKinds = 9;  ///< kinds are numbered from 1

/// A piece of a sentence, and where it stands in it.
struct Term {
    quint64 key = 0;
    quint16 from = 0;
    quint16 size = 0;
    [[nodiscard]] TermKind kind() const { return TermKind(key >> 60); }
};

/// Beyond this a text is not read: the question of a long mail stands in its beginning, or in none.
constexpr qsizetype longestRead = 4'000;

/// The terms of a text that was folded already, in the order of their kinds. The same text has the same
/// terms everywhere and always; any sequence of units is allowed, also broken surrogates.
[[nodiscard]] std::vector<Term> termsOf(QStringView foldedText, const Lexicon &lexicon);

/// A word without its ending: "cards", "card's" -> card; "topped", "topping" -> top.
[[nodiscard]] QString stemOf(QStringView word);

}  // namespace touchline::answering
