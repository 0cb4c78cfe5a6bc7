// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim::model {

namespace {

/// Which line of `b` each line of `a` is; -1: none. The longest common sequence.
QList<int> matches(const QStringList &a, const QStringList &b)
{
    const qsizetype n = a.size(), m = b.size();
    QList<QList<int>> best(n + 1, QList<int>(m + 1, 0));
    for (qsizetype i = n - 1; i >= 0; --i) {
        for (qsizetype j = m - 1; j >= 0; --j)
            best[i][j] =
                a[i] == b[j] ? best[i + 1][j + 1] + 1 : qMax(best[i + 1][j], best[i][j + 1]);
    }
    QList<int> found(n, -1);
    for (qsizetype i = 0, j = 0; i < n && j < m;) {
        if (a[i] == b[j])
            found[i++] = int(j++);
        else if (best[i + 1][j] >= best[i][j + 1])
            ++i;
        else
            ++j;
    }
    return found;
}

}  // namespace

std::pair<QString, bool> mergeLines(const QString &base, const QString &theirs, const QString &mine)
{
    if (theirs == mine)
        return {mine, false};
    const QStringList o = base.split(u'\n'), a = theirs.split(u'\n'), b = mine.split(u'\n');
    const QList<int> inA = matches(o, a), inB = matches(o, b);
    QStringList out;
    bool collided = false;
    qsizetype i = 0, ia = 0, ib = 0;
    for (qsizetype stop = 0; stop <= o.size(); ++stop) {
        const bool end = stop == o.size();
        if (!end && (inA[stop] < 0 || inB[stop] < 0))
            continue;
        const QStringList was = o.mid(i, stop - i);
        const QStringList pa = a.mid(ia, (end ? a.size() : inA[stop]) - ia);
        const QStringList pb = b.mid(ib, (end ? b.size() : inB[stop]) - ib);
        out += pa == was ? pb : pa;
        collided |= pa != was && pb != was && pa != pb;
        if (end)
            break;
        out += o[stop];
        i = stop + 1, ia = inA[stop] + 1, ib = inB[stop] + 1;
    }
    return {out.join(u'\n'), collided};
}

}  // namespace touchline::sim::model
