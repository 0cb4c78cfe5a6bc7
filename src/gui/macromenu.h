// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"
#include "gui/context.h"

#include <QtWidgets/QPushButton>

#include <functional>

namespace touchline::gui {

/// Asks whether the macro shall be run, and calls `go` if so; `asker` is gone before that: never.
void confirmMacro(QWidget *asker, const Automation &macro, int orders, std::function<void()> go);

/// The macros that fit to the order on the screen, in a menu.
class MacroMenu final : public QPushButton {
    Q_OBJECT
public:
    explicit MacroMenu(const Context &context, QWidget *parent = nullptr);

    /// Null: a new order, for which there are none.
    void showOrder(const QUuid &order);
    [[nodiscard]] const QList<Automation> &offered() const { return m_offered; }
    /// Opens the menu below the button.
    void popUp();
    /// Asks first where the macro says so.
    void run(const Automation &macro);

signals:
    /// `run` is what can be taken back; its numbers are empty when nothing was to be done.
    void ran(const Automation &macro, const desk::MacroRun &run);
    void failed(const QString &sentence);
    /// What is offered is different now.
    void renewed();

private:
    void fill();
    void start(const Automation &macro);
    void editMacros();

    Context m_context;
    desk::RuleBook m_book;
    QUuid m_order;
    QList<Automation> m_offered;
    quint64 m_asked = 0;
};

}  // namespace touchline::gui
