// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sessions.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

namespace touchline::gui {

class CustomerPage;
class OrderEditor;

/// What is below one session tab. Its contents are made when they are first looked at, so that twenty
/// tabs from yesterday cost nothing this morning.
class SessionPage final : public QWidget {
    Q_OBJECT
public:
    SessionPage(const Context &context, const desk::SessionTab &tab, QWidget *parent = nullptr);
    ~SessionPage() override;

    [[nodiscard]] const desk::SessionTab &tab() const { return m_tab; }
    /// Makes the contents now.
    void fill();
    /// Null: not made yet, or the other kind.
    [[nodiscard]] CustomerPage *customer() const { return m_customer; }
    [[nodiscard]] OrderEditor *order() const { return m_order; }

signals:
    /// Masked, for the tab.
    void titleChanged(const QString &title);
    void placed(const QString &mode, int cursor);
    void customerWanted(const QUuid &customer);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// A macro is done with this order and wants the next one of the list.
    void nextWanted(const QUuid &order);

private:
    void fillCustomer();
    void fillOrder();

    Context m_context;
    desk::SessionTab m_tab;
    CustomerPage *m_customer = nullptr;
    OrderEditor *m_order = nullptr;
};

}  // namespace touchline::gui
