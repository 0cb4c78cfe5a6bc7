// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/phrasebook.h"

namespace touchline::answering {

/// Tells articles apart by the words of what was asked for them: a softmax over terms. It is trained as a
/// whole, from what the book holds at that time and nothing else, always in the same order.
class Classifier final {
public:
    void train(const PhraseBook &book);
    /// Log probability by article's number; of the articles that it has learned and that a term speaks
    /// for or against. Empty when it has learned nothing.
    [[nodiscard]] QHash<quint32, float> judge(const PhraseBook &book,
                                              const Sentence &sentence) const;
    /// Of an article that it has not learned: neither for nor against.
    [[nodiscard]] float neutral() const;
    [[nodiscard]] bool knows(quint32 article) const { return m_learned.contains(article); }
    void forgetArticle(quint32 article) { m_learned.remove(article); }
    [[nodiscard]] qsizetype memory() const;

private:
    using Class = quint32;
    struct Weight {
        Class article = 0;
        float weight = 0;
    };
    using Input = std::vector<std::pair<quint32, float>>;
    Input inputOf(const Sentence &sentence) const;
    /// Probabilities of the classes that are touched; what is left is shared by the others.
    void scores(const Input &input, std::vector<float> &dense, std::vector<Class> &touched) const;
    void step(const Input &input, Class answer, float rate);

    QHash<quint64, quint32> m_terms;
    std::vector<float> m_rarity;
    std::vector<std::vector<Weight>> m_weights;  ///< by term, in the order of the classes
    std::vector<quint32> m_articles;             ///< by class
    QHash<quint32, Class> m_learned;
};

}  // namespace touchline::answering
