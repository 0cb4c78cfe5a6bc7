// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

#include <QtCore/QCoreApplication>

namespace touchline::gui {

/// The context of these words in the translation files.
struct OrderCells {
    Q_DECLARE_TR_FUNCTIONS(touchline::gui::OrderCells)
};

// The columns of a list of orders in words; everything here may be called on any thread.

struct OrderColumnInfo {
    QString field;  ///< of the order, or "customer.name"
    QString title;
    int width = 120;  ///< px, until somebody wants another
};

/// All that can be shown, in the order in which they are offered.
[[nodiscard]] QList<OrderColumnInfo> orderColumns();
[[nodiscard]] QStringList standardOrderColumns();
/// Null: there is no such column any more.
[[nodiscard]] std::optional<OrderColumnInfo> orderColumn(const QString &field);

struct CellFacts {
    desk::Names names;
    qint64 nowMs = 0;
};
/// As a list shows it; names of customers are masked.
[[nodiscard]] QString orderCell(const desk::OrderLine &line, const QString &field,
                                const CellFacts &facts);
/// As a file has it: times in full, in the zone of the region.
[[nodiscard]] QString exportedCell(const desk::OrderLine &line, const QString &field,
                                   const CellFacts &facts);
/// bad, warn or nothing.
[[nodiscard]] QString orderCellTone(const desk::OrderLine &line, const QString &field,
                                    qint64 nowMs);
/// "in 12 min", "12 min late", further away the day and the hour; "" without a limit.
[[nodiscard]] QString remainingWords(const WorkOrder &order, qint64 nowMs);

}  // namespace touchline::gui
