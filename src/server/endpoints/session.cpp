// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/route.h"

#include "protocol/messages.h"
#include "server/ledger/ledger.h"

namespace touchline::endpoints {

void signIn(Exchange exchange)
{
    const auto request =
        protocol::SessionRequest::decode(exchange.request.body, exchange.bodyFormat());
    if (!request)
        return exchange.refuse(request.error());
    exchange.ledger->signIn(request->login, request->password)
        .then([exchange](const Result<protocol::SessionReply> &session) {
            return session ? exchange.answer(session->encode(exchange.format))
                           : exchange.refuse(session.error());
        });
}

void signOut(Exchange exchange)
{
    const QString token = QString::fromLatin1(exchange.request.header("authorization").mid(7));
    exchange.ledger->signOut(token).then([exchange](const Done &ended) {
        return ended ? exchange.answer(protocol::printTree({}, exchange.format))
                     : exchange.refuse(ended.error());
    });
}

void health(Exchange exchange)
{
    exchange.answer(protocol::printTree({{QLatin1StringView("status"), QLatin1StringView("up")}},
                                        exchange.format));
}

}  // namespace touchline::endpoints
