// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>

namespace touchline::sim {

/// Random numbers of one purpose: the same seed and purpose give the same numbers, whatever else is thrown.
class Dice final {
public:
    explicit Dice(quint64 seed, QByteArrayView purpose = {}, quint64 number = 0)
    {
        m_state = seed * 0x9e3779b97f4a7c15ULL + number * 0xd1342543de82ef95ULL + 1;
        for (const char c : purpose)
            m_state = (m_state ^ quint8(c)) * 0x100000001b3ULL;
        (void)next();
    }
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// In [0, n); 0 when n is 0.
    qint64 below(qint64 n) { return n > 0 ? qint64(next() % quint64(n)) : 0; }
    /// In [low, high].
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int ofThousand) { return below(1'000) < ofThousand; }
    double real() { return double(next() >> 11) * 0x1.0p-53; }
    template <typename List> const auto &of(const List &list) { return list[below(list.size())]; }

private:
    quint64 m_state = 0;
};

}  // namespace touchline::sim
