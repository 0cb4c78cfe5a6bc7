// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ordereditor.h"

#include "domain/archiveseal.h"
#include "domain/mask.h"
#include "gui/callbackbar.h"
#include "gui/clockpanel.h"
#include "gui/conflictcard.h"
#include "gui/fieldfault.h"
#include "gui/intakebox.h"
#include "gui/linedelegate.h"
#include "gui/macromenu.h"
#include "gui/movepanel.h"
#include "gui/namedkey.h"
#include "gui/notedraft.h"
#include "gui/orderfiles.h"
#include "gui/orderform.h"
#include "gui/orderprint.h"
#include "gui/plain.h"
#include "gui/presenceline.h"
#include "gui/refusalcard.h"
#include "gui/taborder.h"
#include "gui/tiesbox.h"
#include "gui/timelinetext.h"
#include "gui/times.h"
#include "gui/unbroken.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "ui_ordereditor.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString pillRole(Phase phase)
{
    switch (phase) {
    case Phase::None:
    case Phase::New:
    case Phase::Waiting: return u"pill"_s;
    case Phase::Working: return u"accentPill"_s;
    case Phase::Done: return u"goodPill"_s;
    }
    Q_UNREACHABLE();
}

void emptyLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace

OrderEditor::OrderEditor(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::OrderEditor>()),
      m_actions(context.desk, context.clock),
      m_history(context.clock)
{
    m_ui->setupUi(this);
    m_form = new OrderForm(context, m_ui->formLayout->parentWidget());
    m_moves = new MovePanel(m_actions, context, m_ui->movesLayout->parentWidget());
    m_clocks = new ClockPanel(context, m_ui->head);
    m_ui->head->layout()->addWidget(m_clocks);
    m_ui->head->layout()->addWidget(
        new PresenceLine(context, m_actions, m_form->fields(), *this, m_ui->head));
    addMacros();
    m_ui->formLayout->addWidget(m_form);
    addGroups();
    m_ui->movesLayout->addWidget(m_moves);
    addForms();
    addTies();
    auto *print = new OrderPrint(context, m_actions, this);
    // Where one can go stands in the first line, so that what is said of the order has the next to itself.
    m_ui->row1->insertWidget(m_ui->row1->indexOf(m_ui->statePill), m_ui->customerButton);
    m_ui->row1->insertWidget(m_ui->row1->indexOf(m_ui->statePill), print);
    m_ui->row2->insertWidget(m_ui->row2->indexOf(m_macros), m_ui->pendingPill);
    connect(print, &OrderPrint::said, this, &OrderEditor::said);
    m_ui->lifecycleBar->setTokens(context.look.tokens());
    m_ui->historyView->setModel(&m_history);
    m_ui->historyView->setItemDelegate(new LineDelegate(context.look, this));
    m_ui->historyView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->historyView->setWordWrap(true);
    m_ui->historyView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_noteDraft = new NoteDraft(context.desk, *m_ui->noteEdit, this);
    m_files = new OrderFiles(context, *this, *m_ui->noteEdit, m_ui->foot);
    m_ui->column8->insertWidget(m_ui->column8->indexOf(m_ui->noteRow) + 1, m_files);
    connect(m_files, &OrderFiles::said, this, &OrderEditor::said);
    connect(m_files, &OrderFiles::failed, this,
            [this](const QString &text) { sayFault(*m_ui->errorLabel, text); });
    connect(m_ui->attachButton, &QPushButton::clicked, m_files, &OrderFiles::choose);
    // Beside a customer the page's own key comes here.
    m_attachKey = namedKey(
        this, "attachToOrderKey", tr("Attach a file to the order"), Qt::ALT | Qt::Key_A,
        [this] { m_files->choose(); }, Qt::WidgetWithChildrenShortcut);
    m_pause.setObjectName(u"draft of an order"_s);
    m_pause.setInterval(draftPauseMs);
    m_pause.setSingleShot(true);

    connect(&m_pause, &QTimer::timeout, this, &OrderEditor::storeDraft);
    connect(&m_form->fields(), &FieldBinder::changed, this, &OrderEditor::edited);
    connect(m_clocks, &ClockPanel::milestoneReached, this, [this](const QString &field) {
        m_actions.save({{field, m_context.clock.nowMs()}});
    });
    connect(m_moves, &MovePanel::moveWanted, this, &OrderEditor::move);
    connect(m_moves, &MovePanel::approvalWanted, &m_actions, &OrderActions::requestMove);
    connect(m_moves, &MovePanel::waiverWanted, &m_actions, &OrderActions::requestWaiver);
    connect(&m_actions, &OrderActions::opened, this, &OrderEditor::showOpened);
    connect(&m_actions, &OrderActions::updated, this, &OrderEditor::showUpdated);
    connect(&m_actions, &OrderActions::failed, this,
            [this](const QString &text, const QString &field) {
                sayFault(*m_ui->errorLabel, text, m_form->fields().input(field));
            });
    connect(&m_actions, &OrderActions::saved, this, [this](const QString &text) {
        dropDraft();
        emit said(text);
    });
    connect(&m_actions, &OrderActions::told, this, &OrderEditor::said);
    connect(&m_actions, &OrderActions::noteSaved, m_ui->noteEdit, &QLineEdit::clear);
    connect(&m_actions, &OrderActions::noteSaved, m_files, &OrderFiles::release);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &OrderEditor::save);
    connect(m_ui->revertButton, &QPushButton::clicked, this, &OrderEditor::revert);
    connect(m_ui->backButton, &QPushButton::clicked, this, &OrderEditor::backWanted);
    connect(m_ui->customerButton, &QPushButton::clicked, this,
            [this] { emit customerWanted(m_actions.view().order.customer.value); });
    const auto addNote = [this] {
        const QString text = m_ui->noteEdit->text().trimmed();
        if (m_files->isBusy())
            sayFault(*m_ui->errorLabel,
                     tr("A file is still being copied; save the note again in a moment."));
        else if (const QString said = text.isEmpty() ? m_files->names() : text; !said.isEmpty())
            m_actions.addNote(said, m_files->files());
    };
    connect(m_ui->noteButton, &QPushButton::clicked, this, addNote);
    connect(m_ui->noteEdit, &QLineEdit::returnPressed, this, addNote);
    namedKey(
        this, "saveOrderKey", tr("Save the order"), QKeySequence::Save, [this] { save(); },
        Qt::WidgetWithChildrenShortcut);
}

OrderEditor::~OrderEditor() = default;

void OrderEditor::setServices(const QList<Service> &services) { m_form->setServices(services); }

void OrderEditor::setPlace(bool hasList, bool showsCustomer)
{
    m_hasList = hasList;
    m_showsCustomer = showsCustomer;
    m_attachKey->setEnabled(!showsCustomer);
}

void OrderEditor::leaveRoom(int right) { m_ui->row1->setContentsMargins(0, 0, right, 0); }

void OrderEditor::open(const QUuid &order, const desk::FieldValues &prefill)
{
    flushDraft();
    leaveUndo(order);
    m_prefill = prefill;
    m_actions.open(order);
}

void OrderEditor::startNew(const QUuid &customer, const desk::FieldValues &prefill)
{
    flushDraft();
    leaveUndo({});
    m_prefill = prefill;
    m_actions.startNew(customer);
}

void OrderEditor::showOpened()
{
    m_pause.stop();
    m_draftStored = false;
    sayFault(*m_ui->errorLabel, {});
    m_ui->draftLabel->clear();
    m_form->arrange(m_actions.view().order, m_actions.isNew());
    m_form->fields().show(m_actions.view().row);
    m_files->showOrder(m_actions.view().order.id.value);
    m_noteDraft->showOrder(m_actions.view().order.id.value);
    m_intake->follow(m_actions.view().order, m_actions.isNew());
    m_ties->showOrder(m_actions.view().order.id.value);
    loadServices();
    showHead();
    showCards();
    showHistory();
    if (!m_prefill.isEmpty()) {
        m_form->fields().type(std::exchange(m_prefill, {}));
    } else {
        restoreDraft();
    }
    emit shown();
}

// Beside a customer's timeline the page knows the services; elsewhere they are looked up.
void OrderEditor::loadServices()
{
    const QUuid customer = m_actions.view().order.customer.value;
    if (m_showsCustomer)
        return;
    if (customer.isNull()) {
        setServices({});
        return;
    }
    m_context.desk.card(customer).then(
        this, [this, customer](const Result<desk::CustomerCard> &card) {
            if (card && m_actions.view().order.customer.value == customer)
                setServices(card->services);
        });
}

void OrderEditor::showUpdated()
{
    m_form->fields().follow(m_actions.view().row);
    m_ties->showOrder(m_actions.view().order.id.value);
    showHead();
    showCards();
    showHistory();
    emit shown();
}

void OrderEditor::showHead()
{
    const desk::OrderView &view = m_actions.view();
    const WorkOrder &order = view.order;
    const bool isNew = m_actions.isNew();
    m_ui->backButton->setVisible(m_hasList);
    m_ui->titleLabel->setText(isNew ? tr("New order") : order.title);
    m_ui->statePill->setVisible(!isNew);
    // It is not on its way any more: the order it lives on in is.
    const bool isMerged = !isNew && !order.mergedInto.isNull();
    m_ui->statePill->setText(isMerged
                                 ? Words::tr("Merged", "state of an order that lives on in another")
                                 : words(order.state));
    restyle(*m_ui->statePill, "role", isMerged ? u"pill"_s : pillRole(phaseOf(order.state)));
    m_ui->pendingPill->setVisible(view.pending);
    QStringList meta;
    if (!isNew) {
        meta +=
            order.number.isEmpty() ? tr("provisional %1", "number").arg(order.alias) : order.number;
        meta += words(order.family);
        if (!order.grade.isEmpty())
            meta += order.grade;
        if (order.acceptedAt.ms)
            meta += tr("accepted %1").arg(whenWords(order.acceptedAt.ms, m_context.clock.nowMs()));
    }
    if (const QString into = isMerged ? m_ties->livesOnIn() : QString(); !into.isEmpty())
        meta += tr("merged into %1").arg(into);
    if (!view.customerName.isEmpty() && !m_showsCustomer)
        meta += masked(Privacy::Name, view.customerName);
    if (!order.handler.isNull())
        meta += tr("handled by %1")
                    .arg(view.names.value(order.handler.value, notHeldWords(u"handler")));
    if (order.suspendedUntil.ms)
        meta += tr("suspended until %1")
                    .arg(whenWords(order.suspendedUntil.ms, m_context.clock.nowMs()));
    if (!order.archiveSeal.isEmpty())
        meta += tr("sealed", "an archived order");
    m_ui->metaLabel->setAccessibleName(meta.join(u" · "_s));
    for (QString &part : meta)
        part = unbroken(part);
    showText(*m_ui->metaLabel, meta.join(u" · "_s));
    setPlainToolTip(*m_ui->metaLabel,
                    order.archiveSeal.isEmpty()
                        ? QString()
                        : tr("The archived order and its history cannot be changed any more; "
                             "their checksum shows it: %1")
                              .arg(order.archiveSeal));
    m_ui->customerButton->setVisible(!m_showsCustomer && !order.customer.isNull() && !isNew);
    const int stage = isNew ? 0 : stageOf(order.state);
    // Withdrawn and not accepted lie beside the nine stages.
    const bool onTheWay =
        !isNew && !isMerged && (!isFinal(order.state) || order.state == OrderState::Archived);
    m_ui->lifecycleBar->setVisible(onTheWay);
    m_ui->lifecycleBar->setStage(stage);
    m_ui->stageLabel->setVisible(onTheWay);
    m_ui->nextLabel->setVisible(onTheWay && stage < 9);
    m_ui->stageLabel->setText(tr("%1/9 %2").arg(stage).arg(stageWords(order.state)));
    m_ui->nextLabel->setText(tr("next: %1").arg(nextStepWords(order.state)));
    m_clocks->show(view);
    showGrading();
    m_macros->showOrder(isNew ? QUuid() : order.id.value);
    m_ui->saveButton->setText(isNew ? tr("Open order") : tr("Save order"));
    m_ui->saveButton->setVisible(!isFinal(order.state) &&
                                 !(isMerged && m_form->fields().changes().isEmpty()));
    m_ui->noteRow->setVisible(!isNew);
    m_ui->historyTitle->setVisible(!isNew);
    m_ui->historyView->setVisible(!isNew);
}

void OrderEditor::showCards()
{
    const desk::OrderView &view = m_actions.view();
    // The keyboard may be in one of them.
    if (view.conflicts == m_conflicts && view.refusals == m_refusals)
        return;
    const bool more =
        view.conflicts.size() + view.refusals.size() > m_conflicts.size() + m_refusals.size();
    m_conflicts = view.conflicts;
    m_refusals = view.refusals;
    emptyLayout(*m_ui->cardsLayout);
    QStringList marked;
    QWidget *last = m_ui->customerButton;
    for (const Conflict &conflict : view.conflicts) {
        auto *card =
            new ConflictCard(conflict, view.names, m_context.desk, m_context.clock, false, this);
        connect(card, &ConflictCard::decided, this, &OrderEditor::said);
        connect(card, &ConflictCard::askWanted, this, [this](const QString &text) {
            if (m_ui->noteEdit->text().trimmed().isEmpty())
                m_ui->noteEdit->setText(text);
            m_ui->noteEdit->setFocus();
        });
        m_ui->cardsLayout->addWidget(card);
        last = tabThrough(last, *card);
        marked += conflict.field;
    }
    for (const Refusal &refusal : view.refusals) {
        auto *card =
            new RefusalCard(named(refusal), view.names, m_context.desk, m_context.clock, this);
        connect(card, &RefusalCard::closed, this, &OrderEditor::said);
        connect(card, &RefusalCard::draftWanted, this, &OrderEditor::draftWanted);
        m_ui->cardsLayout->addWidget(card);
        last = tabThrough(last, *card);
    }
    m_form->markConflicts(marked);
    // What has to be decided comes into sight, but not while somebody writes further down.
    if (more && !m_ui->scroll->isAncestorOf(QApplication::focusWidget()))
        m_ui->scroll->verticalScrollBar()->setValue(0);
}

void OrderEditor::showHistory()
{
    m_history.show(m_actions.view());
    fitHistory();
}

// As high as its lines, because the panel scrolls as a whole.
void OrderEditor::fitHistory()
{
    int height = 4;
    for (int row = 0; row < m_history.rowCount(); ++row)
        height += m_ui->historyView->sizeHintForRow(row);
    m_ui->historyView->setFixedHeight(height);
}

void OrderEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHistory();
}

void OrderEditor::edited()
{
    const bool dirty = !m_form->fields().changes().isEmpty();
    const auto order = fromRow<WorkOrder>(m_form->fields().edited());
    m_form->arrange(order, m_actions.isNew());
    m_intake->follow(order, m_actions.isNew());
    m_moves->offer(order);
    showGrading();
    m_ui->saveButton->setEnabled(dirty);
    m_ui->revertButton->setVisible(dirty);
    if (dirty)
        m_pause.start();
    else
        dropDraft();
}

void OrderEditor::save()
{
    desk::FieldValues changes = m_form->fields().changes();
    if (m_actions.isNew())
        changes.insert(m_intake->intake().values());
    sayFault(*m_ui->errorLabel, {});
    if (m_actions.isNew() &&
        std::get<QString>(changes.value(u"title"_s, QString())).trimmed().isEmpty()) {
        sayFault(*m_ui->errorLabel, tr("Give the order a title first."),
                 m_form->fields().input(u"title"_s));
        m_form->focusTitle();
        return;
    }
    if (!changes.isEmpty() && answersStand())
        m_actions.save(changes);
}

void OrderEditor::move(const MoveRequest &move)
{
    sayFault(*m_ui->errorLabel, {});
    if (answersStand())
        m_actions.move(move, m_form->fields().changes());
}

}  // namespace touchline::gui
