// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/paymentform.h"

#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_paymentform.h"

#include <QtGui/QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

PaymentForm::PaymentForm(const Context &context, desk::Counter &counter, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::PaymentForm>()),
      m_counter(counter)
{
    m_ui->setupUi(this);
    for (int i = 0; i < int(PaymentMethod::Unknown); ++i)
        m_ui->methodBox->addItem(words(PaymentMethod(i)));
    sayFault(*m_ui->errorLabel, {});
    for (QLineEdit *edit : {m_ui->amountEdit, m_ui->referenceEdit, m_ui->remarkEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &PaymentForm::showConfirmation);
        connect(edit, &QLineEdit::returnPressed, this, &PaymentForm::save);
    }
    for (QComboBox *box : {m_ui->methodBox, m_ui->serviceBox, m_ui->orderBox})
        connect(box, &QComboBox::currentIndexChanged, this, &PaymentForm::showConfirmation);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PaymentForm::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &PaymentForm::closeWanted);
    const auto voidNow = [this] { takeBack(m_ui->voidEdit->text()); };
    connect(m_ui->voidButton, &QPushButton::clicked, this, voidNow);
    connect(m_ui->voidEdit, &QLineEdit::returnPressed, this, voidNow);
    connect(m_ui->voidEdit, &QLineEdit::textChanged, this, &PaymentForm::enableVoid);
    connect(m_ui->paymentList, &QListWidget::currentRowChanged, this, &PaymentForm::enableVoid);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PaymentForm::closeWanted);
    namedKey(
        this, "payAndFinishKey", tr("Record the payment and finish the visit"),
        Qt::CTRL | Qt::Key_Return, [this] { saveAndFinish(); }, Qt::WidgetWithChildrenShortcut);
    connect(&counter, &desk::Counter::changed, this, &PaymentForm::showVisit);
    showVisit();
}

PaymentForm::~PaymentForm() = default;

void PaymentForm::begin()
{
    for (QLineEdit *edit :
         {m_ui->amountEdit, m_ui->referenceEdit, m_ui->remarkEdit, m_ui->voidEdit})
        edit->clear();
    m_ui->methodBox->setCurrentIndex(0);
    sayFault(*m_ui->errorLabel, {});
    m_ui->amountEdit->setFocus();
}

void PaymentForm::type(const QString &amount, const QString &reference)
{
    m_ui->amountEdit->setText(amount);
    m_ui->referenceEdit->setText(reference);
}

void PaymentForm::showVisit()
{
    const auto &visit = m_counter.visit();
    if (!visit) {
        m_interaction = {};
        return;
    }
    if (m_interaction != visit->interaction.id.value) {
        m_interaction = visit->interaction.id.value;
        m_ui->serviceBox->clear();
        m_ui->serviceBox->addItem(tr("The whole account"), QUuid());
        for (const Service &service : visit->services)
            m_ui->serviceBox->addItem(service.number, service.id.value);
        m_ui->serviceBox->setCurrentIndex(
            qMax(0, m_ui->serviceBox->findData(visit->interaction.service.value)));
        begin();
    }
    if (m_ui->orderBox->count() != visit->orders.size() + 1) {
        m_ui->orderBox->clear();
        m_ui->orderBox->addItem(tr("No order"), QUuid());
        for (const WorkOrder &order : visit->orders)
            m_ui->orderBox->addItem((order.number.isEmpty() ? order.alias : order.number) +
                                        u" · "_s + order.title,
                                    order.id.value);
    }
    showPayments();
    showConfirmation();
}

void PaymentForm::showPayments()
{
    const int before = m_ui->paymentList->count();
    const int chosen = m_ui->paymentList->currentRow();
    m_ui->paymentList->clear();
    const QList<Payment> payments = desk::paymentsOf(*m_counter.visit());
    for (const Payment &payment : payments) {
        QStringList parts{clockWords(payment.at.ms), moneyWords(payment.amount.value),
                          words(payment.method), payment.reference, payment.remark};
        if (desk::isVoided(payment, payments))
            parts += tr("taken back");
        parts.removeAll(QString());
        auto *item = new QListWidgetItem(parts.join(u" · "_s), m_ui->paymentList);
        item->setData(Qt::UserRole, payment.id.value);
    }
    // What was just recorded is what may have been wrong.
    const int last = int(payments.size()) - 1;
    m_ui->paymentList->setCurrentRow(chosen < 0 || before != payments.size() ? last : chosen);
    m_ui->paymentList->scrollToItem(m_ui->paymentList->currentItem());
    // Where nothing was taken nothing can be taken back.
    m_ui->listHost->setVisible(!payments.isEmpty());
    enableVoid();
}

void PaymentForm::enableVoid()
{
    const bool said = !m_ui->voidEdit->text().trimmed().isEmpty();
    const bool chosen = m_ui->paymentList->currentItem() != nullptr;
    m_ui->voidButton->setEnabled(said && chosen);
    setPlainToolTip(*m_ui->voidButton,
                    !chosen ? tr("Choose the payment first")
                    : said  ? tr("A new entry takes the chosen payment back; nothing is deleted")
                            : tr("Say first why it is taken back"));
}

desk::PaymentEntry PaymentForm::entry() const
{
    desk::PaymentEntry entry;
    entry.amount = desk::fenTyped(m_ui->amountEdit->text(), QLocale()).value_or(Fen());
    entry.method = PaymentMethod(m_ui->methodBox->currentIndex());
    entry.reference = m_ui->referenceEdit->text();
    entry.remark = m_ui->remarkEdit->text();
    entry.service = m_ui->serviceBox->currentData().toUuid();
    entry.order = m_ui->orderBox->currentData().toUuid();
    return entry;
}

void PaymentForm::showConfirmation()
{
    const desk::PaymentEntry what = entry();
    const bool typed = !m_ui->amountEdit->text().trimmed().isEmpty();
    m_ui->saveButton->setEnabled(what.amount.value > 0);
    const QString wrong = typed && what.amount.value <= 0
                              ? tr("An amount looks like %1.").arg(QLocale().toString(86.2, 'f', 2))
                              : QString();
    markWrong(*m_ui->amountEdit, wrong);
    restyle(*m_ui->confirmLabel, "role", wrong.isEmpty() ? u"strong"_s : u"error"_s);
    if (what.amount.value <= 0) {
        showText(*m_ui->confirmLabel, wrong);
        return;
    }
    const QString receipt = what.reference.trimmed().isEmpty()
                                ? tr("no receipt number")
                                : tr("receipt %1").arg(what.reference.trimmed());
    QStringList parts{tr("Take %1").arg(moneyWords(what.amount.value)), words(what.method),
                      what.service.isNull() ? QString() : m_ui->serviceBox->currentText(), receipt};
    parts.removeAll(QString());
    showText(*m_ui->confirmLabel, parts.join(u" · "_s));
}

QWidget *PaymentForm::inputOf(const QString &field) const
{
    const QHash<QString, QWidget *> inputs{{u"amount"_s, m_ui->amountEdit},
                                           {u"method"_s, m_ui->methodBox},
                                           {u"reference"_s, m_ui->referenceEdit},
                                           {u"remark"_s, m_ui->remarkEdit}};
    return inputs.value(field);
}

void PaymentForm::finish(const Result<desk::Saved> &saved, const QString &done, QWidget *wrong)
{
    const bool finishing = std::exchange(m_finishing, false);
    if (!saved) {
        sayFault(*m_ui->errorLabel,
                 saved.error().kind == ErrorKind::Conflict ? tr("It is taken back already.")
                                                           : sentence(saved.error()),
                 saved.error().kind == ErrorKind::Invalid ? wrong : nullptr);
        return;
    }
    begin();
    m_counter.reload();
    emit said(done);
    if (finishing)
        emit finishWanted();
}

void PaymentForm::saveAndFinish()
{
    m_finishing = m_ui->saveButton->isEnabled();
    save();
}

void PaymentForm::save()
{
    if (!m_counter.visit() || !m_ui->saveButton->isEnabled())
        return;
    const desk::PaymentEntry what = entry();
    m_context.desk.pay(*m_counter.visit(), what)
        .then(this, [this, what](const Result<desk::Saved> &saved) {
            finish(saved, tr("%1 recorded.").arg(moneyWords(what.amount.value)),
                   saved ? nullptr : inputOf(saved.error().field));
        });
}

void PaymentForm::takeBack(const QString &reason)
{
    const QListWidgetItem *item = m_ui->paymentList->currentItem();
    if (!m_counter.visit() || !item)
        return;
    m_context.desk.voidPayment(*m_counter.visit(), item->data(Qt::UserRole).toUuid(), reason)
        .then(this, [this](const Result<desk::Saved> &saved) {
            finish(saved, tr("Taken back by a new entry."), m_ui->voidEdit);
        });
}

}  // namespace touchline::gui
