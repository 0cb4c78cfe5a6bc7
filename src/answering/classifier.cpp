// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/classifier.h"

#include "domain/searchtext.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace touchline::answering {
namespace {

constexpr int rounds = 5;
constexpr float firstRate = 4;
/// Less wrong than this needs no correction; it also keeps the table sparse when there are many articles.
constexpr float smallestError = 0.003f;
/// Of one article; an article that is asked for all day is known well enough by then.
constexpr size_t mostExamples = 400;
constexpr size_t mostOfAll = 40'000;
constexpr std::array<float, termKinds> inputWeight{0, 0.7f, 1, 0.3f, 0.5f, 1, 0.7f, 0.25f, 0.5f};

struct Example {
    Sentence sentence;
    quint32 article = 0;
};

std::vector<Example> examplesOf(const PhraseBook &book)
{
    std::vector<quint32> articles;
    for (size_t i = 0; i < book.articles().size(); ++i) {
        if (book.articles()[i].held && book.articles()[i].accepted > 0)
            articles.push_back(quint32(i));
    }
    std::sort(articles.begin(), articles.end(), [&](quint32 a, quint32 b) {
        return book.articles()[a].article.id < book.articles()[b].article.id;
    });
    std::vector<Example> examples;
    for (const quint32 article : articles) {
        QStringList texts;
        for (const quint32 phrase : book.articles()[article].phrases)
            texts += folded(book.phrases()[phrase].text);
        texts.sort();
        for (qsizetype i = 0;
             i < texts.size() && i < qsizetype(mostExamples) && examples.size() < mostOfAll; ++i)
            examples.push_back({sentenceOf(texts[i], book.lexicon()), article});
    }
    return examples;
}

}  // namespace

void Classifier::train(const PhraseBook &book)
{
    *this = {};
    const std::vector<Example> examples = examplesOf(book);
    QHash<quint64, quint32> holding;
    for (const Example &example : examples) {
        if (!m_learned.contains(example.article)) {
            m_learned.insert(example.article, Class(m_articles.size()));
            m_articles.push_back(example.article);
        }
        for (const CountedTerm &term : example.sentence.terms) {
            if (inputWeight[size_t(term.kind())] > 0)
                ++holding[term.key];
        }
    }
    if (m_articles.size() < 2)
        return;
    for (auto at = holding.cbegin(); at != holding.cend(); ++at) {
        const float kind = inputWeight[size_t(at.key() >> 60)];
        m_terms.insert(at.key(), quint32(m_rarity.size()));
        m_rarity.push_back(kind * std::log(1 + float(examples.size()) / float(at.value())));
    }
    m_weights.resize(m_rarity.size());
    std::vector<Input> inputs;
    for (const Example &example : examples)
        inputs.push_back(inputOf(example.sentence));
    std::vector<size_t> order(examples.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::minstd_rand random(20'260'101);
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        const float rate = firstRate / (1 + 0.5f * float(round));
        for (const size_t i : order)
            step(inputs[i], m_learned.value(examples[i].article), rate);
    }
}

Classifier::Input Classifier::inputOf(const Sentence &sentence) const
{
    Input input;
    float norm = 0;
    for (const CountedTerm &term : sentence.terms) {
        const auto known = m_terms.constFind(term.key);
        if (known == m_terms.constEnd())
            continue;
        input.push_back({*known, m_rarity[*known]});
        norm += m_rarity[*known] * m_rarity[*known];
    }
    for (auto &value : input)
        value.second /= std::sqrt(norm);
    return input;
}

void Classifier::scores(const Input &input, std::vector<float> &dense,
                        std::vector<Class> &touched) const
{
    dense.assign(m_articles.size(), 0);
    std::vector<bool> seen(m_articles.size());
    for (const auto &[term, value] : input) {
        for (const Weight &weight : m_weights[term]) {
            dense[weight.article] += weight.weight * value;
            if (!seen[weight.article]) {
                seen[weight.article] = true;
                touched.push_back(weight.article);
            }
        }
    }
    float highest = 0;
    for (const Class c : touched)
        highest = qMax(highest, dense[c]);
    float sum = float(m_articles.size() - touched.size()) * std::exp(-highest);
    for (const Class c : touched)
        sum += std::exp(dense[c] - highest);
    const float whole = highest + std::log(sum);
    for (float &score : dense)
        score = std::exp(score - whole);
}

void Classifier::step(const Input &input, Class answer, float rate)
{
    std::vector<float> dense;
    std::vector<Class> touched;
    scores(input, dense, touched);
    for (Class c = 0; c < dense.size(); ++c) {
        const float error = dense[c] - float(c == answer);
        if (std::abs(error) < smallestError)
            continue;
        for (const auto &[term, value] : input) {
            auto &list = m_weights[term];
            auto at = std::lower_bound(list.begin(), list.end(), c,
                                       [](const Weight &w, Class k) { return w.article < k; });
            if (at == list.end() || at->article != c)
                at = list.insert(at, {c, 0});
            at->weight -= rate * error * value;
        }
    }
}

QHash<quint32, float> Classifier::judge(const PhraseBook &book, const Sentence &sentence) const
{
    QHash<quint32, float> judged;
    if (m_learned.isEmpty())
        return judged;
    std::vector<float> dense;
    std::vector<Class> touched;
    scores(inputOf(sentence), dense, touched);
    for (const Class c : touched) {
        const quint32 article = m_articles[c];
        if (m_learned.contains(article) && article < book.articles().size() &&
            book.articles()[article].held)
            judged.insert(article, std::log(qMax(dense[c], 1e-9f)));
    }
    return judged;
}

float Classifier::neutral() const { return -std::log(float(m_articles.size()) + 1); }

qsizetype Classifier::memory() const
{
    qsizetype bytes = m_terms.capacity() * 13 + qsizetype(m_rarity.size()) * 4;
    for (const auto &list : m_weights)
        bytes += qsizetype(list.capacity() * sizeof(Weight) + sizeof(list));
    return bytes;
}

}  // namespace touchline::answering
