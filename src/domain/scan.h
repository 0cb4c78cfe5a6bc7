// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

// Readers of cards and bar codes that type what they read as a keyboard does.

/// Tells a reader from fingers by time alone: it types at least `Least` characters, none later than
/// `GapMs` after the one before, and ends with Enter as fast. Times are of the keys, in milliseconds, and
/// only their differences count.
class ScanBurst final {
public:
    static constexpr qint64 GapMs = 35;
    static constexpr int Least = 6;
    static constexpr int Most = 64;

    /// What a reader types: ASCII letters, digits and hyphens.
    [[nodiscard]] static bool isPart(QChar c);

    /// False: the character is no part of what was held, which has to be given back first. The burst
    /// then begins anew with it.
    bool add(QChar c, qint64 atMs);
    /// Whether an Enter now ends a scan.
    [[nodiscard]] bool isScan(qint64 atMs) const;
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    void clear() { m_text.clear(); }

private:
    QString m_text;
    qint64 m_lastMs = 0;
};

/// What was read, or typed where it could have been read.
enum class ScanKind { Identity, Phone, SupplyPoint, Ticket, Other };
/// A supply point has 10 or 13 digits, or 16; a telephone 11 that begin with 1; a ticket a letter and
/// three or four digits, with a counter's mark behind a hyphen where it was drawn offline.
[[nodiscard]] ScanKind scanKind(QStringView text);

/// A citizen identity number of GB 11643: 17 digits with a date of birth that exists, and the check digit
/// that belongs to them (X for ten, in either case).
[[nodiscard]] bool isIdentityNumber(QStringView text);

}  // namespace touchline
