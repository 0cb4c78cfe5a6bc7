// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/codes.h"
#include "replica/types.h"

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

/// A place in a timeline, newest first; {0, null}: before everything.
struct TimelinePlace {
    qint64 atMs = 0;
    QUuid id;
};

/// What order, groups, filters and counts need of an entry. Its text is read when it is shown.
struct TimelineItem {
    const RecordType *type = nullptr;
    QUuid id;
    QUuid root;
    qint64 atMs = 0;
    QUuid contact;       ///< interaction that it belongs to, or that it is
    QUuid order;         ///< work order that it is about, or that it is
    QUuid service;       ///< number or supply point that it is about
    QUuid author;        ///< user who made it; null: not one of us, or the ledger itself
    QString authorText;  ///< where the record names its author in words
    Channel channel = Channel::Unknown;
    Direction direction = Direction::Unknown;
    quint8 kind = 255;   ///< place of the record's `kind` among its codes; 255 = it has none
    quint8 state = 255;  ///< the same of `state`
    int length = 0;      ///< characters of its longer texts
    bool pending = false;
    bool inConflict = false;
    bool hasFiles = false;
    bool merged = false;  ///< an order that lives on in another one
    qint64 dueMs = 0;     ///< until when somebody has to do something; 0 = nothing says
    QString outcome;      ///< what came of a contact, in the hall's own words
    QString delivery;     ///< of a message, as the ledger has it
    quint16 owner = 0;    ///< place of whose timeline it is on among those asked for
};

struct TimelineRow {
    Row row;
    qint64 atMs = 0;
    bool pending = false;
    bool inConflict = false;
};

struct TimelineRows {
    QList<TimelineRow> rows;      ///< newest first, or in the order of asking
    QMap<QUuid, QString> names;   ///< of the users in them
    QMap<QUuid, QString> orders;  ///< numbers of the orders that they name
    QMultiMap<QUuid, Row> files;  ///< attachments by the entry that has them
    bool more = false;
    qint64 total = 0;
};

struct TimelineItems {
    QList<TimelineItem> items;  ///< newest first
    bool more = false;
    TimelineRows shown;  ///< of the newest ones, where asked for
};

/// The customers that are held here and belong together with one.
struct RelatedRows {
    QList<Row> rows;         ///< whom it belongs to first
    bool hasParent = false;  ///< the first row is that one
    int absent = 0;          ///< known to be, but not held here
};

/// Looks at timelines, on the reader's thread; each call sees one snapshot. A record is on the timeline of
/// the customer that its description names.
class TimelineReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit TimelineReader(storage::DbThread &db) : m_db(db) {}

    /// Entries after a place; the rows of the first `shown` come along.
    /// Of several owners: their timelines as one.
    Reply<TimelineItems> items(const QList<QUuid> &owners, TimelinePlace before, int limit,
                               int shown = 0);
    Reply<TimelineItems> items(const QUuid &owner, TimelinePlace before, int limit, int shown = 0)
    {
        return items(QList<QUuid>{owner}, before, limit, shown);
    }
    /// Those of these ids that are on these timelines.
    Reply<QList<TimelineItem>> some(const QList<QUuid> &owners, const QSet<QUuid> &ids);
    Reply<QList<TimelineItem>> some(const QUuid &owner, const QSet<QUuid> &ids)
    {
        return some(QList<QUuid>{owner}, ids);
    }
    /// What is written in entries, by type and id; missing ones are left out.
    Reply<TimelineRows> rows(const QList<std::pair<const RecordType *, QUuid>> &entries);
    /// Entries between two instants (both included) in whose shown texts this is found, whatever the case
    /// of Latin letters.
    Reply<QSet<QUuid>> find(const QList<QUuid> &owners, const QString &text, qint64 fromMs,
                            qint64 toMs);
    Reply<QSet<QUuid>> find(const QUuid &owner, const QString &text, qint64 fromMs, qint64 toMs)
    {
        return find(QList<QUuid>{owner}, text, fromMs, toMs);
    }
    /// The newest orders of a customer: number, or alias where the ledger gave none yet.
    Reply<QList<std::pair<QUuid, QString>>> orderNumbers(const QUuid &owner, int limit);
    /// What came of these customers' contacts: each of the texts once.
    Reply<QStringList> outcomes(const QList<QUuid> &owners);
    /// Whom a customer belongs to and who belongs to it.
    Reply<RelatedRows> related(const QUuid &customer);
    /// The newest contact of a customer that this agent has under way; null: there is none.
    Reply<QUuid> openContact(const QUuid &customer, const QUuid &agent);
    /// Rows by pages, with the total.
    Reply<TimelineRows> page(const QUuid &owner, TimelinePlace before, int limit);

private:
    storage::DbThread &m_db;
};

}  // namespace touchline::replica
