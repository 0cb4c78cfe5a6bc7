// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/article.h"
#include "answering/lexicon.h"
#include "answering/sentence.h"
#include "answering/termindex.h"

namespace touchline::answering {

enum class PhraseKind : quint8 { Gone, Question, Variant, Accepted };

/// One way to ask for an article.
struct Phrase {
    QString text;  ///< as it was written
    quint32 article = 0;
    quint16 length = 0;
    PhraseKind kind = PhraseKind::Gone;
};

struct HeldArticle {
    Article article;
    QString answer;  ///< folded, as far as it is read; empty when there is none
    std::vector<quint32> phrases;
    quint32 asked = 0;     ///< phrases
    quint32 accepted = 0;  ///< of them
    quint32 evidence = 0;  ///< terms in the index of evidence; 0 when it is not there
    bool held = false;
};

/// Everything that is looked up in, kept up to date change by change. Numbers of articles and phrases are
/// given again when one has gone.
class PhraseBook final {
public:
    explicit PhraseBook(const QList<ConceptGroup> &concepts) : m_lexicon(concepts) {}

    void put(const Article &article);
    void remove(const QString &id);
    void learn(const Accepted &accepted);
    void forget(const QString &acceptedId);

    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const TermIndex &index() const { return m_index; }
    /// Terms of the answers' texts, by article.
    [[nodiscard]] const TermIndex &answers() const { return m_answers; }
    /// Terms of all phrases of an article together, by article; only where there are several.
    [[nodiscard]] const TermIndex &evidence() const { return m_evidence; }
    [[nodiscard]] const std::vector<Phrase> &phrases() const { return m_phrases; }
    [[nodiscard]] const std::vector<HeldArticle> &articles() const { return m_articles; }
    [[nodiscard]] qsizetype articleCount() const { return m_numbers.size(); }
    [[nodiscard]] qsizetype phraseCount() const { return m_living; }
    [[nodiscard]] qsizetype acceptedCount() const { return m_accepted.size(); }
    [[nodiscard]] float meanLength() const
    {
        return m_living ? float(m_lengths) / float(m_living) : 1;
    }
    [[nodiscard]] qint64 evidenceTerms() const { return m_evidenceTerms; }
    [[nodiscard]] qsizetype memory() const;

private:
    quint32 addPhrase(quint32 article, const QString &text, PhraseKind kind);
    void setPhrase(quint32 phrase, const QString &text, PhraseKind kind);
    void dropPhrase(quint32 phrase);
    void countEvidence(HeldArticle &held, quint32 article, const Sentence &sentence, bool adding);
    void countAllEvidence(HeldArticle &held, quint32 article, bool adding);
    void setAnswer(HeldArticle &held, quint32 article, const QString &text);

    Lexicon m_lexicon;
    TermIndex m_index;
    TermIndex m_answers;
    TermIndex m_evidence;
    std::vector<Phrase> m_phrases;
    std::vector<HeldArticle> m_articles;
    std::vector<quint32> m_freePhrases;
    std::vector<quint32> m_freeArticles;
    QHash<QString, quint32> m_numbers;
    QHash<QString, quint32> m_accepted;
    qsizetype m_living = 0;
    qint64 m_lengths = 0;
    qint64 m_evidenceTerms = 0;
};

/// Kinds that evidence is counted by.
[[nodiscard]] bool isEvidence(TermKind kind);

}  // namespace touchline::answering
