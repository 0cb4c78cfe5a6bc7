// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/majorbanner.h"

#include "gui/plain.h"
#include "gui/wordsoutages.h"
#include "ui_majorbanner.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

MajorBanner::MajorBanner(const Context &context, desk::OutageListModel &outages, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_outages(outages),
      m_ui(std::make_unique<Ui::MajorBanner>())
{
    m_ui->setupUi(this);
    m_ui->answerLabel->hide();
    hide();
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] { emit openWanted(m_shown); });
    connect(m_ui->answerButton, &QPushButton::toggled, m_ui->answerLabel, &QWidget::setVisible);
    connect(&outages, &desk::OutageListModel::loaded, this, &MajorBanner::follow);
}

MajorBanner::~MajorBanner() = default;

void MajorBanner::follow()
{
    const QList<desk::OutageLine> &major = m_outages.major();
    setVisible(!major.isEmpty());
    if (major.isEmpty()) {
        m_shown = {};
        m_ui->answerButton->setChecked(false);
        return;
    }
    const Outage &outage = major.first().outage;
    m_shown = outage.id.value;
    const qint64 now = m_context.desk.nowMs();
    m_ui->textLabel->setText(majorWords(outage, now));
    m_ui->answerLabel->setText(outage.answer);
    const int more = int(major.size()) - 1;
    m_ui->moreLabel->setVisible(more > 0);
    m_ui->moreLabel->setText(tr("and %n more", nullptr, more));
    setAccessibleName(tr("Major outage: %1").arg(majorWords(outage, now)));
}

}  // namespace touchline::gui
