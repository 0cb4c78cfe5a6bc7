// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/ordersheet.h"

#include <QtWidgets/QPushButton>

namespace touchline::gui {

class OrderActions;

/// Prints the order that is shown, or writes it as PDF: a button with both, and Ctrl+P.
class OrderPrint final : public QPushButton {
    Q_OBJECT
public:
    /// `place`: within it the key works.
    OrderPrint(const Context &context, OrderActions &actions, QWidget *place);

    /// As the menu does.
    void askPrinter();
    void askFile();
    void save(const QString &path);

signals:
    void said(const QString &sentence);

private:
    /// With what belongs to the order, when that is read.
    void withSheet(std::function<void(const OrderSheet &)> act);

    Context m_context;
    OrderActions &m_actions;
    desk::OrderExtras m_extras;
};

}  // namespace touchline::gui
