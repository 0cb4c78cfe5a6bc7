// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CounterPage that shows how the counter stands.

#include "gui/countercatalogue.h"
#include "gui/counterpage.h"
#include "gui/countertext.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_counterpage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void CounterPage::showState()
{
    const bool open = m_counter.pauseReason().isEmpty();
    const QString what =
        open ? tr("Open") : shownChoice(ChoiceList::Break, m_counter.pauseReason());
    m_ui->stateButton->setText(what + u" · "_s +
                               timerWords(m_context.clock.nowMs() - m_counter.sinceMs()));
    restyle(*m_ui->stateButton, "tone", open ? u"good"_s : u"warn"_s);
}

QString CounterPage::nameOf(const Ticket &ticket) const
{
    return businessOf(m_region, ticket.business).name.shown;
}

void CounterPage::showCurrent()
{
    const Ticket *ticket = m_counter.current();
    const bool open = m_counter.pauseReason().isEmpty();
    const bool called = ticket && ticket->state == TicketState::Called;
    const bool visiting = m_counter.visit().has_value();
    m_ui->stateLabel->setText(ticket  ? words(ticket->state)
                              : !open ? tr("Counter is closed")
                                      : tr("Nobody is at the counter"));
    m_ui->numberLabel->setText(ticket ? ticket->number : u"—"_s);
    m_ui->numberLabel->setAccessibleName(
        tr("Number at this counter: %1").arg(ticket ? ticket->number : tr("none")));
    m_ui->priorityPill->setVisible(ticket && ticket->priority != TicketPriority::None);
    if (ticket) {
        m_ui->priorityPill->setText(words(ticket->priority));
        const qint64 waited = ticket->calledAt.ms - ticket->issuedAt.ms;
        m_ui->aboutLabel->setText(
            tr("%1 · waited %2 · called %n time(s)", nullptr, int(ticket->calls.value))
                .arg(nameOf(*ticket), minutesWords(waited)));
    } else {
        m_ui->aboutLabel->setText(
            tr("%n waiting for this counter", nullptr, int(m_counter.waitingHere())));
    }
    m_ui->nextButton->setEnabled(!ticket && !visiting && open && m_counter.waitingHere() > 0);
    // A closed counter begins nothing; what has begun is finished.
    m_ui->startButton->setEnabled(visiting || called || open);
    m_ui->hintLabel->setVisible(open);
    m_ui->startButton->setText(visiting ? tr("Finish visit") : tr("Start visit"));
    // One of them is what comes next, never two: while the form of the visit is open, its own.
    const QString start = (called || visiting) && !m_formOpen ? u"primary"_s : QString();
    if (m_ui->startButton->property("role").toString() != start)
        restyle(*m_ui->startButton, "role", start);
    m_ui->recallButton->setEnabled(called);
    m_ui->passButton->setEnabled(called);
}

void CounterPage::setFormOpen(bool open)
{
    if (std::exchange(m_formOpen, open) != open)
        showCurrent();
}

void CounterPage::showEmpty()
{
    const bool here = m_counter.isHere();
    m_ui->rightPanel->setVisible(here);
    const bool focused = m_ui->queueView->hasFocus();
    m_ui->listStack->setCurrentWidget(m_model.rowCount() > 0 ? m_ui->listPage : m_ui->emptyPage);
    if (focused && m_model.rowCount() == 0)
        focusList();
    const qsizetype waiting =
        std::count_if(m_counter.facts().tickets.begin(), m_counter.facts().tickets.end(),
                      [](const Ticket &ticket) { return ticket.state == TicketState::Waiting; });
    m_ui->countLabel->setText(here ? tr("%n number(s) wait", nullptr, int(waiting)) : QString());
    if (!m_counter.isLoaded()) {
        m_ui->emptyTitle->setText(tr("Loading …"));
        m_ui->emptyLabel->clear();
    } else if (here) {
        m_ui->emptyTitle->setText(tr("Nobody waits"));
        m_ui->emptyLabel->setText(tr("Numbers drawn at the entrance appear here. One can also be "
                                     "drawn by hand, or a visit started with F4."));
    } else {
        m_ui->emptyTitle->setText(tr("You work in no hall"));
        m_ui->emptyLabel->setText(tr("The counter belongs to clerks and leads of a hall."));
    }
}

}  // namespace touchline::gui
