// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QModelIndex>
#include <QtCore/QObject>

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace touchline::gui {

/// The commands of a line in a list, by the right button and by the menu key: at the line that is meant,
/// without a loop of its own.
class RowMenu final : public QObject {
public:
    /// `fill` gets a valid index; a menu that stays empty is not shown. An action must look again whether the
    /// line is still there.
    using Fill = std::function<void(const QModelIndex &index, QMenu &menu)>;
    RowMenu(QAbstractItemView &view, Fill fill);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_view;
    Fill m_fill;
};

/// As the menu key of a keyboard does it; for the keyboards that have none.
void askForMenu(QWidget &focus);

}  // namespace touchline::gui
