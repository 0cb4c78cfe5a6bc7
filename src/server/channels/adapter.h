// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/outgoing.h"

namespace touchline::channels {

/// One way out of the server.
class Adapter {
public:
    virtual ~Adapter() = default;
    [[nodiscard]] virtual Channel channel() const = 0;
    /// Hands one message to the other side under its key; the same key again must not reach the customer
    /// twice. Called from any thread, one message at a time. An Error counts as "try again later".
    [[nodiscard]] virtual Future<Result<ledger::Delivery>> send(
        const ledger::Outgoing &message) = 0;
};

}  // namespace touchline::channels
