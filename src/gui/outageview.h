// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keyedlistview.h"
#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

namespace touchline {
class Clock;
}

namespace touchline::gui {

/// The list of outages by keyboard: n declares a new one, e edits, t says a new time, b that the power is back.
class OutageView final : public KeyedListView {
    Q_OBJECT
public:
    explicit OutageView(QWidget *parent = nullptr);

signals:
    void chosen(int row);
    void keyPressed(int key);

protected:
    bool pressed(int key) override;
};

/// Paints rows of a desk::OutageListModel.
class OutageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    OutageDelegate(const Look &look, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Look &m_look;
    const Clock &m_clock;
};

}  // namespace touchline::gui
