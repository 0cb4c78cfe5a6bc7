// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/budget.h"
#include "server/endpoints/route.h"

#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {

void presence(Exchange exchange)
{
    // A desk says it every quarter of a minute, and when its agent goes to another order.
    static Budget ofMinute(60, 60'000);
    const auto request =
        protocol::PresenceRequest::decode(exchange.request.body, exchange.bodyFormat());
    if (!request)
        return exchange.refuse(request.error());
    if (!ofMinute.take(exchange.who.reader.account, exchange.ledger->clock().nowMs()))
        return exchange.refuse(429, u"busy"_s, u"order"_s, u"said too often; wait"_s);
    exchange.ledger->presence(exchange.who, *request)
        .then([exchange](const Result<protocol::PresenceReply> &reply) {
            return reply ? exchange.answer(reply->encode(exchange.format))
                         : exchange.refuse(reply.error());
        });
}

}  // namespace touchline::endpoints
