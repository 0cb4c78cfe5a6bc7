// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/mainwindowframe.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "ui_mainwindow.h"

#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int sentenceShownMs = 10'000;

}  // namespace

MainWindow::MainWindow(const Context &context)
    : m_context(context),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_notices(context.desk, context.clock)
{
    m_ui->setupUi(this);
    m_signIn = new SignInPage(context, m_ui->rootStack);
    m_desk = new DeskPage(context, m_ui->pages);
    m_customers = new CustomersPage(context, m_ui->pages);
    m_outbox = new OutboxPage(context, m_ui->pages);
    m_search = new SearchPopup(context, *m_ui->searchEdit, *m_ui->workPage, m_commands);
    m_ui->rootStack->addWidget(m_signIn);
    for (QWidget *page : {static_cast<QWidget *>(m_desk), static_cast<QWidget *>(m_customers),
                          static_cast<QWidget *>(m_outbox)})
        m_ui->pages->addWidget(page);

    m_statusPause.setObjectName(u"status line"_s);
    m_statusPause.setSingleShot(true);
    m_statusPause.setInterval(sentenceShownMs);
    connect(&m_statusPause, &QTimer::timeout, m_ui->statusLabel, &QLabel::clear);

    connectPages();
    connectKeys();
    addCommands();
    addNotices();
    addOrders();
    addOutages();
    addCounter();
    buildFrame();
    showActor();
    showStatus(context.desk.status());
    if (context.desk.actor().role == Role::Unknown)
        askSignIn(SignInPage::Why::Start);
    else
        showWork();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    connect(&m_context.desk, &desk::Desk::statusChanged, this, &MainWindow::showStatus);
    connect(&m_context.desk, &desk::Desk::actorChanged, this, &MainWindow::showActor);
    connect(m_signIn, &SignInPage::signedIn, this, [this](bool offline) {
        showWork();
        if (offline)
            say(tr("Signed in without the server. What you save is sent when it can be reached."));
    });
    connect(m_signIn, &SignInPage::backWanted, this, &MainWindow::showWork);
    connect(m_ui->deskButton, &QToolButton::clicked, this, &MainWindow::showDesk);
    connect(m_ui->customersButton, &QToolButton::clicked, this, &MainWindow::showCustomers);
    connect(m_ui->outboxButton, &QToolButton::clicked, this, &MainWindow::showOutbox);
    connect(m_ui->syncButton, &QToolButton::clicked, this, &MainWindow::showOutbox);
    connect(m_desk, &DeskPage::customerWanted, this, &MainWindow::openCustomer);
    connect(m_desk, &DeskPage::said, this, &MainWindow::say);
    connect(m_desk, &DeskPage::draftWanted, this, &MainWindow::startAgain);
    connect(m_customers, &CustomersPage::said, this, &MainWindow::say);
    connect(m_customers, &CustomersPage::cameBack, this, &MainWindow::showCustomers);
    connect(m_customers, &CustomersPage::draftWanted, this, &MainWindow::startAgain);
    connect(m_outbox, &OutboxPage::said, this, &MainWindow::say);
    connect(m_outbox, &OutboxPage::draftWanted, this, &MainWindow::startAgain);
    connect(m_outbox, &OutboxPage::openWanted, this, &MainWindow::openRecord);
    Finder &finder = m_search->finder();
    connect(&finder, &Finder::customerChosen, this, &MainWindow::openCustomer);
    connect(&finder, &Finder::orderChosen, this, &MainWindow::openOrder);
    connect(&finder, &Finder::failed, this, &MainWindow::say);
    connect(&finder, &Finder::waiting, this, &MainWindow::say);
}

void MainWindow::connectKeys()
{
    auto *menu = new QMenu(this);
    QAction *away = menu->addAction(tr("Go offline"));
    connect(away, &QAction::triggered, this, [this] {
        m_context.desk.status().link == desk::Link::Offline ? m_context.desk.goOnline()
                                                            : m_context.desk.goOffline();
    });
    connect(menu->addAction(tr("Send and fetch now")), &QAction::triggered, &m_context.desk,
            &desk::Desk::syncNow);
    menu->addSeparator();
    addFrameActions(*menu);
    connect(menu->addAction(tr("Sign out")), &QAction::triggered, this, [this] {
        m_context.desk.signOut().then(this, [this](const Done &done) {
            if (!done)
                say(sentence(done.error()));
        });
    });
    connect(menu, &QMenu::aboutToShow, this, [this, away] {
        away->setText(m_context.desk.status().link == desk::Link::Offline ? tr("Go online")
                                                                          : tr("Go offline"));
    });
    m_ui->userButton->setMenu(menu);
}

void MainWindow::showWork()
{
    m_ui->rootStack->setCurrentWidget(m_ui->workPage);
    m_outbox->refresh();
    // A lead begins with what waits for her word, everybody else with who calls.
    if (m_context.desk.actor().role == Role::Lead && m_ui->pages->currentWidget() == m_desk)
        m_desk->focusList();
    else
        m_ui->searchEdit->setFocus();
}

void MainWindow::askSignIn(SignInPage::Why why)
{
    m_ui->rootStack->setCurrentWidget(m_signIn);
    m_signIn->ask(why);
}

void MainWindow::showActor()
{
    const Actor &actor = m_context.desk.actor();
    const bool somebody = actor.role != Role::Unknown;
    // What was said to one user is not for the next.
    if (actor.user != m_user)
        m_ui->statusLabel->clear();
    if (m_context.preferences && actor.user != m_user)
        m_context.preferences->setUser(actor.user);
    m_ui->userButton->setText(somebody ? actor.name + u" · "_s + words(actor.role) : QString());
    if (!somebody) {
        m_customers->closeAll();
        askSignIn(SignInPage::Why::Start);
    } else if (actor.user != m_user) {
        m_customers->closeAll();
        m_desk->restart();
        showDesk();
        m_customers->restore();
    }
    m_user = somebody ? actor.user : QUuid();
}

void MainWindow::showDesk()
{
    m_ui->deskButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_desk);
    m_desk->focusList();
}

void MainWindow::showCustomers()
{
    const bool already = m_ui->pages->currentWidget() == m_customers;
    m_ui->customersButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_customers);
    if (already || !m_customers->current())
        m_customers->showFind();
    else
        m_customers->current()->focusContents();
}

void MainWindow::showOutbox()
{
    m_ui->outboxButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_outbox);
    m_outbox->refresh();
    m_outbox->focusList();
}

void MainWindow::openCustomer(const QUuid &customer)
{
    CustomerPage *page = m_customers->openCustomer(customer);
    m_ui->customersButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_customers);
    page->setFocus();
}

void MainWindow::openOrder(const QUuid &order)
{
    m_customers->openOrder(order);
    m_ui->customersButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_customers);
}

void MainWindow::openRecord(const QString &type, const QUuid &id)
{
    if (type == "work_order"_L1)
        openOrder(id);
    else if (type == "customer"_L1)
        openCustomer(id);
    else
        m_context.desk.record(type, id).then(this, [this](const Result<desk::RecordView> &record) {
            if (record && record->row.type)
                openCustomer(record->row.root);
            else
                say(sentence(ErrorKind::NotFound));
        });
}

void MainWindow::startNewOrder()
{
    if (!authorized(m_context.desk.actor().role, Action::CreateOrder, Nearness::Team)) {
        say(tr("Orders are opened by those who take them in; your role works on them."));
        return;
    }
    if (m_ui->pages->currentWidget() == m_customers && m_customers->current())
        m_customers->current()->orders().startNew();
    else {
        showDesk();
        m_desk->startNew();
    }
}

void MainWindow::startAgain(const Refusal &refusal)
{
    const QJsonObject typed = parsedJson(refusal.proposed).toObject();
    if (refusal.targetType == "note"_L1) {
        const QUuid customer(typed["customer"_L1].toString());
        if (customer.isNull()) {
            openOrder(QUuid(typed["order"_L1].toString()));
            return;
        }
        openCustomer(customer);
        m_customers->current()->composer().setText(typed["text"_L1].toString());
        return;
    }
    const desk::FieldValues values = fieldsOf(typeOf<WorkOrder>(), typed);
    const QUuid customer(typed["customer"_L1].toString());
    if (refusal.kind == "create"_L1 && !customer.isNull()) {
        openCustomer(customer);
        m_customers->current()->orders().startNew(values);
        return;
    }
    showDesk();
    if (refusal.kind == "create"_L1)
        m_desk->startNew(values);
    else
        m_desk->openOrder(refusal.target, values);
}

void MainWindow::say(const QString &sentence)
{
    m_ui->statusLabel->setText(sentence);
    m_statusPause.start();
}

}  // namespace touchline::gui
