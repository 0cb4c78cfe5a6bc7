// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerpage.h"

#include "domain/mask.h"
#include "gui/cardpanel.h"
#include "gui/notecomposer.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/timelinedelegate.h"
#include "gui/words.h"
#include "ui_customerpage.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

CustomerPage::CustomerPage(const Context &context, const QUuid &customer, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_customer(customer),
      m_ui(std::make_unique<Ui::CustomerPage>()),
      m_timeline(context.desk),
      m_delegate(new TimelineDelegate(context.look, context.clock, this)),
      m_card(new CardPanel(context, this)),
      m_composer(new NoteComposer(context, this)),
      m_orders(new OrderPanel(context, this))
{
    m_ui->setupUi(this);
    m_ui->cardLayout->addWidget(m_card);
    m_ui->composerLayout->addWidget(m_composer);
    m_ui->panelLayout->addWidget(m_orders);
    m_ui->splitter->setSizes({276, 700, 380});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->totalLabel->hide();

    m_ui->timelineView->setTimelineDelegate(m_delegate);
    connect(&m_timeline, &QAbstractItemModel::dataChanged, m_delegate,
            &TimelineDelegate::forgetSizes);
    m_ui->timelineView->setModel(&m_timeline);
    connect(&m_timeline, &desk::TimelineModel::totalChanged, this, &CustomerPage::showTotal);
    connect(&m_timeline, &QAbstractItemModel::rowsInserted, this,
            [this] { showTotal(m_timeline.total()); });
    connect(&m_timeline, &desk::TimelineModel::pageFailed, this,
            [this] { m_ui->pageLabel->setText(sentence(ErrorKind::Storage)); });
    connect(m_ui->timelineView, &TimelineView::opened, this, &CustomerPage::openEntry);
    connect(m_card, &CardPanel::orderWanted, this,
            [this](const QUuid &order) { m_orders->openOrder(order); });
    connect(m_composer, &NoteComposer::saved, this, &CustomerPage::said);
    connect(m_orders, &OrderPanel::said, this, &CustomerPage::said);
    connect(m_orders, &OrderPanel::draftWanted, this, &CustomerPage::draftWanted);
    connect(&context.desk, &desk::Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        // An order is a root of its own, so the card cannot tell which of them are this customer's.
        Q_UNUSED(roots)
        loadCard();
    });

    m_orders->setCustomer(customer);
    m_timeline.setCustomer(customer);
    m_composer->setCustomer(customer);
    loadCard();
}

CustomerPage::~CustomerPage() = default;

void CustomerPage::loadCard()
{
    const quint64 asked = ++m_generation;
    m_context.desk.card(m_customer)
        .then(this, [this, asked](const Result<desk::CustomerCard> &card) {
            if (asked != m_generation)
                return;
            if (!card) {
                emit said(sentence(card.error()));
                return;
            }
            m_card->show(*card);
            m_orders->setOrders(card->openOrders);
            m_orders->editor().setServices(card->services);
            emit nameChanged(masked(Privacy::Name, card->customer.name));
            emit shown();
        });
}

void CustomerPage::showTotal(qint64 total)
{
    m_ui->totalLabel->setVisible(total >= 0);
    m_ui->totalLabel->setText(QLocale().toString(total));
    m_ui->totalLabel->setAccessibleName(tr("%n entries", nullptr, int(total)));
    m_ui->timelineStack->setCurrentWidget(
        total == 0 && m_timeline.rowCount() == 0 ? m_ui->emptyPage : m_ui->listPage);
}

void CustomerPage::openEntry(const QModelIndex &index)
{
    const desk::TimelineEntry &entry = m_timeline.entryAt(index.row());
    if (entry.type == "work_order"_L1)
        m_orders->openOrder(entry.id);
    else if (entry.type == "order_event"_L1)
        m_orders->openOrder(entry.root);
}

}  // namespace touchline::gui
