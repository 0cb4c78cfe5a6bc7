// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter in the window: its place in the rail, the bar of the visit above all pages, the card reader.

#include "gui/counterpage.h"
#include "gui/countertext.h"
#include "gui/mainwindow.h"
#include "gui/namedkey.h"
#include "gui/scanfilter.h"
#include "gui/tokenicon.h"
#include "gui/undobar.h"
#include "gui/visitbar.h"
#include "ui_mainwindow.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

struct MainWindow::CounterPart {
    CounterPart(const Context &context, MainWindow &window)
        : counter(context.desk, context.clock),
          page(new CounterPage(context, counter, window.m_ui->pages)),
          bar(new VisitBar(context, counter, window.m_ui->bannerLayout->parentWidget())),
          scan(context.clock)
    {}
    desk::Counter counter;
    CounterPage *page;
    VisitBar *bar;
    ScanFilter scan;
    QUuid greeted;  ///< the clerk who was shown her counter
};

void MainWindow::CounterPartDelete::operator()(CounterPart *part) const { delete part; }

void MainWindow::addCounter()
{
    m_counter.reset(new CounterPart(m_context, *this));
    CounterPage *page = m_counter->page;
    VisitBar *bar = m_counter->bar;
    m_ui->pages->addWidget(page);
    m_ui->bannerLayout->addWidget(bar);
    m_ui->counterButton->setLook(m_context.look);
    m_ui->counterButton->setIcon(
        tokenIcon(m_context.look, Glyph::Hall, &Tokens::muted, &Tokens::accent));
    m_ui->counterButton->setIconSize({measures::Icon, measures::Icon});
    const auto goThere = [this] {
        showCounter();
        m_counter->page->focusList();
    };
    connect(m_ui->counterButton, &QToolButton::clicked, this, goThere);
    connect(&m_counter->counter, &desk::Counter::changed, this, &MainWindow::followCounter);
    connect(page, &CounterPage::said, this, &MainWindow::say);
    connect(page, &CounterPage::visitWanted, bar, &VisitBar::startOrFinish);
    connect(bar, &VisitBar::said, this, &MainWindow::say);
    connect(bar, &VisitBar::customerWanted, this, &MainWindow::openCustomer);
    connect(bar, &VisitBar::started, this, &MainWindow::openCustomer);
    connect(bar, &VisitBar::opened, page, [page] { page->setFormOpen(true); });
    connect(bar, &VisitBar::closed, this, [this] {
        m_counter->page->setFormOpen(false);
        if (m_ui->pages->currentWidget() == static_cast<QWidget *>(m_counter->page))
            m_counter->page->focusList();
    });
    connect(bar, &VisitBar::ended, this,
            [this](const desk::VisitIds &visit, const QUuid &customer, const QString &number) {
                showCounter();
                m_counter->page->undoBar().offer(
                    tr("Visit %1 is finished.").arg(number), [this, visit, customer] {
                        m_counter->counter.takeBackFinish(visit, customer);
                        openCustomer(customer);
                    });
            });
    connect(&m_counter->scan, &ScanFilter::scanned, this, [this](const QString &text) {
        if (m_ui->rootStack->currentWidget() == m_ui->workPage)
            m_counter->bar->take(text);
    });
    namedKey(m_ui->workPage, "visitKey", tr("Start or finish a visit"), Qt::Key_F4,
             [bar] { bar->startOrFinish(); });
    namedKey(m_ui->workPage, "paymentKey", tr("Record a payment"), Qt::ALT | Qt::Key_P,
             [bar] { bar->showPayment(); });
    const auto here = [this] { return m_counter->counter.isHere(); };
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open the counter"),
                   u"counterButton"_s, goThere, here);
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Start or finish a visit"), u"visitKey"_s,
        [bar] { bar->startOrFinish(); }, here);
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Record a payment"), u"paymentKey"_s,
        [bar] { bar->showPayment(); }, here);
    followCounter();
}

void MainWindow::followCounter()
{
    const desk::Counter &counter = m_counter->counter;
    const bool here = counter.isHere();
    m_ui->counterButton->setVisible(here);
    m_counter->scan.setOn(here);
    // A red number is for what is late, not for everybody who waits.
    const qint64 now = m_context.clock.nowMs();
    const auto &tickets = counter.facts().tickets;
    const int late = int(std::count_if(tickets.begin(), tickets.end(), [&](const Ticket &ticket) {
        return waitsFor(ticket, counter.place()) && now - ticket.issuedAt.ms >= TooLongWaitMs;
    }));
    m_ui->counterButton->setBadge(here ? late : 0, tr("%n number(s) wait too long", nullptr, late));
    const Actor &actor = m_context.desk.actor();
    if (here && actor.role == Role::Clerk && m_counter->greeted != actor.user) {
        // Her counter is where a clerk's day begins.
        if (m_ui->pages->currentWidget() == m_ui->pages->widget(0))
            showCounter();
        m_counter->greeted = actor.user;
    }
    if (!here && m_ui->pages->currentWidget() == static_cast<QWidget *>(m_counter->page))
        showDesk();
}

void MainWindow::showCounter()
{
    m_ui->counterButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_counter->page);
}

CounterPage &MainWindow::counterPage() { return *m_counter->page; }

VisitBar &MainWindow::visitBar() { return *m_counter->bar; }

desk::Counter &MainWindow::counter() { return m_counter->counter; }

ScanFilter &MainWindow::scanFilter() { return m_counter->scan; }

}  // namespace touchline::gui
