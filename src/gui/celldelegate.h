// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

class QTableView;

namespace touchline::gui {

/// Paints a row's cells: one line of plain text, the state column as a pill.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellDelegate(const Look &look, int pillColumn, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Look &m_look;
    int m_pillColumn;
};

/// How all our tables behave: whole rows, no wrapping, one stretching column, keys not swallowed by
/// an input method.
void setUpTable(QTableView &table, const Look &look, int stretchColumn, int pillColumn,
                const QList<int> &widths);

}  // namespace touchline::gui
