// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>
#include <QtCore/QTextStream>

#include <algorithm>
#include <vector>

namespace touchline::bench {

/// Prints the table (what, n, median, p99, ratio, unit); nothing here is ever asserted.
class Figures final {
public:
    Figures()
    {
        m_out << QString("%1 %2 %3 %4 %5  %6\n")
                     .arg("what", -58)
                     .arg("n", 9)
                     .arg("median", 12)
                     .arg("p99", 12)
                     .arg("ratio", 8)
                     .arg("unit");
    }

    /// `ratio` against the physical limit or the alternative that `what` names; 0 = none.
    void add(const QString &what, std::vector<double> samples, const QString &unit,
             double ratio = 0, qint64 n = 0)
    {
        std::sort(samples.begin(), samples.end());
        const double median = samples[samples.size() / 2];
        const double p99 = samples[std::min(samples.size() - 1, samples.size() * 99 / 100)];
        m_out << QString("%1 %2 %3 %4 %5  %6\n")
                     .arg(what, -58)
                     .arg(n ? n : qint64(samples.size()), 9)
                     .arg(median, 12, 'f', 3)
                     .arg(p99, 12, 'f', 3)
                     .arg(ratio > 0 ? QString::number(ratio, 'f', 2) : QStringLiteral("-"), 8)
                     .arg(unit);
        m_out.flush();
    }

private:
    QTextStream m_out{stdout};
};

/// Milliseconds that `work` takes.
template <typename Work> double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

}  // namespace touchline::bench
