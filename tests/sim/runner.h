// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

namespace touchline::sim {

struct Ran {
    QList<Failure> failures;
    quint64 hash = 0;  ///< of the trace
    QMap<QByteArray, qint64> counts;
};

/// Runs plans one after the other; the images are made once.
class Runner final {
public:
    Runner(Loop &loop, const QString &folder);
    Ran run(const Plan &plan, bool print);
    /// Leaves events out as long as the same invariant still fails.
    Plan shrink(Plan plan, int invariant);

private:
    Loop &m_loop;
    QString m_folder;
    Images m_images;
};

void printPlan(const Plan &plan);

/// What many runs have hit.
class Coverage final {
public:
    void add(const Ran &ran);
    void print(qint64 seeds) const;
    /// What was never hit and has to be.
    [[nodiscard]] QList<QByteArray> zeros() const;

private:
    void printLane(char lane, const char *title, std::initializer_list<const char *> states,
                   std::initializer_list<const char *> events) const;
    QMap<QByteArray, qint64> m_counts;
};

}  // namespace touchline::sim
