// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskpage.h"

#include "gui/celldelegate.h"
#include "gui/orderpanel.h"
#include "ui_deskpage.h"

#include <QtGui/QShortcut>

namespace touchline::gui {

DeskPage::DeskPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::DeskPage>()),
      m_list(context.desk),
      m_words(context.clock),
      m_panel(new OrderPanel(context, this))
{
    m_ui->setupUi(this);
    m_ui->panelLayout->addWidget(m_panel);
    m_ui->splitter->setSizes({920, 420});
    m_ui->splitter->setStretchFactor(0, 1);
    m_words.setSourceModel(&m_list);
    m_ui->table->setModel(&m_words);
    setUpTable(*m_ui->table, context.look, desk::OrderListModel::Title, desk::OrderListModel::State,
               {168, 140, 260, 124, 120});

    connect(m_ui->table, &QTableView::clicked, this, &DeskPage::openRow);
    connect(m_ui->table, &QTableView::activated, this, &DeskPage::openRow);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { startNew(); });
    for (QPushButton *chip : {m_ui->teamChip, m_ui->mineChip, m_ui->allChip})
        connect(chip, &QPushButton::clicked, this, &DeskPage::applyFilter);
    auto *customerKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_ui->table);
    customerKey->setContext(Qt::WidgetShortcut);
    connect(customerKey, &QShortcut::activated, this, [this] {
        const int row = m_ui->table->currentIndex().row();
        if (row >= 0 && !m_list.lineAt(row).order.customer.isNull())
            emit customerWanted(m_list.lineAt(row).order.customer.value);
    });
    connect(&m_list, &QAbstractItemModel::modelReset, this, &DeskPage::showCount);
    connect(&context.desk, &desk::Desk::statusChanged, this, &DeskPage::showCount);
    connect(m_panel, &OrderPanel::customerWanted, this, &DeskPage::customerWanted);
    connect(m_panel, &OrderPanel::said, this, &DeskPage::said);
    connect(m_panel, &OrderPanel::draftWanted, this, &DeskPage::draftWanted);
    m_panel->setCustomer({});
    restart();
}

DeskPage::~DeskPage() = default;

void DeskPage::restart()
{
    m_ui->teamChip->setChecked(true);
    m_panel->showList();
    applyFilter();
    showCount();
}

void DeskPage::applyFilter()
{
    desk::OrderFilter filter;
    if (m_ui->teamChip->isChecked())
        filter.team = m_context.desk.actor().team;
    else if (m_ui->mineChip->isChecked())
        filter.handler = m_context.desk.actor().user;
    m_list.setFilter(filter);
}

void DeskPage::showCount()
{
    const int count = m_list.rowCount();
    m_ui->listStack->setCurrentWidget(count ? m_ui->tablePage : m_ui->emptyPage);
    m_ui->countLabel->setText(tr("%n order(s)", nullptr, count));
    const desk::SyncStatus status = m_context.desk.status();
    m_ui->emptyTitle->setText(status.link == desk::Link::Loading ? tr("Loading …")
                                                                 : tr("No open orders here"));
    if (status.link == desk::Link::Loading)
        m_ui->emptyLabel->setText(
            tr("Your orders appear as they arrive: %1 %").arg(status.percent));
    else if (m_ui->mineChip->isChecked())
        m_ui->emptyLabel->setText(
            tr("You have not taken any order. My team shows what can be taken."));
    else if (m_ui->teamChip->isChecked())
        m_ui->emptyLabel->setText(
            tr("Your team has nothing open. All open shows the other teams' orders."));
    else
        m_ui->emptyLabel->setText(tr("Nothing is open on this computer. New order opens one."));
}

void DeskPage::openRow(const QModelIndex &index)
{
    if (index.isValid())
        m_panel->openOrder(m_list.lineAt(index.row()).order.id.value);
}

void DeskPage::openOrder(const QUuid &order, const desk::FieldValues &prefill)
{
    m_panel->openOrder(order, prefill);
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (m_list.lineAt(row).order.id.value == order)
            m_ui->table->selectRow(row);
    }
}

void DeskPage::startNew(const desk::FieldValues &prefill)
{
    m_ui->table->clearSelection();
    m_panel->startNew(prefill);
}

}  // namespace touchline::gui
