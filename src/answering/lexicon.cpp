// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/lexicon.h"

#include "domain/searchtext.h"

namespace touchline::answering {
namespace {

constexpr qsizetype longestConcept = 32;

}  // namespace

Lexicon::Lexicon(const QList<ConceptGroup> &groups)
{
    for (const ConceptGroup &group : groups) {
        const int number = int(m_roles.size());
        m_roles.push_back(group.role);
        for (const QString &word : group.words) {
            const QString plain = folded(word).trimmed();
            if (plain.isEmpty() || plain.size() > longestConcept || m_groupOf.contains(plain))
                continue;
            m_groupOf.insert(plain, number);
            quint8 &longest = m_longest[plain.front().unicode()];
            longest = qMax(longest, quint8(plain.size()));
        }
    }
}

Lexicon::Hit Lexicon::at(QStringView text, qsizetype from) const
{
    const auto longest = m_longest.constFind(text[from].unicode());
    if (longest == m_longest.constEnd())
        return {};
    const auto isLetter = [&](qsizetype at) {
        return text[at].unicode() < 0x250 && text[at].isLetterOrNumber();
    };
    if (isLetter(from) && from > 0 && isLetter(from - 1))
        return {};
    for (qsizetype size = qMin(qsizetype(*longest), text.size() - from); size > 0; --size) {
        if (from + size < text.size() && isLetter(from + size) && isLetter(from + size - 1))
            continue;
        const auto found = m_groupOf.constFind(text.sliced(from, size).toString());
        if (found != m_groupOf.constEnd())
            return {size, *found};
    }
    return {};
}

}  // namespace touchline::answering
