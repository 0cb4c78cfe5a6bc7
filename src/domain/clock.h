// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace touchline {

/// Where time comes from. Passed in everywhere, so that tests and simulations own it.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00:00Z.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Milliseconds from an arbitrary start that never go back; for time-outs.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

}  // namespace touchline
