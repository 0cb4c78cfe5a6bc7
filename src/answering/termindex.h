// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answering/sentence.h"

#include <QtCore/QHash>

#include <span>
#include <vector>

namespace touchline::answering {

/// A term in one of the things that are counted (a phrase, or an article).
struct Posting {
    quint32 owner = 0;
    quint16 count = 0;
    quint16 length =
        0;  ///< of the owner, beside the count so that BM25 reads one list and nothing else
};

/// Which owner holds which term how often. Every change costs what the changed text holds, not what the
/// whole holds; lists are kept in the order of their owners, so that the way to a state does not show.
class TermIndex final {
public:
    void add(quint64 key, quint32 owner, int count, int length);
    /// `count` must have been added before.
    void take(quint64 key, quint32 owner, int count);
    /// Every term of a text, and none of the one before: what both hold is only set anew.
    void replace(quint32 owner, const std::vector<CountedTerm> &before,
                 const std::vector<CountedTerm> &after, int length);

    [[nodiscard]] std::span<const Posting> postings(quint64 key) const;
    [[nodiscard]] qsizetype terms() const { return m_lists.size(); }
    /// Bytes, lists and table, about.
    [[nodiscard]] qsizetype memory() const;

private:
    QHash<quint64, std::vector<Posting>> m_lists;
};

}  // namespace touchline::answering
