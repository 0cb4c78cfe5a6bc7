// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/quickclosebar.h"

#include "gui/catalogue.h"
#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/pathcompleter.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_quickclosebar.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QuickCloseBar::QuickCloseBar(const Context &context, desk::CardState &card, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_card(card),
      m_ui(std::make_unique<Ui::QuickCloseBar>()),
      m_undo(new UndoBar(this))
{
    m_ui->setupUi(this);
    m_undo->setObjectName(u"quickCloseUndo"_s);
    m_undo->follow(context.preferences);
    m_ui->column->addWidget(m_undo);
    m_ui->askFrame->hide();
    sayFault(*m_ui->errorLabel, {});
    completePaths(*m_ui->categoryEdit, categories(), [this](const QString &path) { close(path); });
    connect(m_ui->categoryEdit, &QLineEdit::returnPressed, this,
            [this] { close(m_ui->categoryEdit->text()); });
    connect(m_ui->closeButton, &QPushButton::clicked, this,
            [this] { close(m_ui->categoryEdit->text()); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QuickCloseBar::leave);
    namedKey(
        m_ui->askFrame, "leaveQuickCloseKey", tr("Do not close the enquiry after all"),
        Qt::Key_Escape, [this] { leave(); }, Qt::WidgetWithChildrenShortcut);
}

QuickCloseBar::~QuickCloseBar() = default;

bool QuickCloseBar::isHolding() const { return m_undo->isHolding(); }

void QuickCloseBar::ask()
{
    if (text().trimmed().isEmpty()) {
        emit said(tr("Write what was asked and answered first; then close the enquiry."));
        return;
    }
    sayFault(*m_ui->errorLabel, {});
    m_ui->askFrame->show();
    m_ui->categoryEdit->clear();
    m_ui->categoryEdit->setFocus();
}

void QuickCloseBar::leave()
{
    m_ui->askFrame->hide();
    emit left();
}

void QuickCloseBar::close(const QString &typed)
{
    const QStringList meant =
        typed.trimmed().isEmpty() ? QStringList() : meantPaths(categories(), typed.trimmed());
    if (meant.isEmpty()) {
        sayFault(*m_ui->errorLabel, tr("Choose what the enquiry was about."), m_ui->categoryEdit);
        return;
    }
    const QString written = text().trimmed();
    if (written.isEmpty()) {
        sayFault(*m_ui->errorLabel,
                 tr("Write what was asked and answered first; then close the enquiry."));
        return;
    }
    if (std::exchange(m_closing, true))
        return;
    const auto &contact = m_card.facts().current;
    // A visit is ended where it was begun: with its ticket and its slip.
    const bool ends = contact && contact->channel != Channel::Hall;
    const desk::QuickCloseAsk ask{m_card.customer(),
                                  m_card.service(),
                                  ends ? contact->id.value : QUuid(),
                                  meant.contains(typed) ? typed : meant.first(),
                                  written,
                                  dispositions().value(0),
                                  tr("Resolved at first contact")};
    const int heldMs = (m_context.preferences ? m_context.preferences->undoSeconds() : 10) * 1'000;
    desk::QuickClose(m_context.desk)
        .close(ask, {heldMs})
        .then(this, [this, written](const Result<desk::QuickClosed> &filed) {
            m_closing = false;
            if (!filed) {
                sayFault(*m_ui->errorLabel, sentence(filed.error()));
                return;
            }
            m_ui->askFrame->hide();
            emit closed(written);
            offerUndo(*filed, written);
        });
}

void QuickCloseBar::offerUndo(const desk::QuickClosed &filed, const QString &written)
{
    const QString sentence = tr("The enquiry is closed and filed.");
    m_undo->offer(sentence, [this, numbers = filed.numbers, written] {
        m_context.desk.discardAll(numbers).then(this, [this, written](const Done &taken) {
            if (!taken)
                return emit said(tr("It has been sent already and cannot be taken back."));
            emit takenBack(written);
            emit said(tr("Taken back; the text is in the composer again."));
        });
    });
    emit said(sentence);
}

}  // namespace touchline::gui
