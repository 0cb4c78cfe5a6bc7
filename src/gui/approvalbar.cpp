// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/approvalbar.h"

#include "gui/plain.h"
#include "gui/words.h"
#include "gui/worktext.h"
#include "ui_approvalbar.h"

namespace touchline::gui {

ApprovalBar::ApprovalBar(QWidget *parent)
    : QFrame(parent), m_ui(std::make_unique<Ui::ApprovalBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &ApprovalBar::approveWanted);
    connect(m_ui->refuseButton, &QPushButton::clicked, this, &ApprovalBar::rejectWanted);
    hide();
}

ApprovalBar::~ApprovalBar() = default;

void ApprovalBar::show(const desk::WorkItem &item, qint64 nowMs)
{
    const QString who = item.byName.isEmpty() ? tr("a colleague") : item.byName;
    m_ui->questionLabel->setText(tr("%1 asks for: %2").arg(who, words(item.approval.kind)));
    showText(*m_ui->reasonLabel, workText(item, nowMs).detail);
    setAccessibleName(m_ui->questionLabel->text());
    setVisible(true);
}

}  // namespace touchline::gui
