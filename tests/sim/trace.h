// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace touchline::sim {

class Loop;

/// What happened, in order, as one number and, if wished, as text; and how often each kind of thing did.
class Trace final {
public:
    /// `folder`: left out of what is said, because its name is another one in every run.
    Trace(const Loop &loop, const QString &folder, bool print)
        : m_loop(loop), m_folder(folder), m_print(print)
    {}
    void say(const QString &line);
    void count(const QByteArray &what, qint64 times = 1) { m_counts[what] += times; }
    [[nodiscard]] quint64 hash() const { return m_hash; }
    [[nodiscard]] const QMap<QByteArray, qint64> &counts() const { return m_counts; }

private:
    const Loop &m_loop;
    QString m_folder;
    bool m_print;
    quint64 m_hash = 0xcbf29ce484222325ULL;
    QMap<QByteArray, qint64> m_counts;
};

}  // namespace touchline::sim
