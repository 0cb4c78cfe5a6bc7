// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/counter.h"

#include <QtCore/QAbstractListModel>

namespace touchline::desk {

/// Who waits in the hall, as rows under heads: a head for each business in the order of the list, then
/// who is at a counter, then who did not come. What is chosen stays chosen while rows stay the same.
class CounterModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        HeadRole = Qt::UserRole,
        GroupRole,
        BusinessRole,
        CountRole,
        SinceRole,
        TicketRole,
        PendingRole
    };
    enum class Group { Waiting, AtCounter, Passed };

    /// `businesses`: codes in the order in which they are shown; others come behind them.
    CounterModel(Counter &counter, const QStringList &businesses, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Null for a head.
    [[nodiscard]] const Ticket *ticketAt(int row) const;
    [[nodiscard]] int rowOf(const QUuid &ticket) const;
    void setBusinesses(const QStringList &businesses);
    /// The same rows with newer times.
    void tick();

private:
    struct Line {
        Group group = Group::Waiting;
        QString business;
        int count = 0;
        qint64 sinceMs = 0;
        Ticket ticket;  ///< null id: a head
    };
    void rebuild();
    void addGroup(QList<Line> &lines, Group group, const QString &business) const;
    [[nodiscard]] static bool belongs(const Ticket &ticket, Group group, const QString &business);

    Counter &m_counter;
    QStringList m_businesses;
    QList<Line> m_lines;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(const touchline::Ticket *)
