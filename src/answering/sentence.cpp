// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/sentence.h"

#include <algorithm>

namespace touchline::answering {

bool isBasic(TermKind kind)
{
    return kind == TermKind::Char || kind == TermKind::Word || kind == TermKind::Number;
}

Sentence sentenceOf(QString foldedText, const Lexicon &lexicon)
{
    Sentence sentence{std::move(foldedText), {}, 0};
    auto terms = termsOf(sentence.text, lexicon);
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term &a, const Term &b) { return a.key < b.key; });
    for (const Term &term : terms) {
        sentence.length += isBasic(term.kind());
        if (!sentence.terms.empty() && sentence.terms.back().key == term.key)
            ++sentence.terms.back().count;
        else
            sentence.terms.push_back({term.key, 1, term.from, term.size});
    }
    return sentence;
}

}  // namespace touchline::answering
