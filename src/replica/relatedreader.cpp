// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineReader that looks at what goes with a customer's timeline.

#include "domain/records/customer.h"
#include "replica/cacheschema.h"
#include "replica/snapshot.h"
#include "replica/timelinereader.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

TimelineReader::Reply<QStringList> TimelineReader::outcomes(const QList<QUuid> &owners)
{
    return inSnapshot(m_db, [=](Database &db) {
        QSet<QString> outcomes;
        Query query(db, "SELECT DISTINCT disposition FROM interaction WHERE root=? AND deleted=0"
                        " AND disposition<>''");
        for (const QUuid &owner : owners) {
            query.reset();
            query.bind(owner);
            while (query.next())
                outcomes.insert(query.text(0));
        }
        QStringList sorted(outcomes.begin(), outcomes.end());
        sorted.sort();
        return sorted;
    });
}

TimelineReader::Reply<QUuid> TimelineReader::openContact(const QUuid &customer, const QUuid &agent)
{
    return inSnapshot(m_db, [=](Database &db) {
        Query query(db, "SELECT id FROM interaction WHERE root=? AND agent=? AND deleted=0 AND"
                        " state NOT IN ('closed', 'abandoned') AND state<>'queued'"
                        " ORDER BY \"startedAt\" DESC, id DESC LIMIT 1");
        query.bind(customer).bind(agent);
        return query.next() ? query.uuid(0) : QUuid();
    });
}

TimelineReader::Reply<RelatedRows> TimelineReader::related(const QUuid &customer)
{
    return inSnapshot(m_db, [=](Database &db) {
        RelatedRows related;
        const RecordType &type = typeOf<Customer>();
        const auto rowsWhere = [&](const QString &where, const QUuid &id) {
            QList<Row> rows;
            Query query(db, selectOf(type, where));
            query.bind(id);
            while (query.next())
                rows += shownRow(query, type).row;
            return rows;
        };
        const QList<Row> own = rowsWhere(u"id=?"_s, customer);
        if (own.isEmpty())
            return related;
        if (const QUuid parent = own.first().reference(u"parent"); !parent.isNull()) {
            related.rows = rowsWhere(u"id=?"_s, parent);
            related.hasParent = !related.rows.isEmpty();
            related.absent += related.hasParent ? 0 : 1;
        }
        const QList<Row> members = rowsWhere(u"parent=? ORDER BY name, id"_s, customer);
        related.rows += members;
        // The ledger counts all of them; one that was made here may not be counted yet.
        related.absent +=
            int(qMax(qint64(0), own.first().integer(u"members") - qint64(members.size())));
        return related;
    });
}

}  // namespace touchline::replica
