// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channels/demosms.h"

namespace touchline::channels {

Future<Result<ledger::Delivery>> DemoSms::send(const ledger::Outgoing &)
{
    return readyFuture(Result<ledger::Delivery>(ledger::Delivery{QString(State), 0}));
}

}  // namespace touchline::channels
