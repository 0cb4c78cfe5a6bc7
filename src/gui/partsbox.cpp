// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/partsbox.h"

#include "desk/visit.h"
#include "domain/lifecycle.h"
#include "gui/extrawords.h"
#include "gui/fieldfault.h"
#include "gui/foldbox.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_partsbox.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Longer lists scroll.
constexpr int partRowsShown = 6;

/// Thousandths of what was typed; 0 = it is no quantity.
qint64 thousandthsTyped(const QString &text)
{
    bool read = false;
    double number = QLocale().toDouble(text.trimmed(), &read);
    if (!read)
        number = QLocale::c().toDouble(text.trimmed(), &read);
    return read && number > 0 && number < 10'000'000 ? qRound64(number * 1'000) : 0;
}

/// In one piece: a line never ends between the sign and its sum.
QString sumWords(Fen sum) { return moneyWords(sum.value).replace(u' ', QChar(QChar::Nbsp)); }

}  // namespace

PartsBox::PartsBox(const Context &context, desk::OrderExtras &extras, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::PartsBox>()),
      m_extras(extras),
      m_fold(new FoldBox(u"partsFold"_s, this)),
      m_draft(
          context.desk, u"part"_s, [this] { return begun(); },
          [this](const QJsonObject &kept) { goOn(kept); })
{
    auto *content = new QWidget(m_fold);
    m_ui->setupUi(content);
    m_undo = new UndoBar(content);
    m_undo->follow(context.preferences);
    m_ui->rows->addWidget(m_undo);
    m_fold->setContent(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold);
    for (int i = 0; i < int(CostBearer::Unknown); ++i)
        m_ui->bearerBox->addItem(words(CostBearer(i)));
    m_ui->partsList->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_ui->addPartButton, &QPushButton::clicked, this, &PartsBox::save);
    connect(m_ui->keepPartButton, &QPushButton::clicked, this, [this] { begin(nullptr); });
    connect(m_ui->outPartButton, &QPushButton::clicked, this, &PartsBox::takeOut);
    for (QLineEdit *edit : {m_ui->partNameEdit, m_ui->partCodeEdit, m_ui->quantityEdit,
                            m_ui->unitEdit, m_ui->priceEdit}) {
        connect(edit, &QLineEdit::returnPressed, this, &PartsBox::save);
        connect(edit, &QLineEdit::textChanged, this, &PartsBox::showPreview);
        connect(edit, &QLineEdit::textChanged, &m_draft, &FormDraft::touch);
    }
    connect(m_ui->bearerBox, &QComboBox::currentIndexChanged, this, &PartsBox::showPreview);
    connect(m_ui->bearerBox, &QComboBox::currentIndexChanged, &m_draft, &FormDraft::touch);
    connect(m_ui->partsList, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const QUuid id = item->data(Qt::UserRole).toUuid();
        for (const auto &[part, pending] : std::as_const(m_view.parts)) {
            if (part.id.value != id)
                continue;
            begin(&part);
            return m_ui->quantityEdit->setFocus();
        }
    });
    connect(m_ui->partsList, &QListWidget::currentRowChanged, this,
            [this](int row) { m_ui->outPartButton->setEnabled(row >= 0); });
    namedKey(
        m_ui->partsList, "takePartOutKey", tr("Take the chosen part out"), Qt::Key_Delete,
        [this] { takeOut(); }, Qt::WidgetShortcut);
    connect(m_undo, &UndoBar::undone, this, [this] {
        m_leaving = {};
        emit takenBack();
    });
    begin(nullptr);
}

// What is held is done while there is something to do it with.
PartsBox::~PartsBox()
{
    m_draft.keep();
    m_undo->flush();
}

void PartsBox::showParts(const WorkOrder &order, const desk::OrderExtrasView &view)
{
    if (m_order.id != order.id) {
        m_undo->flush();
        m_leaving = {};
        m_draft.showOrder(order.id.value);
        begin(nullptr);
        sayFault(*m_ui->partError, {});
        m_fold->setOpen(!view.parts.isEmpty() && !isFinal(order.state));
    }
    m_order = order;
    m_view = view;
    if (!m_leaving.isNull())
        m_view.parts.removeIf([&](const auto &one) { return one.first.id.value == m_leaving; });
    fill();
}

void PartsBox::fill()
{
    int chosen = m_ui->partsList->currentRow();
    const QListWidgetItem *current = m_ui->partsList->currentItem();
    const QUuid kept = current ? current->data(Qt::UserRole).toUuid() : QUuid();
    m_ui->partsList->clear();
    for (const auto &[part, pending] : std::as_const(m_view.parts)) {
        QString text = partWords(part);
        if (pending)
            text += u" · "_s + tr("to be sent");
        // What it is and what it came to have a line each, so that neither is cut.
        const QString head = part.name + u" · "_s;
        const bool two = text.startsWith(head);
        auto *item = new QListWidgetItem(two ? part.name + u'\n' + text.mid(head.size()) : text,
                                         m_ui->partsList);
        item->setData(Qt::AccessibleTextRole, text);
        item->setToolTip(
            toolTipText(text + u'\n' +
                        tr("%1, %2").arg(m_view.names.value(part.by.value),
                                         whenWords(part.at.ms, m_context.desk.nowMs()))));
        item->setData(Qt::UserRole, part.id.value);
        if (!kept.isNull() && part.id.value == kept)
            chosen = m_ui->partsList->count() - 1;
    }
    const int rows = m_ui->partsList->count();
    m_ui->partsList->setCurrentRow(qMin(qMax(0, chosen), rows - 1));
    m_ui->partsList->setVisible(rows > 0);
    m_ui->partsList->setFixedHeight(
        qMin(rows, partRowsShown) * qMax(1, m_ui->partsList->sizeHintForRow(0)) + 6);
    const Fen sum = m_view.total();
    const Fen customers = m_view.total(CostBearer::Customer);
    showText(*m_ui->sumLabel, rows == 0 ? tr("Nothing was used yet.")
                              : customers.value > 0
                                  ? tr("Together %1, of which the customer pays %2")
                                        .arg(sumWords(sum), sumWords(customers))
                                  : tr("Together %1").arg(sumWords(sum)));
    const bool over = isFinal(m_order.state);
    m_ui->partForm->setVisible(!over);
    m_ui->outPartButton->setVisible(!over && rows > 0);
    m_fold->setTitle(rows == 0
                         ? tr("Parts and costs")
                         : tr("Parts and costs: %n, %1", nullptr, rows).arg(moneyWords(sum.value)),
                     tr("What the order used, and who pays for it"));
}

void PartsBox::begin(const OrderPart *part)
{
    m_changing = part ? *part : OrderPart();
    for (QLineEdit *edit : {m_ui->partNameEdit, m_ui->partCodeEdit, m_ui->unitEdit})
        edit->setEnabled(!part);
    m_ui->keepPartButton->setVisible(part != nullptr);
    m_ui->addPartButton->setText(part ? tr("Change") : tr("Add"));
    OrderPart shown;
    shown.quantity = 1'000;
    shown.bearer = CostBearer::Company;
    type(part ? *part : shown);
}

void PartsBox::type(const OrderPart &part)
{
    m_ui->partNameEdit->setText(part.name);
    m_ui->partCodeEdit->setText(part.code);
    m_ui->unitEdit->setText(part.unit);
    m_ui->quantityEdit->setText(
        QLocale().toString(double(part.quantity) / 1'000, 'f', QLocale::FloatingPointShortest));
    m_ui->priceEdit->setText(part.id.isNull() && part.price.value == 0
                                 ? QString()
                                 : QLocale().toString(double(part.price.value) / 100, 'f', 2));
    m_ui->bearerBox->setCurrentIndex(int(part.bearer));
    showPreview();
}

QJsonObject PartsBox::begun() const
{
    const auto text = [](const QLineEdit *edit) { return edit->text().trimmed(); };
    if (m_changing.id.isNull() && text(m_ui->partNameEdit).isEmpty() &&
        text(m_ui->partCodeEdit).isEmpty() && text(m_ui->priceEdit).isEmpty())
        return {};
    return {{u"part"_s, m_changing.id.value.toString(QUuid::WithoutBraces)},
            {u"name"_s, text(m_ui->partNameEdit)},
            {u"code"_s, text(m_ui->partCodeEdit)},
            {u"unit"_s, text(m_ui->unitEdit)},
            {u"quantity"_s, text(m_ui->quantityEdit)},
            {u"price"_s, text(m_ui->priceEdit)},
            {u"bearer"_s, m_ui->bearerBox->currentIndex()}};
}

void PartsBox::goOn(const QJsonObject &begun)
{
    const QUuid id = QUuid::fromString(begun.value("part"_L1).toString());
    if (!id.isNull()) {
        const auto found = std::find_if(m_view.parts.cbegin(), m_view.parts.cend(),
                                        [&](const auto &one) { return one.first.id.value == id; });
        // What was to be changed has been taken out meanwhile.
        if (found == m_view.parts.cend())
            return;
        begin(&found->first);
    }
    m_fold->setOpen(true);
    m_ui->partNameEdit->setText(begun.value("name"_L1).toString());
    m_ui->partCodeEdit->setText(begun.value("code"_L1).toString());
    m_ui->unitEdit->setText(begun.value("unit"_L1).toString());
    m_ui->quantityEdit->setText(begun.value("quantity"_L1).toString());
    m_ui->priceEdit->setText(begun.value("price"_L1).toString());
    m_ui->bearerBox->setCurrentIndex(begun.value("bearer"_L1).toInt());
}

OrderPart PartsBox::typed() const
{
    OrderPart part = m_changing;
    part.name = m_ui->partNameEdit->text().trimmed();
    part.code = m_ui->partCodeEdit->text().trimmed();
    part.unit = m_ui->unitEdit->text().trimmed();
    part.quantity = thousandthsTyped(m_ui->quantityEdit->text());
    const QString price = m_ui->priceEdit->text().trimmed();
    // Nothing typed: it costs nothing. Something that is no sum is told.
    part.price = price.isEmpty() ? Fen() : desk::fenTyped(price, QLocale()).value_or(Fen{-1});
    part.bearer = CostBearer(m_ui->bearerBox->currentIndex());
    return part;
}

void PartsBox::showPreview()
{
    const OrderPart part = typed();
    showText(*m_ui->costLabel, part.quantity > 0 && part.price.value > 0
                                   ? tr("= %1").arg(moneyWords(costOf(part).value))
                                   : QString());
    m_ui->addPartButton->setEnabled(!part.name.isEmpty() && !m_saving);
}

void PartsBox::save()
{
    const OrderPart part = typed();
    // A second Enter before the first is answered means the same part.
    if (m_saving || part.name.isEmpty() || m_order.id.isNull() || isFinal(m_order.state))
        return;
    m_saving = true;
    showPreview();
    const QUuid order = m_order.id.value;
    if (m_changing.id.isNull()) {
        m_extras.addPart(m_order, part)
            .then(this, [this, part, order](const Result<desk::Saved> &saved) {
                finish(
                    order, saved, tr("Part added: %1").arg(part.name),
                    [this, id = saved ? saved->id : QUuid()] { return m_extras.takePartOut(id); });
            });
        return;
    }
    m_extras.changePart(part).then(
        this, [this, part, order, was = m_changing](const Result<desk::Saved> &saved) {
            finish(order, saved, tr("Part changed: %1").arg(part.name),
                   [this, was] { return m_extras.changePart(was); });
        });
}

void PartsBox::takeOut()
{
    const QListWidgetItem *item = m_ui->partsList->currentItem();
    if (!item || isFinal(m_order.state))
        return;
    const QUuid id = item->data(Qt::UserRole).toUuid();
    QString name;
    for (const auto &[part, pending] : std::as_const(m_view.parts)) {
        if (part.id.value == id)
            name = part.name;
    }
    // What was deleted does not come back, so it goes when it can no longer be taken back.
    m_undo->flush();
    m_leaving = id;
    m_view.parts.removeIf([&](const auto &one) { return one.first.id.value == id; });
    m_undo->hold(tr("Part taken out: %1").arg(name), [this, id] {
        m_extras.takePartOut(id).then(this, [this](const Result<desk::Saved> &saved) {
            if (saved)
                return;
            sayFault(*m_ui->partError, sentence(saved.error()));
            m_leaving = {};
            emit takenBack();
        });
    });
    fill();
}

void PartsBox::finish(const QUuid &order, const Result<desk::Saved> &saved, const QString &text,
                      std::function<desk::Reply<desk::Saved>()> reverse)
{
    m_saving = false;
    showPreview();
    if (!saved) {
        const QHash<QString, QWidget *> inputs{
            {u"name"_s, m_ui->partNameEdit}, {u"code"_s, m_ui->partCodeEdit},
            {u"unit"_s, m_ui->unitEdit},     {u"quantity"_s, m_ui->quantityEdit},
            {u"price"_s, m_ui->priceEdit},   {u"bearer"_s, m_ui->bearerBox}};
        QWidget *wrong = inputs.value(saved.error().field);
        sayFault(*m_ui->partError, sentence(saved.error()), wrong);
        if (wrong)
            wrong->setFocus();
        return;
    }
    m_draft.forget(order);
    // Another order's form is its own.
    if (order == m_order.id.value) {
        sayFault(*m_ui->partError, {});
        begin(nullptr);
        m_ui->partNameEdit->setFocus();
    }
    if (saved->n == 0)
        return;
    m_undo->offer(text, [this, reverse = std::move(reverse)] {
        reverse().then(this, [this](const Result<desk::Saved> &back) {
            if (!back)
                sayFault(*m_ui->partError, sentence(back.error()));
        });
    });
    emit said(text);
}

}  // namespace touchline::gui
