// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/handoverpanel.h"

#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/worktext.h"
#include "ui_handoverpanel.h"

#include <QtGui/QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString handoverDraft = u"handover:new"_s;
constexpr int orderIdRole = Qt::UserRole;

}  // namespace

HandoverPanel::HandoverPanel(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::HandoverPanel>()),
      m_orders(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    for (const auto &[code, name] : shiftNames())
        m_ui->shiftBox->addItem(name, code);
    m_ui->ordersView->setModel(m_orders);
    m_ui->ordersView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->ordersView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->ordersView->setTextElideMode(Qt::ElideRight);
    m_pause.setObjectName(u"draft of a handover"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(draftPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &HandoverPanel::storeDraft);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &HandoverPanel::closeWanted);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &HandoverPanel::save);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &HandoverPanel::take);
    connect(m_ui->ordersView, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_ui->takeButton->isVisible() || !m_ui->textEdit->isVisible())
            emit orderWanted(index.data(orderIdRole).toUuid());
    });
    namedKey(
        this, "saveHandoverKey", tr("Save the handover"), Qt::CTRL | Qt::Key_Return,
        [this] {
            if (m_ui->saveButton->isVisible())
                save();
        },
        Qt::WidgetWithChildrenShortcut);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &HandoverPanel::closeWanted);
}

HandoverPanel::~HandoverPanel()
{
    if (m_pause.isActive())
        storeDraft();
}

void HandoverPanel::arrange(bool writing)
{
    for (QWidget *input :
         {static_cast<QWidget *>(m_ui->shiftCaption), static_cast<QWidget *>(m_ui->shiftBox),
          static_cast<QWidget *>(m_ui->textCaption), static_cast<QWidget *>(m_ui->textEdit),
          static_cast<QWidget *>(m_ui->saveButton)})
        input->setVisible(writing);
    m_ui->readLabel->setVisible(!writing);
    m_ui->takeButton->setVisible(!writing);
    sayFault(*m_ui->errorLabel, {});
}

void HandoverPanel::addOrder(const WorkOrder &order, bool checkable)
{
    const QString number = order.number.isEmpty() ? order.alias : order.number;
    auto *item = new QStandardItem(number + u" · "_s + order.title.simplified() + u" · "_s +
                                   words(order.state));
    item->setData(order.id.value, orderIdRole);
    item->setCheckable(checkable);
    item->setToolTip(toolTipText(order.title));
    m_orders->appendRow(item);
}

void HandoverPanel::write()
{
    m_handover = {};
    arrange(true);
    m_ui->titleLabel->setText(tr("Hand over to the next shift"));
    m_ui->stateLabel->setText(
        tr("Only your team sees it. Tick what the next shift must look after."));
    m_orders->clear();
    const quint64 asked = ++m_generation;
    desk::OrderFilter filter;
    filter.team = m_context.desk.actor().team;
    m_context.desk.orders(filter).then(this,
                                       [this, asked](const Result<QList<desk::OrderLine>> &lines) {
                                           if (asked != m_generation || !lines)
                                               return;
                                           for (const desk::OrderLine &line : *lines)
                                               addOrder(line.order, true);
                                       });
    m_context.desk.draft(handoverDraft).then(this, [this, asked](const Result<QString> &text) {
        if (asked == m_generation && text && m_ui->textEdit->toPlainText().isEmpty())
            m_ui->textEdit->setPlainText(*text);
    });
    m_ui->textEdit->setFocus();
}

void HandoverPanel::read(const Handover &handover, const QString &byName)
{
    m_handover = handover;
    arrange(false);
    const qint64 now = m_context.clock.nowMs();
    m_ui->titleLabel->setText(handover.shift.isEmpty()
                                  ? tr("Shift handover")
                                  : tr("Shift handover: %1").arg(shiftWords(handover.shift)));
    QString state = tr("Left by %1, %2").arg(byName, whenWords(handover.at.ms, now));
    if (!handover.takenBy.isNull())
        state += u" · "_s + tr("taken over %1").arg(whenWords(handover.takenAt.ms, now));
    m_ui->stateLabel->setText(state);
    showText(*m_ui->readLabel, handover.text);
    const QUuid me = m_context.desk.actor().user;
    m_ui->takeButton->setVisible(handover.takenBy.isNull() && handover.by.value != me);
    loadOrders(handover.orders);
    if (m_ui->takeButton->isVisible())
        m_ui->takeButton->setFocus();
}

void HandoverPanel::loadOrders(const QStringList &ids)
{
    m_orders->clear();
    const quint64 asked = ++m_generation;
    m_ui->ordersCaption->setVisible(!ids.isEmpty());
    m_ui->ordersView->setVisible(!ids.isEmpty());
    for (const QString &id : ids) {
        m_context.desk.record(u"work_order"_s, QUuid::fromString(id))
            .then(this, [this, asked](const Result<desk::RecordView> &record) {
                if (asked == m_generation && record && record->row.type)
                    addOrder(fromRow<WorkOrder>(record->row), false);
            });
    }
}

void HandoverPanel::storeDraft()
{
    m_pause.stop();
    m_context.desk.saveDraft(handoverDraft, m_ui->textEdit->toPlainText());
}

void HandoverPanel::save()
{
    QStringList orders;
    for (int row = 0; row < m_orders->rowCount(); ++row) {
        if (m_orders->item(row)->checkState() == Qt::Checked)
            orders +=
                m_orders->item(row)->data(orderIdRole).toUuid().toString(QUuid::WithoutBraces);
    }
    orders.sort();
    const QString text = m_ui->textEdit->toPlainText().trimmed();
    if (text.isEmpty()) {
        sayFault(*m_ui->errorLabel, tr("Write what the next shift must know."), m_ui->textEdit);
        m_ui->textEdit->setFocus();
        return;
    }
    m_context.desk
        .createRecord(u"handover"_s, {}, {},
                      {{u"team"_s, m_context.desk.actor().team},
                       {u"shift"_s, m_ui->shiftBox->currentData().toString()},
                       {u"text"_s, text},
                       {u"orders"_s, orders}})
        .then(this, [this](const Result<desk::Saved> &saved) {
            if (!saved) {
                sayFault(*m_ui->errorLabel, sentence(saved.error()));
                return;
            }
            m_ui->textEdit->clear();
            storeDraft();
            emit said(tr("Left for the next shift."));
            emit closeWanted();
        });
}

void HandoverPanel::take()
{
    if (!m_ui->takeButton->isVisible())
        return;
    m_context.desk
        .editRecord(
            u"handover"_s, m_handover.id.value,
            {{u"takenBy"_s, m_context.desk.actor().user}, {u"takenAt"_s, m_context.clock.nowMs()}})
        .then(this, [this](const Result<desk::Saved> &saved) {
            if (!saved) {
                sayFault(*m_ui->errorLabel, sentence(saved.error()));
                return;
            }
            m_ui->takeButton->hide();
            emit said(tr("Taken over. These orders are yours to look after."));
        });
}

}  // namespace touchline::gui
