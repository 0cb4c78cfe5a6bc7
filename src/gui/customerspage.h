// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sessions.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class CustomersPage;
}

namespace touchline::gui {

class CustomerPage;
class Finder;
class SessionPage;

/// Finds customers; each open one is a session under a tab, and so is an order that was opened by
/// itself. What is open comes back after a restart.
class CustomersPage final : public QWidget {
    Q_OBJECT
public:
    explicit CustomersPage(const Context &context, QWidget *parent = nullptr);
    ~CustomersPage() override;

    CustomerPage *openCustomer(const QUuid &customer);
    void openOrder(const QUuid &order);
    /// The customer in front; null: the search or an order is.
    [[nodiscard]] CustomerPage *current() const;
    [[nodiscard]] desk::Sessions &sessions() { return m_sessions; }
    /// Ctrl+W.
    void closeCurrent();
    /// Ctrl+Shift+T.
    void reopen();
    void showFind();
    /// Brings back the tabs of whoever is signed in now.
    void restore();
    void closeAll();

signals:
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// A macro is done with this order and wants the next one of the list.
    void nextWanted(const QUuid &order);
    /// The tabs are there again, and one of them was in front when the program ended.
    void cameBack();
    /// Another tab is looked at.
    void turned();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectSessions();
    void connectKeys();
    SessionPage *openSession(desk::SessionTab::Kind kind, const QUuid &id);
    SessionPage *addPage(const desk::SessionTab &tab);
    [[nodiscard]] SessionPage *pageOf(const QUuid &id) const;
    [[nodiscard]] SessionPage *pageAt(int index) const;
    void showTab(const QUuid &id);
    void readFacts(const QUuid &id);
    void tick();
    void closeTab(int index);
    void showState(const QString &title, const QString &text);
    void showAnswer();

    Context m_context;
    std::unique_ptr<Ui::CustomersPage> m_ui;
    Finder *m_finder;
    desk::Sessions m_sessions;
    QTimer m_second;
    QUuid m_user;
    bool m_filling = false;
};

}  // namespace touchline::gui
