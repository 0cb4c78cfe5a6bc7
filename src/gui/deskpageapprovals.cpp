// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DeskPage where a lead says yes or no, and where what is chosen and what is shown belong together.

#include "gui/approvalbar.h"
#include "gui/deskpage.h"
#include "gui/handoverpanel.h"
#include "gui/orderpanel.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_deskpage.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QUuid orderOf(const desk::WorkItem &item)
{
    return item.line.order.id.isNull() ? item.target : item.line.order.id.value;
}

}  // namespace

void DeskPage::approve(const desk::WorkItem &item)
{
    if (item.group == desk::WorkGroup::Approve && item.approval.state == ApprovalState::Open)
        decide(item, true, {});
}

void DeskPage::askReject(const desk::WorkItem &item)
{
    if (item.group != desk::WorkGroup::Approve || item.approval.state != ApprovalState::Open)
        return;
    m_rejecting = item.id;
    m_ui->askLabel->setText(tr("%1: why not?").arg(words(item.approval.kind)));
    m_ui->answerEdit->clear();
    enableReject();
    m_ui->askFrame->show();
    m_ui->answerEdit->setFocus();
}

void DeskPage::enableReject()
{
    const bool said = !m_ui->answerEdit->text().trimmed().isEmpty();
    m_ui->rejectButton->setEnabled(said);
    setPlainToolTip(*m_ui->rejectButton,
                    said ? tr("Send the answer (Enter)") : tr("Say why first"));
}

void DeskPage::reject()
{
    const QString answer = m_ui->answerEdit->text().trimmed();
    if (answer.isEmpty())
        return;
    m_ui->askFrame->hide();
    m_ui->workView->setFocus();
    for (int row = 0; row < m_work.rowCount(); ++row) {
        const desk::WorkItem *item = m_work.itemAt(row);
        if (item && item->id == m_rejecting)
            return decide(*item, false, answer);
    }
}

void DeskPage::decide(const desk::WorkItem &item, bool yes, const QString &answer)
{
    const QString what = words(item.approval.kind) + u" · "_s + item.line.order.title.simplified();
    desk::FieldValues values{
        {u"state"_s, QString(codeOf(yes ? ApprovalState::Approved : ApprovalState::Rejected))}};
    if (!answer.isEmpty())
        values.insert(u"answer"_s, answer);
    const QUuid id = item.id;
    // Another one that could still be taken back is carried out first.
    m_ui->undoBar->flush();
    m_undecide = id;
    // The server carries it out at once, so it is held back here for as long as it can be undone.
    m_ui->undoBar->hold(yes ? tr("Approved: %1").arg(what) : tr("Not approved: %1").arg(what),
                        [this, id, values] {
                            m_undecide = {};
                            m_context.desk.editRecord(u"approval"_s, id, values)
                                .then(this, [this, id](const Result<desk::Saved> &saved) {
                                    m_work.setDecided(id, false);
                                    if (!saved)
                                        emit said(sentence(saved.error()));
                                });
                        });
    m_work.setDecided(id, true);
}

void DeskPage::connectPanel()
{
    m_asked = new ApprovalBar(m_stack->parentWidget());
    m_ui->panelLayout->insertWidget(0, m_asked);
    connect(m_asked, &ApprovalBar::approveWanted, this, [this] {
        if (const desk::WorkItem *item = itemAt(m_ui->workView->currentIndex()))
            approve(*item);
    });
    connect(m_asked, &ApprovalBar::rejectWanted, this, [this] {
        if (const desk::WorkItem *item = itemAt(m_ui->workView->currentIndex()))
            askReject(*item);
    });
    connect(m_panel, &OrderPanel::customerWanted, this, &DeskPage::customerWanted);
    connect(m_panel, &OrderPanel::said, this, &DeskPage::said);
    connect(m_panel, &OrderPanel::draftWanted, this, &DeskPage::draftWanted);
    connect(m_panel, &OrderPanel::nextWanted, this, [this](const QUuid &order) {
        if (!openAfter(order))
            emit said(tr("That was the last order of the list."));
    });
    // No list of its own lies below the order here.
    connect(m_panel, &OrderPanel::left, this, &DeskPage::focusList);
    // The keyboard waits for the next call only as long as this one's order is shown.
    const auto noCall = [this] { m_dialled = {}; };
    connect(m_panel, &OrderPanel::coming, this, noCall);
    connect(m_panel, &OrderPanel::coming, this, [this] { m_beside = {}; });
    connect(m_panel, &OrderPanel::left, this, noCall);
    connect(m_panel, &OrderPanel::coming, this, &DeskPage::showAsked);
    connect(m_panel, &OrderPanel::left, this, [this] {
        m_panelLeads = false;
        if (m_ui->workView->currentIndex().isValid())
            m_ui->workView->setCurrentIndex(m_ui->workView->currentIndex());
        showAsked();
    });
}

/// What stands at the right belongs to what is chosen, or nothing looks chosen.
void DeskPage::followChosen(const desk::WorkItem &item)
{
    if (m_isFollowing)
        return;
    // What she works on is not taken away by what comes in or goes.
    if (m_stack->isAncestorOf(QApplication::focusWidget()))
        return keepShown();
    m_panelLeads = false;
    const QUuid order = orderOf(item);
    if (m_stack->currentWidget() == m_handover && item.type == "handover"_L1)
        return;
    m_stack->setCurrentWidget(m_panel);
    // What is to be decided stands beside the question, without anything being pressed.
    const bool asks = item.group == desk::WorkGroup::Approve && !order.isNull();
    if (asks && m_panel->shownOrder() != order) {
        m_panel->openOrder(order);
        m_beside = order;
    } else if (!m_panel->isEmpty() && (order.isNull() || m_panel->shownOrder() != order))
        m_panel->clear();
}

/// An order was opened by other ways than the list of work: its line is chosen, or none looks so.
void DeskPage::showChosenOrder()
{
    const desk::WorkItem *now = itemAt(m_ui->workView->currentIndex());
    const QUuid shown = m_panel->shownOrder();
    int row = -1;
    for (int i = 0; i < m_work.rowCount() && row < 0 && !shown.isNull(); ++i) {
        const desk::WorkItem *item = m_work.itemAt(i);
        if (item && orderOf(*item) == shown)
            row = i;
    }
    if (row < 0)
        return keepShown();
    if (!now || orderOf(*now) != shown) {
        const QScopedValueRollback following(m_isFollowing, true);
        m_ui->workView->setCurrentIndex(m_spoken.index(row, 0));
    } else {
        m_ui->workView->setCurrentIndex(m_ui->workView->currentIndex());
    }
    m_panelLeads = false;
    showAsked();
}

void DeskPage::keepShown()
{
    m_panelLeads = true;
    m_ui->workView->clearSelection();
    showAsked();
}

bool DeskPage::isOpened() const
{
    return m_stack->currentWidget() == m_panel && !m_panel->isEmpty() &&
           (m_beside.isNull() || m_panel->shownOrder() != m_beside);
}

/// The lead's own two buttons come before all that the crew can do.
void DeskPage::showAsked()
{
    const desk::WorkItem *item = itemAt(m_ui->workView->currentIndex());
    const bool asks =
        item && m_ui->workChip->isChecked() && !m_panelLeads &&
        item->group == desk::WorkGroup::Approve && item->approval.state == ApprovalState::Open &&
        m_stack->currentWidget() == m_panel && m_panel->shownOrder() == item->line.order.id.value;
    asks ? m_asked->show(*item, m_context.clock.nowMs()) : m_asked->hide();
}

}  // namespace touchline::gui
