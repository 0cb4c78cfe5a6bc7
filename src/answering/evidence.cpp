// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/evidence.h"

#include <cmath>

namespace touchline::answering {
namespace {

/// So many terms of the whole base are mixed into what is known of one article.
constexpr float mixed = 150;
/// What a kind of term counts: characters and pairs, words and pairs of words say the same twice.
constexpr std::array<float, termKinds> evidenceWeight{0, 0.5f, 0.7f, 0, 0, 1, 0.6f, 0, 0.5f};

}  // namespace

QHash<quint32, float> likelihoods(const PhraseBook &book, const Weighed &query)
{
    QHash<quint32, float> sums;
    if (book.evidenceTerms() == 0)
        return sums;
    const auto all = float(book.evidenceTerms());
    float asked = 0;
    for (const CountedTerm &term : query.sentence->terms) {
        const float weight = evidenceWeight[size_t(term.kind())];
        const auto postings = book.evidence().postings(term.key);
        if (weight == 0 || postings.empty())
            continue;
        float total = 0;
        for (const Posting &posting : postings)
            total += float(posting.count);
        asked += weight;
        for (const Posting &posting : postings)
            sums[posting.owner] +=
                weight * std::log1p(float(posting.count) * all / (mixed * total));
    }
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        *sum += asked * std::log(mixed / (mixed + float(book.articles()[sum.key()].evidence)));
    return sums;
}

}  // namespace touchline::answering
