// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerspage.h"

#include "gui/customerpage.h"
#include "gui/finder.h"
#include "gui/hitdelegate.h"
#include "ui_customerspage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

CustomersPage::CustomersPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::CustomersPage>()),
      m_finder(new Finder(context, true, this))
{
    m_ui->setupUi(this);
    m_ui->tabs->tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    m_ui->tabs->tabBar()->setExpanding(false);
    m_ui->findView->setModel(&m_finder->model());
    m_ui->findView->setItemDelegate(new HitDelegate(context.look, this));
    m_ui->findView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->serverButton->setEnabled(false);
    showAnswer();

    connect(m_ui->findEdit, &QLineEdit::textChanged, m_finder, [this](const QString &text) {
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
    connect(m_ui->tabs, &QTabWidget::tabCloseRequested, this, &CustomersPage::closeTab);
    auto *closeKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this);
    connect(closeKey, &QShortcut::activated, this,
            [this] { closeTab(m_ui->tabs->currentIndex()); });
}

CustomersPage::~CustomersPage() = default;

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

CustomerPage *CustomersPage::openCustomer(const QUuid &customer)
{
    for (int i = 1; i < m_ui->tabs->count(); ++i) {
        auto *page = qobject_cast<CustomerPage *>(m_ui->tabs->widget(i));
        if (page && page->customer() == customer) {
            m_ui->tabs->setCurrentIndex(i);
            return page;
        }
    }
    auto *page = new CustomerPage(m_context, customer, this);
    const int at = m_ui->tabs->addTab(page, u"…"_s);
    m_ui->tabs->setCurrentIndex(at);
    connect(page, &CustomerPage::said, this, &CustomersPage::said);
    connect(page, &CustomerPage::draftWanted, this, &CustomersPage::draftWanted);
    connect(page, &CustomerPage::nameChanged, this, [this, page](const QString &name) {
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(page), QString(name).replace(u'&', u"&&"_s));
    });
    return page;
}

CustomerPage *CustomersPage::current() const
{
    return qobject_cast<CustomerPage *>(m_ui->tabs->currentWidget());
}

void CustomersPage::showFind()
{
    m_ui->tabs->setCurrentIndex(0);
    m_ui->findEdit->setFocus();
}

void CustomersPage::closeTab(int index)
{
    // The first tab is the search.
    if (index <= 0)
        return;
    QWidget *page = m_ui->tabs->widget(index);
    m_ui->tabs->removeTab(index);
    page->deleteLater();
}

void CustomersPage::closeAll()
{
    while (m_ui->tabs->count() > 1)
        closeTab(1);
}

}  // namespace touchline::gui
