// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/article.h"
#include "answering/lexicon.h"
#include "answering/weights.h"

#include <memory>

namespace touchline::answering {

/// What rank() has found of one article before it weighs it.
struct Candidate {
    quint32 article = 0;
    quint32 phrase = 0;
    float first = 0;
    Features features{};
    std::vector<int> concepts;  ///< of the lexicon: three for each group, see ConceptState
};

/// Articles and what was accepted of them, to be asked with a whole sentence. A value without threads,
/// files or clocks: the same changes in any order give the same answers. Not to be changed while asked.
class AnswerIndex final {
public:
    explicit AnswerIndex(const QList<ConceptGroup> &concepts = shippedConcepts());
    ~AnswerIndex();
    AnswerIndex(AnswerIndex &&) noexcept;
    AnswerIndex &operator=(AnswerIndex &&) noexcept;

    /// Adds it, or puts it in the place of the one with its id; what was accepted of it stays.
    void put(const Article &article);
    void remove(const QString &id);
    /// Ignored when the article is unknown or the question is empty.
    void learn(const Accepted &accepted);
    void forget(const QString &acceptedId);
    /// Learns to tell articles apart by what was accepted. What is accepted later counts at once by its
    /// likeness, and for this only after the next time; seconds for 10,000 questions.
    void train();

    [[nodiscard]] qsizetype articles() const;
    [[nodiscard]] qsizetype phrases() const;
    /// Bytes, about.
    [[nodiscard]] qsizetype memory() const;

    [[nodiscard]] Ranking rank(const QString &sentence, const Options &options) const;

    /// What rank() weighs, best first by its first pass; for fitting the weights.
    [[nodiscard]] std::vector<Candidate> candidates(const QString &sentence, const Options &options,
                                                    int most) const;
    [[nodiscard]] Signs signs(const QString &sentence, const Options &options) const;
    [[nodiscard]] QString articleId(quint32 article) const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace touchline::answering
