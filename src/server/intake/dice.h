// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUuid>

namespace touchline::intake {

/// Repeatable chance: the same seed gives the same throws on every machine, which the standard
/// library's distributions do not promise.
class Dice final {
public:
    /// `stream` keeps the throws of one customer apart from those of the next.
    explicit Dice(quint64 seed, quint64 stream = 0);

    [[nodiscard]] quint64 next();
    /// 0 … sides-1; sides > 0.
    [[nodiscard]] qint64 below(qint64 sides);
    /// Both ends included.
    [[nodiscard]] qint64 between(qint64 least, qint64 most)
    {
        return least + below(most - least + 1);
    }
    [[nodiscard]] bool percent(int chance) { return below(100) < chance; }
    template <typename List> [[nodiscard]] const auto &pick(const List &list)
    {
        return list[decltype(list.size())(below(qint64(list.size())))];
    }
    [[nodiscard]] QUuid uuid7(qint64 utcMs);

private:
    quint64 m_state;
};

}  // namespace touchline::intake
