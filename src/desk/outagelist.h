// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outagebook.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace touchline::desk {

/// A row of the list: the head of a phase, or an outage.
struct OutageListRow {
    OutagePhase phase = OutagePhase::Active;
    int count = 0;  ///< of a head
    std::optional<OutageLine> line;
    bool operator==(const OutageListRow &) const = default;
};

/// Sorted by phase: what is out now (major ones first, then by what should be over), what is announced (the next
/// one first), what ended (the last one first). `text`: part of area, feeder, reason or number.
[[nodiscard]] QList<OutageListRow> arrangedOutages(const QList<OutageLine> &lines,
                                                   const QString &text, qint64 nowMs);

/// Outages under heads.
class OutageListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    OutageListModel(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] const OutageListRow &rowAt(int row) const { return m_rows[row]; }
    /// -1 = not among those that are shown.
    [[nodiscard]] int rowOf(const QUuid &outage) const;
    [[nodiscard]] std::optional<OutageLine> line(const QUuid &outage) const;
    void setText(const QString &text);
    void reload();

    [[nodiscard]] OutageBook &book() { return m_book; }
    /// In major-outage mode, the longest first.
    [[nodiscard]] const QList<OutageLine> &major() const { return m_major; }
    [[nodiscard]] int active() const { return m_active; }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }

signals:
    void loaded();

private:
    void arrange();

    Desk &m_desk;
    OutageBook m_book;
    QTimer m_pause;
    QList<OutageLine> m_lines;
    QList<OutageLine> m_major;
    QList<OutageListRow> m_rows;
    QString m_text;
    int m_active = 0;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
