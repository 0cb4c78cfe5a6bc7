// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace touchline::gui {

class CustomersPage;
class DeskPage;
class OutboxPage;
class SearchPopup;
class SignInPage;

/// Holds the pages and takes what one of them wants to another. Decides nothing itself.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Context &context, const QString &server);
    ~MainWindow() override;

    [[nodiscard]] SignInPage &signInPage() { return *m_signIn; }
    [[nodiscard]] DeskPage &deskPage() { return *m_desk; }
    [[nodiscard]] CustomersPage &customersPage() { return *m_customers; }
    [[nodiscard]] OutboxPage &outboxPage() { return *m_outbox; }
    [[nodiscard]] SearchPopup &search() { return *m_search; }

    void showDesk();
    void showCustomers();
    void showOutbox();
    void openCustomer(const QUuid &customer);
    void openOrder(const QUuid &order);
    void say(const QString &sentence);

private:
    void showWork();
    void askSignIn(bool again);
    void showStatus(const desk::SyncStatus &status);
    void showActor();
    void connectPages();
    void connectKeys();
    void openRecord(const QString &type, const QUuid &id);
    void startAgain(const Refusal &refusal);
    void startNewOrder();

    Context m_context;
    std::unique_ptr<Ui::MainWindow> m_ui;
    SignInPage *m_signIn;
    DeskPage *m_desk;
    CustomersPage *m_customers;
    OutboxPage *m_outbox;
    SearchPopup *m_search;
    QTimer m_statusPause;
    QUuid m_user;
};

}  // namespace touchline::gui
