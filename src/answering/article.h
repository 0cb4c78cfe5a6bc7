// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace touchline::answering {

/// What is known of an article. Times in ms since 1970 UTC; 0: without an end.
struct Article {
    QString id;
    QString question;
    QStringList variants;
    QString answer;  ///< plain text
    QString category;
    QString language;
    qint64 validFromMs = 0;
    qint64 validToMs = 0;
};

/// A question that an agent answered with an article, and said that this solved it.
struct Accepted {
    QString id;  ///< of the contact or order; learning the same one again changes nothing
    QString question;
    QString article;
};

/// How far ranking goes. Each includes the one before; the shipped one is the last.
enum class Method : quint8 {
    Bm25,      ///< characters, pairs, words, numbers
    Channels,  ///< and sounds, concepts, pieces of words
    Compared,  ///< and the best phrases compared with the sentence feature by feature
    Learned,   ///< and what was accepted before
};

struct Options {
    int most = 5;
    Method method = Method::Learned;
    qint64 nowMs = 0;
    QString language;          ///< empty: any
    QSet<QString> categories;  ///< empty: any
    double atLeast = -1;       ///< confidence below which nothing fits; negative: the shipped one
};

/// Words of the sentence and why they count.
struct Reason {
    enum class Kind : quint8 { Words, Sound, Meaning, Slip, Accepted };
    Kind kind = Kind::Words;
    QString said;      ///< in the sentence
    QString matched;   ///< in the article; how often accepted
    double share = 0;  ///< of what speaks for this answer, 0..1
    bool operator==(const Reason &) const = default;
};

struct Answer {
    QString article;
    QString phrase;  ///< the question, variant or accepted question that fits best
    double score = 0;
    double confidence = 0;  ///< that this one is the answer, 0..1
    QList<Reason> why;
    bool operator==(const Answer &) const = default;
};

struct Ranking {
    QList<Answer> answers;  ///< best first; also when nothing fits, for who wants to look
    double confidence = 0;  ///< that the base knows an answer, 0..1
    bool nothingFits = true;
    bool operator==(const Ranking &) const = default;
};

}  // namespace touchline::answering
