// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/dice.h"

#include "domain/id.h"

namespace touchline::intake {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014).
quint64 stir(quint64 &state)
{
    quint64 z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

}  // namespace

Dice::Dice(quint64 seed, quint64 stream) : m_state(seed)
{
    m_state = stir(m_state) ^ (stream * 0xd6e8feb86659fd93u);
    m_state = stir(m_state);
}

quint64 Dice::next() { return stir(m_state); }

qint64 Dice::below(qint64 sides)
{
    Q_ASSERT(sides > 0);
    // The bias of the remainder is far below what any figure of the demonstration shows.
    return qint64(next() % quint64(sides));
}

QUuid Dice::uuid7(qint64 utcMs)
{
    const quint64 high = next();
    return makeUuid7(utcMs, high, next());
}

}  // namespace touchline::intake
