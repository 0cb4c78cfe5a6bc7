// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/budget.h"
#include "server/endpoints/route.h"

#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {

void reveal(Exchange exchange)
{
    // A busy day has some eighty contacts; nobody needs to see twenty numbers within a minute.
    static Budget ofDay(400, 86'400'000);
    static Budget ofMinute(20, 60'000);
    const auto request =
        protocol::RevealRequest::decode(exchange.request.body, exchange.bodyFormat());
    if (!request)
        return exchange.refuse(request.error());
    const qint64 now = exchange.ledger->clock().nowMs();
    if (!ofMinute.take(exchange.who.reader.account, now) ||
        !ofDay.take(exchange.who.reader.account, now))
        return exchange.refuse(429, u"busy"_s, u"field"_s, u"too many values shown; wait"_s);
    exchange.ledger->reveal(exchange.who, *request)
        .then([exchange](const Result<protocol::RevealReply> &reply) {
            return reply ? exchange.answer(reply->encode(exchange.format))
                         : exchange.refuse(reply.error());
        });
}

}  // namespace touchline::endpoints
