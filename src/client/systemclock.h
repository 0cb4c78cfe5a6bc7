// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <chrono>

namespace touchline {

/// This machine's clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return since<std::chrono::system_clock>(); }
    [[nodiscard]] qint64 monotonicMs() const override { return since<std::chrono::steady_clock>(); }

private:
    template <typename C> static qint64 since()
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(C::now().time_since_epoch())
            .count();
    }
};

}  // namespace touchline
