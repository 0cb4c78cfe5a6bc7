// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerpage.h"

#include "domain/mask.h"
#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/namedkey.h"
#include "gui/ordereditor.h"
#include "gui/orderfiles.h"
#include "gui/orderpanel.h"
#include "gui/quickclosebar.h"
#include "gui/quicktextpopup.h"
#include "gui/sidefold.h"
#include "gui/sideoverlay.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/words.h"
#include "ui_customerpage.h"

#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

CustomerPage::CustomerPage(const Context &context, const QUuid &customer, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_customer(customer),
      m_ui(std::make_unique<Ui::CustomerPage>())
{
    m_ui->setupUi(this);
    auto *side = new SideOverlay(context, *m_ui->splitter, *m_ui->panelHost, *this);
    // Each with the parent that it keeps: to be moved means to be styled again, with all that is in it.
    m_timeline = new TimelinePane(context, m_ui->timelineLayout->parentWidget());
    m_card = new CardPanel(context, customer, m_ui->cardLayout->parentWidget());
    m_composer = new Composer(context, m_ui->composerLayout->parentWidget());
    m_orders = new OrderPanel(context, m_ui->panelLayout->parentWidget());
    m_ui->cardLayout->addWidget(m_card);
    m_ui->composerLayout->addWidget(m_composer);
    m_ui->panelLayout->addWidget(m_orders);
    m_ui->splitter->setSizes({276, 700, 380});
    m_ui->splitter->setStretchFactor(1, 1);
    new SideFold(context, *m_ui->splitter, *m_ui->cardHost, *m_card, u"customer"_s);
    m_ui->timelineLayout->addWidget(m_timeline);

    const auto leaveRoom = [this, side] {
        m_orders->leaveRoom(side->isOverlay() ? SideOverlay::FoldRoom : 0);
    };
    connect(side, &SideOverlay::headCovered, m_orders, leaveRoom);
    leaveRoom();
    // What is read and what is written ends where the orders begin: nothing lies under them.
    connect(side, &SideOverlay::covered, this, [this](int width) {
        QMargins margins = m_ui->composerLayout->contentsMargins();
        margins.setRight(margins.left() + width);
        m_ui->composerLayout->setContentsMargins(margins);
        m_ui->timelineLayout->setContentsMargins(0, 0, width, 0);
    });
    connect(m_timeline, &TimelinePane::said, this, &CustomerPage::said);
    connect(m_timeline, &TimelinePane::orderWanted, this,
            [this](const QUuid &order) { m_orders->openOrder(order); });
    connect(m_timeline, &TimelinePane::replyWanted, this, [this] {
        // The one way out that exists now.
        m_composer->setMode(Composer::Mode::Sms);
        m_composer->focusText();
    });
    connect(m_card, &CardPanel::orderWanted, this,
            [this](const QUuid &order) { m_orders->openOrder(order); });
    connect(m_composer, &Composer::said, this, &CustomerPage::said);
    m_composer->attachElsewhere = [this] {
        const QWidget *focus = QApplication::focusWidget();
        if (!focus || !m_orders->isAncestorOf(focus) || m_orders->editor().actions().isNew())
            return false;
        m_orders->editor().files().choose();
        return true;
    };
    connect(m_composer, &Composer::recallableChanged, this, [this](const QSet<QUuid> &entries) {
        m_timeline->model().setRecallable(entries);
        m_timeline->reveal(entries);
    });
    connect(m_orders, &OrderPanel::said, this, &CustomerPage::said);
    connect(m_orders, &OrderPanel::coming, side, &SideOverlay::comeForward);
    connect(m_orders, &OrderPanel::left, side, &SideOverlay::fold);
    connect(m_orders, &OrderPanel::draftWanted, this, &CustomerPage::draftWanted);
    connect(m_orders, &OrderPanel::nextWanted, this, &CustomerPage::nextWanted);
    connect(m_card, &CardPanel::said, this, &CustomerPage::said);
    connect(m_card, &CardPanel::answerWanted, this, [this](const QString &answer) {
        const QString written = m_composer->text();
        m_composer->setText(written.trimmed().isEmpty() ? answer : written + u'\n' + answer);
        m_composer->focusText();
    });
    connect(&m_card->state(), &desk::CardState::changed, this, &CustomerPage::followCard);
    connect(&m_card->state(), &desk::CardState::serviceChosen, this, [this](const QUuid &service) {
        desk::TimelineFilter filter = m_timeline->model().filter();
        filter.services = service.isNull() ? QSet<QUuid>() : QSet<QUuid>{service};
        m_timeline->model().setFilter(filter);
    });

    namedKey(this, "noteKey", tr("Write a note about the customer"), Qt::ALT | Qt::Key_N, [this] {
        m_composer->setMode(Composer::Mode::Note);
        m_composer->focusText();
    });
    namedKey(this, "quickCloseKey", tr("Close an enquiry that is answered"),
             Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [this] { closeEnquiry(); });
    connect(m_composer, &Composer::closeEnquiryWanted, this, &CustomerPage::closeEnquiry);
    m_composer->quickTexts().order = [this] { return m_orders->shownOrder(); };
    m_timeline->setCustomer(customer);
    m_orders->setCustomer(customer);
    // The card may have been read while the rest was made.
    if (m_card->state().isLoaded())
        followCard();
}

CustomerPage::~CustomerPage() = default;

void CustomerPage::closeEnquiry()
{
    // Made when it is needed: a page is made while a customer waits.
    if (!m_quickClose) {
        m_quickClose =
            new QuickCloseBar(m_context, m_card->state(), m_ui->composerLayout->parentWidget());
        m_ui->composerLayout->insertWidget(0, m_quickClose);
        m_quickClose->show();
        connect(m_quickClose, &QuickCloseBar::closed, m_composer, &Composer::takeAway);
        m_quickClose->text = [this] {
            m_composer->setMode(Composer::Mode::Note);
            return m_composer->text();
        };
        connect(m_quickClose, &QuickCloseBar::takenBack, m_composer, [this](const QString &text) {
            // Never among what a customer is to read.
            m_composer->setMode(Composer::Mode::Note);
            m_composer->putBack(text);
        });
        connect(m_quickClose, &QuickCloseBar::left, m_composer, &Composer::focusText);
        connect(m_quickClose, &QuickCloseBar::said, this, &CustomerPage::said);
    }
    m_quickClose->ask();
}

desk::TimelineModel &CustomerPage::timeline() { return m_timeline->model(); }

void CustomerPage::focusContents()
{
    TimelineView &view = m_timeline->view();
    view.isVisible() ? view.setFocus() : m_composer->focusText();
}

QString CustomerPage::title() const
{
    const Customer &customer = m_card->state().card().customer;
    const QString name = masked(Privacy::Name, customer.name);
    // Many have one masked name; the end of the number tells them apart, and is not hidden anywhere.
    constexpr qsizetype tail = 4;
    return name == customer.name || customer.phone.size() < tail
               ? name
               : name + u' ' + customer.phone.right(tail);
}

void CustomerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_card->state().setAwake(true);
}

void CustomerPage::hideEvent(QHideEvent *event)
{
    m_card->state().setAwake(false);
    QWidget::hideEvent(event);
}

void CustomerPage::followCard()
{
    const desk::CardState &state = m_card->state();
    m_orders->setOrders(state.card().openOrders);
    m_orders->setServices(state.card().services);
    m_orders->setDefaults(state.orderDefaults());
    m_composer->setService(state.service());
    emit nameChanged(title());
    emit shown();
}

}  // namespace touchline::gui
