// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace touchline::gui {

/// Heights of rows, with the place of each found in steps that grow with the logarithm of their number. A
/// height is guessed until the row was measured.
class RowHeights final {
public:
    [[nodiscard]] int count() const { return int(m_heights.size()); }
    [[nodiscard]] int total() const;
    [[nodiscard]] int height(int row) const { return m_heights[std::size_t(row)]; }
    [[nodiscard]] bool isMeasured(int row) const { return m_measured[std::size_t(row)]; }
    /// Where the row begins.
    [[nodiscard]] int top(int row) const;
    /// The row that covers this place; the last one behind the end; -1 without rows.
    [[nodiscard]] int rowAt(int y) const;

    void clear();
    void insert(int row, const std::vector<int> &guesses);
    void remove(int row, int count);
    void set(int row, int height, bool measured);
    /// All heights are guesses again.
    void forget();

private:
    void sumUp();

    std::vector<int> m_heights;
    std::vector<bool> m_measured;
    std::vector<int> m_sums;  ///< a binary indexed tree over the heights
};

}  // namespace touchline::gui
