// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices in the window: their page, the count in the rail, the banner above all pages.

#include "desk/news.h"
#include "gui/deskpage.h"
#include "gui/mainwindowframe.h"
#include "gui/noticebanner.h"
#include "gui/noticespage.h"
#include "gui/outboxpage.h"
#include "ui_mainwindow.h"

namespace touchline::gui {

void MainWindow::addNotices()
{
    m_noticesPage = new NoticesPage(m_context, m_notices, m_ui->pages);
    m_ui->pages->addWidget(m_noticesPage);
    auto *banner = new NoticeBanner(m_context, m_notices, this);
    m_ui->bannerLayout->addWidget(banner);
    connect(m_ui->noticesButton, &QToolButton::clicked, this, [this] { showNotices(); });
    connect(m_noticesPage, &NoticesPage::said, this, &MainWindow::say);
    connect(banner, &NoticeBanner::openWanted, this, &MainWindow::showNotices);
    connect(m_desk, &DeskPage::noticeWanted, this, &MainWindow::showNotices);
    connect(m_desk, &DeskPage::outboxWanted, this, &MainWindow::showOutbox);
    connect(&m_notices, &desk::NoticeListModel::loaded, this, [this] {
        const int unread = m_notices.unread();
        m_ui->noticesButton->setBadge(unread, tr("%n unread notice(s)", nullptr, unread));
    });
    connect(&m_context.desk, &desk::Desk::actorChanged, this, [this] { m_noticesPage->restart(); });
    // What the page lists need not be said beside it.
    connect(m_ui->pages, &QStackedWidget::currentChanged, this, [this] {
        if (!m_frame)
            return;
        using enum desk::NewsKind;
        const QWidget *page = m_ui->pages->currentWidget();
        m_frame->notifier->setShown(page == m_noticesPage ? QSet{MustRead}
                                    : page == m_outbox    ? QSet{Conflict, Refusal}
                                                          : QSet<desk::NewsKind>());
    });
}

void MainWindow::showNotices(const QUuid &notice)
{
    m_ui->noticesButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_noticesPage);
    m_noticesPage->open(notice);
}

}  // namespace touchline::gui
