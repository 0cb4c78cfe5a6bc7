// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineheights.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace touchline::gui {
namespace {

size_t lowestBit(size_t n) { return n & (~n + 1); }

}  // namespace

int RowHeights::total() const { return top(count()); }

int RowHeights::top(int row) const
{
    int sum = 0;
    for (size_t i = size_t(row); i > 0; i -= lowestBit(i))
        sum += m_sums[i - 1];
    return sum;
}

int RowHeights::rowAt(int y) const
{
    size_t row = 0;
    for (size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (row + step <= m_sums.size() && m_sums[row + step - 1] <= y) {
            row += step;
            y -= m_sums[row - 1];
        }
    }
    return std::min(int(row), count() - 1);
}

void RowHeights::clear()
{
    m_heights.clear();
    m_measured.clear();
    m_sums.clear();
}

void RowHeights::insert(int row, const std::vector<int> &guesses)
{
    m_heights.insert(m_heights.begin() + row, guesses.begin(), guesses.end());
    m_measured.insert(m_measured.begin() + row, guesses.size(), false);
    sumUp();
}

void RowHeights::remove(int row, int count)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + count);
    m_measured.erase(m_measured.begin() + row, m_measured.begin() + row + count);
    sumUp();
}

void RowHeights::set(int row, int height, bool measured)
{
    m_measured[size_t(row)] = measured;
    const int more = height - std::exchange(m_heights[size_t(row)], height);
    if (more == 0)
        return;
    for (size_t i = size_t(row) + 1; i <= m_sums.size(); i += lowestBit(i))
        m_sums[i - 1] += more;
}

void RowHeights::forget() { std::fill(m_measured.begin(), m_measured.end(), false); }

void RowHeights::sumUp()
{
    m_sums = m_heights;
    for (size_t i = 1; i <= m_sums.size(); ++i) {
        if (const size_t next = i + lowestBit(i); next <= m_sums.size())
            m_sums[next - 1] += m_sums[i - 1];
    }
}

}  // namespace touchline::gui
