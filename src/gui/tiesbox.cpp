// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tiesbox.h"

#include "domain/lifecycle.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/tiewords.h"
#include "gui/times.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_tiesbox.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Longer lists scroll.
constexpr int rowsShown = 6;
constexpr int restMs = 500;

QString tieLine(const desk::OrderTie &tie)
{
    return tieWords(tie) + u" · "_s +
           (tie.line ? orderWords(tie.line->order)
                     : TiesBox::tr("an order that is not on this computer"));
}

}  // namespace

TiesBox::TiesBox(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::TiesBox>()),
      m_edits(context.desk),
      m_form(new TieForm(context.desk, this)),
      m_undo(new UndoBar(this))
{
    m_ui->setupUi(this);
    m_ui->rows->addWidget(m_form);
    m_ui->rows->addWidget(m_undo);
    m_form->hide();
    // Nothing is known of an order before the desk has answered.
    for (QWidget *known :
         {static_cast<QWidget *>(m_ui->mergedFrame), static_cast<QWidget *>(m_ui->outageFrame),
          static_cast<QWidget *>(m_ui->tiesList), static_cast<QWidget *>(m_ui->noTiesLabel)})
        known->hide();
    m_undo->follow(context.preferences);
    m_ui->tiesList->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_form, &TieForm::left, this, &TiesBox::stopAsking);
    connect(m_form, &TieForm::mergeWanted, this, &TiesBox::merge);
    connect(m_form, &TieForm::linkWanted, this, &TiesBox::link);
    connect(m_ui->linkButton, &QPushButton::clicked, this, [this] { ask(TieForm::What::Link); });
    connect(m_ui->mergeButton, &QPushButton::clicked, this, [this] { ask(TieForm::What::Merge); });
    connect(m_ui->unmergeButton, &QPushButton::clicked, this, &TiesBox::unmerge);
    connect(m_ui->outageOffButton, &QPushButton::clicked, this, &TiesBox::stopWaiting);
    connect(m_ui->openMergedButton, &QPushButton::clicked, this,
            [this] { open(m_ties.order.mergedInto.value); });
    connect(m_ui->tiesList, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { open(item->data(Qt::UserRole).toUuid()); });
    namedKey(
        m_ui->tiesList, "takeTieOffKey", tr("Take the chosen link off"), Qt::Key_Delete,
        [this] { takeOff(); }, Qt::WidgetShortcut);
    namedKey(this, "linkOrderKey", tr("Link the order with another one"), Qt::ALT | Qt::Key_L,
             [this] { ask(TieForm::What::Link); });
    namedKey(this, "mergeOrderKey", tr("Merge the order into another one, or take that back"),
             Qt::ALT | Qt::Key_J,
             [this] { m_ties.order.mergedInto.isNull() ? ask(TieForm::What::Merge) : unmerge(); });
    m_rest.setObjectName(u"ties rest"_s);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { showOrder(m_order); });
    connect(&context.desk, &desk::Desk::recordsChanged, this, [this] {
        if (isVisible() && !m_rest.isActive())
            m_rest.start();
    });
    hide();
}

TiesBox::~TiesBox() = default;

void TiesBox::showOrder(const QUuid &order)
{
    const quint64 asked = ++m_generation;
    if (std::exchange(m_order, order) != order) {
        stopAsking();
        m_undo->flush();
        m_ties = {};
        showText(*m_ui->tiesError, {});
    }
    setVisible(!order.isNull());
    if (order.isNull())
        return;
    m_context.desk.orderTies(order).then(this, [this, asked](const Result<desk::OrderTies> &ties) {
        if (ties && asked == m_generation)
            showTies(*ties);
    });
}

void TiesBox::showTies(const desk::OrderTies &ties)
{
    const bool first = m_ties.order.id != ties.order.id;
    const bool same = !first && m_ties == ties;
    m_ties = ties;
    if (same)
        return;
    fill();
    emit changed();
}

QString TiesBox::livesOnIn() const
{
    for (const desk::OrderTie &tie : m_ties.ties) {
        if (tie.kind == desk::TieKind::MergedInto && tie.line)
            return orderNumberWords(tie.line->order);
    }
    return {};
}

void TiesBox::fill()
{
    const WorkOrder &order = m_ties.order;
    const bool isOver = isFinal(order.state);
    const bool isMerged = !order.mergedInto.isNull();
    QString into = tr("another order");
    const int chosen = m_ui->tiesList->currentRow();
    m_ui->tiesList->clear();
    for (const desk::OrderTie &tie : std::as_const(m_ties.ties)) {
        if (tie.kind == desk::TieKind::MergedInto) {
            if (tie.line)
                into = orderNumberWords(tie.line->order);
            continue;
        }
        auto *item = new QListWidgetItem(tieLine(tie), m_ui->tiesList);
        item->setToolTip(toolTipText(tieLine(tie)));
        item->setData(Qt::UserRole, tie.other);
    }
    const int rows = m_ui->tiesList->count();
    m_ui->tiesList->setCurrentRow(qMin(qMax(0, chosen), rows - 1));
    m_ui->mergedFrame->setVisible(isMerged);
    m_ui->mergedLabel->setText(tr("Merged into %1: it lives on there.").arg(into));
    m_ui->unmergeButton->setVisible(!isOver);
    m_ui->outageFrame->setVisible(m_ties.outage.has_value());
    if (m_ties.outage)
        showOutage(*m_ties.outage);
    m_ui->linkButton->setVisible(!isOver);
    m_ui->mergeButton->setVisible(!isOver && !isMerged);
    m_ui->tiesList->setVisible(rows > 0);
    m_ui->tiesList->setFixedHeight(
        qMin(rows, rowsShown) * qMax(1, m_ui->tiesList->sizeHintForRow(0)) + 6);
    m_ui->noTiesLabel->setVisible(rows == 0 && !isMerged);
}

void TiesBox::showOutage(const Outage &outage)
{
    const qint64 now = m_context.clock.nowMs();
    const qint64 back = outage.restoredAt.ms;
    const bool over = back > 0 || outage.state == OutageState::Restored ||
                      outage.state == OutageState::Closed || outage.state == OutageState::Cancelled;
    // Nobody waits with an order that is done.
    const bool done = isFinal(m_ties.order.state);
    // When the power is back nothing is left to wait for.
    m_ui->outageOffButton->setVisible(!done && !over);
    restyle(*m_ui->outageFrame, "role", done ? u"ask"_s : over ? u"alertGood"_s : u"alertWarn"_s);
    m_ui->outageLabel->setText(
        done       ? tr("It waited for an outage: %1").arg(outage.area)
        : !over    ? tr("Waits for the outage: %1").arg(outageWords(outage, now))
        : back > 0 ? tr("The power is back since %1: tell the customer. %2")
                         .arg(whenWords(back, now), outage.area)
                   : tr("The outage is over: tell the customer. %1").arg(outage.area));
}

void TiesBox::ask(TieForm::What what)
{
    if (m_order.isNull() || isFinal(m_ties.order.state))
        return;
    showText(*m_ui->tiesError, {});
    m_form->begin(what, m_ties.order);
}

void TiesBox::stopAsking()
{
    if (!m_form->isVisible())
        return m_form->hide();
    m_form->hide();
    m_ui->linkButton->setFocus();
}

void TiesBox::merge(const WorkOrder &into)
{
    const QUuid order = m_order;
    m_edits.merge(m_ties, into).then(this, [=, this](const Result<desk::Saved> &saved) {
        finish(saved, tr("Merged into %1.").arg(orderNumberWords(into)),
               [this, order, into] { return m_edits.unmerge(order, into); });
    });
}

void TiesBox::unmerge()
{
    const QUuid order = m_order;
    for (const desk::OrderTie &tie : std::as_const(m_ties.ties)) {
        if (tie.kind != desk::TieKind::MergedInto || isFinal(m_ties.order.state))
            continue;
        m_edits.remove(order, tie).then(this, [=, this](const Result<desk::Saved> &saved) {
            finish(saved, tr("The order stands for itself again."),
                   [this, order, tie] { return m_edits.restore(order, tie); });
        });
        return;
    }
}

void TiesBox::link(LinkKind kind, const WorkOrder &other)
{
    const QUuid order = m_order;
    if (kind == LinkKind::Unknown) {
        m_edits.putUnder(order, other.id.value)
            .then(this,
                  [=, this, was = m_ties.order.parent.value](const Result<desk::Saved> &saved) {
                      finish(saved, tr("Part of %1 now.").arg(orderNumberWords(other)),
                             [this, order, was] { return m_edits.putUnder(order, was); });
                  });
        return;
    }
    const desk::OrderTie tie{desk::TieKind::Linked, kind, true, other.id.value, std::nullopt};
    m_edits.link(order, {kind, other.id.value})
        .then(this, [=, this](const Result<desk::Saved> &saved) {
            finish(saved, tr("Linked with %1.").arg(orderNumberWords(other)),
                   [this, order, tie] { return m_edits.remove(order, tie); });
        });
}

void TiesBox::takeOff()
{
    const int row = m_ui->tiesList->currentRow();
    QList<desk::OrderTie> listed = m_ties.ties;
    listed.removeIf([](const auto &tie) { return tie.kind == desk::TieKind::MergedInto; });
    if (row < 0 || row >= listed.size() || isFinal(m_ties.order.state))
        return;
    const desk::OrderTie tie = listed[row];
    const QUuid order = m_order;
    m_edits.remove(order, tie).then(this, [=, this](const Result<desk::Saved> &saved) {
        finish(saved, tr("Taken off: %1").arg(tieLine(tie)),
               [this, order, tie] { return m_edits.restore(order, tie); });
    });
}

void TiesBox::stopWaiting()
{
    const QUuid order = m_order;
    m_edits.waitFor(order, {}).then(
        this, [=, this, was = m_ties.order.outage.value](const Result<desk::Saved> &saved) {
            finish(saved, tr("It does not wait for the outage any more."),
                   [this, order, was] { return m_edits.waitFor(order, was); });
        });
}

void TiesBox::finish(const Result<desk::Saved> &saved, const QString &text,
                     std::function<desk::Reply<desk::Saved>()> reverse)
{
    if (!saved) {
        if (m_form->isVisible())
            m_form->showProblem(sentence(saved.error()));
        else
            showText(*m_ui->tiesError, sentence(saved.error()));
        return;
    }
    stopAsking();
    showText(*m_ui->tiesError, {});
    if (saved->n == 0) {
        emit said(tr("Nothing to save."));
        return;
    }
    m_undo->offer(text, [this, reverse = std::move(reverse)] {
        reverse().then(this, [this](const Result<desk::Saved> &back) {
            if (!back)
                showText(*m_ui->tiesError, sentence(back.error()));
        });
    });
    emit said(text);
}

void TiesBox::open(const QUuid &order)
{
    // One that is not held is fetched first.
    m_context.desk.openRoot(u"work_order"_s, order)
        .then(this, [this, order](const Result<QUuid> &root) {
            if (root)
                emit orderWanted(order);
            else
                showText(*m_ui->tiesError, sentence(root.error()));
        });
}

}  // namespace touchline::gui
