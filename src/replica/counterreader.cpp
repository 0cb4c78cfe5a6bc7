// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/counterreader.h"

#include "domain/records/customer.h"
#include "domain/records/ticket.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int mostTickets = 5'000;
constexpr int mostAlike = 20;

}  // namespace

CounterReader::Reply<CounterRows> CounterReader::tickets(const QUuid &hall, qint64 sinceMs)
{
    return inSnapshot(m_db, [hall, sinceMs](Database &db) {
        CounterRows rows;
        const RecordType &type = typeOf<Ticket>();
        Query query(
            db, selectOf(type, u"hall=? AND \"issuedAt\">=? ORDER BY \"issuedAt\", id LIMIT ?"_s));
        query.bind(hall).bind(sinceMs).bind(mostTickets);
        while (query.next())
            rows.tickets += shownRow(query, type);
        Query name(db, "SELECT name FROM customer WHERE id=? AND deleted=0");
        for (const ShownRow &ticket : std::as_const(rows.tickets)) {
            const QUuid id = ticket.row.reference(u"customer"_s);
            if (id.isNull() || rows.customers.contains(id))
                continue;
            name.reset();
            name.bind(id);
            if (name.next())
                rows.customers.insert(id, name.text(0));
        }
        return rows;
    });
}

CounterReader::Reply<QList<Row>> CounterReader::withIdentity(const QString &masked)
{
    return inSnapshot(m_db, [masked](Database &db) {
        QList<Row> rows;
        const RecordType &type = typeOf<Customer>();
        Query query(db, selectOf(type, u"identity=? ORDER BY name, id LIMIT ?"_s));
        query.bind(masked).bind(mostAlike);
        while (query.next())
            rows += shownRow(query, type).row;
        return rows;
    });
}

}  // namespace touchline::replica
