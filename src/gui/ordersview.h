// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

namespace touchline::gui {

/// Paints the cells of a list of orders: one line of text, the state as a pill, what is late or near as a
/// coloured word.
class OrdersDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// PresenceRole: "accent" while a colleague has the order on the screen, "warn" while she changes it.
    enum Roles { ToneRole = Qt::UserRole + 20, PhaseRole, PendingRole, PresenceRole };
    explicit OrdersDelegate(const Look &look, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintPill(QPainter &painter, const QRect &box, const QString &text, const QColor &fill,
                   const QColor &ink, const QPen &frame) const;

    const Look &m_look;
};

/// Orders by keyboard: j and k go up and down, Enter opens, and single letters act on what is chosen. No
/// input method is on while it has the focus.
class OrdersView final : public QTableView {
    Q_OBJECT
public:
    explicit OrdersView(QWidget *parent = nullptr);
    void setLook(const Look &look);
    /// This column takes what room the others leave, but not less than `least`; -1: none does.
    void setStretch(int column, int least);
    /// This one takes a share of that room, up to `most`; -1: none does.
    void setShare(int column, int least, int most);
    /// A width differs by itself and not by somebody's hand.
    [[nodiscard]] bool isFitting() const { return m_fitting; }
    void fit();
    /// Nothing: letters mean something else here, and a search would read every row.
    void keyboardSearch(const QString &) override {}

signals:
    void opened(const QModelIndex &index);
    void assignWanted();
    void moveWanted();
    void gradeWanted();
    void tagWanted();
    /// Only what is like the current cell.
    void alikeWanted(const QModelIndex &index);
    /// By the mouse or by the keys 1 to 9; `more`: with Shift, beside what is sorted by already.
    void sortWanted(int column, bool more);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool pressed(int key, bool shift);
    void step(int by, bool extend);

    int m_stretch = -1;
    int m_least = 0;
    int m_share = -1;
    int m_shareLeast = 0;
    int m_shareMost = 0;
    bool m_fitting = false;
};

}  // namespace touchline::gui
