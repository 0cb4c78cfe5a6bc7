// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of DeskPage where a lead says yes or no.

#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/words.h"
#include "ui_deskpage.h"

#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

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
    m_ui->askFrame->show();
    m_ui->answerEdit->setFocus();
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

/// What is to be decided stands beside the question, without anything being pressed.
void DeskPage::showAsked(const desk::WorkItem &item)
{
    const QUuid order = item.line.order.id.value;
    // Only while she goes through the list: what she works on at the right is not taken away by news.
    if (item.group != desk::WorkGroup::Approve || order.isNull() || !m_ui->workView->hasFocus())
        return;
    m_stack->setCurrentWidget(m_panel);
    if (m_panel->editor().actions().view().order.id.value != order)
        m_panel->openOrder(order);
}

}  // namespace touchline::gui
