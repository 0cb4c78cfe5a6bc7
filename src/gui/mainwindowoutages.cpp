// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages in the window: their page, the count in the rail, the banner of a major one above all pages.

#include "gui/mainwindow.h"
#include "gui/majorbanner.h"
#include "gui/outagespage.h"
#include "ui_mainwindow.h"

namespace touchline::gui {

void MainWindow::addOutages()
{
    m_outages = new desk::OutageListModel(m_context.desk, this);
    m_outagesPage = new OutagesPage(m_context, *m_outages, m_ui->pages);
    m_ui->pages->addWidget(m_outagesPage);
    auto *banner = new MajorBanner(m_context, *m_outages, this);
    m_ui->bannerLayout->insertWidget(0, banner);
    connect(m_ui->outagesButton, &QToolButton::clicked, this, [this] { showOutages(); });
    connect(m_outagesPage, &OutagesPage::said, this, &MainWindow::say);
    connect(banner, &MajorBanner::openWanted, this, &MainWindow::showOutages);
    connect(m_outages, &desk::OutageListModel::loaded, this, [this] {
        const int active = m_outages->active();
        m_ui->outagesButton->setBadge(active, tr("%n outage(s) now", nullptr, active));
    });
    connect(&m_context.desk, &desk::Desk::actorChanged, this, [this] { m_outagesPage->restart(); });
}

void MainWindow::showOutages(const QUuid &outage)
{
    m_ui->outagesButton->setChecked(true);
    m_ui->pages->setCurrentWidget(m_outagesPage);
    m_outagesPage->open(outage);
}

}  // namespace touchline::gui
