// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace touchline::desk {

/// What a desk may still show that has not heard of its server for long: a stolen machine must not be an
/// open book for ever.
enum class Lease {
    Held,     ///< everything
    Covered,  ///< personal data is masked
    Ended     ///< nobody gets in without the server
};

constexpr qint64 LeaseCoverMs = 72LL * 3'600'000;
constexpr qint64 LeaseEndMs = 7LL * 24 * 3'600'000;

/// `contactMs`: when the server was last heard; 0 = not known, as on a desk that has just been made.
[[nodiscard]] constexpr Lease leaseAt(qint64 contactMs, qint64 nowMs)
{
    if (contactMs <= 0 || nowMs - contactMs < LeaseCoverMs)
        return Lease::Held;
    return nowMs - contactMs < LeaseEndMs ? Lease::Covered : Lease::Ended;
}

/// Wrong passwords at this machine: after five in a row there is a pause, twice as long each time.
class TryLimit final {
public:
    [[nodiscard]] bool mayTry(qint64 monotonicMs) const { return monotonicMs >= m_barredUntilMs; }
    void succeeded() { *this = {}; }
    void failed(qint64 monotonicMs)
    {
        if (++m_wrong < FreeTries)
            return;
        m_barredUntilMs = monotonicMs + (FirstPauseMs << qMin(m_wrong - FreeTries, 6));
    }

private:
    static constexpr int FreeTries = 5;
    static constexpr qint64 FirstPauseMs = 30'000;
    int m_wrong = 0;
    qint64 m_barredUntilMs = 0;
};

}  // namespace touchline::desk
