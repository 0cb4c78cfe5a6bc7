// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace touchline::desk {

/// Whom changes that wait are about, and which order, as far as this desk holds both. What is known is
/// said at once and followed up by what is read.
class OutboxSubjects final : public QObject {
    Q_OBJECT
public:
    struct Subject {
        QString customer;  ///< name, not masked
        QString order;     ///< number; its provisional one until the server has given it one
        bool operator==(const Subject &) const = default;
    };

    explicit OutboxSubjects(Desk &desk, QObject *parent = nullptr);

    /// Reads what belongs to these.
    void learn(const QList<OutboxItem> &items);
    [[nodiscard]] Subject of(const QUuid &target) const;

signals:
    /// Something of what was read is new.
    void learnt();

private:
    struct Tie {
        QUuid order;
        QUuid customer;
    };
    struct Order {
        QString number;
        QUuid customer;
        bool operator==(const Order &) const = default;
    };
    void readTie(const QString &type, const QUuid &target);
    void readOrder(const QUuid &order);
    void readCustomer(const QUuid &customer);
    void forget();

    Desk &m_desk;
    QHash<QUuid, Tie> m_ties;
    QHash<QUuid, Order> m_orders;
    QHash<QUuid, QString> m_customers;
    QSet<QUuid> m_read;  ///< in this round
    quint64 m_generation = 0;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(touchline::desk::OutboxSubjects::Subject)
