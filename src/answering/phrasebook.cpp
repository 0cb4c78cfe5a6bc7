// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/phrasebook.h"

#include "domain/searchtext.h"

#include <algorithm>

namespace touchline::answering {
namespace {

/// Nobody answers a sentence with what stands on the tenth page of an answer.
constexpr qsizetype longestAnswer = 1'500;
/// With fewer ways to ask there is nothing to count.
constexpr quint32 fewestPhrases = 3;
constexpr qsizetype longestPhrase = 500;

quint32 take(std::vector<quint32> &free, size_t all)
{
    if (free.empty())
        return quint32(all);
    const quint32 number = free.back();
    free.pop_back();
    return number;
}

bool isInAnswers(TermKind kind)
{
    return kind == TermKind::Pair || kind == TermKind::Word || kind == TermKind::Number;
}

}  // namespace

bool isEvidence(TermKind kind)
{
    return kind == TermKind::Char || kind == TermKind::Pair || kind == TermKind::Word ||
           kind == TermKind::WordPair || kind == TermKind::Number;
}

void PhraseBook::put(const Article &article)
{
    if (article.id.isEmpty())
        return;
    const auto known = m_numbers.constFind(article.id);
    const bool isNew = known == m_numbers.constEnd();
    const quint32 number = isNew ? take(m_freeArticles, m_articles.size()) : *known;
    if (number == m_articles.size())
        m_articles.emplace_back();
    if (isNew)
        m_numbers.insert(article.id, number);
    HeldArticle &held = m_articles[number];
    held.held = true;
    setAnswer(held, number, article.answer);
    held.article = article;
    held.article.answer.clear();
    held.article.variants.clear();
    // Its own phrases stay in their places, so that a change costs what has changed.
    std::vector<quint32> own;
    for (const quint32 phrase : held.phrases) {
        if (m_phrases[phrase].kind != PhraseKind::Accepted)
            own.push_back(phrase);
    }
    const QStringList wanted = QStringList{article.question} + article.variants;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const PhraseKind kind = i == 0 ? PhraseKind::Question : PhraseKind::Variant;
        if (size_t(i) < own.size())
            setPhrase(own[size_t(i)], wanted[i], kind);
        else
            addPhrase(number, wanted[i], kind);
    }
    for (size_t i = size_t(wanted.size()); i < own.size(); ++i)
        dropPhrase(own[i]);
}

void PhraseBook::remove(const QString &id)
{
    const auto known = m_numbers.constFind(id);
    if (known == m_numbers.constEnd())
        return;
    const quint32 number = *known;
    const auto phrases = m_articles[number].phrases;
    for (const quint32 phrase : phrases)
        dropPhrase(phrase);
    setAnswer(m_articles[number], number, {});
    m_articles[number] = {};
    m_freeArticles.push_back(number);
    m_numbers.erase(known);
    m_accepted.removeIf(
        [&](const auto &entry) { return m_phrases[entry.value()].kind == PhraseKind::Gone; });
}

void PhraseBook::learn(const Accepted &accepted)
{
    const auto article = m_numbers.constFind(accepted.article);
    if (article == m_numbers.constEnd() || accepted.question.trimmed().isEmpty())
        return;
    const quint32 number = *article;
    forget(accepted.id);
    m_accepted.insert(accepted.id, addPhrase(number, accepted.question, PhraseKind::Accepted));
}

void PhraseBook::forget(const QString &acceptedId)
{
    const auto known = m_accepted.constFind(acceptedId);
    if (known == m_accepted.constEnd())
        return;
    dropPhrase(*known);
    m_accepted.erase(known);
}

quint32 PhraseBook::addPhrase(quint32 article, const QString &text, PhraseKind kind)
{
    const quint32 number = take(m_freePhrases, m_phrases.size());
    if (number == m_phrases.size())
        m_phrases.emplace_back();
    const QString kept = text.left(longestPhrase);
    const Sentence sentence = sentenceOf(folded(kept), m_lexicon);
    m_phrases[number] = {kept, article, quint16(sentence.length), kind};
    m_index.replace(number, {}, sentence.terms, sentence.length);
    HeldArticle &held = m_articles[article];
    held.phrases.push_back(number);
    ++held.asked;
    held.accepted += kind == PhraseKind::Accepted;
    ++m_living;
    m_lengths += sentence.length;
    if (held.asked == fewestPhrases)
        countAllEvidence(held, article, true);
    else if (held.asked > fewestPhrases)
        countEvidence(held, article, sentence, true);
    return number;
}

void PhraseBook::setPhrase(quint32 number, const QString &text, PhraseKind kind)
{
    Phrase &phrase = m_phrases[number];
    const QString kept = text.left(longestPhrase);
    phrase.kind = kind;
    if (phrase.text == kept)
        return;
    HeldArticle &held = m_articles[phrase.article];
    const Sentence before = sentenceOf(folded(phrase.text), m_lexicon);
    const Sentence after = sentenceOf(folded(kept), m_lexicon);
    m_index.replace(number, before.terms, after.terms, after.length);
    if (held.asked >= fewestPhrases) {
        countEvidence(held, phrase.article, before, false);
        countEvidence(held, phrase.article, after, true);
    }
    m_lengths += after.length - before.length;
    phrase.text = kept;
    phrase.length = quint16(after.length);
}

void PhraseBook::dropPhrase(quint32 number)
{
    Phrase &phrase = m_phrases[number];
    HeldArticle &held = m_articles[phrase.article];
    const Sentence sentence = sentenceOf(folded(phrase.text), m_lexicon);
    if (held.asked == fewestPhrases)
        countAllEvidence(held, phrase.article, false);
    else if (held.asked > fewestPhrases)
        countEvidence(held, phrase.article, sentence, false);
    m_index.replace(number, sentence.terms, {}, 0);
    held.phrases.erase(std::find(held.phrases.begin(), held.phrases.end(), number));
    --held.asked;
    held.accepted -= phrase.kind == PhraseKind::Accepted;
    --m_living;
    m_lengths -= sentence.length;
    phrase = {};
    m_freePhrases.push_back(number);
}

void PhraseBook::countEvidence(HeldArticle &held, quint32 article, const Sentence &sentence,
                               bool adding)
{
    quint32 counted = 0;
    for (const CountedTerm &term : sentence.terms) {
        if (!isEvidence(term.kind()))
            continue;
        counted += term.count;
        if (adding)
            m_evidence.add(term.key, article, term.count, 0);
        else
            m_evidence.take(term.key, article, term.count);
    }
    held.evidence += adding ? counted : -counted;
    m_evidenceTerms += adding ? qint64(counted) : -qint64(counted);
}

void PhraseBook::countAllEvidence(HeldArticle &held, quint32 article, bool adding)
{
    for (const quint32 phrase : held.phrases)
        countEvidence(held, article, sentenceOf(folded(m_phrases[phrase].text), m_lexicon), adding);
}

void PhraseBook::setAnswer(HeldArticle &held, quint32 article, const QString &text)
{
    const QString plain = folded(text.left(longestAnswer));
    if (plain == held.answer)
        return;
    const auto answerTerms = [&](const QString &answer) {
        auto terms = sentenceOf(answer, m_lexicon).terms;
        std::erase_if(terms, [](const CountedTerm &term) { return !isInAnswers(term.kind()); });
        return terms;
    };
    m_answers.replace(article, answerTerms(held.answer), answerTerms(plain), int(plain.size()));
    held.answer = plain;
}

qsizetype PhraseBook::memory() const
{
    qsizetype bytes = m_index.memory() + m_answers.memory() + m_evidence.memory();
    for (const Phrase &phrase : m_phrases)
        bytes += qsizetype(sizeof(Phrase)) + phrase.text.capacity() * 2 + 24;
    for (const HeldArticle &held : m_articles)
        bytes += qsizetype(sizeof(HeldArticle)) + held.answer.capacity() * 2 +
                 qsizetype(held.phrases.capacity()) * 4;
    return bytes;
}

}  // namespace touchline::answering
