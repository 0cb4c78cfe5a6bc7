// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderviewdialog.h"

#include "gui/conditionbuilder.h"
#include "gui/plain.h"
#include "ui_orderviewdialog.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OrderViewDialog::OrderViewDialog(const Context &context, Purpose purpose, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_purpose(purpose),
      m_ui(std::make_unique<Ui::OrderViewDialog>()),
      m_builder(new ConditionBuilder(context, this))
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->builderPlace->addWidget(m_builder);
    const bool keep = purpose == Purpose::Keep;
    setWindowTitle(keep ? tr("Keep a view") : tr("Filter orders"));
    m_ui->namePart->setVisible(keep);
    m_ui->okButton->setText(keep ? tr("Keep") : tr("Show"));
    m_ui->okButton->setDefault(true);
    for (const Sharing sharing : {Sharing::Personal, Sharing::Team, Sharing::All}) {
        if (sharing == Sharing::Personal || desk::mayShare(context.desk.actor()))
            m_ui->sharingBox->addItem(words(sharing), int(sharing));
    }
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &OrderViewDialog::showState);
    connect(m_builder, &ConditionBuilder::changed, this, &OrderViewDialog::showState);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->okButton, &QPushButton::clicked, this, &OrderViewDialog::finish);
    showState();
}

OrderViewDialog::~OrderViewDialog() = default;

void OrderViewDialog::begin(const desk::OrderListView &view)
{
    m_view = view;
    m_ui->nameEdit->setText(view.saved.name);
    const int sharing = m_ui->sharingBox->findData(int(view.saved.sharing));
    m_ui->sharingBox->setCurrentIndex(qMax(0, sharing));
    m_builder->setCondition(view.condition);
    if (m_purpose == Purpose::Keep)
        m_ui->nameEdit->setFocus();
    else
        m_builder->focusFirst();
    showState();
}

void OrderViewDialog::type(const QString &name) { m_ui->nameEdit->setText(name); }

void OrderViewDialog::showState()
{
    const bool unnamed = m_purpose == Purpose::Keep && m_ui->nameEdit->text().trimmed().isEmpty();
    const QString fault = m_builder->fault();
    showText(*m_ui->errorLabel, fault);
    m_ui->okButton->setEnabled(!unnamed && fault.isEmpty());
}

void OrderViewDialog::finish()
{
    if (!m_ui->okButton->isEnabled())
        return;
    if (m_purpose == Purpose::Filter) {
        emit filterWanted(m_builder->condition());
        return accept();
    }
    const auto sharing = Sharing(m_ui->sharingBox->currentData().toInt());
    desk::FieldValues values{
        {u"name"_s, m_ui->nameEdit->text().trimmed()},
        {u"sharing"_s, QString(codeOf(sharing))},
        {u"condition"_s, m_builder->condition()},
        {u"columns"_s, m_view.columns.join(u',')},
        {u"sort"_s, desk::sortText(m_view.sort)},
        {u"team"_s, sharing == Sharing::Team ? m_context.desk.actor().team : QUuid()}};
    emit keepWanted(m_view.saved.id.value, values);
    accept();
}

}  // namespace touchline::gui
