// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/answerindex.h"

#include "answering/classifier.h"
#include "answering/evidence.h"
#include "answering/reasons.h"
#include "answering/weights.h"
#include "domain/searchtext.h"

#include <algorithm>
#include <cmath>

namespace touchline::answering {
namespace {

constexpr int mostCompared = 60;

}  // namespace

class AnswerIndex::Parts {
public:
    explicit Parts(const QList<ConceptGroup> &concepts) : book(concepts) {}
    PhraseBook book;
    Classifier judge;

    Sentence cut(const QString &sentence) const
    {
        return sentenceOf(folded(QStringView(sentence).left(longestRead)), book.lexicon());
    }
    Weigher weigher() const
    {
        return [this](quint64 key) { return rarity(book, key); };
    }
    Signs signsOf(const Weighed &query, const Candidate &best, float score, float next) const;
    Answer answerOf(const QString &said, const Weighed &query, const Candidate &candidate) const;
    std::vector<Candidate> candidates(const Sentence &said, const Options &options, int most) const;
    void weighLearned(const Sentence &said, const Weighed &query,
                      std::vector<Candidate> &candidates) const;
};

std::vector<Candidate> AnswerIndex::Parts::candidates(const Sentence &said, const Options &options,
                                                      int most) const
{
    const Weighed query = weigh(said, weigher());
    const bool plain = options.method == Method::Bm25;
    const auto found =
        firstPass(book, query, plain ? plainChannels() : allChannels(), options, most);
    QHash<std::pair<quint64, quint64>, float> known;
    const Shunning shunning = [&](quint64 a, quint64 b) {
        const auto key = std::minmax(a, b);
        auto at = known.find(key);
        if (at == known.end())
            at = known.insert(key, shunningOf(book, a, b));
        return *at;
    };
    std::vector<Candidate> candidates;
    for (const Found &f : found) {
        Candidate candidate{f.article, f.phrase, f.score, {}, {}};
        if (options.method >= Method::Compared) {
            const Sentence kept = sentenceOf(folded(book.phrases()[f.phrase].text), book.lexicon());
            compare(query, weigh(kept, weigher()), book.lexicon(), shunning, candidate.features);
            candidate.features[FirstScore] = f.score / found.front().score;
            candidate.features[SecondPhrase] = f.second / found.front().score;
            candidate.features[AnswerText] = answerTextShare(book, query, f.article);
            candidate.concepts = conceptStates(said, kept);
        }
        candidates.push_back(std::move(candidate));
    }
    if (options.method == Method::Learned)
        weighLearned(said, query, candidates);
    return candidates;
}

void AnswerIndex::Parts::weighLearned(const Sentence &said, const Weighed &query,
                                      std::vector<Candidate> &candidates) const
{
    const auto likely = likelihoods(book, query);
    const auto judged = judge.judge(book, said);
    float likeliest = -1e9f;
    for (const Candidate &candidate : candidates)
        likeliest = qMax(likeliest, likely.value(candidate.article, -1e9f));
    for (Candidate &candidate : candidates) {
        if (likely.contains(candidate.article))
            candidate.features[Evidence] =
                qMax(-3.0f, (likely.value(candidate.article) - likeliest) / 10) / 3 + 1;
        if (judged.isEmpty())
            continue;
        const float log = judged.value(candidate.article, judge.neutral());
        candidate.features[Judged] = judged.contains(candidate.article) ? std::exp(log) : 0;
        candidate.features[JudgedLog] = 1 + qMax(-6.0f, log) / 6;
    }
}

AnswerIndex::AnswerIndex(const QList<ConceptGroup> &concepts)
    : m_parts(std::make_unique<Parts>(concepts))
{}
AnswerIndex::~AnswerIndex() = default;
AnswerIndex::AnswerIndex(AnswerIndex &&) noexcept = default;
AnswerIndex &AnswerIndex::operator=(AnswerIndex &&) noexcept = default;

void AnswerIndex::put(const Article &article) { m_parts->book.put(article); }
void AnswerIndex::remove(const QString &id) { m_parts->book.remove(id); }
void AnswerIndex::learn(const Accepted &accepted) { m_parts->book.learn(accepted); }
void AnswerIndex::forget(const QString &acceptedId) { m_parts->book.forget(acceptedId); }
qsizetype AnswerIndex::articles() const { return m_parts->book.articleCount(); }
qsizetype AnswerIndex::phrases() const { return m_parts->book.phraseCount(); }
qsizetype AnswerIndex::memory() const { return m_parts->book.memory(); }
QString AnswerIndex::articleId(quint32 article) const
{
    return m_parts->book.articles()[article].article.id;
}

void AnswerIndex::train() { m_parts->judge.train(m_parts->book); }

std::vector<Candidate> AnswerIndex::candidates(const QString &sentence, const Options &options,
                                               int most) const
{
    const Sentence said = m_parts->cut(sentence);
    return m_parts->candidates(said, options, most);
}

Signs AnswerIndex::Parts::signsOf(const Weighed &query, const Candidate &best, float score,
                                  float next) const
{
    const Features &f = best.features;
    float unknown = 0;
    float all = 0;
    for (size_t i = 0; i < query.weights.size(); ++i) {
        const TermKind kind = query.sentence->terms[i].kind();
        if (kind != TermKind::Pair && kind != TermKind::Word)
            continue;
        all += query.weights[i].idf;
        unknown += query.weights[i].share == 0 ? query.weights[i].idf : 0;
    }
    return {1,
            score / 10,
            qMin(score - next, 5.0f) / 5,
            qMax(f[CharsOfQuery], f[WordsOfQuery]),
            qMax(f[PairsOfQuery], f[WordPairsOfQuery]),
            f[SoundsOfQuery],
            f[MeaningOfQuery],
            f[Cosine],
            all > 0 ? unknown / all : 1,
            f[Judged],
            std::log10(1 + float(book.phraseCount())) / 5};
}

Answer AnswerIndex::Parts::answerOf(const QString &said, const Weighed &query,
                                    const Candidate &candidate) const
{
    const Phrase &phrase = book.phrases()[candidate.phrase];
    const HeldArticle &held = book.articles()[candidate.article];
    Answer answer;
    answer.article = held.article.id;
    answer.phrase = phrase.text;
    const Sentence kept = sentenceOf(folded(phrase.text), book.lexicon());
    answer.why = reasonsFor(said, query, weigh(kept, weigher()), phrase.text);
    if (phrase.kind == PhraseKind::Accepted || candidate.features[Judged] > 0.2f)
        answer.why += Reason{
            Reason::Kind::Accepted, {}, QString::number(held.accepted), candidate.features[Judged]};
    return answer;
}

Ranking AnswerIndex::rank(const QString &sentence, const Options &options) const
{
    const Sentence said = m_parts->cut(sentence);
    const Weighed query = weigh(said, m_parts->weigher());
    const Script script = scriptOf(said);
    const bool compared = options.method >= Method::Compared;
    struct Scored {
        const Candidate *candidate;
        float score;
    };
    const auto found = m_parts->candidates(said, options, mostCompared);
    std::vector<Scored> scored;
    for (const Candidate &candidate : found)
        scored.push_back({&candidate, compared
                                          ? scoreOf(script, candidate.features, candidate.concepts)
                                          : candidate.first});
    // Stable: the same score stays in the order of the first pass, which goes by the article's id.
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored &a, const Scored &b) { return a.score > b.score; });
    Ranking ranking;
    if (scored.empty())
        return ranking;
    const float next = scored.size() > 1 ? scored[1].score : scored[0].score - 5;
    double shares = 0;
    for (const Scored &s : scored)
        shares += std::exp(double(s.score - scored[0].score));
    if (compared)
        ranking.confidence =
            knownBy(script, m_parts->signsOf(query, *scored[0].candidate, scored[0].score, next));
    ranking.nothingFits =
        compared &&
        ranking.confidence < (options.atLeast < 0 ? shippedThreshold(script) : options.atLeast);
    for (size_t i = 0; i < scored.size() && int(i) < options.most; ++i) {
        Answer answer = m_parts->answerOf(sentence, query, *scored[i].candidate);
        answer.score = double(scored[i].score);
        answer.confidence =
            ranking.confidence * std::exp(double(scored[i].score - scored[0].score)) / shares;
        ranking.answers += answer;
    }
    return ranking;
}

Signs AnswerIndex::signs(const QString &sentence, const Options &options) const
{
    const Sentence said = m_parts->cut(sentence);
    const Weighed query = weigh(said, m_parts->weigher());
    const auto found = m_parts->candidates(said, options, mostCompared);
    float best = -1e9f;
    float next = -1e9f;
    const Candidate *first = nullptr;
    for (const Candidate &candidate : found) {
        const float score = scoreOf(scriptOf(said), candidate.features, candidate.concepts);
        if (score > best) {
            next = std::exchange(best, score);
            first = &candidate;
        } else {
            next = qMax(next, score);
        }
    }
    return first ? m_parts->signsOf(query, *first, best, qMax(next, best - 5)) : Signs{};
}

}  // namespace touchline::answering
