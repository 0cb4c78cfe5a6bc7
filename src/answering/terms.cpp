// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/terms.h"

#include "answering/lexicon.h"
#include "domain/pinyin.h"
#include "domain/searchtext.h"

#include <QtCore/QHash>

#include <array>

namespace touchline::answering {
namespace {

constexpr quint64 payloadMask = (quint64(1) << 60) - 1;
constexpr qsizetype pieceSize = 4;

quint64 keyOf(TermKind kind, quint64 payload)
{
    return quint64(kind) << 60 | (payload & payloadMask);
}

/// FNV-1a: the same on every machine and in every run, which qHash() does not promise.
quint64 hashOf(QStringView text, quint64 seed = 0xcbf29ce484222325)
{
    for (const QChar c : text) {
        seed ^= c.unicode();
        seed *= 0x100000001b3;
    }
    return seed ^ seed >> 29;
}

quint64 soundNumber(QStringView syllable) { return hashOf(fuzzySound(syllable)) & 0x3fffffff; }

/// The sound of a character, or 0. Kept, because a text is made of few different characters.
quint64 soundOf(char32_t character)
{
    thread_local QHash<char32_t, quint64> known;
    const auto found = known.constFind(character);
    if (found != known.constEnd())
        return *found;
    const auto readings = readingsOf(character);
    const quint64 number = readings.empty() ? 0 : soundNumber(QString(readings.front()));
    known.insert(character, number);
    return number;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return !isIdeograph(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

class Cutter {
public:
    Cutter(QStringView text, const Lexicon &lexicon)
        : m_text(text.first(qMin(text.size(), longestRead))), m_lexicon(lexicon)
    {}

    std::vector<Term> cut()
    {
        concepts();
        for (qsizetype at = 0; at < m_text.size();) {
            const char32_t c = characterAt(m_text, at);
            if (isIdeograph(c))
                at = ideograph(c, at);
            else if (isWordCharacter(c))
                at = word(at);
            else
                at += other(at);
        }
        return std::move(m_terms);
    }

private:
    void add(TermKind kind, quint64 payload, qsizetype from, qsizetype size)
    {
        m_terms.push_back({keyOf(kind, payload), quint16(from), quint16(size)});
    }

    void concepts()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const Lexicon::Hit hit = m_lexicon.at(m_text, at);
            if (hit.size > 0)
                add(TermKind::Concept, quint64(hit.group), at, hit.size);
            at += qMax(hit.size, qsizetype(1));
        }
    }

    qsizetype ideograph(char32_t c, qsizetype at)
    {
        const qsizetype size = characterSize(m_text, at);
        add(TermKind::Char, c, at, size);
        if (m_lastChar != 0)
            add(TermKind::Pair, quint64(m_lastChar) << 21 | c, m_lastAt, at + size - m_lastAt);
        m_lastChar = c;
        m_lastWord = 0;
        sound(soundOf(c), at, size);
        m_lastAt = at;
        return at + size;
    }

    void sound(quint64 number, qsizetype at, qsizetype size)
    {
        if (number != 0 && m_lastSound != 0)
            add(TermKind::Sound, m_lastSound << 30 | number, m_lastSoundAt,
                at + size - m_lastSoundAt);
        m_lastSound = number;
        m_lastSoundAt = at;
    }

    qsizetype word(qsizetype from)
    {
        qsizetype to = from;
        const bool digits = m_text[from].isDigit();
        while (to < m_text.size() && isWordCharacter(characterAt(m_text, to)) &&
               m_text[to].isDigit() == digits)
            to += characterSize(m_text, to);
        m_lastChar = 0;
        const QStringView whole = m_text.sliced(from, to - from);
        if (digits) {
            add(TermKind::Number, hashOf(whole), from, to - from);
            m_lastSound = 0;
            return to;
        }
        if (to + 2 <= m_text.size() && (m_text[to] == u'\'' || m_text[to] == u'\u2019') &&
            m_text[to + 1].isLower())
            to = ending(to);
        letters(m_text.sliced(from, to - from), whole, from);
        return to;
    }

    /// "card's", "can't": what stands behind the apostrophe belongs to the word.
    qsizetype ending(qsizetype to) const
    {
        qsizetype end = to + 1;
        while (end < m_text.size() && end < to + 3 && m_text[end].isLower())
            ++end;
        return end;
    }

    void letters(QStringView all, QStringView whole, qsizetype from)
    {
        const quint64 stem = hashOf(stemOf(whole));
        add(TermKind::Word, stem, from, all.size());
        if (m_lastWord != 0)
            add(TermKind::WordPair, m_lastWord * 31 + stem, m_lastAt, from + all.size() - m_lastAt);
        m_lastWord = stem;
        m_lastAt = from;
        for (qsizetype at = 0; at + pieceSize <= whole.size(); ++at)
            add(TermKind::Piece, hashOf(whole.sliced(at, pieceSize)), from + at, pieceSize);
        syllables(whole, from);
    }

    /// Chinese that was typed in letters; an English word is rarely made of syllables alone.
    void syllables(QStringView whole, qsizetype from)
    {
        constexpr qsizetype longestSpelled = 24;
        QStringList sounds;
        if (whole.size() <= longestSpelled) {
            for (const QStringList &reading : soundsOf(whole, 1))
                sounds = reading;
        }
        for (const QString &piece : std::as_const(sounds)) {
            if (!isSyllable(piece)) {
                m_lastSound = 0;
                return;
            }
        }
        if (sounds.isEmpty())
            m_lastSound = 0;
        for (const QString &piece : std::as_const(sounds)) {
            sound(soundNumber(piece), from, piece.size());
            from += piece.size();
        }
    }

    qsizetype other(qsizetype at)
    {
        if (m_text[at] != u' ') {
            m_lastChar = 0;
            m_lastSound = 0;
            m_lastWord = 0;
        }
        return characterSize(m_text, at);
    }

    QStringView m_text;
    const Lexicon &m_lexicon;
    std::vector<Term> m_terms;
    char32_t m_lastChar = 0;
    quint64 m_lastSound = 0;
    quint64 m_lastWord = 0;
    qsizetype m_lastAt = 0;
    qsizetype m_lastSoundAt = 0;
};

}  // namespace

std::vector<Term> termsOf(QStringView foldedText, const Lexicon &lexicon)
{
    return Cutter(foldedText, lexicon).cut();
}

QString stemOf(QStringView word)
{
    const auto ends = [&](QLatin1StringView ending) { return word.endsWith(ending); };
    const auto single = [](QStringView stem) {
        // "topp" of "topped"; but "fill", "miss" and "buzz" are whole.
        const qsizetype n = stem.size();
        const bool doubled =
            n > 3 && stem[n - 1] == stem[n - 2] && !QStringView(u"lsz").contains(stem[n - 1]);
        return (doubled ? stem.chopped(1) : stem).toString();
    };
    const auto withoutE = [](QStringView stem) {
        return stem.endsWith(u'e') && stem.size() > 3 ? stem.chopped(1) : stem;
    };
    if (word.size() <= 3 || word.front().unicode() >= 0x250)
        return word.toString();
    if (ends(QLatin1StringView("ies")))
        return word.chopped(3).toString() + u'y';
    if (ends(QLatin1StringView("sses")) || ends(QLatin1StringView("xes")) ||
        ends(QLatin1StringView("ches")))
        word.chop(2);
    else if (ends(QLatin1StringView("s")) && !ends(QLatin1StringView("ss")) &&
             !ends(QLatin1StringView("us")))
        word.chop(1);
    if (word.size() > 5 && word.endsWith(QLatin1StringView("ing")))
        return single(word.chopped(3));
    if (word.size() > 4 && word.endsWith(QLatin1StringView("ed")) &&
        !word.endsWith(QLatin1StringView("eed")))
        return single(word.chopped(2));
    return withoutE(word).toString();
}

}  // namespace touchline::answering
