// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/noticelist.h"
#include "gui/commands.h"
#include "gui/context.h"
#include "gui/signinpage.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <memory>

namespace touchline::desk {
class Counter;
class OutageListModel;
struct News;
}  // namespace touchline::desk

class QMenu;

namespace Ui {
class MainWindow;
}

namespace touchline::gui {

class CounterPage;
class CustomersPage;
class DeskPage;
class Keymap;
class Notifier;
class NoticesPage;
class OrdersPage;
class OutagesPage;
class OutboxPage;
class ScanFilter;
class SearchPopup;
class VisitBar;

/// Holds the pages and takes what one of them wants to another. Decides nothing itself.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Context &context);
    ~MainWindow() override;

    [[nodiscard]] SignInPage &signInPage() { return *m_signIn; }
    [[nodiscard]] DeskPage &deskPage() { return *m_desk; }
    [[nodiscard]] CustomersPage &customersPage() { return *m_customers; }
    [[nodiscard]] OutboxPage &outboxPage() { return *m_outbox; }
    [[nodiscard]] NoticesPage &noticesPage() { return *m_noticesPage; }
    [[nodiscard]] OrdersPage &ordersPage() { return *m_orders; }
    [[nodiscard]] OutagesPage &outagesPage() { return *m_outagesPage; }
    [[nodiscard]] SearchPopup &search() { return *m_search; }
    [[nodiscard]] CounterPage &counterPage();
    [[nodiscard]] VisitBar &visitBar();
    [[nodiscard]] desk::Counter &counter();
    [[nodiscard]] ScanFilter &scanFilter();

    void showDesk();
    void showCustomers();
    void showOutbox();
    void showOrders();
    /// A null id: the list.
    void showNotices(const QUuid &notice = {});
    /// A null id: the list.
    void showOutages(const QUuid &outage = {});
    void showCounter();
    void openCustomer(const QUuid &customer);
    void openOrder(const QUuid &order);
    void say(const QString &sentence);

    [[nodiscard]] Keymap &keys();
    [[nodiscard]] Notifier &notifier();
    /// Hides everything until the password was given; nothing is closed.
    void lock();
    void showKeys();
    void showSettings();

signals:
    /// The language or the size of type differ: this window has to give way to a new one.
    void anewWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Frame;
    struct CounterPart;
    struct CounterPartDelete {
        void operator()(CounterPart *part) const;
    };
    void buildFrame();
    void addFrameKeys();
    void addListKeys();
    void addFrameActions(QMenu &menu);
    void placeWindow();
    void keepPlace();
    void openNews(const desk::News &news);
    void showWork();
    void askSignIn(SignInPage::Why why);
    void showStatus(const desk::SyncStatus &status);
    void showActor();
    void connectPages();
    void connectKeys();
    void addCommands();
    void addNotices();
    void addOrders();
    void addOutages();
    void addCounter();
    void followCounter();
    void openRecord(const QString &type, const QUuid &id);
    void startAgain(const Refusal &refusal);
    void startNewOrder();

    Context m_context;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<Frame> m_frame;
    std::unique_ptr<CounterPart, CounterPartDelete> m_counter;
    SignInPage *m_signIn;
    DeskPage *m_desk;
    CustomersPage *m_customers;
    OutboxPage *m_outbox;
    desk::NoticeListModel m_notices;
    NoticesPage *m_noticesPage = nullptr;
    OrdersPage *m_orders = nullptr;
    desk::OutageListModel *m_outages = nullptr;
    OutagesPage *m_outagesPage = nullptr;
    Commands m_commands;
    SearchPopup *m_search;
    QTimer m_statusPause;
    QUuid m_user;
};

}  // namespace touchline::gui
