// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/adapter.h"

namespace touchline::channels {

/// SMS for demonstrations: every message counts as handed over at once, and nothing leaves the server.
class DemoSms final : public Adapter {
public:
    /// What the message's field "delivery" says.
    static constexpr QLatin1StringView State{"demo"};
    [[nodiscard]] Channel channel() const override { return Channel::Sms; }
    [[nodiscard]] Future<Result<ledger::Delivery>> send(const ledger::Outgoing &message) override;
};

}  // namespace touchline::channels
