// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/budget.h"
#include "server/endpoints/route.h"

#include "protocol/limits.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {

void search(Exchange exchange)
{
    // Numbers cannot be tried out in bulk.
    static Budget budget(2'000, 86'400'000);
    const auto tree = protocol::parseTree(exchange.request.body, exchange.bodyFormat());
    if (!tree)
        return exchange.refuse(tree.error());
    protocol::Members members(*tree);
    const QString text = members.text("text"_L1, protocol::limits::SearchCharacters);
    const qint64 limit = members.optionalInteger("limit"_L1, 20);
    if (text.trimmed().isEmpty())
        members.fail("text"_L1, u"must not be empty"_s);
    if (limit < 1 || limit > protocol::limits::SearchHits)
        members.fail("limit"_L1, u"is not between 1 and 50"_s);
    if (!members.ok())
        return exchange.refuse(members.error());
    if (!budget.take(exchange.who.reader.account, exchange.ledger->clock().nowMs()))
        return exchange.refuse(429, u"busy"_s, u"text"_s,
                               u"no more searches outside the desk today"_s);
    exchange.ledger->search(exchange.who, text, int(limit))
        .then([exchange](const Result<protocol::SearchReply> &reply) {
            return reply ? exchange.answer(reply->encode(exchange.format))
                         : exchange.refuse(reply.error());
        });
}

void openRoot(Exchange exchange)
{
    const auto tree = protocol::parseTree(exchange.request.body, exchange.bodyFormat());
    if (!tree)
        return exchange.refuse(tree.error());
    protocol::Members members(*tree);
    const QUuid id = members.uuid("id"_L1);
    const QUuid instance = members.uuid("instance"_L1);
    if (!members.ok())
        return exchange.refuse(members.error());
    exchange.ledger->pin(exchange.who, id, instance)
        .then([exchange](const Result<protocol::BootstrapReply> &page) {
            return page ? exchange.answer(page->encode(exchange.format))
                        : exchange.refuse(page.error());
        });
}

}  // namespace touchline::endpoints
