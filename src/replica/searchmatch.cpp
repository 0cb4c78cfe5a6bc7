// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/searchmatch.h"

#include "domain/pinyin.h"
#include "domain/searchtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

namespace {

/// Tokens at one place after another; FTS5's own quotes.
QString ftsPhrase(const QString &places)
{
    return u'"' + QString(places).replace(u'"', u"\"\""_s) + u'"';
}

QString ftsPrefix(const QString &word) { return ftsPhrase(word) + u" *"_s; }

bool isIdeographic(const QString &word) { return isIdeograph(characterAt(word, 0)); }

QStringList pairsOf(const QString &word)
{
    QStringList pairs;
    for (qsizetype at = 0; at < word.size();) {
        const qsizetype size = characterSize(word, at);
        if (at + size >= word.size())
            break;
        pairs += word.sliced(at, size + characterSize(word, at + size));
        at += size;
    }
    return pairs;
}

bool isLatin(const QString &word)
{
    return std::all_of(word.begin(), word.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'\''; });
}

QString prefixed(const QStringList &sounds, const QString &prefix)
{
    QStringList tokens;
    for (const QString &sound : sounds)
        tokens += prefix + sound;
    return tokens.join(u'|');
}

/// An initial is a token of its own; letters of a begun syllable are all that it may become.
QString soundPlace(const QString &piece, bool last, bool fuzzy)
{
    const bool initial =
        piece.size() == 1 || piece == "zh"_L1 || piece == "ch"_L1 || piece == "sh"_L1;
    if (initial && !fuzzy)
        return u'~' + piece;
    if (initial) {
        const QString sound = fuzzySound(piece);
        return sound == "l"_L1 ? u"~~l"_s : u'~' + sound;
    }
    if (fuzzy)
        return last ? prefixed(fuzzySoundsFrom(piece), u"~~"_s) : u"~~"_s + fuzzySound(piece);
    return last ? prefixed(syllablesFrom(piece), u"~"_s) : u'~' + piece;
}

QStringList soundPhrases(const QString &word, bool fuzzy)
{
    QStringList phrases;
    for (const QStringList &pieces : soundsOf(word)) {
        QStringList places;
        for (qsizetype i = 0; i < pieces.size(); ++i)
            places += soundPlace(pieces[i], i + 1 == pieces.size(), fuzzy);
        phrases += ftsPhrase(places.join(u' '));
    }
    phrases.removeDuplicates();
    return phrases;
}

QString namesTerm(const QString &word, bool fuzzy)
{
    if (isIdeographic(word)) {
        const QStringList pairs = pairsOf(word);
        return ftsPhrase(pairs.isEmpty() ? word : pairs.join(u' '));
    }
    if (!isLatin(word))
        return ftsPrefix(word);
    QStringList ways{ftsPrefix(QString(word).remove(u'\''))};
    ways += soundPhrases(word, fuzzy);
    return u'(' + ways.join(u" OR "_s) + u')';
}

QString namesExpression(const SearchQuery &query, bool fuzzy)
{
    QStringList terms;
    if (!query.onlyTail) {
        for (const QString &word : query.words)
            terms += namesTerm(word, fuzzy);
    }
    return terms.join(u" AND "_s);
}

}  // namespace

QString namesMatch(const SearchQuery &query) { return namesExpression(query, false); }

QString alikeMatch(const SearchQuery &query)
{
    return std::any_of(query.words.begin(), query.words.end(), isLatin)
               ? namesExpression(query, true)
               : QString();
}

QString textsMatch(const SearchQuery &query)
{
    QStringList terms;
    if (query.onlyTail)
        return {};
    for (const QString &word : query.words) {
        if (!isTextWord(word))
            continue;
        if (!isIdeographic(word))
            terms += ftsPrefix(QString(word).remove(u'\''));
        for (const QString &pair : isIdeographic(word) ? pairsOf(word) : QStringList())
            terms += ftsPhrase(pair);
    }
    terms.removeDuplicates();
    return terms.join(u" AND "_s);
}

}  // namespace touchline::replica
