// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/smsrating.h"

#include "domain/records/message.h"
#include "domain/records/workorder.h"
#include "domain/smsrating.h"
#include "server/ledger/clocks.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// Orders of the customer that wait for a rating and of which she was written, the last one first.
QUuid orderAsked(Work &work, const QUuid &customer)
{
    Query query(work.db(),
                u"SELECT o.id FROM work_order o JOIN interaction i ON i.\"order\" = o.id WHERE "
                "o.customer = ? AND o.deleted = 0 AND o.state = 'rated' AND o.rating = 0 AND "
                "i.root = ? AND i.deleted = 0 AND i.channel = 'sms' AND i.direction = 'outbound' "
                "ORDER BY i.\"startedAt\" DESC, i.id DESC LIMIT 1"_s);
    query.bind(customer).bind(customer);
    return query.next() ? query.uuid(0) : QUuid();
}

}  // namespace

void takeSmsRating(Work &work, const Row &row)
{
    const Message message = fromRow<Message>(row);
    const int rating = ratingIn(message.body);
    if (message.direction != Direction::Inbound || rating == 0)
        return;
    const auto contact = work.find(message.interaction);
    if (!contact || fromRow<Interaction>(contact->row).channel != Channel::Sms)
        return;
    const QUuid order = orderAsked(work, row.root);
    if (order.isNull())
        return;
    auto stored = work.find(typeOf<WorkOrder>(), order);
    stored->row.set(u"rating"_s, qint64(rating));
    const Row after = stored->row;
    work.put(*std::move(stored), u"edit"_s);
    OrderEvent event = orderEvent(fromRow<WorkOrder>(after), EventKind::Correction, work.origin());
    event.reason = RatedBySms;
    event.text = QString::number(rating);
    // The customer did it, not who happened to bring her answer.
    event.by = {};
    work.add(event, after.root, after.feed);
}

}  // namespace touchline::ledger
