// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/features.h"

#include "answering/lexicon.h"

#include <algorithm>
#include <cmath>

namespace touchline::answering {
namespace {

/// Longer texts are compared in their beginning: two of 200 characters cost 40,000 steps.
constexpr qsizetype longestAligned = 80;

bool isInCosine(TermKind kind)
{
    return isBasic(kind) || kind == TermKind::Pair || kind == TermKind::WordPair;
}

size_t ordinaryStep(float share)
{
    return share > 0.05f ? 0 : share > 0.01f ? 1 : share > 0.002f ? 2 : 3;
}

float part(float of, float whole) { return whole > 0 ? of / whole : 0; }

struct Alignment {
    float run = 0;
    float sequence = 0;
};

Alignment align(QStringView a, QStringView b)
{
    a = a.first(qMin(a.size(), longestAligned));
    b = b.first(qMin(b.size(), longestAligned));
    if (a.isEmpty() || b.isEmpty())
        return {};
    std::array<int, longestAligned + 1> runs{};
    std::array<int, longestAligned + 1> sequences{};
    int longestRun = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        int runBefore = 0;
        int sequenceBefore = 0;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t at = size_t(j) + 1;
            const int oldRun = std::exchange(runs[at], a[i] == b[j] ? runBefore + 1 : 0);
            runBefore = oldRun;
            longestRun = qMax(longestRun, runs[at]);
            const int oldSequence = sequences[at];
            sequences[at] =
                a[i] == b[j] ? sequenceBefore + 1 : qMax(oldSequence, sequences[at - 1]);
            sequenceBefore = oldSequence;
        }
    }
    return {float(longestRun) / float(qMin(a.size(), b.size())),
            float(sequences[size_t(b.size())]) / float(qMax(a.size(), b.size()))};
}

/// What both ask and deny.
struct Manner {
    std::array<bool, 64> asked{};
    int askings = 0;
    bool denies = false;

    Manner(const Sentence &sentence, const Lexicon &lexicon)
    {
        for (const CountedTerm &term : sentence.terms) {
            if (term.kind() != TermKind::Concept)
                continue;
            const auto group = size_t(term.key & 0xffffffff);
            const ConceptRole role = lexicon.role(int(group));
            denies = denies || role == ConceptRole::Denial;
            if (role == ConceptRole::Asking) {
                asked[group % asked.size()] = true;
                ++askings;
            }
        }
    }
};

void compareManner(const Sentence &query, const Sentence &phrase, const Lexicon &lexicon,
                   Features &f)
{
    const Manner asked(query, lexicon);
    const Manner kept(phrase, lexicon);
    bool same = false;
    for (size_t i = 0; i < asked.asked.size(); ++i)
        same = same || (asked.asked[i] && kept.asked[i]);
    f[SameAsking] = same;
    f[OtherAsking] = asked.askings > 0 && kept.askings > 0 && !same;
    f[AskingMissing] = (asked.askings > 0) != (kept.askings > 0);
    f[SameDenial] = asked.denies && kept.denies;
    f[OtherDenial] = asked.denies != kept.denies;
}

size_t sameAtBegin(QStringView a, QStringView b)
{
    const auto most = qMin(a.size(), b.size());
    qsizetype same = 0;
    while (same < most && same < 4 && a[same] == b[same])
        ++same;
    return size_t(same);
}

size_t sameAtEnd(QStringView a, QStringView b)
{
    const auto most = qMin(a.size(), b.size());
    qsizetype same = 0;
    while (same < most && same < 4 && a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    return size_t(same);
}

}  // namespace

Weighed weigh(const Sentence &sentence, const Weigher &weigher)
{
    Weighed weighed{&sentence, {}, {}, 0};
    weighed.weights.reserve(sentence.terms.size());
    for (const CountedTerm &term : sentence.terms) {
        const TermWeight weight = weigher(term.key);
        weighed.weights.push_back(weight);
        weighed.mass[size_t(term.kind())] += weight.idf;
        if (isInCosine(term.kind()))
            weighed.norm += weight.idf * weight.idf;
    }
    weighed.norm = std::sqrt(weighed.norm);
    return weighed;
}

void compare(const Weighed &query, const Weighed &phrase, const Lexicon &lexicon,
             const Shunning &shunning, Features &f)
{
    std::array<float, termKinds> both{};
    float product = 0;
    std::array<float, 4> leftQuery{};
    std::array<float, 4> leftPhrase{};
    float pairsOfQuery = 0;
    float pairsOfPhrase = 0;
    bool numbersDiffer = false;
    std::vector<quint64> ordinaryQuery;
    std::vector<quint64> ordinaryPhrase;
    const auto &a = query.sentence->terms;
    const auto &b = phrase.sentence->terms;
    const auto leave = [&](const CountedTerm &term, const TermWeight &weight,
                           std::array<float, 4> &left, float &pairs,
                           std::vector<quint64> &ordinary) {
        const TermKind kind = term.kind();
        if (kind == TermKind::Pair || kind == TermKind::Word) {
            left[ordinaryStep(weight.share)] += 1;
            pairs += 1;
            if (weight.share > 0.01f)
                ordinary.push_back(term.key);
        }
        numbersDiffer = numbersDiffer || kind == TermKind::Number;
    };
    for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        if (j == b.size() || (i < a.size() && a[i].key < b[j].key)) {
            leave(a[i], query.weights[i], leftQuery, pairsOfQuery, ordinaryQuery);
            ++i;
        } else if (i == a.size() || b[j].key < a[i].key) {
            leave(b[j], phrase.weights[j], leftPhrase, pairsOfPhrase, ordinaryPhrase);
            ++j;
        } else {
            const float idf = query.weights[i].idf;
            both[size_t(a[i].kind())] += idf;
            if (isInCosine(a[i].kind()))
                product += idf * idf;
            if (a[i].kind() == TermKind::Pair || a[i].kind() == TermKind::Word) {
                pairsOfQuery += 1;
                pairsOfPhrase += 1;
            }
            ++i;
            ++j;
        }
    }
    const auto share = [&](TermKind kind, Feature ofQuery, Feature ofPhrase) {
        const auto k = size_t(kind);
        f[ofQuery] = part(both[k], query.mass[k]);
        f[ofPhrase] = part(both[k], phrase.mass[k]);
    };
    share(TermKind::Char, CharsOfQuery, CharsOfPhrase);
    share(TermKind::Pair, PairsOfQuery, PairsOfPhrase);
    share(TermKind::Sound, SoundsOfQuery, SoundsOfPhrase);
    share(TermKind::Concept, MeaningOfQuery, MeaningOfPhrase);
    share(TermKind::Word, WordsOfQuery, WordsOfPhrase);
    share(TermKind::Piece, PiecesOfQuery, PiecesOfPhrase);
    f[WordPairsOfQuery] =
        part(both[size_t(TermKind::WordPair)], query.mass[size_t(TermKind::WordPair)]);
    f[Cosine] = part(product, query.norm * phrase.norm);
    f[NumbersDiffer] = numbersDiffer;
    for (size_t step = 0; step < leftQuery.size(); ++step) {
        f[LeftQuery0 + step] = part(leftQuery[step], pairsOfQuery);
        f[LeftPhrase0 + step] = part(leftPhrase[step], pairsOfPhrase);
    }
    for (const quint64 x : ordinaryQuery) {
        for (const quint64 y : ordinaryPhrase) {
            const float shuns = shunning(x, y);
            f[Alternatives] = qMax(f[Alternatives], shuns);
            f[AlternativesSum] += shuns;
        }
    }

    const QString &said = query.sentence->text;
    const QString &kept = phrase.sentence->text;
    const Alignment alignment = align(said, kept);
    f[CommonRun] = alignment.run;
    f[CommonSequence] = alignment.sequence;
    f[LengthRatio] = part(float(qMin(query.sentence->length, phrase.sentence->length)),
                          float(qMax(query.sentence->length, phrase.sentence->length)));
    f[SameBeginning] = float(sameAtBegin(said, kept)) / 4;
    f[SameEnd] = float(sameAtEnd(said, kept)) / 4;
    compareManner(*query.sentence, *phrase.sentence, lexicon, f);
}

std::vector<int> conceptStates(const Sentence &query, const Sentence &phrase)
{
    std::vector<int> states;
    const auto isConcept = [](const CountedTerm &term) { return term.kind() == TermKind::Concept; };
    const auto groupOf = [](const CountedTerm &term) { return int(term.key & 0xffffffff); };
    const auto holds = [](const Sentence &sentence, quint64 key) {
        return std::any_of(sentence.terms.begin(), sentence.terms.end(),
                           [key](const CountedTerm &t) { return t.key == key; });
    };
    for (const CountedTerm &term : query.terms) {
        if (isConcept(term))
            states.push_back(3 * groupOf(term) + (holds(phrase, term.key) ? 0 : 1));
    }
    for (const CountedTerm &term : phrase.terms) {
        if (isConcept(term) && !holds(query, term.key))
            states.push_back(3 * groupOf(term) + 2);
    }
    return states;
}

}  // namespace touchline::answering
