// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notecomposer.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_notecomposer.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int notePauseMs = 400;

}  // namespace

NoteComposer::NoteComposer(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::NoteComposer>())
{
    m_ui->setupUi(this);
    showText(*m_ui->errorLabel, {});
    m_ui->saveButton->setEnabled(false);
    m_pause.setInterval(notePauseMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NoteComposer::storeDraft);
    connect(m_ui->noteEdit, &QPlainTextEdit::textChanged, this, [this] {
        m_ui->saveButton->setEnabled(!m_ui->noteEdit->toPlainText().trimmed().isEmpty());
        m_pause.start();
    });
    connect(m_ui->noteEdit, &NoteEdit::submitted, this, &NoteComposer::save);
    connect(m_ui->noteEdit, &NoteEdit::focusChanged, this, [this](bool focused) {
        restyle(*m_ui->frame, "focused", focused ? u"true"_s : u"false"_s);
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &NoteComposer::save);
}

NoteComposer::~NoteComposer() = default;

QString NoteComposer::draftKey(const QUuid &customer)
{
    return u"note:"_s + customer.toString(QUuid::WithoutBraces);
}

void NoteComposer::setCustomer(const QUuid &customer)
{
    m_customer = customer;
    m_context.desk.draft(draftKey(customer)).then(this, [this](const Result<QString> &text) {
        if (!text || text->isEmpty() || !m_ui->noteEdit->toPlainText().isEmpty())
            return;
        m_ui->noteEdit->setPlainText(*text);
        m_ui->draftLabel->setText(tr("Draft restored"));
        m_pause.stop();
    });
}

void NoteComposer::setText(const QString &text)
{
    m_ui->noteEdit->setPlainText(text);
    m_ui->noteEdit->moveCursor(QTextCursor::End);
}

void NoteComposer::focusText() { m_ui->noteEdit->setFocus(); }

void NoteComposer::storeDraft()
{
    const QString text = m_ui->noteEdit->toPlainText();
    m_context.desk.saveDraft(draftKey(m_customer), text)
        .then(this, [this, text](const Done &stored) {
            if (!stored)
                showText(*m_ui->errorLabel, sentence(stored.error()));
            else if (!text.isEmpty())
                m_ui->draftLabel->setText(
                    tr("Draft saved %1").arg(clockWords(m_context.clock.nowMs())));
            emit draftStored();
        });
}

void NoteComposer::save()
{
    const QString text = m_ui->noteEdit->toPlainText().trimmed();
    if (text.isEmpty() || m_saving)
        return;
    m_saving = true;
    m_context.desk.addNoteToCustomer(m_customer, text)
        .then(this, [this](const Result<desk::Saved> &result) {
            m_saving = false;
            if (!result) {
                showText(*m_ui->errorLabel, sentence(result.error()));
                return;
            }
            showText(*m_ui->errorLabel, {});
            m_ui->noteEdit->clear();
            m_ui->draftLabel->clear();
            m_pause.stop();
            m_context.desk.saveDraft(draftKey(m_customer), {});
            emit saved(tr("Note saved."));
        });
}

}  // namespace touchline::gui
