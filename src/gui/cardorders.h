// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

namespace touchline::desk {
class CardState;
}

namespace touchline::gui {

class UndoBar;

/// The open orders on the card: opened by a press, chased by one key.
class CardOrders final : public QWidget {
    Q_OBJECT
public:
    explicit CardOrders(QWidget *parent = nullptr);

    void setUp(desk::CardState &state, UndoBar &undo) { m_state = &state, m_undo = &undo; }
    void show();
    void nudge(const QUuid &order);
    /// The newest one.
    void nudgeFirst();

signals:
    void orderWanted(const QUuid &order);
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addRow(const WorkOrder &order, bool waits);

    desk::CardState *m_state = nullptr;
    UndoBar *m_undo = nullptr;
    QList<WorkOrder> m_shown;
    QSet<QUuid> m_waiting;
};

}  // namespace touchline::gui
