// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace touchline {

/// What somebody typed, or is still composing, into a search box, read in every way that it may be meant.
struct SearchQuery {
    QString text;           ///< folded, single blanks
    QStringList words;      ///< its runs of ideographs and of letters and digits; all must be found
    QString code;           ///< letters and digits of what may be a number; "" = it cannot
    QStringList phones;     ///< as a telephone number, normalised; in every form it may be kept in
    QString tail;           ///< a number's last digits, four or more; "" = not asked
    bool onlyTail = false;  ///< asked in words: 尾号 5678, last 5678
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const SearchQuery &) const = default;
};

/// Takes off what people say before a number (户号, 电话, no.), blanks, dashes and full-width forms.
[[nodiscard]] SearchQuery readSearch(QStringView typed);

/// Whether a word of a query is looked for in texts, where shorter ones are everywhere: two characters,
/// or three digits.
[[nodiscard]] bool isTextWord(const QString &word);

/// A stretch of a text, in its own characters.
struct Mark {
    qsizetype from = 0;
    qsizetype size = 0;
    bool operator==(const Mark &) const = default;
};

/// How well a name or title fits, best first.
enum class Fit : quint8 { Exact, Begins, Holds, Surname, Sounds, Alike, None };
struct NameFit {
    Fit fit = Fit::None;
    QList<Mark> marks;
};
/// `fuzzy`: sounds that are often confused count as one (Fit::Alike).
[[nodiscard]] NameFit fitName(QStringView name, const SearchQuery &query, bool fuzzy);

/// Where each word stands in a text; empty if one of them does not.
[[nodiscard]] QList<Mark> marksInText(QStringView text, const SearchQuery &query);

/// A line of a long text around the first mark, with "…" where it was cut; the marks move along. `most`:
/// columns; an ideograph takes two.
struct Excerpt {
    QString text;
    QList<Mark> marks;
};
[[nodiscard]] Excerpt excerptOf(QStringView text, QList<Mark> marks, qsizetype most = 56);

}  // namespace touchline
