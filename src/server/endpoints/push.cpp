// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/route.h"

#include "protocol/limits.h"
#include "protocol/messages.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {

void push(Exchange exchange)
{
    if (exchange.request.body.size() > protocol::limits::PushBytes)
        return exchange.refuse(413, u"too_large"_s, u"body"_s, u"at most 1 MiB at a time"_s);
    const auto request =
        protocol::PushRequest::decode(exchange.request.body, exchange.bodyFormat());
    if (!request)
        return exchange.refuse(request.error());
    exchange.ledger->push(exchange.who, *request)
        .then([exchange](const Result<ledger::PushAnswer> &answer) {
            if (!answer)
                return exchange.refuse(answer.error());
            if (const auto *problem = std::get_if<ledger::PushProblem>(&*answer))
                return exchange.refuse(409, problem->error, u"n"_s, u"the numbers do not fit"_s,
                                       problem->expected);
            exchange.answer(std::get<protocol::PushReply>(*answer).encode(exchange.format));
        });
}

}  // namespace touchline::endpoints
