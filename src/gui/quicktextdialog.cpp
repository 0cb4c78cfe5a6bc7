// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/quicktextdialog.h"

#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/quicktextdelegate.h"
#include "gui/variablewords.h"
#include "gui/words.h"
#include "ui_quicktextdialog.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QuickTextDialog::QuickTextDialog(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_ui(std::make_unique<Ui::QuickTextDialog>())
{
    m_ui->setupUi(this);
    m_ui->textView->setModel(&m_list);
    m_ui->textView->setItemDelegate(new QuickTextDelegate(context.look, this));
    m_ui->textView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->variablesLabel->setText(tr("Filled in when the text is used; press one to insert it:"));
    auto *chips = new VariableChips(desk::quickVariables(), this);
    m_ui->rightColumn->insertWidget(m_ui->rightColumn->indexOf(m_ui->variablesLabel) + 1, chips);
    setTabOrder(m_ui->bodyEdit, chips);
    connect(chips, &VariableChips::wanted, this, [this](const QString &variable) {
        m_ui->bodyEdit->insertPlainText(variable);
        m_ui->bodyEdit->setFocus();
    });
    connect(m_ui->textView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    show(m_list.textAt(index.row()));
            });
    connect(m_ui->newButton, &QPushButton::clicked, this, &QuickTextDialog::startNew);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &QuickTextDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    namedKey(this, "saveQuickTextKey", tr("Save the quick text"), QKeySequence::Save,
             [this] { save(); });
    startNew();
    load();
}

QuickTextDialog::~QuickTextDialog() = default;

void QuickTextDialog::load()
{
    m_context.desk.quickTexts().then(this, [this](const Result<QList<QuickText>> &texts) {
        if (!texts) {
            sayFault(*m_ui->errorLabel, sentence(texts.error()));
            return;
        }
        QList<QuickText> sorted = *texts;
        std::stable_sort(sorted.begin(), sorted.end(), [](const QuickText &a, const QuickText &b) {
            return a.active != b.active ? a.active : a.title < b.title;
        });
        const QUuid shown = m_shown.id.value;
        const QString said = m_ui->savedLabel->text();
        m_list.setTexts(sorted);
        for (int row = 0; row < m_list.rowCount(); ++row) {
            if (m_list.textAt(row).id.value == shown)
                m_ui->textView->setCurrentIndex(m_list.index(row));
        }
        m_ui->savedLabel->setText(said);
    });
}

void QuickTextDialog::show(const QuickText &text)
{
    m_shown = text;
    m_ui->titleEdit->setText(text.title);
    m_ui->shortcutEdit->setText(text.shortcut);
    m_ui->categoryEdit->setText(text.category);
    m_ui->bodyEdit->setPlainText(askedInWords(text.body));
    m_ui->smsCheck->setChecked(text.channels.contains(QString(codeOf(Channel::Sms))));
    m_ui->activeCheck->setChecked(text.active);
    sayFault(*m_ui->errorLabel, {});
    m_ui->savedLabel->clear();
}

void QuickTextDialog::startNew()
{
    m_ui->textView->clearSelection();
    m_ui->textView->setCurrentIndex({});
    QuickText fresh;
    fresh.active = true;
    show(fresh);
    m_ui->titleEdit->setFocus();
}

desk::FieldValues QuickTextDialog::typed() const
{
    // Channels of other kinds, which this form does not know, stay.
    QStringList channels = m_shown.channels;
    channels.removeAll(QString(codeOf(Channel::Sms)));
    if (m_ui->smsCheck->isChecked())
        channels += QString(codeOf(Channel::Sms));
    return {{u"title"_s, m_ui->titleEdit->text().trimmed()},
            {u"shortcut"_s, m_ui->shortcutEdit->text().simplified().remove(u' ')},
            {u"category"_s, m_ui->categoryEdit->text().trimmed()},
            {u"body"_s, variablesFrom(m_ui->bodyEdit->toPlainText(), m_shown.body).trimmed()},
            {u"channels"_s, channels},
            {u"active"_s, m_ui->activeCheck->isChecked()}};
}

void QuickTextDialog::save()
{
    const desk::FieldValues values = typed();
    if (std::get<QString>(values[u"title"_s]).isEmpty() ||
        std::get<QString>(values[u"body"_s]).isEmpty()) {
        const bool untitled = std::get<QString>(values[u"title"_s]).isEmpty();
        sayFault(*m_ui->errorLabel, tr("A quick text needs a title and a text."),
                 untitled ? static_cast<QWidget *>(m_ui->titleEdit) : m_ui->bodyEdit);
        return;
    }
    const bool isNew = m_shown.id.value.isNull();
    const auto saving = isNew
                            ? m_context.desk.createRecord(u"quick_text"_s, {}, {}, values)
                            : m_context.desk.editRecord(u"quick_text"_s, m_shown.id.value, values);
    saving.then(this, [this, isNew](const Result<desk::Saved> &result) {
        if (!result) {
            sayFault(*m_ui->errorLabel, sentence(result.error()));
            return;
        }
        sayFault(*m_ui->errorLabel, {});
        if (isNew)
            m_shown.id.value = result->id;
        m_ui->savedLabel->setText(tr("Saved."));
        load();
        emit saved();
    });
}

}  // namespace touchline::gui
