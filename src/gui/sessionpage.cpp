// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessionpage.h"

#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/ordereditor.h"
#include "gui/words.h"

#include <QtWidgets/QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int orderWidth = 860;

}  // namespace

SessionPage::SessionPage(const Context &context, const desk::SessionTab &tab, QWidget *parent)
    : QWidget(parent), m_context(context), m_tab(tab)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
}

SessionPage::~SessionPage()
{
    // At its end the composer tells where the cursor was: somebody has to be there to hear it.
    delete m_customer;
    delete m_order;
}

void SessionPage::fill()
{
    if (m_customer || m_order)
        return;
    m_tab.kind == desk::SessionTab::Kind::Customer ? fillCustomer() : fillOrder();
}

void SessionPage::fillCustomer()
{
    m_customer = new CustomerPage(m_context, m_tab.id, this);
    m_customer->composer().setCustomer(m_tab.id, m_tab);
    layout()->addWidget(m_customer);
    connect(m_customer, &CustomerPage::said, this, &SessionPage::said);
    connect(m_customer, &CustomerPage::draftWanted, this, &SessionPage::draftWanted);
    connect(m_customer, &CustomerPage::nextWanted, this, &SessionPage::nextWanted);
    connect(m_customer, &CustomerPage::nameChanged, this, &SessionPage::titleChanged);
    connect(&m_customer->composer(), &Composer::placed, this, &SessionPage::placed);
    if (const QString title = m_customer->title(); !title.isEmpty())
        emit titleChanged(title);
}

void SessionPage::fillOrder()
{
    m_order = new OrderEditor(m_context, this);
    m_order->setPlace(false, false);
    m_order->setMaximumWidth(orderWidth);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addStretch(1);
    row->addWidget(m_order, 20);
    row->addStretch(1);
    connect(m_order, &OrderEditor::customerWanted, this, &SessionPage::customerWanted);
    connect(m_order, &OrderEditor::said, this, &SessionPage::said);
    connect(m_order, &OrderEditor::draftWanted, this, &SessionPage::draftWanted);
    connect(m_order, &OrderEditor::nextWanted, this, &SessionPage::nextWanted);
    connect(m_order, &OrderEditor::shown, this, [this] {
        const WorkOrder &order = m_order->actions().view().order;
        emit titleChanged(words(order.family) + u' ' +
                          (order.number.isEmpty() ? order.alias : order.number));
    });
    m_order->open(m_tab.id);
}

}  // namespace touchline::gui
