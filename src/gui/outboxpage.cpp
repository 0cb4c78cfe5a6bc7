// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/outboxpage.h"

#include "gui/celldelegate.h"
#include "gui/conflictcard.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/refusalcard.h"
#include "gui/rowmenu.h"
#include "gui/taborder.h"
#include "gui/words.h"
#include "ui_outboxpage.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

void removeCards(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

OutboxPage::OutboxPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::OutboxPage>()),
      m_items(context.desk),
      m_words(context.clock)
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({900, 420});
    m_ui->splitter->setStretchFactor(0, 1);
    m_words.setSourceModel(&m_items);
    m_ui->table->setModel(&m_words);
    using Model = desk::OutboxModel;
    setUpTable(*m_ui->table, context.look, Model::Title, Model::State,
               {56, 128, 220, 96, 260, 104});
    // What is short is read whole, in every language; what it is about takes the rest.
    for (const int column : {Model::Verb, Model::State, Model::DeviceAt})
        m_ui->table->horizontalHeader()->setSectionResizeMode(column,
                                                              QHeaderView::ResizeToContents);
    // The number only means something to the sync.
    m_ui->table->setColumnHidden(Model::N, true);
    m_ui->discardButton->setEnabled(false);
    // The keyboard is somewhere where nothing is listed, too.
    m_ui->emptyPage->setFocusPolicy(Qt::StrongFocus);

    // What is chosen stays so when something is sent meanwhile.
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_chosen = m_items.itemAt(index.row()).n;
            });
    connect(&m_items, &QAbstractItemModel::modelReset, this, &OutboxPage::chooseAgain);
    connect(&m_items, &QAbstractItemModel::modelReset, this, &OutboxPage::showState);
    connect(&m_items, &QAbstractItemModel::dataChanged, this, &OutboxPage::enableDiscard);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutboxPage::enableDiscard);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &OutboxPage::discardChosen);
    connect(m_ui->syncButton, &QPushButton::clicked, &context.desk, &desk::Desk::syncNow);
    namedKey(
        m_ui->table, "discardKey", tr("Discard the chosen change"), QKeySequence::Delete,
        [this] { discardChosen(); }, Qt::WidgetShortcut);
    new RowMenu(*m_ui->table, [this](const QModelIndex &index, QMenu &menu) {
        const desk::OutboxItem item = m_items.itemAt(index.row());
        menu.addAction(tr("Open"), this, [this, item] { emit openWanted(item.type, item.target); });
        if (item.state == "waiting"_L1)
            menu.addAction(tr("Discard…"), this, &OutboxPage::discardChosen)
                ->setShortcut(QKeySequence::Delete);
    });
    connect(&context.desk, &desk::Desk::statusChanged, this, &OutboxPage::showState);
    connect(&context.desk, &desk::Desk::recordsChanged, this, &OutboxPage::loadCards);
    showState();
}

OutboxPage::~OutboxPage() = default;

void OutboxPage::refresh()
{
    m_items.refresh();
    loadCards();
}

void OutboxPage::focusList()
{
    const bool empty = m_items.rowCount() == 0;
    if (!empty && !m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_words.index(0, desk::OutboxModel::Verb));
    if (!empty)
        return m_ui->table->setFocus();
    // Where nothing is to be sent, a decision may be waiting.
    const auto buttons = m_ui->content->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->isEnabled())
            return button->setFocus();
    }
    m_ui->emptyPage->setFocus();
}

/// It goes, and the keyboard must not end up anywhere.
void OutboxPage::leaveCard()
{
    const QWidget *focus = QApplication::focusWidget();
    if (isVisible() && (!focus || qobject_cast<const QAbstractButton *>(focus)))
        focusList();
}

void OutboxPage::chooseAgain()
{
    int again = m_chosen > 0 && m_ui->table->hasFocus() ? 0 : -1;
    for (int row = 0; row < m_items.rowCount(); ++row) {
        if (m_items.itemAt(row).n == m_chosen)
            again = row;
    }
    if (again >= 0 && again < m_items.rowCount())
        m_ui->table->setCurrentIndex(m_words.index(again, desk::OutboxModel::Verb));
}

void OutboxPage::showState()
{
    m_ui->stateLabel->setText(syncWords(m_context.desk.status()));
    bool refused = false;
    for (int row = 0; row < m_items.rowCount() && !refused; ++row)
        refused = !m_items.itemAt(row).reason.isEmpty();
    m_ui->table->setColumnHidden(desk::OutboxModel::Reason, !refused);
    const bool focused = m_ui->table->hasFocus();
    m_ui->listStack->setCurrentWidget(m_items.rowCount() ? m_ui->tablePage : m_ui->emptyPage);
    if (focused && m_items.rowCount() == 0)
        focusList();
    enableDiscard();
    showEmpty();
}

/// What there is to send, and what there is to decide although nothing is to be sent.
void OutboxPage::showEmpty()
{
    const int decisions = int(m_conflicts.size() + m_refusals.size());
    m_ui->emptyTitle->setText(decisions == 0 ? tr("Everything has been sent")
                                             : tr("Nothing waits to be sent"));
    m_ui->emptyLabel->setText(
        decisions == 0 ? tr("What you save appears here until the server has it.")
                       : tr("%n thing(s) at the right need(s) your decision.", nullptr, decisions));
    m_ui->emptyPage->setAccessibleName(m_ui->emptyTitle->text());
    m_ui->emptyPage->setAccessibleDescription(m_ui->emptyLabel->text());
    const desk::SyncStatus status = m_context.desk.status();
    const bool online = status.link == desk::Link::Online;
    // A disabled button has no focus to keep.
    const bool focused = m_ui->syncButton->hasFocus();
    m_ui->syncButton->setEnabled(online && status.waiting > 0);
    if (focused && !m_ui->syncButton->isEnabled())
        focusList();
    setPlainToolTip(*m_ui->syncButton,
                    !online
                        ? tr("The server is not reached. What waits is sent by itself when it is.")
                    : status.waiting > 0 ? tr("Send what waits at once")
                                         : tr("Nothing waits to be sent."));
}

void OutboxPage::enableDiscard()
{
    const int row = m_ui->table->currentIndex().row();
    const bool chosen = row >= 0 && row < m_items.rowCount();
    const QString state = chosen ? m_items.itemAt(row).state : QString();
    m_ui->discardButton->setEnabled(state == "waiting"_L1);
    setPlainToolTip(*m_ui->discardButton,
                    state == "waiting"_L1 ? tr("Throw away the chosen change (Delete)")
                    : !chosen             ? tr("Choose a change that waits to be sent first.")
                    : state == "refused"_L1
                        ? tr("The server has refused it; close it at the right.")
                        : tr("It has been sent and cannot be thrown away."));
}

void OutboxPage::loadCards()
{
    if (m_context.desk.actor().role == Role::Unknown)
        return;
    const quint64 asked = ++m_generation;
    m_context.desk.names().then(this, [this, asked](const Result<desk::Names> &names) {
        if (asked != m_generation || !names)
            return;
        m_context.desk.conflicts().then(
            this, [this, asked, known = *names](const Result<QList<Conflict>> &conflicts) {
                if (asked == m_generation && conflicts)
                    showConflicts(*conflicts, known);
            });
        m_context.desk.refusals().then(
            this, [this, asked, known = *names](const Result<QList<Refusal>> &refusals) {
                if (asked == m_generation && refusals)
                    showRefusals(*refusals, known);
            });
    });
}

// Somebody may be in one of the cards with her keyboard, so what did not change stays.
void OutboxPage::showConflicts(const QList<Conflict> &conflicts, const desk::Names &names)
{
    if (conflicts == m_conflicts && names == m_conflictNames)
        return emit shown();
    m_conflictNames = names;
    removeCards(*m_ui->conflictsLayout);
    m_conflicts = conflicts;
    showEmpty();
    m_ui->noConflicts->setVisible(conflicts.isEmpty());
    QWidget *last = m_ui->table;
    for (const Conflict &conflict : conflicts) {
        auto *card =
            new ConflictCard(conflict, names, m_context.desk, m_context.clock, true, m_ui->content);
        connect(card, &ConflictCard::decided, this, &OutboxPage::said);
        connect(card, &ConflictCard::decided, this, &OutboxPage::leaveCard);
        connect(card, &ConflictCard::openWanted, this, &OutboxPage::openWanted);
        m_ui->conflictsLayout->addWidget(card);
        last = tabThrough(last, *card);
    }
    emit shown();
}

void OutboxPage::showRefusals(const QList<Refusal> &refusals, const desk::Names &names)
{
    if (refusals == m_refusals && names == m_refusalNames)
        return emit shown();
    m_refusalNames = names;
    removeCards(*m_ui->refusalsLayout);
    m_refusals = refusals;
    showEmpty();
    m_ui->noRefusals->setVisible(refusals.isEmpty());
    QWidget *last = m_ui->table;
    if (const int above = m_ui->conflictsLayout->count(); above > 0) {
        const auto buttons =
            m_ui->conflictsLayout->itemAt(above - 1)->widget()->findChildren<QPushButton *>();
        last = buttons.last();
    }
    for (const Refusal &refusal : refusals) {
        auto *card =
            new RefusalCard(refusal, names, m_context.desk, m_context.clock, m_ui->content);
        connect(card, &RefusalCard::closed, this, &OutboxPage::said);
        connect(card, &RefusalCard::closed, this, &OutboxPage::leaveCard);
        connect(card, &RefusalCard::draftWanted, this, &OutboxPage::draftWanted);
        connect(card, &RefusalCard::explained, this,
                [this, n = refusal.n](const QString &sentence) { m_words.explain(n, sentence); });
        m_ui->refusalsLayout->addWidget(card);
        last = tabThrough(last, *card);
    }
    emit shown();
}

void OutboxPage::discardChosen()
{
    const int row = m_ui->table->currentIndex().row();
    if (row < 0 || !m_ui->discardButton->isEnabled())
        return;
    const desk::OutboxItem item = m_items.itemAt(row);
    // Asked, because what is thrown away here exists nowhere else. Opened without a nested event loop.
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Discard"), {}, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Throw away this change? It has not been sent and cannot be brought back."));
    box->setInformativeText(typeWords(item.type) + u" · "_s + verbWords(item.verb) + u" · "_s +
                            item.title.simplified());
    QPushButton *discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    connect(discard, &QPushButton::clicked, this, [this, n = item.n] {
        m_context.desk.discard(n).then(this, [this](const Done &discarded) {
            emit said(discarded ? tr("Discarded.")
                      : discarded.error().kind == ErrorKind::Conflict
                          ? tr("It was sent already; its answer comes soon.")
                          : sentence(discarded.error()));
        });
    });
    box->open();
}

}  // namespace touchline::gui
