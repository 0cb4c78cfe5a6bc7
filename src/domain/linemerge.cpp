// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linemerge.h"

#include <QtCore/QStringList>

#include <vector>

namespace touchline {
namespace {

/// For each line of `a` the line of `b` that it is matched with in a longest common subsequence, or
/// -1. Empty when the texts are too different to compare within a bounded table.
std::vector<int> matches(const QStringList &a, const QStringList &b)
{
    const int n = int(a.size());
    const int m = int(b.size());
    std::vector<int> match(size_t(n), -1);
    int head = 0;
    while (head < n && head < m && a[head] == b[head]) {
        match[size_t(head)] = head;
        ++head;
    }
    int tail = 0;
    while (tail < n - head && tail < m - head && a[n - 1 - tail] == b[m - 1 - tail]) {
        match[size_t(n - 1 - tail)] = m - 1 - tail;
        ++tail;
    }
    const int rows = n - head - tail;
    const int columns = m - head - tail;
    if (rows == 0 || columns == 0)
        return match;
    if (qint64(rows) * columns > 4'000'000)
        return match;  // the middle counts as changed altogether
    std::vector<int> longest(size_t(rows + 1) * size_t(columns + 1), 0);
    const auto cell = [&](int i, int j) -> int & {
        return longest[size_t(i) * size_t(columns + 1) + size_t(j)];
    };
    for (int i = rows - 1; i >= 0; --i) {
        for (int j = columns - 1; j >= 0; --j)
            cell(i, j) = a[head + i] == b[head + j] ? cell(i + 1, j + 1) + 1
                                                    : qMax(cell(i + 1, j), cell(i, j + 1));
    }
    for (int i = 0, j = 0; i < rows && j < columns;) {
        if (a[head + i] == b[head + j])
            match[size_t(head + i++)] = head + j++;
        else if (cell(i + 1, j) >= cell(i, j + 1))
            ++i;
        else
            ++j;
    }
    return match;
}

}  // namespace

LineMerge mergeLines(const QString &base, const QString &theirs, const QString &mine)
{
    if (base == theirs || theirs == mine)
        return {mine, false};
    if (base == mine)
        return {theirs, false};
    const QStringList o = base.split(u'\n');
    const QStringList a = theirs.split(u'\n');
    const QStringList b = mine.split(u'\n');
    const std::vector<int> inA = matches(o, a);
    const std::vector<int> inB = matches(o, b);

    QStringList merged;
    bool collided = false;
    qsizetype io = 0;
    qsizetype ia = 0;
    qsizetype ib = 0;
    while (io < o.size() || ia < a.size() || ib < b.size()) {
        // Stable line: all three stand on the same one.
        if (io < o.size() && inA[size_t(io)] == ia && inB[size_t(io)] == ib) {
            merged += o[io];
            ++io;
            ++ia;
            ++ib;
            continue;
        }
        // The next line of the base that both sides kept ends the unstable piece.
        qsizetype next = io;
        while (next < o.size() && (inA[size_t(next)] < 0 || inB[size_t(next)] < 0))
            ++next;
        const qsizetype endA = next < o.size() ? inA[size_t(next)] : a.size();
        const qsizetype endB = next < o.size() ? inB[size_t(next)] : b.size();
        const QStringList was = o.mid(io, next - io);
        const QStringList pieceA = a.mid(ia, endA - ia);
        const QStringList pieceB = b.mid(ib, endB - ib);
        if (pieceA == was)
            merged += pieceB;
        else {
            merged += pieceA;
            collided |= pieceB != was && pieceA != pieceB;
        }
        io = next;
        ia = endA;
        ib = endB;
    }
    return {merged.join(u'\n'), collided};
}

}  // namespace touchline
