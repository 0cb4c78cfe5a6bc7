// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUuid>

#include <compare>

namespace touchline {

/// Identifier of one record type: a UUIDv7 (RFC 9562) that cannot be mistaken for another type's.
template <typename T> struct Id {
    QUuid value;
    [[nodiscard]] bool isNull() const noexcept { return value.isNull(); }
    bool operator==(const Id &) const = default;
};

/// Makes a UUIDv7 from a time in UTC milliseconds and 74 random bits (the low bits of both).
[[nodiscard]] QUuid makeUuid7(qint64 utcMs, quint64 randomHigh, quint64 randomLow);

/// When a UUIDv7 was made, by the clock of whoever made it, in UTC milliseconds.
[[nodiscard]] qint64 madeAt(const QUuid &uuid7);

/// Where new identifiers come from; passed in, so that tests and simulations own it.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual QUuid next(qint64 utcMs) = 0;
};

/// Identifiers from the system's random source; never goes back within one process, so that
/// records made in the same millisecond still sort in the order in which they were made.
class SystemIds final : public IdSource {
public:
    [[nodiscard]] QUuid next(qint64 utcMs) override;

private:
    qint64 m_lastMs = 0;
    quint32 m_inMs = 0;
};

}  // namespace touchline
