// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/search.h"

#include "domain/mask.h"
#include "domain/phone.h"
#include "domain/records/customer.h"
#include "domain/records/workorder.h"
#include "protocol/limits.h"
#include "protocol/lookup.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// Text between the wildcards of LIKE, its own wildcards taken literally.
QString likeText(QString text)
{
    for (const QChar c : {u'\\', u'%', u'_'})
        text.replace(c, QString(u'\\') + c);
    return u'%' + text + u'%';
}

protocol::SearchHit hitOf(const Row &row)
{
    protocol::SearchHit hit{row.type->name, row.id, row.root, row.feed, {}, {}};
    if (row.type == &typeOf<Customer>()) {
        const Customer customer = fromRow<Customer>(row);
        hit.title = masked(Privacy::Name, customer.name);
        hit.detail = u"%1 · %2"_s.arg(customer.number, masked(Privacy::Phone, customer.phone));
    } else {
        const WorkOrder order = fromRow<WorkOrder>(row);
        hit.title = order.title;
        hit.detail = order.number;
    }
    return hit;
}

class Search {
public:
    Search(storage::Database &db, QString region, int limit)
        : m_db(db), m_region(std::move(region)), m_limit(limit)
    {}

    void by(const RecordType &type, const QString &condition, const Value &value)
    {
        if (full())
            return;
        Query query(m_db, u"SELECT %1 FROM %2 WHERE feed = ? AND deleted = 0 AND %3 LIMIT ?"_s.arg(
                              storage::columnList(type), type.name, condition));
        query.bind(m_region).bind(value).bind(m_limit + 1);
        while (query.next() && !full()) {
            const Row row = storage::readRow(query, type);
            if (m_seen.contains(row.id))
                continue;
            m_seen.insert(row.id);
            reply.hits += hitOf(row);
        }
    }
    [[nodiscard]] bool full() const { return reply.hits.size() > m_limit; }

    protocol::SearchReply reply;

private:
    storage::Database &m_db;
    QString m_region;
    int m_limit;
    QSet<QUuid> m_seen;
};

}  // namespace

protocol::SearchReply searchRegion(storage::Database &db, const Keys &keys, const Principal &who,
                                   const QString &text, int limit)
{
    const QString wanted = text.trimmed();
    Search search(db, who.actor.region, qBound(1, limit, protocol::limits::SearchHits));
    const RecordType &customer = typeOf<Customer>();
    const RecordType &order = typeOf<WorkOrder>();
    if (const QString digits = normalNumber(wanted); !digits.isEmpty()) {
        search.by(customer, u"\"phoneKey\" = ?"_s, protocol::lookupHash(keys.lookup, digits));
        if (digits.size() == 4)
            search.by(customer, u"\"phoneTailKey\" = ?"_s,
                      protocol::lookupHash(keys.lookup, digits));
        search.by(customer, u"id IN (SELECT root FROM service WHERE number = ?)"_s, digits);
    }
    search.by(customer, u"number = ?"_s, wanted);
    search.by(order, u"number = ?"_s, wanted);
    search.by(order, u"alias = ?"_s, wanted);
    search.by(order, u"\"externalNumber\" = ?"_s, wanted);
    if (!wanted.isEmpty())
        search.by(customer, u"lower(name) LIKE lower(?) ESCAPE '\\'"_s, likeText(wanted));
    search.reply.more = search.full();
    if (search.full())
        search.reply.hits.removeLast();
    search.reply.regions = {who.actor.region};
    return search.reply;
}

}  // namespace touchline::ledger
