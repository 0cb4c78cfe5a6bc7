// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QAbstractTableModel>

namespace touchline::desk {

/// Work orders that pass a filter, newest first. Columns give codes and values; words are made in
/// the gui (headers too).
class OrderListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, State, Title, CustomerName, DueAt, AcceptedAt, Count };
    enum Roles { LineRole = Qt::UserRole + 1 };  ///< OrderLine

    explicit OrderListModel(Desk &desk, QObject *parent = nullptr);
    /// Another filter empties the list at once: nobody opens a row of the filter before.
    void setFilter(const OrderFilter &filter);
    void refresh();
    /// What is listed is what the filter asks for; until then there are no rows.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// There are more than are listed.
    [[nodiscard]] bool isCut() const
    {
        return m_filter.limit > 0 && m_lines.size() >= m_filter.limit;
    }
    [[nodiscard]] const OrderLine &lineAt(int row) const { return m_lines[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// The answer to the filter has come, with rows or without.
    void loaded();

private:
    Desk &m_desk;
    OrderFilter m_filter;
    QList<OrderLine> m_lines;
    bool m_loaded = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(touchline::desk::OrderLine)
