// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with an outage from its page: each is asked about in place, and can be taken back.

#include "domain/similarorders.h"
#include "gui/fieldfault.h"
#include "gui/outagespage.h"
#include "gui/plain.h"
#include "gui/timeedit.h"
#include "gui/times.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"
#include "ui_outagespage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 askMinuteMs = 60'000;

bool wasAnnounced(const Outage &outage)
{
    return outage.state == OutageState::Published || outage.state == OutageState::Changed;
}

}  // namespace

void OutagesPage::addButton(const char *name, const QString &text, const QString &tip, Ask what,
                            bool primary)
{
    auto *button = new QPushButton(text, m_ui->buttonsHost);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    setPlainToolTip(*button, tip);
    if (primary)
        button->setProperty("role", u"primary"_s);
    connect(button, &QPushButton::clicked, this,
            [this, what] { what == Ask::Nothing ? edit() : ask(what); });
    m_ui->buttonsHost->layout()->addWidget(button);
    button->show();
}

void OutagesPage::showButtons()
{
    const Outage &outage = m_line.outage;
    const bool may = m_outages.book().mayWrite() && !isOver(outage);
    const bool leads = may && m_outages.book().mayDeclareMajor();
    // Not made anew under the keyboard when nothing differs.
    const QString state =
        u"%1 %2 %3 %4"_s.arg(may).arg(leads).arg(int(outage.state)).arg(outage.major);
    if (m_ui->buttonsHost->property("state").toString() == state)
        return;
    m_ui->buttonsHost->setProperty("state", state);
    QLayout *flow = m_ui->buttonsHost->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ui->buttonsHost->setVisible(may);
    if (!may)
        return;
    const bool running = outage.state == OutageState::InProgress;
    const bool announced = wasAnnounced(outage);
    if (running || announced)
        addButton("endOutageButton", tr("Power is back…"),
                  tr("Ends the outage and tells who called (B in the list)"), Ask::End, running);
    if (running)
        addButton("estimateButton", tr("New time…"),
                  tr("Say anew when the power will be back (T in the list)"), Ask::Estimate);
    if (!running && !announced)
        addButton("publishButton", tr("Announce…"), tr("From now on all desks know of it"),
                  Ask::Publish, true);
    if (!running && outage.state != OutageState::Compiled)
        addButton("beginButton", tr("Power is out now…"), tr("The outage has begun"), Ask::Begin,
                  announced);
    addButton("editOutageButton", tr("Edit"), tr("Area, feeders, reason and times (E in the list)"),
              Ask::Nothing);
    if (leads && (running || announced)) {
        if (outage.major)
            addButton("plainButton", tr("End the major outage…"),
                      tr("The banner goes; the outage stays"), Ask::Plain);
        else
            addButton("majorButton", tr("Declare a major outage…"),
                      tr("A banner and one answer on all desks of the region"), Ask::Major);
    }
    addButton("cancelOutageButton", tr("Call off…"), tr("It does not take place, or was no outage"),
              Ask::Cancel);
    m_ui->buttonsHost->updateGeometry();
}

void OutagesPage::stopAsking()
{
    const bool focused = m_ui->askFrame->isAncestorOf(focusWidget());
    m_asking = Ask::Nothing;
    m_ui->askFrame->hide();
    if (focused)
        focusList();
}

void OutagesPage::ask(Ask what)
{
    const Outage &outage = m_line.outage;
    if (outage.id.isNull() || isOver(outage) || !m_outages.book().mayWrite() || isWriting())
        return;
    const bool running = outage.state == OutageState::InProgress;
    if ((what == Ask::Estimate && !running) ||
        (what == Ask::End && !running && !wasAnnounced(outage)))
        return;
    m_asking = what;
    const bool timed = what == Ask::Estimate || what == Ask::End || what == Ask::Begin;
    const bool estimate = what == Ask::Estimate;
    m_ui->timeHost->setVisible(timed);
    for (QPushButton *chip : {m_ui->halfChip, m_ui->hourChip, m_ui->twoChip})
        chip->setVisible(estimate);
    m_ui->answerEdit->setVisible(what == Ask::Major);
    sayFault(*m_ui->askError, {});
    const qint64 at = now() - now() % askMinuteMs;
    switch (what) {
    case Ask::Publish:
        m_ui->askTitle->setText(tr("Announce this outage?"));
        m_ui->askText->setText(tr("All desks of the region will know of it."));
        break;
    case Ask::Begin:
        m_ui->askTitle->setText(tr("The power is out now?"));
        m_ui->askText->setText(
            tr("Calls from there are linked with the outage instead of sending somebody."));
        m_ui->timeLabel->setText(tr("Out since"));
        showTime(*m_ui->timeEdit, at);
        break;
    case Ask::Estimate:
        m_ui->askTitle->setText(tr("When will the power be back?"));
        m_ui->askText->setText(
            tr("All desks show the new time; the old one stays in the history."));
        m_ui->timeLabel->setText(tr("Back about"));
        showTime(*m_ui->timeEdit, qMax(at, outage.expectedAt.ms != 0 ? outage.expectedAt.ms : at) +
                                      30 * askMinuteMs);
        break;
    case Ask::End:
        m_ui->askTitle->setText(tr("The power is back?"));
        m_ui->askText->setText(
            m_line.counts.callers == 0
                ? tr("Nobody has called about it.")
                : tr("%Ln caller(s) are sent one message each (demonstration: not really sent), in "
                     "the hours in which customers may be called; orders that waited go on to the "
                     "call-back.",
                     nullptr, m_line.counts.callers));
        m_ui->timeLabel->setText(tr("Back since"));
        showTime(*m_ui->timeEdit, at);
        break;
    case Ask::Major:
        m_ui->askTitle->setText(tr("Declare a major outage?"));
        m_ui->askText->setText(tr("All desks of the region show a banner. What callers are told "
                                  "is offered at every call and in every message:"));
        if (m_ui->answerEdit->toPlainText().trimmed().isEmpty() ||
            m_ui->askFrame->property("outage").toUuid() != outage.id.value)
            m_ui->answerEdit->setPlainText(
                !outage.answer.isEmpty()
                    ? outage.answer
                    : tr("The power is out in %1. It is known, and crews are at work%2.")
                          .arg(outage.area,
                               outage.expectedAt.ms == 0
                                   ? QString()
                                   : tr("; it is expected back about %1")
                                         .arg(whenWords(outage.expectedAt.ms, now()))));
        break;
    case Ask::Plain:
        m_ui->askTitle->setText(tr("End the major outage?"));
        m_ui->askText->setText(
            tr("The banner and the answer go from all desks; the outage stays."));
        break;
    case Ask::Cancel:
        m_ui->askTitle->setText(tr("Call the outage off?"));
        m_ui->askText->setText(
            running ? tr("Orders that waited for it can be dispatched again; nobody is told.")
                    : tr("It does not take place."));
        break;
    case Ask::Nothing: break;
    }
    m_ui->askFrame->setProperty("outage", outage.id.value);
    m_ui->askFrame->show();
    QWidget *first = what == Ask::Major ? static_cast<QWidget *>(m_ui->answerEdit)
                     : timed            ? static_cast<QWidget *>(m_ui->timeEdit)
                                        : static_cast<QWidget *>(m_ui->askConfirm);
    first->setFocus();
    m_ui->readPage->ensureWidgetVisible(m_ui->askConfirm);
}

Outage OutagesPage::asked() const
{
    const Outage &was = m_line.outage;
    const qint64 at = shownTime(*m_ui->timeEdit);
    switch (m_asking) {
    case Ask::Publish: return desk::publishedOutage(was);
    case Ask::Begin: return desk::begunOutage(was, at);
    case Ask::Estimate: {
        Outage is = was;
        is.expectedAt.ms = at;
        return is;
    }
    case Ask::End: return desk::restoredOutage(was, at);
    case Ask::Major: return desk::majorOutage(was, m_ui->answerEdit->toPlainText().trimmed());
    case Ask::Plain: return desk::plainOutage(was);
    case Ask::Cancel: return desk::cancelledOutage(was);
    case Ask::Nothing: return was;
    }
    Q_UNREACHABLE();
}

void OutagesPage::confirm()
{
    if (m_asking == Ask::Nothing)
        return;
    const Outage was = m_line.outage;
    const Outage is = asked();
    if (const auto why = m_outages.book().whyNot(&was, is)) {
        showProblem(invalid(why->field, QString(why->reason)));
        return;
    }
    const QString &area = was.area;
    const Ask what = m_asking;
    stopAsking();
    switch (what) {
    case Ask::Estimate:
        return change(was, is,
                      tr("%1: back about %2").arg(area, whenWords(is.expectedAt.ms, now())), true);
    case Ask::Major: return change(was, is, tr("Major outage declared: %1").arg(area), true);
    case Ask::Plain: return change(was, is, tr("The major outage is over: %1").arg(area), true);
    case Ask::Publish: return change(was, is, tr("Outage announced: %1").arg(area), false);
    case Ask::Begin: return change(was, is, tr("The power is out: %1").arg(area), false);
    case Ask::End: return change(was, is, tr("The power is back: %1").arg(area), false);
    case Ask::Cancel: return change(was, is, tr("Outage called off: %1").arg(area), false);
    case Ask::Nothing: return;
    }
}

void OutagesPage::change(const Outage &was, const Outage &is, const QString &sentence,
                         bool reversible)
{
    const auto write = [this](const Outage &before, const Outage &after,
                              const std::function<void()> &then) {
        m_outages.book().change(before, after).then(this, [this, then](const auto &saved) {
            if (!saved) {
                emit said(gui::sentence(saved.error()));
                return;
            }
            m_outages.reload();
            if (then)
                then();
        });
    };
    if (!reversible) {
        // What goes out to others is done a little later: nobody can take back what was read.
        m_undo->hold(sentence, [write, was, is] { write(was, is, {}); });
        emit said(sentence);
        return;
    }
    write(was, is, [this, write, was, is, sentence] {
        m_undo->offer(sentence, [write, was, is] { write(is, was, {}); });
        emit said(sentence);
    });
}

}  // namespace touchline::gui
