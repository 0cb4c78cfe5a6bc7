// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderpanel.h"

#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_orderpanel.h"

#include <QtGui/QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OrderPanel::OrderPanel(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::OrderPanel>())
{
    m_ui->setupUi(this);
    m_ui->orderView->setModel(&m_lines);
    m_ui->orderView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->orderView->setTextElideMode(Qt::ElideRight);
    m_ui->orderView->setSpacing(3);
    m_ui->orderView->setAttribute(Qt::WA_InputMethodEnabled, false);
    const auto openRow = [this](const QModelIndex &index) { openOrder(m_ids.value(index.row())); };
    connect(m_ui->orderView, &QListView::activated, this, openRow);
    connect(m_ui->orderView, &QListView::clicked, this, openRow);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { startNew(); });
    auto *back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        showList();
        emit left();
    });
    connect(&context.desk, &desk::Desk::actorChanged, this, &OrderPanel::showHint);
    showHint();
}

OrderPanel::~OrderPanel() = default;

OrderEditor &OrderPanel::editor()
{
    if (m_editor)
        return *m_editor;
    m_editor = new OrderEditor(m_context, m_ui->stack);
    m_ui->stack->addWidget(m_editor);
    m_editor->setPlace(!m_customer.isNull(), !m_customer.isNull());
    m_editor->setServices(m_services);
    m_editor->leaveRoom(m_room);
    // The editor comes forward when it has something to show, so that no empty form flashes up.
    connect(m_editor, &OrderEditor::shown, this,
            [this] { m_ui->stack->setCurrentWidget(m_editor); });
    connect(m_editor, &OrderEditor::backWanted, this, &OrderPanel::showList);
    connect(m_editor, &OrderEditor::customerWanted, this, &OrderPanel::customerWanted);
    connect(m_editor, &OrderEditor::said, this, &OrderPanel::said);
    connect(m_editor, &OrderEditor::draftWanted, this, &OrderPanel::draftWanted);
    connect(m_editor, &OrderEditor::nextWanted, this, &OrderPanel::nextWanted);
    return *m_editor;
}

void OrderPanel::setServices(const QList<Service> &services)
{
    m_services = services;
    if (m_editor)
        m_editor->setServices(services);
}

void OrderPanel::setCustomer(const QUuid &customer)
{
    m_customer = customer;
    if (m_editor)
        m_editor->setPlace(!customer.isNull(), !customer.isNull());
    showHint();
}

void OrderPanel::setOrders(const QList<WorkOrder> &orders)
{
    QStringList lines;
    m_ids.clear();
    for (const WorkOrder &order : orders) {
        lines += (order.number.isEmpty() ? order.alias : order.number) + u" · "_s +
                 order.title.simplified() + u" · "_s + words(order.state);
        m_ids += order.id.value;
    }
    m_lines.setStringList(lines);
    showHint();
}

void OrderPanel::showHint()
{
    const bool mayOpen =
        authorized(m_context.desk.actor().role, Action::CreateOrder, Nearness::Team);
    m_ui->newButton->setVisible(!m_customer.isNull() && mayOpen);
    m_ui->orderView->setVisible(!m_ids.isEmpty());
    if (m_customer.isNull())
        showText(*m_ui->hintLabel,
                 mayOpen ? tr("Choose an order on the left, or open a new one with Ctrl+N.")
                         : tr("Choose an order on the left."));
    else if (!m_ids.isEmpty())
        showText(*m_ui->hintLabel, {});
    else
        showText(*m_ui->hintLabel,
                 mayOpen ? tr("This customer has no open orders. New order opens one.")
                         : tr("This customer has no open orders."));
}

void OrderPanel::openOrder(const QUuid &order, const desk::FieldValues &prefill)
{
    if (order.isNull())
        return;
    m_isUsed = true;
    editor().open(order, prefill);
    emit coming();
}

void OrderPanel::startNew(const desk::FieldValues &prefill)
{
    desk::FieldValues values = m_defaults;
    values.insert(prefill);
    m_isUsed = true;
    editor().startNew(m_customer, values);
    emit coming();
    editor().form().focusTitle();
}

void OrderPanel::dial(const QUuid &order)
{
    openOrder(order);
    editor().dial(order);
}

void OrderPanel::giveCallback(CallbackResult result)
{
    if (m_editor && m_ui->stack->currentWidget() == m_editor)
        m_editor->giveCallback(result);
}

void OrderPanel::leaveRoom(int right)
{
    m_room = right;
    m_ui->row1->setContentsMargins(0, 0, right, 0);
    if (m_editor)
        m_editor->leaveRoom(right);
}

void OrderPanel::showList()
{
    clear();
    m_ui->orderView->setFocus();
}

void OrderPanel::clear()
{
    m_isUsed = false;
    if (m_editor)
        m_editor->leaveOrder();
    m_ui->stack->setCurrentIndex(0);
}

QUuid OrderPanel::shownOrder() const
{
    return m_isUsed && m_editor ? m_editor->actions().order() : QUuid();
}

}  // namespace touchline::gui
