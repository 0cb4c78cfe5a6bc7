// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/reasons.h"

#include <algorithm>

namespace touchline::answering {
namespace {

constexpr qsizetype mostReasons = 5;

/// What each place of the sentence is matched by, the plainest first.
class Marks {
public:
    explicit Marks(qsizetype size) : m_marks(size_t(size)) {}

    void mark(const CountedTerm &term, Reason::Kind kind, float weight, QString matched = {})
    {
        const size_t to = qMin(m_marks.size(), size_t(term.from) + term.size);
        for (size_t at = term.from; at < to; ++at) {
            if (!m_marks[at].marked)
                m_marks[at] = {true, kind, weight / float(term.size), matched};
        }
    }

    QList<Reason> runs(QStringView said) const
    {
        QList<Reason> reasons;
        double all = 0;
        for (size_t at = 0; at < m_marks.size();) {
            size_t to = at + 1;
            double weight = m_marks[at].weight;
            for (; to < m_marks.size() && m_marks[to].sameRun(m_marks[at]); ++to)
                weight += m_marks[to].weight;
            if (m_marks[at].marked) {
                reasons +=
                    {m_marks[at].kind, said.sliced(qsizetype(at), qsizetype(to - at)).toString(),
                     m_marks[at].matched, weight};
                all += weight;
            }
            at = to;
        }
        for (Reason &reason : reasons)
            reason.share = all > 0 ? reason.share / all : 0;
        std::stable_sort(reasons.begin(), reasons.end(),
                         [](const Reason &a, const Reason &b) { return a.share > b.share; });
        return reasons.first(qMin(mostReasons, reasons.size()));
    }

private:
    struct Mark {
        bool marked = false;
        Reason::Kind kind = Reason::Kind::Words;
        float weight = 0;
        QString matched;
        bool sameRun(const Mark &other) const
        {
            return marked == other.marked && kind == other.kind && matched == other.matched;
        }
    };
    std::vector<Mark> m_marks;
};

struct Matched {
    size_t query;
    size_t phrase;
};

std::vector<Matched> matchedTerms(const Sentence &a, const Sentence &b)
{
    std::vector<Matched> matched;
    for (size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
        if (a.terms[i].key == b.terms[j].key)
            matched.push_back({i++, j++});
        else if (a.terms[i].key < b.terms[j].key)
            ++i;
        else
            ++j;
    }
    return matched;
}

}  // namespace

QList<Reason> reasonsFor(QStringView said, const Weighed &query, const Weighed &phrase,
                         QStringView phraseText)
{
    Marks marks(qMin(said.size(), longestRead));
    const auto matched = matchedTerms(*query.sentence, *phrase.sentence);
    const auto markAll = [&](std::initializer_list<TermKind> kinds, Reason::Kind reason) {
        for (const Matched &m : matched) {
            const CountedTerm &term = query.sentence->terms[m.query];
            const CountedTerm &kept = phrase.sentence->terms[m.phrase];
            if (std::find(kinds.begin(), kinds.end(), term.kind()) == kinds.end())
                continue;
            // What was said in the very same words needs no second one beside it.
            const QString other = reason == Reason::Kind::Words
                                      ? QString()
                                      : phraseText.mid(kept.from, kept.size).toString();
            marks.mark(term, reason, query.weights[m.query].idf, other);
        }
    };
    markAll({TermKind::Pair, TermKind::Word, TermKind::Number}, Reason::Kind::Words);
    markAll({TermKind::Concept}, Reason::Kind::Meaning);
    markAll({TermKind::Sound}, Reason::Kind::Sound);
    markAll({TermKind::Piece}, Reason::Kind::Slip);
    markAll({TermKind::Char}, Reason::Kind::Words);
    return marks.runs(said);
}

}  // namespace touchline::answering
