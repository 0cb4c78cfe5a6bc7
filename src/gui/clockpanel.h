// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace touchline::gui {

/// All clocks of an order side by side, each with what is left and when it is due; pressed, or under the
/// mouse, one says why. Counted here, by the desk's own clock.
class ClockPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ClockPanel(const Context &context, QWidget *parent = nullptr);

    void show(const desk::OrderView &view);
    /// The reckoning of the first clock, as if it had been pressed; false: there is none.
    bool explainFirst();

signals:
    /// A milestone was reached just now; `field` of the order.
    void milestoneReached(const QString &field);

private:
    void tick();
    void explain(const QString &clock);
    void offerMilestones();

    Context m_context;
    ClockLog m_log;
    ClockShelfPtr m_shelf;
    WorkOrder m_order;
    bool m_expected = false;
    QWidget *m_chips;
    QWidget *m_marks;  ///< buttons, apart from what is only told
    QLabel *m_reckoning;
    QList<QToolButton *> m_clocks;
    QList<size_t> m_stories;  ///< which the buttons stand for
    QList<QToolButton *> m_milestones;
    QString m_explained;  ///< the chip's name; it stays while the clocks are read again
    QTimer m_again;
};

}  // namespace touchline::gui
