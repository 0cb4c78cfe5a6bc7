// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/work.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace touchline::desk {

/// One's work as rows: each group has a head with its count, then its items. Follows the desk; what is
/// chosen stays chosen, because rows that stay the same are left in place.
class WorkListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadRole = Qt::UserRole, GroupRole, CountRole, ItemRole };

    WorkListModel(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null for a head.
    [[nodiscard]] const WorkItem *itemAt(int row) const;
    [[nodiscard]] int countOf(WorkGroup group) const;
    /// Items, without heads.
    [[nodiscard]] int total() const { return m_total; }
    /// It was read for who is signed in.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// The nearest item from a row on, in a direction (1 or -1), the row itself first; -1 = none.
    [[nodiscard]] int itemFrom(int row, int step) const;
    void reload();
    /// By which a nudge is the lead's to see to.
    void setNudgeRules(const NudgeRules &rules) { m_nudges = rules; }
    /// A request that was decided a moment ago and can still be taken back is listed no more; false: it is
    /// again.
    void setDecided(const QUuid &approval, bool decided);

signals:
    void loaded();

private:
    struct Line {
        WorkGroup group;
        int item = -1;  ///< -1 = a head
    };
    void show(QList<WorkItem> items);
    void wakeForCalls();

    Desk &m_desk;
    const Clock &m_clock;
    QTimer m_pause;
    QTimer m_wake;  ///< when the next customer may be called
    QList<WorkItem> m_items;
    QList<Line> m_lines;
    QHash<WorkGroup, int> m_counts;
    int m_total = 0;
    bool m_loaded = false;
    QSet<QUuid> m_decided;
    NudgeRules m_nudges;
    QUuid m_user;  ///< whose work it is
    quint64 m_generation = 0;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(const touchline::desk::WorkItem *)
