// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/clocks/clockshelf.h"
#include "replica/types.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

/// What a card shows beside the customer and the services.
struct CardRows {
    QList<Row>
        contacts;  ///< since the instant that was asked for, newest first, and those under way
    std::optional<Row> lastContact;
    QList<Row> checks;  ///< verifications of this customer
    QList<Row> bills;   ///< newest first
    std::optional<Row> balance;
    std::optional<Row> points;
    qint64 used =
        0;  ///< sum of the usage facts since the instant that was asked for, in thousandths
    QString unit;
    qint64 usedAsOf = 0;
    QList<Row> outages;         ///< that are not over
    QList<ShownRow> approvals;  ///< open ones on the customer's orders
};

struct CardQuery {
    QUuid customer;
    QUuid service;  ///< null = all of them
    qint64 contactsSinceMs = 0;
    qint64 usedSinceMs = 0;
    int bills = 7;
};

/// What waits for one user.
struct WorkRows {
    QList<ShownRow> orders;        ///< open ones of hers or her team's, oldest first
    QList<ShownRow> approvals;     ///< open ones, and those that she asked for
    QList<ShownRow> handovers;     ///< of her team, newest first
    QList<ShownRow> notices;       ///< all that are held
    QList<ShownRow> appointments;  ///< agreed ones that begin before the instant that was asked for
    QList<Row> nudgeAnswers;       ///< notes that answer a nudge of hers, newest first
    QSet<QUuid> answered;          ///< orders whose last nudge was answered
    QSet<QUuid> restored;          ///< outages that are over, of those that the orders waited for
    QMap<QUuid, Row> approvalOrders;  ///< what approvals, appointments and answers are about
    QMap<QUuid, QString> customers;   ///< names
    QSet<QUuid> lifeSupport;          ///< those of them with a life-support device
};

struct WorkQuery {
    QUuid user;
    QUuid team;
    bool leads = false;  ///< also what customers have nudged, whoever has it
    qint64 handoversSinceMs = 0;
    qint64 decidedSinceMs = 0;
    qint64 appointmentsBeforeMs = 0;
};

/// Reads for the card and for the list of one's work, on the reader's thread; each call sees one state.
class WorkReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    explicit WorkReader(storage::DbThread &db) : m_db(db) {}

    /// Whether a contact in which the customer herself spoke is linked with the order; nullopt: her
    /// contacts are not held here.
    Reply<std::optional<bool>> ownContact(const QUuid &order);
    /// What clocks go by; made anew only when that has changed.
    Reply<ClockShelfPtr> clockShelf();
    Reply<CardRows> card(const CardQuery &query);
    Reply<WorkRows> work(const WorkQuery &query);
    /// What a person has agreed to in a stretch of time.
    Reply<QList<Row>> agreedWith(const QUuid &person, qint64 fromMs, qint64 untilMs);

private:
    struct Shelf {
        QByteArray signature;
        ClockShelfPtr shelf;
    };
    storage::DbThread &m_db;
    std::shared_ptr<Shelf> m_shelf = std::make_shared<Shelf>();  // of the reader's thread
};

}  // namespace touchline::replica
