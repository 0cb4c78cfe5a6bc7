// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/route.h"

#include "protocol/limits.h"
#include "protocol/messages.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {

void hello(Exchange exchange)
{
    const auto request =
        protocol::HelloRequest::decode(exchange.request.body, exchange.bodyFormat());
    if (!request)
        return exchange.refuse(request.error());
    if (request->protocol != protocol::limits::ProtocolVersion)
        return exchange.refuse(426, u"too_old"_s, u"protocol"_s,
                               u"this server speaks protocol 1"_s);
    exchange.ledger->hello(exchange.who, *request)
        .then([exchange](const Result<protocol::HelloReply> &reply) {
            return reply ? exchange.answer(reply->encode(exchange.format))
                         : exchange.refuse(reply.error());
        });
}

}  // namespace touchline::endpoints
