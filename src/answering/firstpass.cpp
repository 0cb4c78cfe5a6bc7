// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/firstpass.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchline::answering {
namespace {

constexpr float saturation = 1.2f;
constexpr float lengthShare = 0.75f;
/// Postings that one sentence may cost: rare terms first, so that what is left out is ordinary.
constexpr size_t mostPostings = 700'000;
constexpr size_t mostTerms = 400;
/// Set by hand: the files of questions that the weights were fitted with have no answers' texts.
constexpr float answerShare = 0.25f;
/// Phrases that it is counted in how often two words come together.
constexpr quint32 mostCounted = 20'000;

struct Best {
    float score = 0;
    float second = 0;
    quint32 phrase = 0;
};

void addTerm(const PhraseBook &book, quint64 key, float weight, float count,
             std::vector<float> &scores)
{
    const float mean = book.meanLength();
    const float asked = weight * count;
    for (const Posting &posting : book.index().postings(key)) {
        const float length = float(posting.length) / mean;
        const float often = float(posting.count);
        scores[posting.owner] += asked * often * (saturation + 1) /
                                 (often + saturation * (1 - lengthShare + lengthShare * length));
    }
}

std::vector<size_t> rarestFirst(const PhraseBook &book, const Weighed &query,
                                const Channels &channels)
{
    const auto &terms = query.sentence->terms;
    std::vector<size_t> order;
    for (size_t i = 0; i < terms.size(); ++i) {
        if (channels[size_t(terms[i].kind())] > 0 && !book.index().postings(terms[i].key).empty())
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return query.weights[a].idf > query.weights[b].idf;
    });
    size_t postings = 0;
    size_t kept = 0;
    while (kept < order.size() && kept < mostTerms && postings < mostPostings)
        postings += book.index().postings(terms[order[kept++]].key).size();
    order.resize(kept);
    return order;
}

/// What stands in an answer's text finds it too, but says less than what it is asked by.
void addAnswers(const PhraseBook &book, const Weighed &query, std::vector<Best> &best,
                std::vector<quint32> &touched)
{
    if (book.answers().terms() == 0)
        return;
    size_t postings = 0;
    for (size_t i = 0; i < query.weights.size() && postings < mostPostings; ++i) {
        const auto list = book.answers().postings(query.sentence->terms[i].key);
        postings += list.size();
        for (const Posting &posting : list) {
            Best &of = best[posting.owner];
            if (of.score == 0) {
                of.phrase = book.articles()[posting.owner].phrases.front();
                touched.push_back(posting.owner);
            }
            of.score += answerShare * query.weights[i].idf;
        }
    }
}

}  // namespace

const Channels &plainChannels()
{
    static constexpr Channels channels{0, 1, 1, 0, 0, 1, 0, 0, 1};
    return channels;
}

const Channels &allChannels()
{
    static constexpr Channels channels{0, 0.8f, 1, 0.7f, 0.6f, 1, 0.5f, 0.15f, 0.5f};
    return channels;
}

TermWeight rarity(const PhraseBook &book, quint64 key)
{
    const auto all = float(book.phraseCount());
    const auto holding = float(book.index().postings(key).size());
    return {std::log(1 + (all - holding + 0.5f) / (holding + 0.5f)), all > 0 ? holding / all : 0};
}

float shunningOf(const PhraseBook &book, quint64 a, quint64 b)
{
    // Of a large base a sample tells as much, and two lists of 100,000 are not read for each pair of words.
    const auto sample = [&](quint64 key) {
        const auto all = book.index().postings(key);
        const auto end =
            std::lower_bound(all.begin(), all.end(), mostCounted,
                             [](const Posting &p, quint32 owner) { return p.owner < owner; });
        return all.first(size_t(end - all.begin()));
    };
    const auto x = sample(a);
    const auto y = sample(b);
    size_t both = 0;
    for (size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const quint32 left = x[i].owner;
        const quint32 right = y[j].owner;
        both += left == right;
        i += left <= right;
        j += right <= left;
    }
    const float phrases = float(qBound(qsizetype(1), book.phraseCount(), qsizetype(mostCounted)));
    const float chance = float(x.size()) * float(y.size()) / phrases;
    return qMax(0.0f, std::log((chance + 1) / (float(both) + 1)));
}

float answerTextShare(const PhraseBook &book, const Weighed &query, quint32 article)
{
    float all = 0;
    float held = 0;
    for (size_t i = 0; i < query.weights.size(); ++i) {
        const TermKind kind = query.sentence->terms[i].kind();
        if (kind != TermKind::Pair && kind != TermKind::Word && kind != TermKind::Number)
            continue;
        all += query.weights[i].idf;
        const auto list = book.answers().postings(query.sentence->terms[i].key);
        const auto at =
            std::lower_bound(list.begin(), list.end(), article,
                             [](const Posting &p, quint32 owner) { return p.owner < owner; });
        if (at != list.end() && at->owner == article)
            held += query.weights[i].idf;
    }
    return all > 0 ? held / all : 0;
}

bool isOffered(const HeldArticle &held, const Options &options)
{
    const Article &article = held.article;
    return held.held && (article.validFromMs == 0 || article.validFromMs <= options.nowMs) &&
           (article.validToMs == 0 || options.nowMs < article.validToMs) &&
           (options.language.isEmpty() || article.language.isEmpty() ||
            article.language == options.language) &&
           (options.categories.isEmpty() || options.categories.contains(article.category));
}

std::vector<Found> firstPass(const PhraseBook &book, const Weighed &query, const Channels &channels,
                             const Options &options, int most)
{
    std::vector<float> scores(book.phrases().size(), 0.0f);
    for (const size_t i : rarestFirst(book, query, channels)) {
        const CountedTerm &term = query.sentence->terms[i];
        addTerm(book, term.key, channels[size_t(term.kind())] * query.weights[i].idf,
                float(qMin<quint16>(term.count, 3)), scores);
    }
    std::vector<Best> best(book.articles().size());
    std::vector<quint32> touched;
    for (size_t phrase = 0; phrase < scores.size(); ++phrase) {
        const float score = scores[phrase];
        if (score <= 0)
            continue;
        const quint32 article = book.phrases()[phrase].article;
        Best &of = best[article];
        if (of.score == 0)
            touched.push_back(article);
        if (score > of.score ||
            (score == of.score && book.phrases()[phrase].text < book.phrases()[of.phrase].text))
            of = {score, of.score, quint32(phrase)};
        else
            of.second = qMax(of.second, score);
    }
    addAnswers(book, query, best, touched);
    const auto before = [&](quint32 a, quint32 b) {
        return best[a].score != best[b].score
                   ? best[a].score > best[b].score
                   : book.articles()[a].article.id < book.articles()[b].article.id;
    };
    std::erase_if(touched, [&](quint32 a) { return !isOffered(book.articles()[a], options); });
    const auto end = touched.begin() + qMin(qsizetype(most), qsizetype(touched.size()));
    std::partial_sort(touched.begin(), end, touched.end(), before);
    std::vector<Found> found;
    for (auto at = touched.begin(); at != end; ++at)
        found.push_back({*at, best[*at].phrase, best[*at].score, best[*at].second});
    return found;
}

}  // namespace touchline::answering
