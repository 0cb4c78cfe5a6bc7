// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace touchline::intake {

/// Where a reader stands between two rows.
struct Place {
    qint64 line = 0;    ///< physical lines that lie behind
    qint64 offset = 0;  ///< bytes that lie behind
    bool operator==(const Place &) const = default;
};

/// A device in pieces that never reach beyond a line feed, so that a parser fed with them knows line
/// and offset at any time. Holds one block, however long the lines are.
class Segments final {
public:
    explicit Segments(QIODevice &device) : m_device(device) {}

    /// Goes to the next piece; false = the end. Errors: Storage.
    [[nodiscard]] Result<bool> next();
    /// Valid until the next call of next().
    [[nodiscard]] QByteArrayView bytes() const { return m_piece; }
    [[nodiscard]] bool endsLine() const { return m_piece.endsWith('\n'); }
    /// The number of the line that the piece lies in, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Behind the piece.
    [[nodiscard]] Place place() const { return {endsLine() ? m_line : m_line - 1, m_offset}; }

    /// Goes on from a place that place() gave earlier. Errors: Invalid, the device is shorter.
    [[nodiscard]] Done skipTo(const Place &place);

private:
    QIODevice &m_device;
    QByteArray m_block;
    qsizetype m_at = 0;
    QByteArrayView m_piece;
    qint64 m_offset = 0;
    qint64 m_line = 1;
};

}  // namespace touchline::intake
