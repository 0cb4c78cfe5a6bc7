// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"
#include "gui/context.h"

#include <QtWidgets/QPushButton>

namespace touchline::gui {

class OrdersPage;

/// Macros for all orders that are chosen in the list, as one step that is taken back as a whole.
class BulkMacros final : public QPushButton {
    Q_OBJECT
public:
    /// Stands behind the page's other commands for what is chosen.
    BulkMacros(const Context &context, OrdersPage &page);

    [[nodiscard]] const QList<Automation> &offered() const { return m_offered; }
    /// Asks first where the macro says so.
    /// As if it had been chosen in the menu: many orders are asked about first.
    void choose(const Automation &macro);
    void run(const Automation &macro);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void start(const Automation &macro, const QList<QUuid> &orders);
    void finish(const Automation &macro, const Result<desk::MacroRun> &run);

    Context m_context;
    OrdersPage &m_page;
    desk::RuleBook m_book;
    QList<Automation> m_offered;
};

}  // namespace touchline::gui
