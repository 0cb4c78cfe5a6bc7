// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"
#include "gui/context.h"

#include <QtWidgets/QLabel>

namespace touchline::gui {

/// Says by which row of the decision table the order was graded, or will be; the tool tip says why.
class GradeLine final : public QLabel {
    Q_OBJECT
public:
    explicit GradeLine(const Context &context, QWidget *parent = nullptr);

    /// The order as it stands on the screen.
    void showOrder(const WorkOrder &order);

private:
    desk::RuleBook m_book;
    QUuid m_order;
    quint64 m_asked = 0;
};

}  // namespace touchline::gui
