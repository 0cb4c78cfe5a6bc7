// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/counterpage.h"

#include "gui/countercatalogue.h"
#include "gui/counterdelegate.h"
#include "gui/countertext.h"
#include "gui/flowlayout.h"
#include "gui/glyphs.h"
#include "gui/plain.h"
#include "gui/rowmenu.h"
#include "gui/words.h"
#include "ui_counterpage.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int tickMs = 1'000;
constexpr int ticketPx = 34;
/// Waiting times are shown in minutes; to look more often would only flicker.
constexpr qint64 listEveryMs = 15'000;

}  // namespace

CounterPage::CounterPage(const Context &context, desk::Counter &counter, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::CounterPage>()),
      m_counter(counter),
      m_model(counter, {}),
      m_spoken(context.clock),
      m_delegate(new CounterDelegate(context.look, context.clock, this)),
      m_stateMenu(new QMenu(this)),
      m_priorityMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->numberLabel->setFont(context.look.font(ticketPx, context.look.strong));
    m_spoken.setSourceModel(&m_model);
    m_ui->queueView->setModel(&m_spoken);
    m_ui->queueView->setItemDelegate(m_delegate);
    m_ui->transferFrame->hide();
    new FlowLayout(m_ui->drawHost, 6);
    for (int i = 0; i < int(TicketPriority::Unknown); ++i)
        m_ui->drawPriorityBox->addItem(words(TicketPriority(i)));
    makeMenus();
    connectButtons();
    m_clockTimer.setObjectName(u"waiting times"_s);
    m_clockTimer.setInterval(tickMs);
    connect(&m_clockTimer, &QTimer::timeout, this, &CounterPage::tick);
    connect(&counter, &desk::Counter::changed, this, &CounterPage::show);
    connect(&counter, &desk::Counter::lost, this,
            [this](const QString &number, const QString &colleague, const QString &next) {
                const QString who = colleague.isEmpty() ? tr("A colleague") : colleague;
                emit said(
                    next.isEmpty()
                        ? tr("%1 called %2 first.").arg(who, number)
                        : tr("%1 called %2 first; %3 is called for you.").arg(who, number, next));
            });
    m_ui->undoBar->follow(context.preferences);
    show();
}

CounterPage::~CounterPage() = default;

CounterView &CounterPage::view() { return *m_ui->queueView; }

UndoBar &CounterPage::undoBar() { return *m_ui->undoBar; }

void CounterPage::focusList()
{
    const bool empty = m_ui->listStack->currentWidget() == m_ui->emptyPage;
    empty ? m_ui->startButton->setFocus() : m_ui->queueView->setFocus();
}

template <typename T> void CounterPage::report(desk::Reply<T> reply, const QString &done)
{
    reply.then(this, [this, done](const Result<T> &result) {
        if (!result)
            emit said(sentence(result.error().kind));
        else if (!done.isEmpty())
            emit said(done);
    });
    focusList();
}

void CounterPage::connectButtons()
{
    CounterView &list = *m_ui->queueView;
    connect(&list, &CounterView::nextWanted, this, &CounterPage::callNext);
    connect(&list, &CounterView::callWanted, this, &CounterPage::call);
    connect(&list, &CounterView::recallWanted, m_ui->recallButton, &QPushButton::click);
    connect(&list, &CounterView::passWanted, m_ui->passButton, &QPushButton::click);
    connect(&list, &CounterView::chosenChanged, this, &CounterPage::showChosen);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &CounterPage::callNext);
    connect(m_ui->startButton, &QPushButton::clicked, this, &CounterPage::visitWanted);
    connect(m_ui->recallButton, &QPushButton::clicked, this, [this] {
        const desk::Reply<desk::Saved> reply = m_counter.recall();
        report(reply, tr("Called again."));
    });
    connect(m_ui->passButton, &QPushButton::clicked, this, &CounterPage::pass);
    connect(m_ui->transferButton, &QPushButton::clicked, this, &CounterPage::askTransfer);
    connect(m_ui->transferNowButton, &QPushButton::clicked, this, &CounterPage::transfer);
    connect(m_ui->transferPositionEdit, &QLineEdit::returnPressed, this, &CounterPage::transfer);
    connect(m_ui->transferBusinessBox, &QComboBox::currentIndexChanged, this,
            &CounterPage::showTransfer);
    connect(m_ui->transferPositionEdit, &QLineEdit::textChanged, this, &CounterPage::showTransfer);
    const auto stopAsking = [this] {
        m_ui->transferFrame->hide();
        focusList();
    };
    connect(m_ui->transferCancelButton, &QPushButton::clicked, this, stopAsking);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_ui->transferFrame);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, stopAsking);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, [this] {
        const Ticket ticket = subject();
        report(m_counter.leave(ticket.id.value), tr("%1 has left.").arg(ticket.number));
    });
    connect(m_ui->positionEdit, &QLineEdit::editingFinished, this,
            [this] { m_counter.setPosition(m_ui->positionEdit->text().trimmed()); });
    connect(m_ui->positionEdit, &QLineEdit::returnPressed, this, &CounterPage::focusList);
}

void CounterPage::makeMenus()
{
    connect(m_stateMenu->addAction(tr("Open the counter")), &QAction::triggered, this, [this] {
        m_counter.resume();
        focusList();
    });
    m_stateMenu->addSeparator();
    for (const Choice &reason : choices(ChoiceList::Break)) {
        connect(m_stateMenu->addAction(reason.shown), &QAction::triggered, this,
                [this, value = reason.value] {
                    // Who goes has done with what was before.
                    m_ui->undoBar->flush();
                    m_counter.pause(value);
                });
    }
    m_ui->stateButton->setMenu(m_stateMenu);
    for (int i = 0; i < int(TicketPriority::Unknown); ++i) {
        const auto priority = TicketPriority(i);
        connect(m_priorityMenu->addAction(words(priority)), &QAction::triggered, this,
                [this, priority] {
                    const Ticket ticket = subject();
                    report(m_counter.prefer(ticket.id.value, priority),
                           ticket.number + u" · "_s + words(priority));
                });
    }
    m_ui->priorityButton->setMenu(m_priorityMenu);
    m_priorityMenu->setTitle(m_ui->priorityButton->text());
    new RowMenu(view(), [this](const QModelIndex &index, QMenu &menu) {
        if (!m_model.ticketAt(index.row()))
            return;
        const auto add = [&](const QString &text, QPushButton *button) {
            if (button->isEnabled())
                menu.addAction(text, button, &QPushButton::click);
        };
        menu.addAction(tr("Call"), this, [this] { call(view().currentIndex()); })
            ->setShortcut(Qt::Key_Return);
        add(m_ui->transferButton->text(), m_ui->transferButton);
        if (m_ui->priorityButton->isEnabled())
            menu.addMenu(m_priorityMenu);
        add(m_ui->leaveButton->text(), m_ui->leaveButton);
    });
}

void CounterPage::makeDrawButtons()
{
    qDeleteAll(m_ui->drawHost->findChildren<QPushButton *>());
    m_ui->transferBusinessBox->clear();
    QStringList codes;
    for (const Business &business : businesses(m_region)) {
        auto *button =
            new QPushButton(business.letter + u' ' + business.name.shown, m_ui->drawHost);
        button->setAutoDefault(false);
        button->setObjectName(u"draw_"_s + business.code);
        setPlainToolTip(*button, tr("Draw the next number of %1").arg(business.name.shown));
        connect(button, &QPushButton::clicked, this,
                [this, business] { draw(business.code, business.letter); });
        m_ui->drawHost->layout()->addWidget(button);
        m_ui->transferBusinessBox->addItem(business.name.shown, business.code);
        codes += business.code;
    }
    m_model.setBusinesses(codes);
    m_spoken.setRegion(m_region);
    m_delegate->setRegion(m_region);
}

void CounterPage::show()
{
    if (m_region != m_counter.facts().region && m_counter.isLoaded()) {
        m_region = m_counter.facts().region;
        makeDrawButtons();
    }
    m_ui->hallLabel->setText(m_counter.facts().hallName);
    if (!m_ui->positionEdit->hasFocus())
        m_ui->positionEdit->setText(m_counter.place().position);
    m_ui->blindBar->setVisible(m_counter.isBlind() && m_counter.isHere());
    if (!m_ui->queueView->currentIndex().isValid() && m_model.rowCount() > 1)
        m_ui->queueView->setCurrentIndex(m_spoken.index(1, 0));
    showState();
    showCurrent();
    showChosen();
    showEmpty();
}

Ticket CounterPage::subject() const
{
    const Ticket *chosen = m_model.ticketAt(m_ui->queueView->currentIndex().row());
    const Ticket *current = m_counter.current();
    return chosen ? *chosen : current ? *current : Ticket();
}

void CounterPage::showChosen()
{
    const Ticket ticket = subject();
    const bool waits = ticket.state == TicketState::Waiting || ticket.state == TicketState::Passed;
    const Ticket *current = m_counter.current();
    const bool mine = current && current->id == ticket.id && current->state == TicketState::Called;
    m_ui->chosenHost->setVisible(!ticket.id.isNull());
    m_ui->chosenLabel->setText(tr("Chosen: %1").arg(ticket.number));
    m_ui->transferButton->setEnabled(waits || mine);
    m_ui->priorityButton->setEnabled(waits);
    m_ui->leaveButton->setEnabled(waits || mine);
}

void CounterPage::tick()
{
    showState();
    if (m_context.clock.monotonicMs() / listEveryMs !=
        (m_context.clock.monotonicMs() - tickMs) / listEveryMs)
        m_model.tick();
}

bool CounterPage::knowsPosition()
{
    if (!m_counter.place().position.isEmpty())
        return true;
    // The display would call nobody anywhere.
    emit said(tr("Enter the number of this counter first."));
    m_ui->positionEdit->setFocus();
    return false;
}

void CounterPage::callNext()
{
    if (!m_ui->nextButton->isEnabled()) {
        focusList();
        return;
    }
    if (!knowsPosition())
        return;
    report(m_counter.callNext(), {});
}

void CounterPage::call(const QModelIndex &index)
{
    const Ticket *ticket = m_model.ticketAt(index.row());
    if (ticket && !m_counter.current() && knowsPosition())
        report(m_counter.call(ticket->id.value), {});
}

void CounterPage::pass()
{
    const Ticket *ticket = m_counter.current();
    if (!ticket)
        return;
    const QUuid id = ticket->id.value;
    const QString sentence = tr("%1 did not come.").arg(ticket->number);
    m_counter.pass().then(this, [this, id, sentence](const Result<desk::Saved> &saved) {
        if (!saved)
            return;
        m_ui->undoBar->offer(sentence, [this, id] {
            const desk::Reply<desk::Saved> reply = m_counter.takeBackPass(id);
            report(reply, {});
        });
    });
    focusList();
}

void CounterPage::askTransfer()
{
    const Ticket ticket = subject();
    m_sending = ticket.id.value;
    m_ui->transferLabel->setText(tr("Send %1 on to").arg(ticket.number));
    m_ui->transferBusinessBox->setCurrentIndex(
        m_ui->transferBusinessBox->findData(ticket.business));
    m_ui->transferPositionEdit->clear();
    showTransfer();
    m_ui->transferFrame->show();
    m_ui->transferBusinessBox->setFocus();
}

void CounterPage::showTransfer()
{
    const Ticket *ticket = m_counter.ticket(m_sending);
    const QString position = m_ui->transferPositionEdit->text().trimmed();
    // To where it is already nobody is sent.
    m_ui->transferNowButton->setEnabled(
        ticket && (m_ui->transferBusinessBox->currentData().toString() != ticket->business ||
                   (!position.isEmpty() && position != ticket->position)));
}

void CounterPage::transfer()
{
    if (!m_ui->transferNowButton->isEnabled())
        return;
    const QString position = m_ui->transferPositionEdit->text().trimmed();
    m_ui->transferFrame->hide();
    report(m_counter.transfer(m_sending, m_ui->transferBusinessBox->currentData().toString(),
                              position),
           tr("Sent on."));
}

void CounterPage::draw(const QString &business, QChar letter)
{
    const auto priority = TicketPriority(m_ui->drawPriorityBox->currentIndex());
    const QString number = m_counter.nextNumber(letter);
    m_ui->drawPriorityBox->setCurrentIndex(0);
    m_ui->drawnLabel->setText(tr("Drawn last: %1").arg(number));
    report(m_counter.draw(business, letter, priority), tr("Number %1 was drawn.").arg(number));
}

void CounterPage::keyPressEvent(QKeyEvent *event)
{
    // What no input has taken for itself.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier &&
        !event->isAutoRepeat())
        callNext();
    else
        QWidget::keyPressEvent(event);
}

void CounterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clockTimer.start();
    tick();
    focusList();
}

void CounterPage::hideEvent(QHideEvent *event)
{
    m_clockTimer.stop();
    m_ui->undoBar->flush();
    QWidget::hideEvent(event);
}

}  // namespace touchline::gui
