// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/termindex.h"

#include <algorithm>

namespace touchline::answering {
namespace {

auto placeOf(std::vector<Posting> &list, quint32 owner)
{
    // Most are added at the end: a base is built from its first article to its last.
    if (list.empty() || list.back().owner < owner)
        return list.end();
    return std::lower_bound(list.begin(), list.end(), owner,
                            [](const Posting &p, quint32 o) { return p.owner < o; });
}

quint16 bounded(int count) { return quint16(qBound(0, count, 0xffff)); }

}  // namespace

void TermIndex::add(quint64 key, quint32 owner, int count, int length)
{
    std::vector<Posting> &list = m_lists[key];
    const auto at = placeOf(list, owner);
    if (at != list.end() && at->owner == owner)
        at->count = bounded(at->count + count);
    else
        list.insert(at, {owner, bounded(count), bounded(length)});
}

void TermIndex::take(quint64 key, quint32 owner, int count)
{
    const auto list = m_lists.find(key);
    if (list == m_lists.end())
        return;
    const auto at = placeOf(*list, owner);
    if (at == list->end() || at->owner != owner)
        return;
    if (at->count > count)
        at->count = bounded(at->count - count);
    else
        list->erase(at);
    if (list->empty())
        m_lists.erase(list);
}

void TermIndex::replace(quint32 owner, const std::vector<CountedTerm> &before,
                        const std::vector<CountedTerm> &after, int length)
{
    // A long list is not moved twice for a word that stays.
    for (size_t i = 0, j = 0; i < before.size() || j < after.size();) {
        if (j == after.size() || (i < before.size() && before[i].key < after[j].key)) {
            take(before[i].key, owner, before[i].count);
            ++i;
        } else if (i == before.size() || after[j].key < before[i].key) {
            add(after[j].key, owner, after[j].count, length);
            ++j;
        } else {
            std::vector<Posting> &list = m_lists[after[j].key];
            const auto at = placeOf(list, owner);
            if (at != list.end() && at->owner == owner)
                *at = {owner, after[j].count, bounded(length)};
            ++i;
            ++j;
        }
    }
}

std::span<const Posting> TermIndex::postings(quint64 key) const
{
    const auto list = m_lists.constFind(key);
    return list == m_lists.constEnd() ? std::span<const Posting>() : std::span(*list);
}

qsizetype TermIndex::memory() const
{
    qsizetype bytes =
        m_lists.capacity() * qsizetype(sizeof(quint64) + sizeof(std::vector<Posting>) + 1);
    for (const auto &list : m_lists)
        bytes += qsizetype(list.capacity() * sizeof(Posting)) + 16;
    return bytes;
}

}  // namespace touchline::answering
