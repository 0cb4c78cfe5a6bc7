// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskpage.h"

#include "gui/catalogue.h"
#include "gui/celldelegate.h"
#include "gui/handoverpanel.h"
#include "gui/namedkey.h"
#include "gui/orderpanel.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "gui/workdelegate.h"
#include "ui_deskpage.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int deskPatienceMs = 300;

}  // namespace

DeskPage::DeskPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::DeskPage>()),
      m_list(context.desk),
      m_work(context.desk, context.clock),
      m_words(context.clock),
      m_spoken(context.clock, context.desk.presence())
{
    m_ui->setupUi(this);
    m_work.setNudgeRules(nudgeRules());
    m_stack = new QStackedWidget(m_ui->panelLayout->parentWidget());
    m_panel = new OrderPanel(context, m_stack);
    m_handover = new HandoverPanel(context, m_stack);
    m_ui->panelLayout->addWidget(m_stack);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_handover);
    m_ui->splitter->setSizes({920, 420});
    m_ui->splitter->setStretchFactor(0, 1);
    m_words.setSourceModel(&m_list);
    m_ui->table->setModel(&m_words);
    setUpTable(*m_ui->table, context.look, desk::OrderListModel::Title, desk::OrderListModel::State,
               {168, 108, 240, 136, 152, 120});
    m_ui->askFrame->hide();

    connect(m_ui->table, &QTableView::clicked, this, &DeskPage::openRow);
    connect(m_ui->table, &QTableView::activated, this, &DeskPage::openRow);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { startNew(); });
    const auto offerNew = [this] {
        m_ui->newButton->setVisible(
            authorized(m_context.desk.actor().role, Action::CreateOrder, Nearness::Team));
    };
    connect(&context.desk, &desk::Desk::actorChanged, this, offerNew);
    offerNew();
    connect(m_ui->handoverButton, &QPushButton::clicked, this, &DeskPage::writeHandover);
    for (QPushButton *chip : {m_ui->workChip, m_ui->teamChip, m_ui->mineChip, m_ui->allChip})
        connect(chip, &QPushButton::clicked, this, &DeskPage::applyFilter);
    namedKey(
        m_ui->table, "orderCustomerKey", tr("Open the customer of the chosen order"),
        Qt::CTRL | Qt::Key_Return,
        [this] {
            const int row = m_ui->table->currentIndex().row();
            if (row >= 0 && !m_list.lineAt(row).order.customer.isNull())
                emit customerWanted(m_list.lineAt(row).order.customer.value);
        },
        Qt::WidgetShortcut);
    m_patience.setObjectName(u"desk list"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(deskPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &DeskPage::showCount);
    const auto showRows = [this] {
        showCount();
        if (m_listWanted && m_list.rowCount() > 0 && !m_ui->workChip->isChecked() &&
            qobject_cast<QPushButton *>(QApplication::focusWidget()))
            focusList();
    };
    connect(&m_list, &QAbstractItemModel::modelReset, this, showRows);
    connect(&m_list, &desk::OrderListModel::loaded, this, showRows);
    connect(&context.desk, &desk::Desk::statusChanged, this, &DeskPage::showCount);
    connectPanel();
    connectWork();
    addMenus();
    connectCallbackKeys();
    m_panel->setCustomer({});
    restart();
}

DeskPage::~DeskPage() = default;

void DeskPage::connectWork()
{
    m_spoken.setSourceModel(&m_work);
    m_ui->workView->setModel(&m_spoken);
    m_ui->workView->setItemDelegate(new WorkDelegate(m_context.look, m_context.clock, this));
    connect(&m_work, &desk::WorkListModel::loaded, this, [this] {
        chooseAgain();
        goToNextCall();
        showCount();
        if (m_listWanted && m_work.total() > 0 && m_ui->workChip->hasFocus())
            focusList();
    });
    connect(m_ui->workView, &WorkView::chosenChanged, this, [this] {
        if (const desk::WorkItem *item = itemAt(m_ui->workView->currentIndex())) {
            m_chosen = {item->id, item->key};
            m_chosenRow = m_ui->workView->currentIndex().row();
            followChosen(*item);
        }
        showAsked();
    });
    connect(m_ui->workView, &WorkView::opened, this, [this](const QModelIndex &index) {
        if (const auto *item = itemAt(index)) {
            m_panelLeads = false;
            openItem(*item);
        }
    });
    connect(m_ui->workView, &WorkView::approved, this, [this](const QModelIndex &index) {
        if (const auto *item = itemAt(index))
            approve(*item);
    });
    connect(m_ui->workView, &WorkView::refused, this, [this](const QModelIndex &index) {
        if (const auto *item = itemAt(index))
            askReject(*item);
    });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, &DeskPage::reject);
    connect(m_ui->answerEdit, &QLineEdit::textChanged, this, &DeskPage::enableReject);
    connect(m_ui->answerEdit, &QLineEdit::returnPressed, this, &DeskPage::reject);
    const auto stopAsking = [this] {
        m_ui->askFrame->hide();
        m_ui->workView->setFocus();
    };
    connect(m_ui->keepButton, &QPushButton::clicked, this, stopAsking);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_ui->askFrame);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, stopAsking);
    connect(m_handover, &HandoverPanel::closeWanted, this, [this] {
        m_stack->setCurrentWidget(m_panel);
        m_work.reload();
        m_ui->workView->setFocus();
    });
    connect(m_handover, &HandoverPanel::orderWanted, this,
            [this](const QUuid &order) { openOrder(order); });
    connect(m_handover, &HandoverPanel::said, this, &DeskPage::said);
    m_ui->undoBar->follow(m_context.preferences);
    connect(m_ui->undoBar, &UndoBar::undone, this,
            [this] { m_work.setDecided(std::exchange(m_undecide, {}), false); });
}

/// What is chosen stays so when something comes in; when it is gone, what has come to its place.
void DeskPage::chooseAgain()
{
    if (m_ui->workView->currentIndex().isValid())
        return showAsked();
    // While all of it is loading for the first time, the first line is not hers yet.
    const bool first = m_chosenRow < 0 || m_context.desk.status().link == desk::Link::Loading;
    int place = m_work.itemFrom(first ? 0 : m_chosenRow, 1);
    bool found = false;
    for (int row = 0; row < m_work.rowCount() && !first; ++row) {
        const desk::WorkItem *item = m_work.itemAt(row);
        if (item && std::pair(item->id, item->key) == m_chosen) {
            place = row;
            found = true;
        }
    }
    // An order that was opened stays, also when its line has gone.
    if (!first && !found && isOpened())
        m_panelLeads = true;
    if (place < 0)
        place = m_work.itemFrom(m_work.rowCount() - 1, -1);
    if (first && !m_panelLeads)
        return m_ui->workView->chooseFirst();
    const QScopedValueRollback following(m_isFollowing, m_panelLeads || m_isFollowing);
    m_ui->workView->setCurrentIndex(m_spoken.index(place, 0));
    if (m_panelLeads)
        m_ui->workView->clearSelection();
}

void DeskPage::focusList()
{
    // Where nothing is listed, what chooses the list; work that comes in takes the focus from there.
    m_listWanted = m_ui->listStack->currentWidget() == m_ui->emptyPage;
    if (m_listWanted) {
        for (QPushButton *chip : {m_ui->workChip, m_ui->teamChip, m_ui->mineChip, m_ui->allChip}) {
            if (chip->isChecked())
                chip->setFocus();
        }
    } else {
        m_ui->workChip->isChecked() ? m_ui->workView->setFocus() : m_ui->table->setFocus();
    }
}

const desk::WorkItem *DeskPage::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? m_work.itemAt(index.row()) : nullptr;
}

void DeskPage::restart()
{
    m_ui->undoBar->flush();
    m_chosenRow = -1;
    m_ui->workView->setCurrentIndex({});
    m_stack->setCurrentWidget(m_panel);
    m_panelLeads = false;
    m_panel->showList();
    showWork();
}

void DeskPage::flush() { m_ui->undoBar->flush(); }

void DeskPage::showWork()
{
    m_ui->workChip->setChecked(true);
    applyFilter();
    m_work.reload();
}

void DeskPage::applyFilter()
{
    desk::OrderFilter filter;
    if (m_ui->teamChip->isChecked())
        filter.team = m_context.desk.actor().team;
    else if (m_ui->mineChip->isChecked())
        filter.handler = m_context.desk.actor().user;
    m_list.setFilter(filter);
    showAsked();
    if (!isLoaded())
        m_patience.start();
    showCount();
}

bool DeskPage::isLoaded() const
{
    return m_ui->workChip->isChecked() ? m_work.isLoaded() : m_list.isLoaded();
}

void DeskPage::showCount()
{
    const bool work = m_ui->workChip->isChecked();
    const int count = work ? m_work.total() : m_list.rowCount();
    const bool focused = m_ui->workView->hasFocus() || m_ui->table->hasFocus();
    m_ui->listStack->setCurrentWidget(count ? (work ? m_ui->workPage : m_ui->tablePage)
                                      : isLoaded() || !m_patience.isActive() ? m_ui->emptyPage
                                      : work                                 ? m_ui->workPage
                                                                             : m_ui->tablePage);
    if (focused && m_ui->listStack->currentWidget() == m_ui->emptyPage)
        focusList();
    m_ui->countLabel->setText(
        !isLoaded() ? tr("Loading …")
        : work      ? tr("%n item(s)", nullptr, count)
        : m_list.isCut()
            ? tr("The newest %n order(s); Orders in the rail lists them all", nullptr, count)
            : tr("%n order(s)", nullptr, count));
    const bool decides = m_work.countOf(desk::WorkGroup::Approve) > 0;
    m_ui->hintLabel->setText(
        !work     ? QString()
        : decides ? tr("J K move · Enter opens · A to approvals · Y approves · N does not")
                  : tr("J K move · Enter opens"));
    showEmpty();
}

void DeskPage::showEmpty()
{
    const desk::SyncStatus status = m_context.desk.status();
    const bool reading = !isLoaded() && status.link != desk::Link::Loading;
    m_ui->emptyTitle->setText(reading || status.link == desk::Link::Loading ? tr("Loading …")
                              : m_ui->workChip->isChecked() ? tr("Nothing waits for you")
                                                            : tr("No open orders here"));
    if (status.link == desk::Link::Loading)
        m_ui->emptyLabel->setText(
            tr("Your orders appear as they arrive: %1 %").arg(status.percent));
    else if (reading)
        m_ui->emptyLabel->setText(tr("What is on this computer is being read."));
    else if (m_ui->workChip->isChecked())
        m_ui->emptyLabel->setText(
            tr("My team shows what can be taken. A customer is found with Ctrl+K."));
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
    if (!index.isValid())
        return;
    m_stack->setCurrentWidget(m_panel);
    m_panel->openOrder(m_list.lineAt(index.row()).order.id.value);
}

void DeskPage::openOrder(const QUuid &order, const desk::FieldValues &prefill)
{
    m_stack->setCurrentWidget(m_panel);
    m_panel->openOrder(order, prefill);
    m_listed = listed();
    showChosenOrder();
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (m_list.lineAt(row).order.id.value == order)
            m_ui->table->selectRow(row);
    }
}

void DeskPage::startNew(const desk::FieldValues &prefill)
{
    m_ui->table->clearSelection();
    m_stack->setCurrentWidget(m_panel);
    m_panel->startNew(prefill);
    showChosenOrder();
}

void DeskPage::writeHandover()
{
    m_stack->setCurrentWidget(m_handover);
    m_handover->write();
    keepShown();
}

void DeskPage::openItem(const desk::WorkItem &item)
{
    if (item.type == "handover"_L1) {
        m_stack->setCurrentWidget(m_handover);
        m_handover->read(item.handover, item.byName);
    } else if (item.type == "notice"_L1) {
        emit noticeWanted(item.id);
    } else if (item.type == "draft"_L1) {
        openDraft(item);
    } else if (item.group == desk::WorkGroup::CallBack) {
        m_stack->setCurrentWidget(m_panel);
        m_panel->dial(item.id);
        showChosenOrder();
        if (item.call.fromMs <= m_context.desk.nowMs())
            m_dialled = item.id;
    } else if (!item.line.order.id.isNull()) {
        openOrder(item.line.order.id.value);
    } else {
        emit outboxWanted();
    }
}

void DeskPage::openDraft(const desk::WorkItem &item)
{
    const QString kind = item.key.section(u':', 0, 0);
    if (kind == "handover"_L1)
        writeHandover();
    else if (kind == "order"_L1 || kind == "order-note"_L1)
        openOrder(item.target);
    else if (item.target.isNull())
        startNew();
    else
        emit customerWanted(item.target);
}

}  // namespace touchline::gui
