// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerspage.h"

#include "gui/customerpage.h"
#include "gui/finder.h"
#include "gui/hitdelegate.h"
#include "gui/namedkey.h"
#include "gui/sessionpage.h"
#include "ui_customerspage.h"

#include <QtWidgets/QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString sessionKey = u"sessions"_s;

}  // namespace

CustomersPage::CustomersPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::CustomersPage>()),
      m_finder(new Finder(context, true, nullptr, this)),
      m_sessions([this](const QByteArray &bytes) {
          // Not before the last state has been read: it would be lost.
          if (!m_user.isNull() && m_context.desk.actor().user == m_user)
              m_context.desk.remember(sessionKey, bytes);
      })
{
    m_ui->setupUi(this);
    m_ui->tabs->setLook(context.look);
    m_ui->tabs->tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    m_ui->findView->setModel(&m_finder->model());
    m_ui->findView->setItemDelegate(new HitDelegate(context.look, this));
    m_ui->findView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->serverButton->setEnabled(false);
    showAnswer();

    connect(m_ui->findEdit, &SearchEdit::typed, m_finder, [this](const QString &text) {
        m_ui->serverButton->setEnabled(!text.trimmed().isEmpty());
        m_finder->setText(text.trimmed());
    });
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, [this] {
        m_finder->choose(m_finder->model().hitCount() > 0 ? 1 : m_finder->model().rowCount() - 1);
    });
    connect(m_ui->serverButton, &QPushButton::clicked, m_finder, &Finder::searchServer);
    connect(m_ui->findView, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_finder->choose(index.row()); });
    connect(m_ui->findView, &QListView::activated, this,
            [this](const QModelIndex &index) { m_finder->choose(index.row()); });
    connect(m_finder, &Finder::answered, this, &CustomersPage::showAnswer);
    connect(m_finder, &Finder::customerChosen, this, &CustomersPage::openCustomer);
    connect(m_finder, &Finder::failed, this,
            [this](const QString &text) { showState(tr("That did not work"), text); });
    connect(m_finder, &Finder::waiting, this, &CustomersPage::said);
    connectSessions();
    connectKeys();
}

CustomersPage::~CustomersPage()
{
    // What they still have to say about cursors needs the sessions.
    m_filling = true;
    while (SessionPage *page = pageAt(1)) {
        m_ui->tabs->removeTab(1);
        delete page;
    }
}

void CustomersPage::connectSessions()
{
    m_second.setObjectName(u"time in contact"_s);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &CustomersPage::tick);
    connect(&m_sessions, &desk::Sessions::tabChanged, this, &CustomersPage::showTab);
    connect(m_ui->tabs, &QTabWidget::tabCloseRequested, this, &CustomersPage::closeTab);
    connect(m_ui->tabs, &SessionTabs::sessionMoved, &m_sessions, &desk::Sessions::move);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (m_filling)
            return;
        SessionPage *page = pageAt(index);
        if (page)
            page->fill();
        m_sessions.show(page ? page->tab().id : QUuid());
        emit turned();
    });
    connect(&m_context.desk, &desk::Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        // While all of it is loading for the first time, nothing of it is news.
        if (m_context.desk.status().link != desk::Link::Loading)
            m_sessions.touch(roots, isVisible());
        for (const QUuid &root : roots)
            readFacts(root);
    });
}

void CustomersPage::connectKeys()
{
    const auto key = [this](const char *id, const QString &title, const QKeySequence &keys,
                            auto act) { namedKey(this, id, title, keys, act); };
    const auto step = [this](bool forward) {
        if (SessionPage *page = pageOf(m_sessions.neighbour(forward)))
            m_ui->tabs->setCurrentWidget(page);
    };
    key("nextTabKey", tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab), [step] { step(true); });
    key("previousTabKey", tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
        [step] { step(false); });
    // The same stroke, as some platforms call it.
    key("previousTabKey2", tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab),
        [step] { step(false); });
    key("closeTabKey", tr("Close the tab"), QKeySequence(Qt::CTRL | Qt::Key_W),
        [this] { closeCurrent(); });
    key("reopenTabKey", tr("Open the last closed tab again"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { reopen(); });
}

void CustomersPage::showState(const QString &title, const QString &text)
{
    m_ui->emptyTitle->setText(title);
    m_ui->emptyLabel->setText(text);
    m_ui->findStack->setCurrentWidget(m_ui->emptyPage);
}

void CustomersPage::showAnswer()
{
    if (m_finder->model().rowCount() > 0)
        m_ui->findStack->setCurrentWidget(m_ui->listPage);
    else
        showState(tr("Whom are you looking for?"), tr("Type a name, a customer or service number, "
                                                      "the last four digits of a telephone, or the "
                                                      "first letters in pinyin."));
}

SessionPage *CustomersPage::pageAt(int index) const
{
    return qobject_cast<SessionPage *>(m_ui->tabs->widget(index));
}

SessionPage *CustomersPage::pageOf(const QUuid &id) const
{
    for (int i = 1; i < m_ui->tabs->count(); ++i) {
        if (SessionPage *page = pageAt(i); page && page->tab().id == id)
            return page;
    }
    return nullptr;
}

SessionPage *CustomersPage::addPage(const desk::SessionTab &tab)
{
    auto *page = new SessionPage(m_context, tab, this);
    m_ui->tabs->addTab(page, u"…"_s);
    const QUuid id = tab.id;
    connect(page, &SessionPage::said, this, &CustomersPage::said);
    connect(page, &SessionPage::draftWanted, this, &CustomersPage::draftWanted);
    connect(page, &SessionPage::nextWanted, this, &CustomersPage::nextWanted);
    connect(page, &SessionPage::customerWanted, this, &CustomersPage::openCustomer);
    connect(page, &SessionPage::titleChanged, this,
            [this, id](const QString &title) { m_sessions.setTitle(id, title); });
    connect(page, &SessionPage::placed, this, [this, id](const QString &mode, int cursor) {
        m_sessions.setMode(id, mode);
        m_sessions.setCursor(id, mode, cursor);
    });
    showTab(id);
    readFacts(id);
    return page;
}

SessionPage *CustomersPage::openSession(desk::SessionTab::Kind kind, const QUuid &id)
{
    m_sessions.open(kind, id);
    SessionPage *page = pageOf(id);
    if (!page)
        page = addPage(*m_sessions.find(id));
    m_ui->tabs->setCurrentWidget(page);
    page->fill();
    return page;
}

CustomerPage *CustomersPage::openCustomer(const QUuid &customer)
{
    return openSession(desk::SessionTab::Kind::Customer, customer)->customer();
}

void CustomersPage::openOrder(const QUuid &order)
{
    openSession(desk::SessionTab::Kind::Order, order);
}

CustomerPage *CustomersPage::current() const
{
    const SessionPage *page = pageAt(m_ui->tabs->currentIndex());
    return page ? page->customer() : nullptr;
}

void CustomersPage::showTab(const QUuid &id)
{
    if (SessionPage *page = pageOf(id))
        m_ui->tabs->showTab(m_ui->tabs->indexOf(page), m_sessions, id, m_context.clock.nowMs());
    if (m_sessions.inContact() != m_second.isActive())
        m_sessions.inContact() ? m_second.start() : m_second.stop();
}

void CustomersPage::tick()
{
    for (const desk::SessionTab &tab : m_sessions.state().tabs) {
        if (m_sessions.contactSince(tab.id))
            showTab(tab.id);
    }
}

void CustomersPage::readFacts(const QUuid &id)
{
    const desk::SessionTab *tab = m_sessions.find(id);
    if (!tab || tab->kind != desk::SessionTab::Kind::Customer)
        return;
    m_context.desk.sessionFacts(id).then(this, [this, id](const Result<desk::SessionFacts> &facts) {
        if (!facts)
            return;
        m_sessions.setChannel(id, facts->channel);
        m_sessions.setContact(id, facts->contactSinceMs);
    });
}

void CustomersPage::showFind()
{
    m_ui->tabs->setCurrentIndex(0);
    m_ui->findEdit->setFocus();
}

void CustomersPage::closeCurrent() { closeTab(m_ui->tabs->currentIndex()); }

void CustomersPage::closeTab(int index)
{
    SessionPage *page = pageAt(index);
    if (!page)  // the search
        return;
    if (!m_sessions.close(page->tab().id)) {
        emit said(tr("You are in contact here; the tab stays until the contact has ended."));
        return;
    }
    m_ui->tabs->removeTab(index);
    // At once, so that what was just typed is written down before the tab can be opened again.
    delete page;
}

void CustomersPage::reopen()
{
    if (const auto tab = m_sessions.reopen())
        m_ui->tabs->setCurrentWidget(addPage(*tab));
}

void CustomersPage::restore()
{
    m_context.desk.remembered(sessionKey)
        .then(this, [this, user = m_context.desk.actor().user](const Result<QByteArray> &bytes) {
            if (user != m_context.desk.actor().user)  // somebody else has signed in
                return;
            desk::SessionState state = bytes ? desk::sessionFrom(*bytes) : desk::SessionState();
            const bool wasInFront = state.inFront && !state.tabs.isEmpty();
            // What the agent was quick enough to open meanwhile comes first.
            const desk::SessionState now = m_sessions.state();
            state.tabs.removeIf([this](const auto &tab) { return m_sessions.find(tab.id); });
            const QList<desk::SessionTab> kept = state.tabs;
            state.tabs = now.tabs + kept;
            state.inFront = now.inFront;
            if (!now.tabs.isEmpty())
                state.current = now.current;
            m_sessions.restore(state);
            m_user = user;
            m_filling = true;
            for (const desk::SessionTab &tab : kept)
                addPage(tab);
            SessionPage *front = pageOf(state.current);
            if (front) {
                m_ui->tabs->setCurrentWidget(front);
                front->fill();
            }
            m_filling = false;
            if (wasInFront && front)
                emit cameBack();
        });
}

void CustomersPage::closeAll()
{
    m_user = {};
    m_filling = true;
    while (SessionPage *page = pageAt(1)) {
        m_ui->tabs->removeTab(1);
        // One in each turn of the loop: a page with all that is in it takes a while to go. Nothing that it
        // says then is for who comes next.
        page->disconnect(this);
        page->deleteLater();
    }
    m_filling = false;
    m_sessions.restore({});
}

void CustomersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sessions.setInFront(true);
    m_sessions.show(m_sessions.state().current);
}

void CustomersPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The icons of the tabs are painted in the colours of the theme.
    if (event->type() == QEvent::PaletteChange) {
        for (const desk::SessionTab &tab : m_sessions.state().tabs)
            showTab(tab.id);
    }
}

void CustomersPage::hideEvent(QHideEvent *event)
{
    m_sessions.setInFront(false);
    QWidget::hideEvent(event);
}

}  // namespace touchline::gui
