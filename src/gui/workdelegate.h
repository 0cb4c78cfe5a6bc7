// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

namespace touchline {
class Clock;
}

namespace touchline::gui {

/// Paints rows of a desk::WorkListModel: heads with their counts, items with what can be pressed.
class WorkDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    WorkDelegate(const Look &look, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    int paintPill(QPainter &painter, const QRect &box, const QString &text, const QString &tone,
                  bool selected) const;

    const Look &m_look;
    const Clock &m_clock;
};

}  // namespace touchline::gui
